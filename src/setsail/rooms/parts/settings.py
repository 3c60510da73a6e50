"""How a room is run, as its hosts have set it: seat mode, slow mode, announcement."""

from __future__ import annotations

from setsail.rooms.codes import RejectCode
from setsail.rooms.effects import Broadcast, Effect, EventCounter, ack, reject
from setsail.rooms.messages import (
    MAX_TEXT_CHARS,
    HostAnnounce,
    HostSeatMode,
    HostSlowMode,
    SettingsChanged,
)
from setsail.rooms.parts.limits import clean_text, text_length
from setsail.rooms.parts.members import Member
from setsail.rooms.spec import RoomSpec


class Settings:
    """What hosts may change; it begins as the template has it.

    Args:
        spec: the room.
        events: numbers the room's events.

    Attributes:
        seat_mode: how guests get a seat.
        slow_mode_ms: between two messages of one person.
        announcement: the host's own text; "" for the template's.
    """

    def __init__(self, spec: RoomSpec, events: EventCounter) -> None:
        self.seat_mode = spec.seat_mode
        self.slow_mode_ms = spec.slow_mode_ms
        self.announcement = ""
        self._events = events

    def obey(
        self, member: Member, message: HostSeatMode | HostSlowMode | HostAnnounce, now_ms: int
    ) -> list[Effect]:
        """Change one thing; what is so already is obeyed without news."""
        before = (self.seat_mode, self.slow_mode_ms, self.announcement)
        match message:
            case HostSeatMode():
                self.seat_mode = message.mode
            case HostSlowMode():
                self.slow_mode_ms = message.every_s * 1000
            case HostAnnounce():
                text = clean_text(message.text)
                if text_length(text) > MAX_TEXT_CHARS:
                    return reject(member.conn, message, RejectCode.CHAT_TOO_LONG)
                self.announcement = text
        done = ack(member.conn, message)
        if before == (self.seat_mode, self.slow_mode_ms, self.announcement):
            return [done]
        seq = self._events.next()
        changed = SettingsChanged(seq, now_ms, self.seat_mode, self.slow_mode_ms, self.announcement)
        return [Broadcast(changed), done]
