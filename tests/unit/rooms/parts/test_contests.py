"""Polls and battles as people in a room see them."""

import pytest

from setsail.rooms.codes import RejectCode
from setsail.rooms.effects import Feel
from setsail.rooms.formats.models.battle import BattleEnding, BattlePhase
from setsail.rooms.formats.poll import PollPhase
from setsail.rooms.messages import (
    AnswerBattle,
    BattleChanged,
    BattleScores,
    Gift,
    HostClosePoll,
    HostEndBattle,
    HostExtendBattle,
    HostOpenPoll,
    HostStartBattle,
    LeaveSeat,
    PollChanged,
    PollCounts,
    Surrender,
    TakeSeat,
    Vote,
)
from setsail.rooms.parts.economy import Wallets
from setsail.rooms.parts.saved import pack, unpack
from setsail.rooms.room import Room
from setsail.rooms.spec import BattleRules
from tests.unit.rooms.build import NOW, enter, events, make_room, make_spec, refusal

ANA, BO, CY, HOST = 1, 2, 3, 9
AT_ONCE = BattleRules(((0, 1), (2, 3)), 60, showing_s=10, extension_cap_s=30)
ASKING = BattleRules(((0, 1), (2, 3)), 60, response_timeout_s=20)


def a_room(battle=AT_ONCE) -> Room:
    room = make_room(max_poll_options=4, battle=battle, max_members=9, starting_coins=1000)
    enter(room, HOST, host=True, name="Hana")
    for conn, name in ((ANA, "Ana"), (BO, "Bo"), (CY, "Cy")):
        enter(room, conn, name=name)
    room.receive(ANA, TakeSeat("t", 1), NOW)
    room.receive(BO, TakeSeat("t", 2), NOW)
    return room


def felt(effects):
    return [effect.message for effect in effects if isinstance(effect, Feel)]


def poll_news(effects):
    return [event for event in events(effects) if isinstance(event, PollChanged)]


def battle_news(effects):
    return [event for event in events(effects) if isinstance(event, BattleChanged)]


def test_a_poll_is_opened_voted_on_and_closes_by_itself():
    room = a_room()
    (opened,) = poll_news(room.receive(HOST, HostOpenPoll("p", "Tea?", ("yes", "no"), 30), NOW))
    assert (opened.phase, opened.counts, opened.ends_ms) == (PollPhase.OPEN, (0, 0), NOW + 30_000)
    assert felt(room.receive(ANA, Vote("v", 1, 1), NOW)) == [PollCounts(1, (0, 1))]
    assert enter(room, 11).poll.counts == (0, 1)
    (closed,) = poll_news(room.tick(NOW + 30_000, NOW))
    assert (closed.phase, closed.counts) == (PollPhase.CLOSED, (0, 1))
    late = room.receive(BO, Vote("w", 1, 0), NOW + 30_001)
    assert refusal(late) is RejectCode.POLL_CLOSED


def test_what_cannot_be_asked_or_chosen():
    room = a_room()
    assert refusal(room.receive(ANA, Vote("v", 1, 0), NOW)) is RejectCode.NO_POLL
    assert refusal(room.receive(HOST, HostClosePoll("c"), NOW)) is RejectCode.NO_POLL
    blank = room.receive(HOST, HostOpenPoll("p", "\u202e", ("yes", "no")), NOW)
    assert refusal(blank) is RejectCode.POLL_UNFIT
    by_guest = room.receive(ANA, HostOpenPoll("p", "Tea?", ("yes", "no")), NOW)
    assert refusal(by_guest) is RejectCode.NOT_ALLOWED
    room.receive(HOST, HostOpenPoll("p", "Tea?", ("yes", "no")), NOW)
    again = room.receive(HOST, HostOpenPoll("q", "Tea?", ("yes", "no")), NOW)
    assert refusal(again) is RejectCode.POLL_OPEN
    assert refusal(room.receive(ANA, Vote("v", 1, 2), NOW)) is RejectCode.POLL_UNFIT


def test_gifts_to_a_seat_are_points_for_its_team():
    room = a_room()
    (begun,) = battle_news(room.receive(HOST, HostStartBattle("b"), NOW))
    assert (begun.phase, begun.teams, begun.ends_ms) == (
        BattlePhase.RUNNING,
        AT_ONCE.teams,
        NOW + 60_000,
    )
    given = room.receive(CY, Gift("g", "ship", 2, "k", to_seat=2), NOW)
    assert felt(given) == [BattleScores(1, (0, 120))]
    again = room.receive(CY, Gift("g", "ship", 2, "k", to_seat=2), NOW)
    assert felt(again) == [], "a repeated key is no second gift"
    assert felt(room.receive(CY, Gift("h", "rose", 1, "k2"), NOW)) == [], "the room has no side"
    (settled,) = battle_news(room.tick(NOW + 60_000, NOW))
    assert (settled.winner, settled.ending, settled.name) == (1, BattleEnding.TIME, "Bo")
    assert enter(room, 11).battle.winner == 1
    (over,) = battle_news(room.tick(NOW + 70_000, NOW))
    assert over.phase is BattlePhase.IDLE
    assert enter(room, 12).battle is None


def test_the_other_team_is_asked_where_the_template_says_so():
    room = a_room(ASKING)
    (asked,) = battle_news(room.receive(HOST, HostStartBattle("b"), NOW))
    assert (asked.phase, asked.name) == (BattlePhase.ASKED, "Ana")
    onlooker = room.receive(CY, AnswerBattle("a", accept=True), NOW)
    assert refusal(onlooker) is RejectCode.NOT_ALLOWED
    own = room.receive(ANA, AnswerBattle("a", accept=True), NOW)
    assert refusal(own) is RejectCode.NOT_ALLOWED
    (begun,) = battle_news(room.receive(BO, AnswerBattle("a", accept=True), NOW))
    assert begun.phase is BattlePhase.RUNNING


def test_a_team_that_leaves_its_seats_or_gives_up_has_lost():
    room = a_room()
    room.receive(HOST, HostStartBattle("b"), NOW)
    (gone,) = battle_news(room.receive(BO, LeaveSeat("l"), NOW))
    assert (gone.ending, gone.winner, gone.name) == (BattleEnding.GONE, 0, "Ana")
    room = a_room()
    room.receive(HOST, HostStartBattle("b"), NOW)
    (given_up,) = battle_news(room.receive(ANA, Surrender("s"), NOW))
    assert (given_up.ending, given_up.winner) == (BattleEnding.SURRENDER, 1)


def test_a_host_adds_time_and_ends_it():
    room = a_room()
    none = room.receive(HOST, HostEndBattle("e"), NOW)
    assert refusal(none) is RejectCode.NO_BATTLE
    room.receive(HOST, HostStartBattle("b"), NOW)
    on = room.receive(HOST, HostStartBattle("b"), NOW)
    assert refusal(on) is RejectCode.BATTLE_ON
    (longer,) = battle_news(room.receive(HOST, HostExtendBattle("x", 40), NOW))
    assert longer.ends_ms == NOW + 90_000
    no_more = room.receive(HOST, HostExtendBattle("y", 5), NOW)
    assert refusal(no_more) is RejectCode.NO_MORE_TIME
    (ended,) = battle_news(room.receive(HOST, HostEndBattle("e"), NOW))
    assert (ended.ending, ended.winner) == (BattleEnding.HOST, None)


def test_no_battle_against_empty_seats():
    room = a_room()
    room.receive(BO, LeaveSeat("l"), NOW)
    assert refusal(room.receive(HOST, HostStartBattle("b"), NOW)) is RejectCode.TEAM_EMPTY


@pytest.mark.parametrize("message", [HostStartBattle("x"), HostOpenPoll("x", "?", ("a", "b"))])
def test_a_room_whose_template_has_neither_says_no(message):
    room = make_room()
    enter(room, HOST, host=True)
    assert refusal(room.receive(HOST, message, NOW)) is RejectCode.NOT_ALLOWED


def test_votes_and_points_go_on_elsewhere():
    room = a_room()
    room.receive(HOST, HostOpenPoll("p", "Tea?", ("yes", "no"), 30), NOW)
    room.receive(HOST, HostStartBattle("b"), NOW)
    room.take_saved()
    room.receive(ANA, Vote("v", 1, 1), NOW)
    room.receive(CY, Gift("g", "rose", 3, "k", to_seat=1), NOW)
    saved = unpack(pack(room.take_saved()))
    spec = make_spec(max_poll_options=4, battle=AT_ONCE, max_members=9)
    other = Room(spec, Wallets())
    other.restore(saved, [], NOW)
    snapshot = enter(other, 50)
    assert (snapshot.poll.counts, snapshot.battle.scores) == ((0, 1), (3, 0))
