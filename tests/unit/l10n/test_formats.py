from types import SimpleNamespace

import pytest

from setsail.core.errors import SetsailError
from setsail.l10n.currencies import MINOR_UNITS
from setsail.l10n.formats import FormatPolicy, minor_units, policy_for
from setsail.profiles.schema import CalendarSystem, Digits, Weekday

# The currencies of the 18 markets.
MARKETS = "IDR THB VND PHP MYR SGD SAR AED EGP KWD IQD TRY BRL MXN COP ARS CLP PEN"


def test_every_market_has_its_currency() -> None:
    assert set(MARKETS.split()) <= MINOR_UNITS.keys()


def test_every_currency_in_use_is_known() -> None:
    from babel import Locale
    from babel.numbers import get_territory_currencies

    countries = [code for code in Locale("en").territories if len(code) == 2 and code.isalpha()]
    used = {currency for code in countries for currency in get_territory_currencies(code)}
    # The lev went with Bulgaria's euro, on the day of our list; CLDR 47 is older.
    assert used - MINOR_UNITS.keys() == {"BGN"}


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
        calendar=SimpleNamespace(
            time_zones=("Asia/Riyadh",),
            first_day=Weekday.SUN,
            system=CalendarSystem.ISLAMIC_UMALQURA,
            hijri=SimpleNamespace(shift_days=1),
        ),
    )
    policy = policy_for(market)  # type: ignore[arg-type]
    assert policy == FormatPolicy("arab", "SAR", 2, "Asia/Riyadh", "sun", "islamic-umalqura", 1)
