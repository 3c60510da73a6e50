"""Most of a room: they watch, write now and then, and open product cards."""

from __future__ import annotations

from loadtests.users.visitor import Visitor


class AudienceMember(Visitor):
    """Writes and opens product cards."""
