import pytest

from setsail.rooms.codes import CloseReason, RejectCode, ReportReason, Role, Sanction, SeatState
from setsail.rooms.effects import Close
from setsail.rooms.identity import Identity
from setsail.rooms.messages import (
    Ack,
    Chat,
    ChatPosted,
    Cue,
    HostAnnounce,
    HostBan,
    HostKick,
    HostMute,
    HostRole,
    HostSlowMode,
    Join,
    MemberLeft,
    Moderated,
    MuteSeat,
    Rejected,
    Report,
    Reported,
    RoleChanged,
    SeatChanged,
    SettingsChanged,
    TakeSeat,
)
from setsail.rooms.parts.limits import public_id
from setsail.rooms.room import Room
from tests.unit.rooms.build import NOW, enter, events, make_room, refusal, told

ANA_CONN, BO_CONN, MOD, HOST = 1, 2, 7, 9
ANA, BO, MOD_ID, HOST_ID = (public_id(f"secret-{n}") for n in (1, 2, 7, 9))
DAY_S = 24 * 3600


@pytest.fixture
def room() -> Room:
    room = make_room(max_members=9)
    enter(room, ANA_CONN, name="Ana")
    enter(room, BO_CONN, name="Bo")
    room.connect(MOD, NOW, Identity(Role.MODERATOR))
    room.receive(MOD, Join("j", "Mo", "id", "secret-7"), NOW)
    enter(room, HOST, host=True, name="Hana")
    return room


def sanctions(effects):
    return [event for event in events(effects) if not isinstance(event, Cue)]


def kinds(effects):
    return [type(event) for event in events(effects)]


def test_who_is_silenced_neither_chats_nor_speaks(room):
    room.receive(ANA_CONN, TakeSeat("t", 2), NOW)
    muted = room.receive(MOD, HostMute("m", ANA, 60), NOW)
    told_all, seat = events(muted)
    assert (told_all.sanction, told_all.name, told_all.until_ms) == (
        Sanction.MUTED,
        "Ana",
        NOW + 60_000,
    )
    assert (seat.seat, seat.muted) == (2, True)
    (answer,) = told(room.receive(ANA_CONN, Chat("c", "hi"), NOW + 1), ANA_CONN)
    assert answer == Rejected("c", RejectCode.MUTED, until_ms=NOW + 60_000)
    on = room.receive(ANA_CONN, MuteSeat("u", 2, muted=False), NOW + 1)
    assert refusal(on) is RejectCode.NOT_ALLOWED


def test_a_silence_ends_by_itself_and_everyone_hears_of_it(room):
    room.receive(ANA_CONN, TakeSeat("t", 2), NOW)
    room.receive(MOD, HostMute("m", ANA, 60), NOW)
    assert events(room.tick(NOW + 59_999, NOW)) == []
    told_all, seat = sanctions(room.tick(NOW + 60_000, NOW))
    assert (told_all.sanction, told_all.name, seat.muted) == (Sanction.UNMUTED, "Ana", False)
    assert kinds(room.receive(ANA_CONN, Chat("c", "hi"), NOW + 60_001)) == [ChatPosted]
    assert events(room.tick(NOW + 61_000, NOW)) == []


def test_a_silence_is_lifted(room):
    room.receive(MOD, HostMute("m", ANA, 60), NOW)
    (lifted,) = events(room.receive(MOD, HostMute("n", ANA, 0), NOW))
    assert (lifted.sanction, lifted.name, lifted.until_ms) == (Sanction.UNMUTED, "Ana", 0)
    nothing = room.receive(MOD, HostMute("o", ANA, 0), NOW)
    assert (events(nothing), list(told(nothing, MOD))) == ([], [Ack("o")])


def test_a_new_seat_is_silent_while_its_user_is(room):
    room.receive(MOD, HostMute("m", ANA, 60), NOW)
    (seat,) = events(room.receive(ANA_CONN, TakeSeat("t", 2), NOW))
    assert seat.muted


def test_who_is_sent_out_may_come_back(room):
    room.receive(ANA_CONN, TakeSeat("t", 2), NOW)
    out = room.receive(MOD, HostKick("k", ANA), NOW)
    assert Close(ANA_CONN, CloseReason.KICKED) in out
    assert kinds(out) == [Moderated, SeatChanged, MemberLeft]
    assert events(out)[1].state is SeatState.IDLE
    assert room.receive(ANA_CONN, Chat("c", "hi"), NOW) == [], "the connection is over"
    room.connect(11, NOW)
    assert len(room.receive(11, Join("j", "Ana", "id", "secret-1"), NOW)) > 1


def test_who_is_kept_out_stays_out_until_the_ban_ends(room):
    out = room.receive(MOD, HostBan("b", ANA, 60), NOW)
    assert Close(ANA_CONN, CloseReason.BANNED) in out
    room.connect(11, NOW)
    (answer,) = told(room.receive(11, Join("j", "Ana", "id", "secret-1"), NOW), 11)
    assert answer == Rejected("j", RejectCode.BANNED, until_ms=NOW + 60_000)
    later = room.receive(11, Join("j", "Ana", "id", "secret-1"), NOW + 60_000)
    assert len(later) > 1


def test_a_ban_is_lifted_for_somebody_who_is_not_there(room):
    room.receive(MOD, HostBan("b", ANA, DAY_S), NOW)
    (lifted,) = events(room.receive(MOD, HostBan("c", ANA, 0), NOW))
    assert (lifted.sanction, lifted.name) == (Sanction.UNBANNED, "Ana")
    unknown = room.receive(MOD, HostBan("d", ANA, 0), NOW)
    assert refusal(unknown) is RejectCode.USER_UNKNOWN


@pytest.mark.parametrize("message", [HostMute("x", "", 60), HostKick("x", ""), HostBan("x", "", 9)])
def test_nobody_acts_on_equals_or_betters_or_strangers(room, message):
    def act(conn, user):
        changed = type(message)(
            *[user if f == "user" else getattr(message, f) for f in message.__struct_fields__]
        )
        return refusal(room.receive(conn, changed, NOW))

    assert act(MOD, HOST_ID) is RejectCode.NOT_ALLOWED
    assert act(MOD, MOD_ID) is RejectCode.NOT_ALLOWED
    assert act(ANA_CONN, BO) is RejectCode.NOT_ALLOWED
    assert act(MOD, "u-nobody") is RejectCode.USER_UNKNOWN


def test_a_host_gives_roles_below_their_own(room):
    given = room.receive(HOST, HostRole("r", ANA, Role.CO_HOST), NOW)
    assert events(given) == [RoleChanged(room.seq, NOW, ANA, "Ana", Role.CO_HOST)]
    assert events(room.receive(HOST, HostRole("s", ANA, Role.CO_HOST), NOW)) == []
    equal = room.receive(HOST, HostRole("t", BO, Role.HOST), NOW)
    assert refusal(equal) is RejectCode.NOT_ALLOWED
    unknown = room.receive(HOST, HostRole("u", "u0", Role.SPEAKER), NOW)
    assert refusal(unknown) is RejectCode.USER_UNKNOWN
    by_co_host = room.receive(ANA_CONN, HostRole("v", BO, Role.MODERATOR), NOW)
    assert refusal(by_co_host) is RejectCode.NOT_ALLOWED


def test_a_role_outlives_a_visit(room):
    room.receive(HOST, HostRole("r", ANA, Role.MODERATOR), NOW)
    room.disconnect(ANA_CONN, NOW)
    assert enter(room, 11).role is Role.LISTENER
    room.connect(12, NOW)
    (answer, *_) = told(room.receive(12, Join("j", "Ana", "id", "secret-1"), NOW), 12)
    assert answer.role is Role.MODERATOR


def test_moderators_hear_of_reports_and_the_reported_do_not(room):
    filed = room.receive(ANA_CONN, Report("r", BO, ReportReason.ABUSE, 3), NOW)
    news = Reported(BO, "Bo", ReportReason.ABUSE, NOW, 3)
    assert [list(told(filed, conn)) for conn in (ANA_CONN, BO_CONN, MOD, HOST)] == [
        [Ack("r")],
        [],
        [news],
        [news],
    ]
    again = room.receive(ANA_CONN, Report("s", BO, ReportReason.SPAM), NOW + 59_999)
    assert list(told(again, MOD)) == [], "within a minute it is the same report"
    assert [(r.user, r.by, r.reason) for r in room.reports] == [(BO, ANA, ReportReason.ABUSE)]
    room.receive(ANA_CONN, Report("t", BO, ReportReason.SPAM), NOW + 60_000)
    assert len(room.reports) == 2
    itself = room.receive(ANA_CONN, Report("u", ANA, ReportReason.SPAM), NOW)
    assert refusal(itself) is RejectCode.NOT_ALLOWED
    against_host = room.receive(ANA_CONN, Report("v", HOST_ID, ReportReason.FRAUD), NOW)
    assert (len(list(told(against_host, MOD))), list(told(against_host, HOST))) == (1, [])


def test_how_the_room_is_run_changes_for_everyone(room):
    (slow,) = events(room.receive(HOST, HostSlowMode("s", 30), NOW))
    assert isinstance(slow, SettingsChanged)
    assert (slow.slow_mode_ms, slow.announcement) == (30_000, "")
    room.receive(ANA_CONN, Chat("c", "hi"), NOW)
    fast = room.receive(ANA_CONN, Chat("d", "hi"), NOW + 29_999)
    assert refusal(fast) is RejectCode.CHAT_TOO_FAST
    (announced,) = events(room.receive(HOST, HostAnnounce("a", " Halo \u202e semua "), NOW))
    assert announced.announcement == "Halo semua" or "\u202e" not in announced.announcement
    assert enter(room, 11).announcement == announced.announcement
    same = room.receive(HOST, HostSlowMode("t", 30), NOW)
    assert (events(same), list(told(same, HOST))) == ([], [Ack("t")])
    long = room.receive(HOST, HostAnnounce("b", "x" * 281), NOW)
    assert refusal(long) is RejectCode.CHAT_TOO_LONG


def test_the_platform_acts_without_being_in_the_room(room):
    refused, effects = room.act(HostMute("x", HOST_ID, 60), NOW)
    assert (refused, kinds(effects)) == (None, [Moderated])
    refused, effects = room.act(HostKick("x", "u-nobody"), NOW)
    assert (refused, effects) == (RejectCode.USER_UNKNOWN, [])
    refused, effects = room.act(HostRole("x", ANA, Role.HOST), NOW)
    assert (refused, kinds(effects)) == (None, [RoleChanged])


def test_blocked_words_are_neither_said_nor_worn():
    room = make_room(blocked_words=("rude",))
    enter(room, ANA_CONN)
    said = room.receive(ANA_CONN, Chat("c", "how RUDE!"), NOW)
    assert refusal(said) is RejectCode.CHAT_BLOCKED
    room.connect(2, NOW)
    named = room.receive(2, Join("j", "R u d e", "id", "s"), NOW)
    assert refusal(named) is RejectCode.NAME_BLOCKED
