"""Visitors of every role against a real room."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import gevent
import pytest

from loadtests.clock import PlayClock
from loadtests.pump import USERS
from loadtests.users.audience import AudienceMember
from loadtests.users.observer import Observer
from loadtests.users.speaker import Speaker
from loadtests.users.visitor import Head, Pending, Play, SeatHead
from setsail.campaigns.actions import (
    Action,
    Chat,
    Gift,
    LeaveSeat,
    OpenProduct,
    Operation,
    Role,
    Session,
    TakeSeat,
)
from setsail.campaigns.ledger import End, Outcome, Recorder
from setsail.rooms import messages as wire
from tests.integration.load_room import Faults, Server
from tests.unit.loadtests.servers import room_server


@dataclass
class Stage:
    """A worker's side of a play: what it recorded and what it told Locust."""

    url: str
    server: Server
    recorder: Recorder = field(default_factory=lambda: Recorder(0))
    told: list[tuple[Operation, str | None]] = field(default_factory=list)

    def play(self, *sessions: Session, timeout_s: float = 2.0) -> None:
        clock = PlayClock(time.time(), self.recorder.lag)
        shared = Play(
            self.url,
            clock,
            self.recorder,
            timeout_s,
            lambda operation, _, problem: self.told.append((operation, problem)),
        )

        def run(session: Session) -> None:
            clock.wait_until(session.joins_at_ms)
            USERS[session.role](session, shared).run()

        gevent.joinall([gevent.spawn(run, session) for session in sessions], raise_error=True)

    def outcomes(self) -> dict[Operation, dict[Outcome, int]]:
        found: dict[Operation, dict[Outcome, int]] = {}
        for cell in self.recorder.ledger(0, 1).cells:
            for outcome, count in cell.outcomes.items():
                counts = found.setdefault(cell.operation, {})
                counts[outcome] = counts.get(outcome, 0) + count
        return found


@pytest.fixture
def stage() -> Iterator[Stage]:
    with room_server() as (url, server):
        yield Stage(url, server)


def session(
    number: int, role: Role, *actions: Action, joins_ms: int = 0, stays_ms: int = 400
) -> Session:
    return Session(
        number, role, f"u{number}", f"N {number}", "id", "r", joins_ms, stays_ms, actions
    )


def test_an_audience_member_joins_acts_and_leaves(stage: Stage) -> None:
    stage.play(session(1, Role.AUDIENCE, Chat(50, "halo"), OpenProduct(100, "P-1")))
    done = {Outcome.ANSWERED: 1}
    assert stage.outcomes() == {
        Operation.JOIN: done,
        Operation.CHAT: done,
        Operation.OPEN_PRODUCT: done,
        Operation.LEAVE: done,
    }
    (connection,) = stage.recorder.connections
    assert connection.end is End.LEFT
    assert (connection.first_seq, connection.last_seq, connection.received) == (1, 2, 1)
    assert connection.flushed_wall_ms is not None
    assert [problem for _, problem in stage.told] == [None] * 4


def test_two_visitors_hear_each_other(stage: Stage) -> None:
    stage.play(
        session(1, Role.AUDIENCE, Chat(100, "a"), stays_ms=1000),
        session(2, Role.GIFTER, Gift(150, "rose", "k-1"), stays_ms=900),
    )
    assert stage.outcomes()[Operation.GIFT] == {Outcome.ANSWERED: 1}
    for connection in stage.recorder.connections:
        assert connection.missing == connection.doubled == 0
        assert connection.received >= 2
    assert stage.recorder.delivered == sum(c.received for c in stage.recorder.connections)


def test_a_speaker_takes_a_seat_and_gives_it_back(stage: Stage) -> None:
    stage.play(session(1, Role.SPEAKER, TakeSeat(50, 0.5), LeaveSeat(200)))
    assert stage.outcomes()[Operation.TAKE_SEAT] == {Outcome.ANSWERED: 1}
    assert stage.outcomes()[Operation.LEAVE_SEAT] == {Outcome.ANSWERED: 1}
    assert stage.server.rooms["r"].seats == {}


def test_speakers_who_tap_at_once_compete_and_the_loser_has_nothing_to_give_back(
    stage: Stage,
) -> None:
    # All tap before any of them has heard of the others.
    taps = [session(n, Role.SPEAKER, TakeSeat(150, 0.4), LeaveSeat(300)) for n in range(1, 4)]
    stage.play(*taps)
    assert stage.outcomes()[Operation.TAKE_SEAT] == {Outcome.ANSWERED: 1, Outcome.REFUSED: 2}
    assert stage.outcomes()[Operation.LEAVE_SEAT] == {Outcome.ANSWERED: 1, Outcome.VOID: 2}
    assert stage.recorder.refusals == {"take-seat/seat-taken": 2}


def test_an_observer_hears_everything_and_is_not_counted(stage: Stage) -> None:
    stage.play(
        session(0, Role.OBSERVER, stays_ms=700),
        session(1, Role.AUDIENCE, Chat(300, "a"), joins_ms=200),
    )
    (observation,) = stage.recorder.observations
    assert observation.seqs == (2, 3, 4)  # after its own arrival: one joins, chats and leaves
    assert list(observation.at_ms) == sorted(observation.at_ms)
    assert Operation.LEAVE in stage.outcomes()
    assert stage.outcomes()[Operation.JOIN] == {Outcome.ANSWERED: 1}


def test_a_join_that_is_swallowed_fails_and_with_it_the_whole_visit() -> None:
    with room_server(Faults(mute=True)) as (url, server):
        stage = Stage(url, server)
        stage.play(session(1, Role.AUDIENCE, Chat(50, "a"), stays_ms=300), timeout_s=0.5)
    assert stage.outcomes() == {
        operation: {Outcome.FAILED: 1}
        for operation in (Operation.JOIN, Operation.CHAT, Operation.LEAVE)
    }
    assert stage.recorder.problems == {"no snapshot in time": 3}
    assert stage.recorder.connections[0].end is End.NEVER_JOINED


def test_a_join_that_is_rejected_against_the_rules_fails_with_the_whole_visit() -> None:
    visitor = AudienceMember(*silent(Role.AUDIENCE))
    visitor._pending["j"] = Pending(Operation.JOIN, 0, 0)
    visitor._answer(Head("rejected", id="j", code="name-empty"))
    visitor._account()
    assert visitor.play.recorder.problems == {"rejected: name-empty": 2}  # join and leave


def test_refused_joins_fail_with_what_the_server_said() -> None:
    with room_server(Faults(refuse=True)) as (url, server):
        stage = Stage(url, server)
        stage.play(session(1, Role.AUDIENCE, Chat(50, "a")), session(0, Role.OBSERVER))
    assert stage.outcomes()[Operation.JOIN] == {Outcome.FAILED: 1}
    assert stage.recorder.problems["HTTP/1.1 503 Service Unavailable"] == 3
    assert any(problem.startswith("observer: ") for problem in stage.recorder.problems)


def test_a_visitor_whom_a_full_room_turns_away_goes_at_once_with_nothing_to_do() -> None:
    with room_server(Faults(full=True)) as (url, server):
        stage = Stage(url, server)
        stage.play(session(1, Role.SPEAKER, Chat(50, "a"), TakeSeat(90, 0.5)), timeout_s=30)
    assert stage.outcomes() == {
        Operation.JOIN: {Outcome.REFUSED: 1},
        Operation.CHAT: {Outcome.VOID: 1},
        Operation.TAKE_SEAT: {Outcome.VOID: 1},
        Operation.LEAVE: {Outcome.VOID: 1},
    }
    assert stage.recorder.refusals == {"join/room-full": 1}
    assert stage.recorder.problems == {}
    (connection,) = stage.recorder.connections
    assert connection.end is End.NEVER_JOINED


def test_an_observer_whom_a_full_room_turns_away_is_a_problem() -> None:
    with room_server(Faults(full=True)) as (url, server):
        stage = Stage(url, server)
        stage.play(session(0, Role.OBSERVER), timeout_s=30)
    assert stage.recorder.problems == {"observer: rejected: room-full": 2}  # join and leave
    assert stage.outcomes() == {}


def test_a_connection_that_breaks_fails_what_was_still_to_come() -> None:
    with room_server(Faults(hang_up_after=2)) as (url, server):
        stage = Stage(url, server)
        stage.play(session(1, Role.AUDIENCE, Chat(50, "a"), OpenProduct(200, "P-1")))
    outcomes = stage.outcomes()
    assert outcomes[Operation.JOIN] == {Outcome.ANSWERED: 1}
    for operation in (Operation.CHAT, Operation.OPEN_PRODUCT, Operation.LEAVE):
        assert outcomes[operation] == {Outcome.FAILED: 1}
    assert stage.recorder.connections[0].end is End.LOST


def test_a_dropped_event_is_missed_and_a_doubled_one_noticed() -> None:
    with room_server(Faults(drop_every=3)) as (url, server):
        stage = Stage(url, server)
        chats = tuple(Chat(50 + 20 * n, "a") for n in range(10))
        stage.play(session(1, Role.AUDIENCE, *chats))
    assert stage.recorder.connections[0].missing == 3
    with room_server(Faults(double_once_after=4)) as (url, server):
        stage = Stage(url, server)
        stage.play(session(1, Role.AUDIENCE, *chats))
    assert stage.recorder.connections[0].doubled == 1


def test_a_visit_cut_short_accounts_for_everything(stage: Stage) -> None:
    clock = PlayClock(time.time(), stage.recorder.lag)
    play = Play(stage.url, clock, stage.recorder, 2, lambda *_: None)
    visit = AudienceMember(
        session(1, Role.AUDIENCE, Chat(10, "a"), Chat(9_000, "b"), stays_ms=9_500), play
    )
    greenlet = gevent.spawn(visit.run)
    with gevent.Timeout(10):
        while stage.recorder.done < 2:  # join and first line
            gevent.sleep(0.01)
    greenlet.kill()
    outcomes = stage.outcomes()
    assert outcomes[Operation.CHAT] == {Outcome.ANSWERED: 1, Outcome.FAILED: 1}
    assert outcomes[Operation.LEAVE] == {Outcome.FAILED: 1}


def silent(role: Role = Role.SPEAKER) -> tuple[Session, Play]:
    recorder = Recorder(0)
    play = Play("ws://unused", PlayClock(time.time(), recorder.lag), recorder, 1, lambda *_: None)
    return session(1, role), play


def test_a_speaker_picks_among_the_seats_that_look_free() -> None:
    speaker = Speaker(*silent())
    seats = (SeatHead(0, "idle", host=True), SeatHead(1, "used"), SeatHead(2, "idle"))
    speaker.on_snapshot(Head("snapshot", seats=(*seats, SeatHead(3, "idle"))))
    speaker.on_event(Head("seat-changed", seq=2, seat=3, state="locked"))
    assert speaker.message(TakeSeat(0, 0.99), "x") == wire.TakeSeat("x", 2)
    assert speaker.message(TakeSeat(0, 0.99), "y") is None  # has one already


def test_a_speaker_taps_a_taken_seat_when_all_look_taken() -> None:
    speaker = Speaker(*silent())
    speaker.on_snapshot(
        Head("snapshot", seats=(SeatHead(0, "idle", host=True), SeatHead(1, "used")))
    )
    assert speaker.message(TakeSeat(0, 0.0), "x") == wire.TakeSeat("x", 1)
    speaker.on_outcome(Operation.TAKE_SEAT, accepted=False)
    assert speaker.message(LeaveSeat(1), "y") is None


def test_a_room_without_guest_seats_gives_speakers_nothing_to_do() -> None:
    speaker = Speaker(*silent())
    speaker.on_snapshot(Head("snapshot", seats=(SeatHead(0, "idle", host=True),)))
    assert speaker.message(TakeSeat(0, 0.5), "x") is None


def test_a_role_refuses_what_it_cannot_do() -> None:
    member = AudienceMember(*silent(Role.AUDIENCE))
    with pytest.raises(TypeError, match="AudienceMember cannot do Gift"):
        member.message(Gift(0, "rose", "k"), "x")


def test_every_role_has_its_user_class() -> None:
    assert set(USERS) == set(Role)
    assert USERS[Role.OBSERVER] is Observer
