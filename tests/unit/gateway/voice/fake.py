"""A media server in memory, which can be slow, refuse, and be gone."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from setsail.media.livekit.permissions import Outcome, Permission


class MemoryServer:
    """Keeps what it is told.

    Attributes:
        rooms: who is in which room and may do what.
        asked: what it was told, in order.
        ended: rooms that were ended.
        gone: whether it does not answer.
        gate: nothing is answered while it is closed.
    """

    def __init__(self) -> None:
        self.rooms: dict[str, dict[str, Permission]] = {}
        self.asked: list[tuple[str, Permission]] = []
        self.ended: list[str] = []
        self.gone = False
        self.gate = asyncio.Event()
        self.gate.set()

    async def allow(self, room: str, identity: str, permission: Permission) -> Outcome:
        self.asked.append((identity, permission))
        await self.gate.wait()
        if self.gone:
            return Outcome.UNREACHABLE
        members = self.rooms.get(room, {})
        if identity not in members:
            return Outcome.ABSENT
        if permission.inside:
            members[identity] = permission
        else:
            del members[identity]
        return Outcome.DONE

    async def present(self, room: str) -> Mapping[str, Permission] | None:
        return None if self.gone else dict(self.rooms.get(room, {}))

    async def end(self, room: str) -> Outcome:
        self.ended.append(room)
        self.rooms.pop(room, None)
        return Outcome.DONE
