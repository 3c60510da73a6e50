from __future__ import annotations

from collections import Counter

import pytest

from setsail.campaigns.actions import Gift, OpenProduct, Role
from setsail.campaigns.plan import CampaignPlan
from setsail.campaigns.planner import Settings, Stage, default_scale, plan_campaign
from setsail.core.errors import UsageError
from setsail.core.findings import Severity
from tests.factories import make_market
from tests.unit.campaigns.kit import EVENING, STAGE, make_plan, peak_hour


def at_once(plan: CampaignPlan, ms: int) -> int:
    return sum(visit.joins_at_ms <= ms < visit.leaves_at_ms for visit in plan.visits)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    assert make_plan(seed=7).to_json() == make_plan(seed=7).to_json()
    assert make_plan(seed=7).to_json() != make_plan(seed=8).to_json()


def test_the_peak_holds_the_scaled_audience() -> None:
    market = make_market(audience={"peak_concurrent": 50_000})
    plan = plan_campaign(
        peak_hour(), market, EVENING, STAGE, Settings(3, default_scale(market, 200))
    )
    assert plan.at_once == 200
    assert at_once(plan, 15_000) == pytest.approx(200, abs=20)
    assert plan.findings == ()


def test_visitors_come_through_the_doors_follow_the_curve_and_leave_at_the_end() -> None:
    plan = make_plan(at_once=200)
    assert at_once(plan, 0) == 0
    assert at_once(plan, 2_500) == pytest.approx(plan.expected[1] * 1.25, rel=0.25)
    assert at_once(plan, 30_000) == 0
    assert max(plan.expected) == pytest.approx(200)
    assert len(plan.expected) == 30
    assert all(visit.leaves_at_ms - visit.joins_at_ms >= 3_900 for visit in plan.visits)


@pytest.mark.parametrize(("wanted", "played"), [(3, 20), (5000, 600)])
def test_a_population_outside_the_bounds_is_brought_inside_and_says_so(
    wanted: int, played: int
) -> None:
    plan = make_plan(at_once=wanted)
    assert plan.at_once == played
    (finding,) = plan.findings
    assert finding.code == "T805"
    assert finding.severity is Severity.WARNING
    assert f"{played} users at once are played instead of {wanted}" in finding.message
    assert finding.fix == f"choose a scale near {played / 10_000:.3g}"


def test_everything_wrong_with_the_settings_is_said_at_once() -> None:
    with pytest.raises(UsageError) as caught:
        plan_campaign(
            peak_hour(), make_market(), EVENING, Stage((), (), ()), Settings(1, 0.0, 0, 5.0)
        )
    assert [finding.key for finding in caught.value.findings] == [
        "scale",
        "workers",
        "duration_s",
        "rooms",
        "products",
        "gifts",
    ]
    assert "choose more than 11 s" in caught.value.findings[2].text()
    assert caught.value.exit_code == 2


def test_a_scale_that_is_no_number_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        plan_campaign(peak_hour(), make_market(), EVENING, STAGE, Settings(1, float("nan")))
    assert caught.value.findings[0].text() == "T804 scale: the scale must be above 0, got nan"


def test_roles_rooms_and_languages_have_their_shares() -> None:
    plan = make_plan(at_once=400)
    visits = plan.visits
    roles = Counter(visit.role for visit in visits)
    rooms = Counter(visit.room for visit in visits)
    assert roles[Role.GIFTER] / len(visits) == pytest.approx(0.2, abs=0.08)
    assert roles[Role.SPEAKER] / len(visits) == pytest.approx(0.12, abs=0.06)
    assert rooms["lounge-8"] / len(visits) == pytest.approx(1 / (1 + 2**-0.8), abs=0.08)
    assert Counter(v.locale for v in visits)["id"] / len(visits) == pytest.approx(0.85, abs=0.07)


def test_each_room_has_an_observer_per_worker_for_the_whole_play() -> None:
    plan = make_plan(workers=3)
    observers = [s for s in plan.sessions if s.role is Role.OBSERVER]
    places = {(s.room, s.number % 3) for s in observers}
    assert places == {(room, worker) for room in STAGE.rooms for worker in range(3)}
    assert all(s.joins_at_ms == 0 and s.actions == () for s in observers)
    assert all(s.leaves_at_ms > max(v.leaves_at_ms for v in plan.visits) for s in observers)


def test_users_and_gift_keys_are_unique() -> None:
    plan = make_plan(at_once=200)
    assert len({session.user for session in plan.sessions}) == len(plan.sessions)
    keys = [a.key for s in plan.sessions for a in s.actions if isinstance(a, Gift)]
    assert len(set(keys)) == len(keys) > 100


def test_only_what_is_on_stage_is_played_with() -> None:
    plan = make_plan(at_once=200)
    actions = [action for session in plan.sessions for action in session.actions]
    assert {a.sku for a in actions if isinstance(a, OpenProduct)} == set(STAGE.products)
    assert {a.gift for a in actions if isinstance(a, Gift)} <= set(STAGE.gifts)


def test_a_market_of_one_language_is_played_in_it() -> None:
    plan = make_plan(market=make_market(language={"locales": ["id"]}))
    assert {session.locale for session in plan.sessions} == {"id"}


def test_a_shorter_play_has_the_same_audience() -> None:
    market = make_market()
    plan = plan_campaign(peak_hour(), market, EVENING, STAGE, Settings(1, 0.01, duration_s=15.5))
    assert plan.at_once == 100
    assert len(plan.expected) == 15
    assert at_once(plan, 8_000) == pytest.approx(100, abs=15)


def test_the_shortest_play_that_a_campaign_allows_has_visitors() -> None:
    shortest = peak_hour(
        duration_s=5.6, opening_s=0.5, closing_s=1.0, session_length={"min_s": 4.0}
    )
    plan = make_plan(scenario=shortest, at_once=60)
    assert len(plan.visits) == pytest.approx(60, abs=10)
    assert len(plan.expected) == 5


def test_the_window_is_told_in_local_time() -> None:
    assert make_plan().window == ("2026-11-23T19:00:00+07:00", "2026-11-23T22:00:00+07:00")
