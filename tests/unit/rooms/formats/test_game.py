import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from setsail.rooms.formats.game import (
    Game,
    GameEvent,
    GamePhase,
    GameRefusal,
    GameState,
    GameTerms,
)

NOW = 1_764_000_000_000
TERMS = GameTerms(max_players=4, turn_ms=15_000)


def playing(*players: str) -> Game:
    game = Game(TERMS)
    assert game.start(players, NOW).refusal is None
    return game


def test_turns_go_round():
    game = playing("ana", "bo", "cy")
    assert game.end_turn("bo", NOW).refusal is GameRefusal.NOT_YOUR_TURN
    assert game.end_turn("ana", NOW).changes[0].turn == "bo"
    assert game.end_turn("bo", NOW, again=True).changes[0].turn == "bo", "after a six"
    game.end_turn("bo", NOW)
    assert game.end_turn("cy", NOW).changes[0].turn == "ana"


def test_who_sleeps_is_passed_over_and_then_out():
    game = playing("ana", "bo")
    (skip,) = game.tick(NOW + 15_000)
    assert (skip.cause, skip.by, skip.turn) == (GameEvent.SKIP, "ana", "bo")
    game.end_turn("bo", NOW + 16_000)
    (out,) = game.tick(NOW + 31_000)
    assert (out.cause, out.by, out.winner) == (GameEvent.LAST_LEFT, "ana", "bo")


def test_who_plays_again_is_awake():
    game = playing("ana", "bo")
    game.tick(NOW + 15_000)
    game.end_turn("bo", NOW + 16_000)
    game.end_turn("ana", NOW + 17_000)
    game.end_turn("bo", NOW + 18_000)
    (skip,) = game.tick(NOW + 33_000)
    assert skip.cause is GameEvent.SKIP


def test_who_leaves_has_lost_and_the_turn_goes_on():
    game = playing("ana", "bo", "cy")
    (left,) = game.leave("ana", NOW).changes
    assert (left.players, left.turn) == (("bo", "cy"), "bo")


def test_a_game_is_won_and_cleared_away():
    game = playing("ana", "bo")
    assert game.won("eve", NOW).refusal is GameRefusal.NOT_A_PLAYER
    (won,) = game.won("bo", NOW).changes
    assert (won.phase, won.winner) == (GamePhase.OVER, "bo")
    assert game.won("ana", NOW).refusal is GameRefusal.OVER
    assert game.clear(NOW).changes[0].phase is GamePhase.IDLE


@pytest.mark.parametrize("players", [("ana",), ("ana", "ana"), ("a", "b", "c", "d", "e")])
def test_who_cannot_play(players):
    assert Game(TERMS).start(players, NOW).refusal is GameRefusal.BAD_PLAYERS


@pytest.mark.parametrize("terms", [(1, 1), (2, 0), (2, 1, 0)])
def test_terms_under_which_nobody_could_play(terms):
    with pytest.raises(ValueError, match="no game fits"):
        GameTerms(*terms)


steps = st.tuples(
    st.sampled_from(["start", "turn", "again", "forfeit", "won", "clear", "tick"]),
    st.sampled_from(["ana", "bo", "cy"]),
    st.integers(-20_000, 40_000),
)


@given(st.lists(steps, max_size=60))
def test_whatever_happens_one_player_is_on_and_a_game_ends(walk):
    game, now_ms = Game(TERMS), NOW
    for verb, user, later_ms in walk:
        now_ms += later_ms
        match verb:
            case "start":
                game.start(("ana", "bo", "cy"), now_ms)
            case "turn" | "again":
                game.end_turn(user, now_ms, again=verb == "again")
            case "forfeit":
                game.leave(user, now_ms)
            case "won":
                game.won(user, now_ms)
            case "clear":
                game.clear(now_ms)
            case _:
                game.tick(now_ms)
        look = game.look(GameEvent.TURN)
        if look.phase is GamePhase.PLAYING:
            assert look.turn in look.players
            assert len(look.players) >= 2
        saved = msgspec.json.decode(msgspec.json.encode(game.state), type=GameState)
        assert saved == game.state
    game.tick(now_ms + 10**9)
    assert game.state.phase is not GamePhase.PLAYING, "every timer ends"
