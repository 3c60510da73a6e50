import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from setsail.rooms.formats.battle import Battle
from setsail.rooms.formats.models.battle import (
    BattleEnding,
    BattleEvent,
    BattlePhase,
    BattleRefusal,
    BattleState,
    BattleTerms,
)

NOW = 1_764_000_000_000
TEAMS = ((0, 1), (2, 3))
ALL = (0, 1, 2, 3)
AT_ONCE = BattleTerms(TEAMS, 60_000, showing_ms=5_000)
ASKING = BattleTerms(TEAMS, 60_000, response_timeout_ms=10_000, extension_cap_ms=30_000)


def running(terms: BattleTerms = AT_ONCE) -> Battle:
    battle = Battle(terms)
    assert battle.ask(0, ALL, NOW).refusal is None
    return battle


def causes(outcome):
    return [change.cause for change in outcome.changes]


def test_a_battle_begins_at_once_where_nobody_is_asked():
    battle = Battle(AT_ONCE)
    (change,) = battle.ask(0, ALL, NOW).changes
    assert (change.phase, change.ends_ms, change.number) == (BattlePhase.RUNNING, NOW + 60_000, 1)
    battle.gift(1, 30, NOW + 1)
    (score,) = battle.gift(0, 10, NOW + 2).changes
    assert score.scores == (10, 30)
    (settled,) = battle.tick(NOW + 60_000)
    assert (settled.winner, settled.ending, settled.scores) == (1, BattleEnding.TIME, (10, 30))
    (shown,) = battle.tick(NOW + 65_000)
    assert shown.phase is BattlePhase.IDLE


def test_the_other_side_is_asked():
    battle = Battle(ASKING)
    assert causes(battle.ask(0, ALL, NOW)) == [BattleEvent.ASK]
    assert battle.answer(0, NOW, accept=True).refusal is BattleRefusal.ANSWERED
    assert causes(battle.answer(1, NOW + 9_999, accept=True)) == [BattleEvent.ACCEPT]
    assert battle.state.phase is BattlePhase.RUNNING


def test_a_question_is_declined_or_forgotten():
    battle = Battle(ASKING)
    battle.ask(0, ALL, NOW)
    assert causes(battle.answer(1, NOW, accept=False)) == [BattleEvent.DECLINE]
    battle.ask(0, ALL, NOW)
    (timeout,) = battle.tick(NOW + 10_000)
    assert (timeout.cause, timeout.phase) == (BattleEvent.RESPONSE_TIMEOUT, BattlePhase.IDLE)


def test_three_teams_all_must_agree_and_two_may_play_on():
    terms = BattleTerms(((0,), (1,), (2,)), 60_000, response_timeout_ms=10_000)
    battle = Battle(terms)
    battle.ask(0, (0, 1, 2), NOW)
    assert causes(battle.answer(1, NOW, accept=True)) == [BattleEvent.AGREE]
    assert causes(battle.answer(2, NOW, accept=True)) == [BattleEvent.ACCEPT]
    assert causes(battle.surrender(0, NOW)) == [BattleEvent.DROP]
    assert battle.gift(0, 5, NOW).refusal is BattleRefusal.TEAM_OUT
    (over,) = battle.surrender(2, NOW).changes
    assert (over.winner, over.ending) == (1, BattleEnding.SURRENDER)


def test_equal_points_are_a_draw():
    battle = running()
    battle.gift(0, 7, NOW)
    battle.gift(1, 7, NOW)
    (settled,) = battle.close(NOW).changes
    assert (settled.winner, settled.ending) == (None, BattleEnding.HOST)


def test_a_team_that_has_left_has_lost():
    battle = running()
    battle.gift(0, 100, NOW)
    assert battle.seated((1, 2), NOW).changes == (), "one of them is still there"
    (settled,) = battle.seated((2, 3), NOW).changes
    assert (settled.winner, settled.ending, settled.out) == (1, BattleEnding.GONE, (0,))


def test_no_battle_against_empty_seats():
    assert Battle(AT_ONCE).ask(0, (0, 1), NOW).refusal is BattleRefusal.TEAM_EMPTY
    assert Battle(AT_ONCE).ask(2, ALL, NOW).refusal is BattleRefusal.TEAM_UNKNOWN
    assert running().ask(0, ALL, NOW).refusal is BattleRefusal.RUNNING


def test_time_is_added_up_to_the_cap():
    battle = running(ASKING)
    battle.answer(1, NOW, accept=True)
    assert battle.extend(20_000, NOW).changes[0].ends_ms == NOW + 80_000
    assert battle.extend(20_000, NOW).changes[0].ends_ms == NOW + 90_000
    assert battle.extend(20_000, NOW).refusal is BattleRefusal.NO_MORE_TIME


def test_a_gift_of_the_same_key_counts_once():
    battle = running()
    battle.gift(0, 5, NOW, "k")
    assert battle.gift(0, 5, NOW, "k").changes == ()
    assert battle.gift(0, 0, NOW).refusal is BattleRefusal.BAD_POINTS
    assert battle.state.scores == [5, 0]


def test_hearts_count_where_the_terms_say_so():
    assert running().like(0, 3, NOW).changes == ()
    battle = running(BattleTerms(TEAMS, 60_000, points_per_like=2))
    assert battle.like(0, 3, NOW).changes[0].scores == (6, 0)


def test_news_of_another_room_may_come_late_or_twice():
    battle = running(BattleTerms(((0,), ()), 60_000))
    assert battle.remote(1, 50, NOW).changes[0].scores == (0, 50)
    assert battle.remote(1, 50, NOW).changes == ()
    assert battle.remote(1, 20, NOW).changes == ()


@pytest.mark.parametrize(
    "changes", [{"teams": ((0,),)}, {"teams": ((0,), (0,))}, {"duration_ms": 0}, {"showing_ms": -1}]
)
def test_terms_under_which_nobody_could_fight(changes):
    with pytest.raises(ValueError, match="no two teams|cannot last"):
        BattleTerms(**{"teams": TEAMS, "duration_ms": 1, **changes})


def test_who_sits_where_fights_for_whom():
    assert [AT_ONCE.team_of(seat) for seat in (0, 3, 4)] == [0, 1, None]


steps = st.tuples(
    st.sampled_from(
        ["ask", "yes", "no", "gift", "remote", "extend", "surrender", "seated", "close", "tick"]
    ),
    st.integers(-1, 2),
    st.integers(-5, 50),
    st.integers(-20_000, 20_000),
)


@given(st.lists(steps, max_size=60), st.sampled_from([AT_ONCE, ASKING]))
def test_whatever_happens_points_grow_and_one_side_wins(walk, terms):  # noqa: PLR0912  (a table)
    battle, now_ms, number, before = Battle(terms), NOW, 0, [0, 0]
    for verb, team, points, later_ms in walk:
        now_ms += later_ms
        match verb:
            case "ask":
                battle.ask(team, ALL, now_ms)
            case "yes" | "no":
                battle.answer(team, now_ms, accept=verb == "yes")
            case "gift":
                battle.gift(team, points, now_ms)
            case "remote":
                battle.remote(team, points, now_ms)
            case "extend":
                battle.extend(points * 1000, now_ms)
            case "surrender":
                battle.surrender(team, now_ms)
            case "seated":
                battle.seated(ALL if points > 0 else (0,), now_ms)
            case "close":
                battle.close(now_ms)
            case _:
                battle.tick(now_ms)
        state = battle.state
        if state.number == number:
            assert all(a >= b for a, b in zip(state.scores, before, strict=True))
        number, before = state.number, list(state.scores)
        if state.phase is BattlePhase.SETTLED:
            left = [t for t in range(2) if t not in state.out]
            best = max((state.scores[t] for t in left), default=0)
            if state.winner is not None:
                assert state.winner in left
                assert state.scores[state.winner] == best
        saved = msgspec.json.decode(msgspec.json.encode(state), type=BattleState)
        assert Battle(terms, saved).look(BattleEvent.ASK) == battle.look(BattleEvent.ASK)
    battle.tick(now_ms + 10**9)
    assert battle.state.phase is BattlePhase.IDLE, "every timer ends"
