"""Who is in the room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(slots=True)
class Member:
    """One person in the room.

    Attributes:
        conn: the connection they are reached by.
        user: public id.
        name: cleaned nickname.
        host: whether they run the room.
        chat_ms: when they last said something; None before the first time.
    """

    conn: int
    user: str
    name: str
    host: bool
    chat_ms: int | None = None


class Roster:
    """The members by public id, and the hosts among them."""

    __slots__ = ("_by_user", "_hosts")

    def __init__(self) -> None:
        self._by_user: dict[str, Member] = {}
        self._hosts: dict[str, Member] = {}

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
        """The hosts who are in the room."""
        return tuple(self._hosts.values())

    def add(self, member: Member) -> None:
        """Somebody came in."""
        self._by_user[member.user] = member
        if member.host:
            self._hosts[member.user] = member

    def remove(self, member: Member) -> None:
        """Somebody left.

        Raises:
            KeyError: they were not in the room.
        """
        del self._by_user[member.user]
        self._hosts.pop(member.user, None)
