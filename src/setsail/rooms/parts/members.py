"""Who is in the room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from setsail.rooms.codes import Role
from setsail.rooms.identity import VISITOR, Identity
from setsail.rooms.parts.roles import PLATFORM_RANK, RANK

NO_CONNECTION = -1
"""The number of no connection: who has it is not in the room."""


@dataclass(slots=True)
class Member:
    """One person in the room.

    Attributes:
        conn: the connection they are reached by.
        user: public id.
        name: cleaned nickname.
        role: what they may do.
        identity: what the gateway knows of them.
        chat_ms: when they last said something; None before the first time.
    """

    conn: int
    user: str
    name: str
    role: Role = Role.LISTENER
    identity: Identity = VISITOR
    chat_ms: int | None = None

    @property
    def rank(self) -> int:
        """How far up they are."""
        return PLATFORM_RANK if self.conn == NO_CONNECTION else RANK[self.role]

    @property
    def staff(self) -> bool:
        """Whether they run the room's seats: a host or a co-host."""
        return self.rank >= RANK[Role.CO_HOST]

    @property
    def moderates(self) -> bool:
        """Whether they are told of reports."""
        return self.rank >= RANK[Role.MODERATOR]


PLATFORM = Member(NO_CONNECTION, "", "", Role.HOST)
"""Acts for the platform's own staff."""


class Roster:
    """The members by public id, and those among them who run the room."""

    __slots__ = ("_by_user", "_moderators")

    def __init__(self) -> None:
        self._by_user: dict[str, Member] = {}
        self._moderators: dict[str, Member] = {}

    def __len__(self) -> int:
        return len(self._by_user)

    def __iter__(self) -> Iterator[Member]:
        return iter(tuple(self._by_user.values()))

    def __getitem__(self, user: str) -> Member:
        return self._by_user[user]

    def get(self, user: str) -> Member | None:
        """The member with a public id, if they are in the room."""
        return self._by_user.get(user)

    @property
    def hosts(self) -> tuple[Member, ...]:
        """The hosts and co-hosts who are in the room."""
        return tuple(member for member in self._moderators.values() if member.staff)

    @property
    def moderators(self) -> tuple[Member, ...]:
        """Everyone in the room who moderates it, hosts included."""
        return tuple(self._moderators.values())

    def add(self, member: Member) -> None:
        """Somebody came in, or has another role now."""
        self._by_user[member.user] = member
        if member.moderates:
            self._moderators[member.user] = member
        else:
            self._moderators.pop(member.user, None)

    def remove(self, member: Member) -> None:
        """Somebody left.

        Raises:
            KeyError: they were not in the room.
        """
        del self._by_user[member.user]
        self._moderators.pop(member.user, None)
