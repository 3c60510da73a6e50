from dataclasses import replace
from datetime import date

from setsail.placement.explain import Explanation, Reason, explain
from setsail.placement.round_trip import load_round_trips
from setsail.placement.sites import load_sites
from setsail.placement.solve import solve
from setsail.profiles.schema import Market
from tests.factories import make_market, workspace
from tests.unit.placement.problems import TODAY

SITES = load_sites(workspace())
ROUND_TRIPS = load_round_trips(workspace())


def explained(market: Market, today: date = TODAY) -> Explanation:
    placement = solve(market, SITES, ROUND_TRIPS, today)
    return explain(market, SITES, ROUND_TRIPS, today, placement)


def reasons(found: Explanation) -> dict[str, tuple[bool, Reason, float | None]]:
    return {r.site_id: (r.chosen, r.reason, r.cost_change) for r in found.reasons}


def test_dropping_and_adding_are_priced() -> None:
    allowed = ["ap-southeast-3", "ap-southeast-1", "ap-southeast-1-bkk-1a", "sa-east-1"]
    market = make_market(edge={"allowed_sites": allowed, "failover": False})
    found = explained(market)
    # Alone, each site costs 3 nodes and itself; the Local Zone's nodes cost 1.44.
    assert reasons(found) == {
        "ap-southeast-3": (True, Reason.NEARER, 0.0),
        "ap-southeast-1": (False, Reason.NOT_NEARER, 0.0),
        "ap-southeast-1-bkk-1a": (False, Reason.COSTS_MORE, 1.2),
        "sa-east-1": (False, Reason.OUT_OF_REACH, None),
    }
    assert found.lines()[-4].startswith(
        "+ ap-southeast-3: 3 nodes, 10000 users, primary; without it the cost is the same"
    )
    assert found.lines()[-2].startswith("- ap-southeast-1-bkk-1a: opening it would add 1.20 to")
    text = "\n".join(found.lines())
    assert text.startswith("1 site with 3 nodes for 10000 users; cost 6.00")
    assert "without it the cost is the same and the mean round trip +" in text
    assert "if 'ap-southeast-3' fails, capacity falls short" in text
    assert "(failover is not asked for)" in text


def test_a_site_nothing_works_without_is_needed() -> None:
    found = explained(make_market())
    assert {r.reason for r in found.reasons} == {Reason.NEEDED}
    assert "no allowed site is left" in found.reasons[0].text
    single = explained(make_market(edge={"allowed_sites": ["ap-southeast-3"], "failover": False}))
    assert "the only allowed site that is open" in single.reasons[0].text


def test_a_third_site_saves_nodes() -> None:
    allowed = ["ap-southeast-3", "ap-southeast-1", "ap-southeast-5"]
    market = make_market(audience={"peak_concurrent": 120_000}, edge={"allowed_sites": allowed})
    for reason in explained(market).reasons:
        assert reason.reason is Reason.SAVES
        # Size and role have columns of their own where this is shown.
        assert reason.text.startswith("without it the cost rises by 15.60 (")
        # Three times 15 nodes instead of two times 30, less one site.
        assert reason.cost_change == 15 * 1.2 - 2.4


def test_closed_and_unknown_sites_are_named() -> None:
    allowed = ["ap-southeast-3", "ap-southeast-5", "me-west-1", "nowhere-1"]
    market = make_market(edge={"allowed_sites": allowed, "failover": False})
    found = explained(market, date(2024, 8, 20))
    texts = {r.site_id: r.text for r in found.reasons if r.reason is Reason.CLOSED}
    assert texts == {
        "ap-southeast-5": "opens on 2024-08-21, after 2024-08-20",
        "me-west-1": "announced but not open",
        "nowhere-1": "no such site in the catalogue",
    }


def test_a_comparison_that_takes_too_long_is_left_undecided() -> None:
    allowed = ["ap-southeast-3", "ap-southeast-1", "ap-southeast-5"]
    market = make_market(edge={"allowed_sites": allowed})
    placement = solve(market, SITES, ROUND_TRIPS, TODAY)
    found = explain(market, SITES, ROUND_TRIPS, TODAY, placement, time_limit_s=0.0)
    assert len(found.reasons) == 3
    for reason in found.reasons:
        assert reason.reason is Reason.UNDECIDED
        assert reason.cost_change is None


def test_an_unproven_placement_is_compared_with_nothing() -> None:
    allowed = ["ap-southeast-3", "ap-southeast-1", "ap-southeast-5"]
    market = make_market(edge={"allowed_sites": allowed})
    placement = replace(solve(market, SITES, ROUND_TRIPS, TODAY), proven=False)
    found = explain(market, SITES, ROUND_TRIPS, TODAY, placement)
    assert {reason.reason for reason in found.reasons} == {Reason.UNDECIDED}


def test_the_summary_says_that_prices_are_assumed() -> None:
    lines = explained(make_market()).lines()
    assert lines[0] == (
        "2 sites with 6 nodes for 10000 users; cost 12.00 (assumed prices), "
        "no cheaper placement exists"
    )
    assert lines[1].startswith("100.0% of the users are within 100 ms by the median path")
    assert [line[0] for line in lines[4:]] == ["+", "+"]
