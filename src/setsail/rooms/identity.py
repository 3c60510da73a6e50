"""Who is at the other end of a connection, as far as the gateway knows."""

from __future__ import annotations

from dataclasses import dataclass

from setsail.rooms.codes import Role


@dataclass(frozen=True, slots=True)
class Identity:
    """What an access token says of its bearer; without one it says nothing.

    Attributes:
        role: in the room that the token is for.
        user: a name for the person that lasts; None for a visitor, who brings a secret instead.
        adult: whether they are of age; None when nobody has checked.
        gender: as they have told the platform; None when they have not.
        expires_ms: when the token ends, ms since 1970; None for never.
    """

    role: Role = Role.LISTENER
    user: str | None = None
    adult: bool | None = None
    gender: str | None = None
    expires_ms: int | None = None


VISITOR = Identity()
HOST = Identity(Role.HOST)
