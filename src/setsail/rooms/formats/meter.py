"""What a call costs: coins for each minute, charged when the minute begins."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import msgspec

MINUTE_MS = 60_000


class FirstMinute(StrEnum):
    """When the first minute is paid."""

    PAID = "paid"
    GRACE = "grace"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Price:
    """What a call costs.

    Attributes:
        coins: for each minute; 0 for nothing at all.
        first_minute: paid at once, after ``grace_ms`` of it, or never.
        grace_ms: a call that is shorter costs nothing, less than a minute.

    Raises:
        ValueError: negative coins, or a grace that is no part of a minute.
    """

    coins: int
    first_minute: FirstMinute = FirstMinute.PAID
    grace_ms: int = 0

    def __post_init__(self) -> None:
        if self.coins < 0 or not 0 <= self.grace_ms < MINUTE_MS:
            raise ValueError(f"not a price of a call: {self}")


@dataclass(frozen=True, slots=True)
class Charge:
    """A minute that is to be paid now.

    Attributes:
        key: idempotency key; the same minute of the same call always has the same.
        payer: public id.
        room: id of the call's voice room.
        minute: of the call, from 1.
        coins: what it costs.
    """

    key: str
    payer: str
    room: str
    minute: int
    coins: int


class Meter(msgspec.Struct):
    """Counts the minutes of one call. See `started`.

    Attributes:
        room: id of the call's voice room.
        payer: public id.
        begun_ms: when the first minute began, as far as minutes are counted from it.
        minute: the next one to be charged.
        due_ms: when.
        open: keys of charges that are not answered yet.
        answered: keys of those that are.
    """

    room: str
    payer: str
    begun_ms: int
    minute: int
    due_ms: int
    open: set[str] = msgspec.field(default_factory=set)
    answered: set[str] = msgspec.field(default_factory=set)

    def charge(self, coins: int, at_ms: int) -> Charge | None:
        """The minute that has begun, once; None before it begins.

        Only one at a time: minutes that nobody watched, because the process was held or
        the clock was set forward, are not charged.
        """
        if at_ms < self.due_ms:
            return None
        key = f"{self.room}:{self.minute}"
        charge = Charge(key, self.payer, self.room, self.minute, coins)
        self.open.add(key)
        self.due_ms = self.begun_ms + self.minute * MINUTE_MS
        if self.due_ms <= at_ms:
            self.begun_ms += at_ms + MINUTE_MS - self.due_ms
            self.due_ms = at_ms + MINUTE_MS
        self.minute += 1
        return charge

    def knows(self, key: str) -> bool:
        """Whether a charge of that key was asked for."""
        return key in self.open or key in self.answered

    def answer(self, key: str) -> bool:
        """Note that a charge was paid or refused; whether that is news."""
        if key not in self.open:
            return False
        self.open.remove(key)
        self.answered.add(key)
        return True


def started(price: Price, room: str, payer: str, at_ms: int) -> Meter:
    """The meter of a call that is connected now."""
    match price.first_minute:
        case FirstMinute.PAID:
            return Meter(room, payer, at_ms, 1, at_ms)
        case FirstMinute.GRACE:
            return Meter(room, payer, at_ms, 1, at_ms + price.grace_ms)
        case FirstMinute.FREE:
            return Meter(room, payer, at_ms, 2, at_ms + MINUTE_MS)
