"""Whatever happens in whatever order, a room keeps its promises."""

from collections import Counter
from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from setsail.content.director import Action
from setsail.rooms.codec import BadMessage, decode_client, encode
from setsail.rooms.codes import ReportReason, Role, SeatMode, SeatState
from setsail.rooms.effects import Broadcast, Close, Effect, Enter, Feel, Record, Replay, Reply
from setsail.rooms.identity import HOST, VISITOR
from setsail.rooms.messages import (
    Ack,
    AnswerBattle,
    AnswerInvite,
    BattleChanged,
    Chat,
    ClientMessage,
    Gift,
    HostAnnounce,
    HostAnswerSeat,
    HostBan,
    HostClosePoll,
    HostExtendBattle,
    HostInvite,
    HostKick,
    HostKickSeat,
    HostLockSeat,
    HostMute,
    HostOpenPoll,
    HostPickSeat,
    HostRole,
    HostSeatMode,
    HostSlowMode,
    HostStartBattle,
    Join,
    LeaveSeat,
    Like,
    MemberJoined,
    MemberLeft,
    MuteSeat,
    OpenProduct,
    Ping,
    PollChanged,
    Rejected,
    Report,
    SeatChanged,
    Snapshot,
    Surrender,
    TakeSeat,
    Vote,
)
from setsail.rooms.parts.economy import Wallets
from setsail.rooms.parts.limits import Limits, public_id
from setsail.rooms.room import Room
from setsail.rooms.spec import BattleRules
from tests.unit.rooms.build import ASKING, NOW, QUIET_AT_23, decision, make_spec

USERS = 12
CONTESTS = {
    "max_poll_options": 4,
    "battle": BattleRules(((0, 1), (2, 3)), 10, response_timeout_s=5, extension_cap_s=10),
}
EVENTS = 20_000


def time_is_up(effect: Effect) -> bool:
    """Whether it only tells that a poll or a battle has ended by itself."""
    return isinstance(effect, Broadcast) and isinstance(effect.event, PollChanged | BattleChanged)


class Audience:
    """Plays a gateway to one room and watches, from outside, what it is told."""

    def __init__(self, seed: int, **changes: object) -> None:
        self.random = Random(seed)
        self.spec = make_spec(max_members=8, slow_mode_ms=50, idle_close_s=30, **changes)
        self.wallets = Wallets()
        self.room = Room(self.spec, self.wallets, limits=Limits(burst=5, per_s=20))
        self.now_ms = NOW
        self.seq = 0
        self.open: set[int] = set()
        self.entered: dict[int, str] = {}
        self.seats: dict[int, str] = {}
        self.members: set[str] = set()
        self.away: dict[str, int] = {}
        self.charged: Counter[tuple[str, str]] = Counter()
        self.spent: Counter[str] = Counter()
        self.next_conn = 0
        self.next_id = 0

    def run(self, events: int) -> None:
        for _ in range(events):
            self.now_ms += self.random.choice((0, 1, 20, 100, 1500))
            if self.random.random() < 0.0005:
                self.now_ms += 40_000  # long enough to idle, and to let requests time out
            self.one()
            self.look()

    def one(self) -> None:
        dice = self.random.random()
        if dice < 0.04 or not self.open:
            self.next_conn += 1
            host = self.random.random() < 0.3
            self.room.connect(self.next_conn, self.now_ms, HOST if host else VISITOR)
            self.open.add(self.next_conn)
        elif dice < 0.06:
            conn = self.random.choice(sorted(self.open))
            self.open.discard(conn)
            self.entered.pop(conn, None)
            self.take_in(self.room.disconnect(conn, self.now_ms))
        elif dice < 0.2:
            show_ms = NOW + (self.now_ms - NOW) * 60
            self.take_in(self.room.tick(self.now_ms, show_ms))
            oldest = min(self.away.values(), default=self.now_ms)
            assert self.now_ms - oldest < 4000, "a seat is kept four seconds"
        elif dice < 0.22:
            self.take_in(self.room.apply_decision(self.decide(), self.now_ms))
        else:
            conn = self.random.choice(sorted(self.open))
            message = self.message(conn)
            effects = self.room.receive(conn, message, self.now_ms)
            answers = [e for e in effects if isinstance(e, Reply) and e.conn == conn]
            answered = [a for a in answers if getattr(a.message, "id", None) == message.id]
            assert len(answered) == 1, (message, effects)
            if isinstance(answered[0].message, Rejected):
                others = [e for e in effects if e is not answered[0] and not time_is_up(e)]
                assert others == [], "what is refused has no effect"
            self.take_in(effects)

    def message(self, conn: int) -> ClientMessage:
        pick, number = self.random, str(self.next_id)
        self.next_id += 1
        user, seat = f"secret-{pick.randrange(USERS)}", pick.randrange(6)
        if conn not in self.entered and pick.random() < 0.8:
            return Join(number, pick.choice(("Ana", "سارة", " \u202e")), "en", user)
        return pick.choice(
            (
                Join(number, "Bo", "id", user),
                *[TakeSeat(number, seat)] * 4,
                LeaveSeat(number),
                MuteSeat(number, seat, muted=pick.random() < 0.5),
                AnswerInvite(number, accept=pick.random() < 0.8),
                Like(number, 3),
                Report(number, public_id(user), ReportReason.SPAM),
                *[HostInvite(number, public_id(user), seat)] * 2,
                HostPickSeat(number, public_id(user), seat),
                HostKickSeat(number, seat),
                HostSeatMode(number, pick.choice(list(SeatMode))),
                HostRole(number, public_id(user), pick.choice(list(Role))),
                HostMute(number, public_id(user), pick.choice((0, 1, 60))),
                HostKick(number, public_id(user)),
                HostBan(number, public_id(user), pick.choice((0, 1, 2))),
                HostAnnounce(number, "halo"),
                HostSlowMode(number, 0),
                HostOpenPoll(number, "Tea?", ("yes", "no"), 5),
                HostClosePoll(number),
                *[Vote(number, pick.randrange(1, 4), pick.randrange(3))] * 2,
                HostStartBattle(number),
                HostExtendBattle(number, 5),
                AnswerBattle(number, accept=pick.random() < 0.8),
                Surrender(number),
                Chat(number, pick.choice(("hi", "", "x" * 281))),
                *[self.gift(number, seat)] * 2,
                *[HostAnswerSeat(number, public_id(user), accept=pick.random() < 0.7)] * 3,
                HostLockSeat(number, seat, locked=pick.random() < 0.3),
                pick.choice((Ping(number), OpenProduct(number, pick.choice("AZ")))),
            )
        )

    def gift(self, number: str, seat: int) -> Gift:
        """Mostly one purchase per key, so that the same one is often sent again."""
        key = self.random.randrange(60)
        gift = ("rose", "ship", "yacht")[key % 3]
        count = 1 + key % 2 if self.random.random() < 0.9 else 3
        return Gift(number, gift, count, f"key-{key}", None if key % 4 else seat)

    def decide(self):
        action = self.random.choice(list(Action))
        key, sku = str(self.random.randrange(500)), self.random.choice((None, "A", "B"))
        left = None if sku is None else self.random.randrange(4)
        return decision(action, key, sku, units_left=left, message_id="host-hold")

    def take_in(self, effects: list[Effect]) -> None:
        recorded: set[int] = set()
        for effect in effects:
            if isinstance(effect, Broadcast):
                event = effect.event
                self.seq += 1
                assert event.seq == self.seq, "events are numbered without a gap"
                self.follow(event)
                if hasattr(event, "coins"):
                    assert event.seq in recorded, "a gift is on record before it is shown"
            elif isinstance(effect, Enter):
                assert effect.seq == self.seq
                self.entered[effect.conn] = effect.locale
            elif isinstance(effect, Close):
                self.open.discard(effect.conn)
                self.entered.pop(effect.conn, None)
            elif isinstance(effect, Record):
                entry = effect.entry
                recorded.add(entry.seq)
                self.charged[entry.user, entry.key] += 1
                self.spent[entry.user] += entry.coins
                assert entry.balance >= 0
            elif isinstance(effect, Feel | Replay):
                pass
            elif isinstance(effect.message, Snapshot):
                self.compare(effect.message)
            elif isinstance(effect.message, Ack) and effect.message.coins is not None:
                assert effect.message.coins >= 0

    def follow(self, event: object) -> None:
        if isinstance(event, MemberJoined):
            assert event.user not in self.members
            self.members.add(event.user)
            assert event.members == len(self.members)
        elif isinstance(event, MemberLeft):
            self.members.remove(event.user)
            assert event.members == len(self.members)
            if event.user in self.seats.values():
                assert event.user in self.away, "no ghost is left on a seat"
        elif isinstance(event, SeatChanged):
            if event.state is SeatState.USED:
                before = self.seats.get(event.seat)
                assert before in (None, event.user), "a seat has one user"
                if before is None:
                    assert event.user not in self.seats.values(), "a user has one seat"
                assert event.user in self.members or before is not None
                assert event.user is not None
                self.seats[event.seat] = event.user
                if event.away:
                    self.away[event.user] = event.at_ms
                else:
                    self.away.pop(event.user, None)
            else:
                self.away.pop(self.seats.pop(event.seat, ""), None)

    def compare(self, snapshot: Snapshot) -> None:
        assert snapshot.seq == self.seq
        assert snapshot.members == len(self.members)
        assert {s.seat: s.user for s in snapshot.seats if s.user} == self.seats
        assert snapshot.coins == self.spec.starting_coins - self.spent[snapshot.user]

    def look(self) -> None:
        for user in self.seats.values():
            assert user in self.members or user in self.away, "a ghost on a seat"
        assert self.room.members == len(self.members) == len(self.entered)
        assert self.wallets.total() == self.wallets.issued - self.wallets.spent
        assert self.wallets.spent == self.spent.total()


@pytest.mark.parametrize(
    ("seed", "changes"),
    [
        (1, {}),
        (2, {**ASKING, "seat_grace_s": 4}),
        (3, {**ASKING, "quiet": QUIET_AT_23, "starting_coins": 3000}),
        (4, {"seat_grace_s": 4, "invite_timeout_s": 1, **CONTESTS}),
    ],
)
def test_a_room_keeps_its_promises_over_twenty_thousand_events(seed, changes):
    audience = Audience(seed, **changes)
    audience.run(EVENTS)
    assert set(audience.charged.values()) == {1}, "no key is charged twice"
    assert audience.wallets.spent > 0
    for user, spent in audience.spent.items():
        assert audience.wallets.balance(user) == audience.spec.starting_coins - spent >= 0
    for conn in sorted(audience.open):
        audience.take_in(audience.room.disconnect(conn, audience.now_ms))
    later_ms = audience.now_ms + 5000
    audience.take_in(audience.room.tick(later_ms, later_ms))
    assert (audience.seats, audience.members, audience.room.members) == ({}, set(), 0)


def test_the_same_happenings_give_the_same_room():
    first, second = Audience(7, **ASKING), Audience(7, **ASKING)
    first.run(2000)
    second.run(2000)
    assert (first.seq, first.seats, first.spent) == (second.seq, second.seats, second.spent)


def read(frame: bytes) -> ClientMessage | None:
    """The message of a frame, or None for a frame that says why it is none."""
    try:
        return decode_client(frame)
    except BadMessage as problem:
        return None if problem.detail else pytest.fail("no reason is given")


@given(st.binary(max_size=300))
def test_no_bytes_are_worse_than_a_bad_message(data):
    message = read(data)
    assert message is None or decode_client(encode(message)) == message


FIELDS = ("id", "name", "locale", "user", "text", "seat", "gift", "count", "key")
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(
    st.fixed_dictionaries(
        {"type": st.sampled_from(["join", "chat", "gift", "take-seat", "nope"])},
        optional=dict.fromkeys(FIELDS, json_values),
    )
)
def test_no_json_is_worse_than_a_bad_message(value):
    message = read(msgspec.json.encode(value))
    if message is not None:
        room = Room(make_spec(), Wallets())
        room.connect(1, NOW)
        assert room.receive(1, message, NOW)
