"""What the gate needs to know of the markets, taken from their profiles."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from setsail.core.errors import SetsailError
from setsail.l10n.chain import message_chain, same_language
from setsail.l10n.checks.view import MarketTerms, TabooWords
from setsail.l10n.formats import Money, minor_units, policy_for

if TYPE_CHECKING:
    from setsail.profiles.schema import Market

HIGH_PRICE = 9_999
"""Major units of a price where a market names none. Assumption."""


def terms_of(market: Market) -> MarketTerms:
    """The facts of one market that its texts are held against.

    Args:
        market: a compiled profile; its currency is one of ISO 4217, as compiling makes sure.

    Raises:
        SetsailError: L215, the currency is unknown.
    """
    tiers = market.content.price_tiers
    high = tiers.limited.high if tiers else HIGH_PRICE
    scale = 10 ** minor_units(market.currency.code)
    return MarketTerms(
        code=market.code,
        name=market.name,
        locales=market.language.locales,
        policy=policy_for(market),
        taboos=tuple(
            TabooWords(name, taboo.topic, taboo.severity.value, taboo.words)
            for name, taboo in market.content.taboos.items()
            if taboo.words
        ),
        price=Money(int(high * scale), market.currency.code),
    )


def speakers(tag: str, markets: Iterable[MarketTerms]) -> tuple[MarketTerms, ...]:
    """Markets whose people read a locale: their own, or one of its language that it completes.

    English, which stands behind every language, is read where a market names it.
    """
    return tuple(m for m in markets if any(_reads(own, tag) for own in m.locales))


def _reads(own: str, tag: str) -> bool:
    with suppress(SetsailError):  # a tag that is none is told by other checks
        return same_language(own, tag) and tag in message_chain(own)
    return False
