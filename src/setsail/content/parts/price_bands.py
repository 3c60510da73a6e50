"""Whether a product's price is in its rung's band, as the market's profile sets it."""

from __future__ import annotations

from decimal import Decimal

from setsail.core.findings import Finding, Position, warning
from setsail.profiles.schema import Market


def band_finding(
    price_minor: int, decimals: int, rung: str, market: Market, where: Position
) -> Finding | None:
    """C316: a traffic item that is dear, or a profit item that is cheap, breaks the ladder.

    Args:
        price_minor: in minor units of the market's currency.
        decimals: how many digits of it are after the point.
        rung: the product's rung.
        market: whose ``content.price_tiers`` hold; without them every price is in.
        where: position of the price.

    Returns:
        A warning; None where the price is inside the band.
    """
    tiers = market.content.price_tiers
    if tiers is None:
        return None
    tier, price = tiers.of(rung), Decimal(price_minor).scaleb(-decimals)
    if tier.low <= price <= tier.high:
        return None
    return warning(
        "C316",
        f"the price is outside the {rung} band of {market.name}, {tier.low} to {tier.high}",
        where=where,
        key="price",
        got=f"{price.normalize():f} {market.currency.code}",
        fix="move the product to another rung, or change content.price_tiers",
    )
