"""Lists that all markets share: ways to pay, and channels people already use.

A profile names entries of ``regions/shared/payments.yaml`` and
``regions/shared/channels.yaml``; a name that is not there is a slip.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from pydantic import Field

from setsail.core.typed import Strict, load_model
from setsail.core.workspace import Workspace
from setsail.profiles.schema.types import Id, MarketCode, Text


class PaymentKind(StrEnum):
    """How money moves."""

    AGENT = "agent"
    BANK = "bank"
    CARD = "card"
    CARRIER = "carrier"
    CASH = "cash"
    INSTANT = "instant"
    PAY_LATER = "pay-later"
    QR = "qr"
    WALLET = "wallet"


# What tops up coins and buys no goods: a card from an agent, the telephone bill.
FOR_COINS = frozenset({PaymentKind.AGENT, PaymentKind.CARRIER})


class Payment(Strict):
    """One way to pay."""

    kind: PaymentKind
    markets: tuple[MarketCode, ...] = Field(
        min_length=1, description="where it is used; elsewhere a profile that offers it is warned"
    )


class PaymentsFile(Strict):
    """``regions/shared/payments.yaml``."""

    payments: dict[Text, Payment] = Field(
        min_length=1, description="by the name that people read on the product card"
    )


class ChannelUse(StrEnum):
    """What a channel is good for."""

    MESSAGING = "messaging"
    LOGIN = "login"


class Channel(Strict):
    """One service that people already use."""

    name: Text = Field(description="as people call it")
    use: tuple[ChannelUse, ...] = Field(
        min_length=1, description="whether it may stand in social.messaging, social.login or both"
    )


class ChannelsFile(Strict):
    """``regions/shared/channels.yaml``."""

    channels: dict[Id, Channel] = Field(min_length=1)


def load_payments(workspace: Workspace) -> dict[str, Payment]:
    """Every known way to pay, by name.

    Raises:
        SetsailError: P130, every finding of the file.
    """
    path = workspace.regions / "shared" / "payments.yaml"
    return load_model(path, PaymentsFile, "P130", workspace.relative(path))[0].payments


def load_channels(workspace: Workspace) -> dict[str, Channel]:
    """Every known channel, by id.

    Raises:
        SetsailError: P130, every finding of the file.
    """
    path = workspace.regions / "shared" / "channels.yaml"
    return load_model(path, ChannelsFile, "P130", workspace.relative(path))[0].channels


def for_goods(names: Iterable[str], known: Mapping[str, Payment]) -> tuple[str, ...]:
    """Those ways to pay that a product can be bought with, in their order."""
    return tuple(name for name in names if name not in known or known[name].kind not in FOR_COINS)
