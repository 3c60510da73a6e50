from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from setsail.gateway.voice import bridge as module
from setsail.gateway.voice.bridge import VoiceBridge
from setsail.media.livekit.permissions import LISTENING, OUTSIDE, Outcome, Permission, Source
from setsail.media.livekit.room_config import VoiceRules, call_rules
from setsail.media.livekit.webhooks import MediaEvent, MediaNews
from setsail.rooms.codes import Sanction, SeatState
from setsail.rooms.messages import (
    ChatPosted,
    MemberJoined,
    MemberLeft,
    Moderated,
    Seat,
    SeatChanged,
)
from tests.unit.gateway.voice.fake import MemoryServer

SPEAK = Permission(frozenset({Source.MICROPHONE}))
HUSHED = Permission(frozenset({Source.MICROPHONE}), hushed=True)


class Evening:
    """A bridge, its media server and who is in the room."""

    def __init__(self) -> None:
        self.server = MemoryServer()
        self.members: set[str] = set()
        self.gone: list[tuple[str, str]] = []
        self.time_s = 0.0
        self.bridge = VoiceBridge(
            "SA",
            self.server,
            lambda room: VoiceRules(),
            lambda room, user: user in self.members,
            lambda room, user: self.gone.append((room, user)),
            lambda: self.time_s,
        )

    def enter(self, *users: str) -> None:
        """They come into the room and its media."""
        for user in users:
            self.members.add(user)
            self.bridge.happened("majlis", MemberJoined(1, 0, user, user, 1))
            name, permission = self.bridge.admit("majlis", user)
            self.server.rooms.setdefault(name, {})[user] = permission

    def seat(self, seat: int, user: str | None, *, muted: bool = False) -> None:
        state = SeatState.IDLE if user is None else SeatState.USED
        self.bridge.happened("majlis", SeatChanged(1, 0, seat, state, user, user, muted))

    def leave(self, user: str) -> None:
        self.members.discard(user)
        self.bridge.happened("majlis", MemberLeft(1, 0, user, user, 1))

    async def settle(self) -> None:
        """Until nobody is due and nothing is on its way."""
        for _ in range(200):
            await asyncio.sleep(0)

    async def later(self, seconds: float) -> None:
        self.time_s += seconds
        self.bridge._wake.set()  # the bridge sleeps by the loop's clock, the test has its own
        await self.settle()

    @property
    def media(self) -> dict[str, Permission]:
        return self.server.rooms["SA.majlis"]


def play(story: Callable[[Evening], Awaitable[None]]) -> Evening:
    async def run() -> Evening:
        evening = Evening()
        running = asyncio.create_task(evening.bridge.run())
        try:
            await story(evening)
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
        return evening

    return asyncio.run(run())


def test_a_seat_lets_somebody_be_heard_and_no_longer() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a", "b")
        evening.seat(0, "a")
        await evening.settle()
        assert evening.media == {"a": SPEAK, "b": LISTENING}
        evening.seat(0, None)
        await evening.settle()
        assert evening.media == {"a": LISTENING, "b": LISTENING}

    assert play(story).bridge.outcomes == {Outcome.DONE: 2}


def test_who_loses_a_seat_is_silent_before_the_next_is_heard() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a", "b")
        evening.seat(0, "a")
        await evening.settle()
        evening.server.asked.clear()
        evening.seat(1, "b")
        evening.seat(0, None)
        evening.seat(0, "c")
        await evening.settle()
        assert evening.server.asked[0] == ("a", LISTENING)
        assert sorted(user for user, _ in evening.server.asked[1:]) == ["b", "c"]

    play(story)


def test_a_seat_that_changes_hands_in_one_event() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a", "b")
        evening.seat(0, "a")
        evening.seat(0, "b")
        await evening.settle()
        assert evening.media == {"a": LISTENING, "b": SPEAK}

    play(story)


def test_a_muted_seat_is_silent_by_the_servers_order() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a")
        evening.seat(0, "a")
        evening.seat(0, "a", muted=True)
        await evening.settle()
        assert evening.media == {"a": LISTENING}
        assert evening.bridge.admit("majlis", "a")[1] == LISTENING
        evening.seat(0, "a")
        await evening.settle()
        assert evening.media == {"a": SPEAK}

    play(story)


def test_the_hub_never_waits_and_the_last_state_wins() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a")
        evening.server.gate.clear()
        for _ in range(50):
            evening.seat(0, "a")
            evening.seat(0, None)
        await evening.settle()
        assert evening.bridge.open <= 1
        evening.server.gate.set()
        await evening.settle()
        assert evening.media == {"a": LISTENING}
        assert len(evening.server.asked) <= 2

    play(story)


def test_a_server_that_was_gone_hears_it_all() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a", "b")
        evening.seat(0, "a")
        await evening.settle()
        evening.server.gone = True
        evening.seat(0, None)
        evening.seat(1, "b")
        for _ in range(20):
            await evening.later(0.5)
        assert evening.media == {"a": SPEAK, "b": LISTENING}
        evening.server.gone = False
        await evening.later(2)
        assert evening.media == {"a": LISTENING, "b": SPEAK}

    assert play(story).bridge.outcomes[Outcome.UNREACHABLE] >= 3


def test_a_mistake_of_ours_ends_no_room(caplog: pytest.LogCaptureFixture) -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a")
        answer = evening.server.allow

        async def broken(room: str, identity: str, permission: Permission) -> Outcome:
            raise RuntimeError("oh")

        evening.server.allow = broken  # type: ignore[method-assign]
        evening.seat(0, "a")
        await evening.settle()
        evening.server.allow = answer  # type: ignore[method-assign]
        await evening.later(1)
        assert evening.media == {"a": SPEAK}

    play(story)
    assert "mistake in setsail" in caplog.text


def test_who_leaves_is_sent_away_after_a_while_and_who_returns_is_not() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a", "b")
        evening.leave("a")
        evening.leave("b")
        await evening.later(module.RETURN_S - 1)
        assert set(evening.media) == {"a", "b"}
        evening.enter("b")
        await evening.later(2)
        assert set(evening.media) == {"b"}

    play(story)


def test_a_kept_seat_is_kept_in_the_media_until_it_is_given_up() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a")
        evening.seat(0, "a")
        evening.leave("a")
        await evening.later(60)
        assert evening.media == {"a": SPEAK}
        evening.seat(0, None)  # the grace is over
        await evening.settle()
        assert evening.media == {"a": LISTENING}
        await evening.later(module.RETURN_S)
        assert evening.media == {}

    play(story)


@pytest.mark.parametrize("sanction", [Sanction.KICKED, Sanction.BANNED])
def test_who_is_thrown_out_is_thrown_out_at_once(sanction: Sanction) -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a")
        evening.seat(0, "a")
        await evening.settle()
        evening.members.discard("a")
        evening.bridge.happened("majlis", Moderated(1, 0, "a", "a", sanction))
        evening.seat(0, None)
        evening.leave("a")
        await evening.settle()
        assert evening.media == {}

    play(story)


def test_a_muted_chat_is_no_reason_to_be_thrown_out() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a")
        evening.bridge.happened("majlis", Moderated(1, 0, "a", "a", Sanction.MUTED))
        evening.bridge.happened("majlis", ChatPosted(1, 0, "a", "a", "hi"))
        await evening.later(60)
        assert evening.server.asked == []

    play(story)


def test_a_private_call_hushes_and_keeps_the_seat() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a")
        evening.seat(0, "a")
        evening.bridge.hush("majlis", ["a"], hushed=True)
        await evening.settle()
        assert evening.media == {"a": HUSHED}
        published = MediaEvent("e", MediaNews.PUBLISHED, "SA.majlis", "a", SPEAK, 0)
        evening.server.asked.clear()
        evening.bridge.heard(published)
        await evening.settle()
        assert evening.server.asked == [("a", HUSHED)]
        evening.bridge.hush("majlis", ["a"], hushed=False)
        await evening.settle()
        assert evening.media == {"a": SPEAK}

    play(story)


def test_a_call_has_a_room_of_its_own_which_ends_with_it() -> None:
    async def story(evening: Evening) -> None:
        rules = call_rules(VoiceRules(), 30, 4)
        call = evening.bridge.open_call("majlis", "ab12", ["a", "b"], rules)
        assert evening.bridge.admit(call, "a") == ("SA.majlis.ab12", SPEAK)
        assert evening.bridge.admit(call, "b") == ("SA.majlis.ab12", SPEAK)
        assert evening.bridge.rules(call).max_members == 2
        evening.bridge.closed(call)
        await evening.settle()

    assert play(story).server.ended == ["SA.majlis.ab12"]


def test_a_room_that_moves_keeps_its_media() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a")
        evening.seat(0, "a")
        await evening.settle()
        evening.bridge.closed("majlis", moved=True)
        await evening.later(60)
        assert evening.media == {"a": SPEAK}
        evening.bridge.opened("majlis", [Seat(0, SeatState.USED, user="a", name="a"),
                                         Seat(1, SeatState.IDLE)])  # fmt: skip
        await evening.settle()
        assert evening.bridge.seat_of("majlis", "a") == 0
        evening.bridge.opened("majlis", [Seat(0, SeatState.IDLE)])
        await evening.settle()
        assert evening.media == {"a": LISTENING}

    assert play(story).server.ended == []


def test_a_room_that_begins_again_at_once_is_not_ended() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a")
        evening.bridge.closed("majlis")
        evening.enter("b")
        await evening.settle()

    assert play(story).server.ended == []


def test_an_audit_puts_right_what_the_server_has_wrong() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a", "b")
        evening.seat(0, "a")
        await evening.settle()
        evening.server.rooms["SA.majlis"] = {"a": LISTENING, "b": SPEAK, "ghost": SPEAK}
        await evening.bridge.audit("majlis")
        await evening.settle()
        assert evening.media == {"a": SPEAK, "b": LISTENING, "ghost": LISTENING}
        await evening.later(module.RETURN_S)
        assert evening.media == {"a": SPEAK, "b": LISTENING}
        evening.server.gone = True
        await evening.bridge.audit("majlis")
        await evening.bridge.audit("no such room")

    assert play(story).bridge.corrected >= 2


def test_audits_go_round_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AUDIT_EVERY_S", 0.001)

    async def story(evening: Evening) -> None:
        evening.enter("a")
        evening.media["a"] = SPEAK
        async with asyncio.timeout(5):
            while evening.media["a"] != LISTENING:
                await asyncio.sleep(0.001)

    assert play(story).bridge.corrected == 1


def test_webhooks_tell_who_came_in_with_an_old_token() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a")
        evening.media["a"] = SPEAK
        evening.bridge.heard(MediaEvent("e", MediaNews.JOINED, "SA.majlis", "a", SPEAK, 0))
        await evening.settle()
        assert evening.media == {"a": LISTENING}

    play(story)


def test_webhooks_tell_who_is_gone() -> None:
    async def story(evening: Evening) -> None:
        evening.enter("a")
        for room in ("SA.majlis", "EG.majlis"):
            evening.bridge.heard(MediaEvent("e", MediaNews.LEFT, room, "a", None, 0))
        evening.bridge.heard(MediaEvent("e", MediaNews.ENDED, "SA.majlis", "", None, 0))
        evening.bridge.heard(MediaEvent("e", MediaNews.OTHER, "SA.majlis", "a", None, 0))

    assert play(story).gone == [("majlis", "a")]


def test_a_stranger_is_sent_away_and_not_before_they_could_return() -> None:
    async def story(evening: Evening) -> None:
        evening.bridge.opened("majlis")
        evening.server.rooms["SA.majlis"] = {"x": LISTENING}
        await evening.bridge.audit("majlis")
        await evening.bridge.audit("majlis")
        await evening.later(module.RETURN_S - 1)
        assert set(evening.media) == {"x"}
        await evening.later(1)
        assert evening.media == {}
        assert evening.server.asked == [("x", OUTSIDE)]

    play(story)
