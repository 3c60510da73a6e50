"""What CLDR knows of a country: its name, languages, week and money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from setsail.core.errors import UsageError
from setsail.core.findings import error, shown
from setsail.core.nearest import nearest
from setsail.l10n.chain import REFERENCE, format_locale
from setsail.profiles.schema import Weekday

OFFICIAL = ("official", "de_facto_official")
# ISO 4217: no currency, as CLDR says of the Antarctic.
NO_CURRENCY = "XXX"


@dataclass(frozen=True, slots=True)
class Territory:
    """A country as CLDR describes it.

    Attributes:
        code: ISO 3166, upper case.
        name: in English.
        languages: BCP 47 tags of the official ones, the one that most people know first.
        first_day: a week begins with it.
        weekend: the days off.
        currency: ISO 4217 code of the money that is legal tender today.
        decimals: how many decimals of it people see.
    """

    code: str
    name: str
    languages: tuple[str, ...]
    first_day: Weekday
    weekend: tuple[Weekday, ...]
    currency: str
    decimals: int


def find_territory(code: str, today: date) -> Territory:
    """Look a country up.

    Args:
        code: ISO 3166, any case.
        today: the day of which its money is told.

    Raises:
        UsageError: P115, CLDR has no such country, or knows no money of it.
    """
    from babel.numbers import (  # noqa: PLC0415  (60 ms, only where needed)
        get_currency_precision,
        get_territory_currencies,
    )

    names, wanted = country_names(), code.strip().upper()
    if wanted not in names:
        raise UsageError(
            error("P115", "there is no such country", got=shown(code), fix=_suggestion(code, names))
        )
    currencies = get_territory_currencies(wanted, start_date=today)
    if not currencies or currencies[0] == NO_CURRENCY:
        raise UsageError(
            error(
                "P115",
                f"{names[wanted]} has no money of its own, so nothing can be sold there",
                got=shown(code),
                fix="name a country that people live in",
            )
        )
    languages = _languages(wanted)
    first_day, weekend = _week(languages, wanted)
    return Territory(
        code=wanted,
        name=names[wanted],
        languages=languages,
        first_day=first_day,
        weekend=weekend,
        currency=currencies[0],
        decimals=get_currency_precision(currencies[0]),
    )


def country_names() -> Mapping[str, str]:
    """English names by ISO 3166 code, without groups of countries and test codes."""
    from babel.core import Locale, get_global  # noqa: PLC0415

    people, money = get_global("territory_languages"), get_global("territory_currencies")
    named = Locale("en").territories
    return {code: named[code] for code in sorted(named) if code in people and code in money}


def cldr_version() -> str:
    """Which CLDR the library carries, such as ``47``."""
    from babel.core import get_cldr_version  # noqa: PLC0415

    return str(get_cldr_version())


def _suggestion(given: str, names: Mapping[str, str]) -> str:
    """The nearest codes; of what is longer than a code, those of the nearest names."""
    from babel.core import get_global  # noqa: PLC0415

    wanted = given.strip()
    renamed = get_global("territory_aliases").get(wanted.upper(), ())
    close = [code for code in renamed if code in names]
    if not close and len(wanted) <= 2:
        close = list(nearest(wanted, names))
    elif not close:
        codes = {name: code for code, name in names.items()}
        close = [codes[name] for name in nearest(wanted, codes)]
    if not close:
        return "write its ISO 3166 code, such as VN"
    return "did you mean " + " or ".join(f"'{code}' ({names[code]})" for code in close) + "?"


def _languages(code: str) -> tuple[str, ...]:
    from babel.languages import get_territory_language_info  # noqa: PLC0415

    known = get_territory_language_info(code)
    official = [name for name, facts in known.items() if facts["official_status"] in OFFICIAL]
    official.sort(key=lambda name: -float(known[name]["population_percent"] or 0))
    return tuple(name.replace("_", "-") for name in official)


def _week(languages: tuple[str, ...], code: str) -> tuple[Weekday, tuple[Weekday, ...]]:
    """The week's first day and the days off, which CLDR has by country."""
    from babel.core import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        locale = Locale.parse(f"und_{code}")  # the country with its likely language
    except UnknownLocaleError:  # islands that CLDR has no language of
        locale = format_locale(languages[0] if languages else REFERENCE, code)
    days = list(Weekday)
    first, last = locale.weekend_start, locale.weekend_end
    length = (last - first) % len(days) + 1
    off = tuple(days[(first + number) % len(days)] for number in range(length))
    return days[locale.first_week_day], off
