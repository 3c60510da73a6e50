from types import SimpleNamespace

import pytest

from setsail.core.errors import SetsailError
from setsail.l10n.formats import MINOR_UNITS, FormatPolicy, minor_units, policy_for
from setsail.profiles.schema import Digits, Weekday

# The currencies of the 18 markets.
MARKETS = "IDR THB VND PHP MYR SGD SAR AED EGP KWD IQD TRY BRL MXN COP ARS CLP PEN"


def test_every_market_has_its_currency() -> None:
    assert set(MARKETS.split()) <= MINOR_UNITS.keys()


def test_minor_units_are_iso_not_cldr() -> None:
    assert [minor_units(c) for c in ("IDR", "COP", "KWD", "IQD", "CLP", "VND")] == [
        2,
        2,
        3,
        3,
        0,
        0,
    ]


def test_unknown_currency_names_the_nearest() -> None:
    with pytest.raises(SetsailError) as caught:
        minor_units("IDD")
    (finding,) = caught.value.findings
    assert (finding.code, finding.got) == ("L215", "'IDD'")
    assert "'IDR'" in (finding.fix or "")


def test_policy_comes_from_the_profile() -> None:
    market = SimpleNamespace(
        language=SimpleNamespace(digits=Digits.ARAB),
        currency=SimpleNamespace(code="SAR", display_decimals=2),
        calendar=SimpleNamespace(time_zones=("Asia/Riyadh",), first_day=Weekday.SUN),
    )
    policy = policy_for(market)  # type: ignore[arg-type]
    assert policy == FormatPolicy("arab", "SAR", 2, "Asia/Riyadh", "sun")
