"""Coins: wallets that cannot be overdrawn and gifts that are charged once.

A gift carries an idempotency key. The first time it is charged and recorded;
any repetition of the key by the same user gets the first answer again. Keys are
remembered as long as the wallets are, because a client may retry after any
pause; a key costs about 200 bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from setsail.rooms.codes import RejectCode


class LedgerEntry(msgspec.Struct, frozen=True):
    """One charged gift, to be stored before it is acknowledged.

    Attributes:
        user: public id of the giver; with ``key`` it is unique.
        key: idempotency key that the giver's client chose.
        room: the room it was given in.
        seq: the event that announced it.
        at_ms: when it was accepted, ms since 1970.
        gift: id of the gift.
        count: how many.
        coins: charged in all.
        balance: the giver's coins afterwards.
        to_user: who it was for; None when for the room.
    """

    user: str
    key: str
    room: str
    seq: int
    at_ms: int
    gift: str
    count: int
    coins: int
    balance: int
    to_user: str | None = None


@dataclass(frozen=True, slots=True)
class Purchase:
    """What a gift is, without when and where: the same key must mean the same purchase."""

    gift: str
    count: int
    to_seat: int | None = None


@dataclass(frozen=True, slots=True)
class Charged:
    """The wallet paid now."""

    balance: int


@dataclass(frozen=True, slots=True)
class Repeated:
    """The wallet had paid for this key before; ``balance`` is the one of now."""

    balance: int


@dataclass(frozen=True, slots=True)
class Refused:
    """The wallet did not pay; ``missing`` coins when there were too few."""

    code: RejectCode
    missing: int = 0


@dataclass(slots=True)
class _Wallet:
    coins: int
    paid: dict[str, Purchase] = field(default_factory=dict)


@dataclass(slots=True)
class Wallets:
    """Every user's coins; rooms of one gateway share it, so that a user has one balance.

    Attributes:
        issued: coins given out by `open` so far.
        spent: coins paid by `spend` so far; ``issued - spent`` is what all wallets hold.
    """

    issued: int = 0
    spent: int = 0
    _by_user: dict[str, _Wallet] = field(default_factory=dict)

    def open(self, user: str, coins: int) -> int:
        """The user's balance; a user who is new gets ``coins`` first.

        Raises:
            ValueError: ``coins`` is negative.
        """
        if coins < 0:
            raise ValueError(f"a wallet cannot start with {coins} coins")
        wallet = self._by_user.get(user)
        if wallet is None:
            wallet = self._by_user[user] = _Wallet(coins)
            self.issued += coins
        return wallet.coins

    def balance(self, user: str) -> int:
        """The user's coins; 0 for one without a wallet."""
        wallet = self._by_user.get(user)
        return wallet.coins if wallet else 0

    def total(self) -> int:
        """Coins in all wallets."""
        return sum(wallet.coins for wallet in self._by_user.values())

    def paid(self, user: str, key: str) -> bool:
        """Whether the user's key has been charged."""
        wallet = self._by_user.get(user)
        return wallet is not None and key in wallet.paid

    def spend(
        self, user: str, key: str, purchase: Purchase, coins: int
    ) -> Charged | Repeated | Refused:
        """Pay for a gift, once per key.

        Args:
            user: whose wallet; it must be open.
            key: idempotency key.
            purchase: what is bought.
            coins: its price, more than 0.

        Raises:
            KeyError: the user has no wallet.
            ValueError: the price is not positive.
        """
        if coins <= 0:
            raise ValueError(f"a gift cannot cost {coins} coins")
        wallet = self._by_user[user]
        before = wallet.paid.get(key)
        if before is not None:
            same = before == purchase
            return Repeated(wallet.coins) if same else Refused(RejectCode.KEY_REUSED)
        if wallet.coins < coins:
            return Refused(RejectCode.NOT_ENOUGH_COINS, coins - wallet.coins)
        wallet.coins -= coins
        wallet.paid[key] = purchase
        self.spent += coins
        return Charged(wallet.coins)
