"""P130, P132, P133, P134, P137: money, ways to pay and channels are known ones, and used here.

``currency.code`` is a currency of ISO 4217. ``payments`` are names of
``regions/shared/payments.yaml``; ``social`` names ids of ``regions/shared/channels.yaml``. A
way to pay that the list does not have in this market is a warning: the list may be behind.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.checks.context import CheckContext
from setsail.core.findings import Finding, error, warning
from setsail.core.nearest import did_you_mean
from setsail.l10n.currencies import MINOR_UNITS
from setsail.profiles.shared import ChannelUse


def check(context: CheckContext) -> Iterator[Finding]:
    """The currency, ways to pay and social channels."""
    yield from _currency(context)
    yield from _payments(context)
    yield from _channels(context)


def _currency(context: CheckContext) -> Iterator[Finding]:
    currency = context.compiled.market.currency.code
    if currency not in MINOR_UNITS:
        yield error(
            "P137",
            "there is no such currency",
            where=context.compiled.where("currency.code"),
            key="currency.code",
            got=f"'{currency}'",
            fix=did_you_mean(currency, MINOR_UNITS),
        )


def _payments(context: CheckContext) -> Iterator[Finding]:
    market, known = context.compiled.market, context.shelf.payments()
    here = [name for name, payment in known.items() if market.code in payment.markets]
    for number, name in enumerate(market.payments):
        key = f"payments.{number}"
        where = context.compiled.where(key)
        if name not in known:
            yield error(
                "P132",
                "there is no such way to pay",
                where=where,
                key=key,
                got=f"'{name}'",
                fix=f"{did_you_mean(name, known)}; or add it to regions/shared/payments.yaml",
            )
        elif name not in here:
            yield warning(
                "P133",
                f"the way to pay is not known to be used in {market.code}",
                where=where,
                key=key,
                got=f"'{name}'",
                fix=f"add {market.code} to its markets in regions/shared/payments.yaml, "
                "or take it out",
            )


def _channels(context: CheckContext) -> Iterator[Finding]:
    social, known = context.compiled.market.social, context.shelf.channels()
    for use, names in ((ChannelUse.MESSAGING, social.messaging), (ChannelUse.LOGIN, social.login)):
        fitting = [name for name, channel in known.items() if use in channel.use]
        for number, name in enumerate(names):
            if name in fitting:
                continue
            key = f"social.{use.value}.{number}"
            message = "there is no such channel"
            if name in known:
                message = f"{known[name].name} is not a channel for {use.value}"
            yield error(
                "P134",
                message,
                where=context.compiled.where(key),
                key=key,
                got=f"'{name}'",
                fix=f"{did_you_mean(name, fitting)}; or add it to regions/shared/channels.yaml",
            )
