"""How many connections one client may hold, and how many may be half open at a time."""

from __future__ import annotations

from collections import Counter


class Places:
    """Counts what clients hold.

    Args:
        per_client: most that one client may hold.
        in_all: most that all clients hold together.
    """

    __slots__ = ("_held", "_in_all", "_per_client", "_total")

    def __init__(self, per_client: int, in_all: int) -> None:
        self._per_client = per_client
        self._in_all = in_all
        self._held: Counter[str] = Counter()
        self._total = 0

    @property
    def total(self) -> int:
        """What all hold together."""
        return self._total

    def held(self, client: str) -> int:
        """What one client holds."""
        return self._held.get(client, 0)

    def free(self, client: str, *, limited: bool = True) -> bool:
        """Whether a client may have one more.

        Args:
            client: who.
            limited: False for a client without a limit of its own, such as a proxy.
        """
        if limited and self.held(client) >= self._per_client:
            return False
        return self._total < self._in_all

    def enter(self, client: str) -> None:
        """Give a client a place; `free` has said whether there is one."""
        self._held[client] += 1
        self._total += 1

    def leave(self, client: str) -> None:
        """Take a place back.

        Raises:
            KeyError: the client holds none.
        """
        left = self._held[client] - 1
        if left < 0:
            raise KeyError(client)
        if left:
            self._held[client] = left
        else:
            del self._held[client]
        self._total -= 1
