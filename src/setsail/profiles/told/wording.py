"""A value of a profile in words, short enough for a cell of a table."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Callable, Iterator

from setsail.core.yaml_tree import Plain

NOTHING = "—"
HIJRI_MONTHS = (
    "Muharram",
    "Safar",
    "Rabi al-awwal",
    "Rabi al-thani",
    "Jumada al-awwal",
    "Jumada al-thani",
    "Rajab",
    "Shaban",
    "Ramadan",
    "Shawwal",
    "Dhu al-Qada",
    "Dhu al-Hijja",
)

Entries = dict[str, Plain]


def in_words(value: Plain) -> str:
    """A value as people would say it; a dash where there is none.

    Args:
        value: of a profile that compiles, as plain data.
    """
    if value is None:
        return NOTHING
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        between = "; " if any(isinstance(item, list) for item in value) else ", "
        return between.join(in_words(item) for item in value) or "none"
    for keys, told in _SHAPES:
        if keys <= value.keys():
            return told(value)
    return _entries(value)


def _entries(value: Entries) -> str:
    """Keys with their values; where these have keys too, in parentheses."""
    return ", ".join(
        f"{_key(key)} ({in_words(entry)})" if _nested(entry) else f"{_key(key)} {in_words(entry)}"
        for key, entry in value.items()
        if entry is not None
    )


def _nested(value: Plain) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and len(value) > 1)


def _key(key: str) -> str:
    return key.replace("_", " ")


def _window(value: Entries) -> str:
    """Such as ``19:00–22:00 ×2.8 (ramadan)``."""
    told = f"{value['start']}–{value['end']} ×{value['multiplier']}"
    only = [in_words(value[key]) for key in ("days", "season") if value.get(key) is not None]
    return f"{told} ({', '.join(only)})" if only else told


def _city(value: Entries) -> str:
    return f"{value['name']} {int(_text(value, 'population')):,}"


def _band(value: Entries) -> str:
    return f"{value['low']}–{value['high']}"


def _taboo(value: Entries) -> str:
    told = f"{value['topic']} ({value['severity']})"
    return f"{told}: {in_words(value['words'])}" if value.get("words") else told


def _gate(value: Entries) -> str:
    """A rule of law: what it says, then how it binds and from when to when."""
    end = value.get("effective_until")
    until = f" until {end}" if end is not None else ""
    facts = f"{value['kind']}, {value['strength']}, from {value['effective_from']}{until}"
    blocks = f"; blocks {in_words(value['blocks'])}" if value.get("blocks") else ""
    return f"{value['rule']} ({facts}{blocks})"


def _moment(value: Entries) -> str:
    """A festival or a payday: its name, kind, days and what it does to the peaks."""
    return ", ".join(_moment_parts(value))


def _moment_parts(value: Entries) -> Iterator[str]:
    kind = value.get("kind")
    yield f"{value['name']} ({kind})" if kind else _text(value, "name")
    until, days = value.get("until"), value.get("days")
    yield in_words(value["rule"]) + (f" until {in_words(until)}" if until is not None else "")
    if days is not None:
        yield f"{days} days"
    if value.get("multiplier") is not None:
        yield f"×{value['multiplier']}"
    if value.get("windows"):
        yield in_words(value["windows"])
    if value.get("discontinued") is not None:
        yield f"discontinued {value['discontinued']}"


def _rule(value: Entries) -> str:
    return RULES[_text(value, "type")](value) + _offset(value)


def _offset(value: Entries) -> str:
    days = _number(value, "offset_days", 0)
    return f" {'+' if days > 0 else '−'} {abs(days)} d" if days else ""


def _fixed(value: Entries) -> str:
    return f"{value['day']} {month_name[_number(value, 'month')]}"


def _nth_weekday(value: Entries) -> str:
    which = _counted(_number(value, "nth"))
    return f"{which} {value['weekday']} of {month_name[_number(value, 'month')]}"


def _double_date(value: Entries) -> str:
    months = value["months"]
    return ", ".join(f"{month}.{month}" for month in months) if isinstance(months, list) else ""


def _hijri(value: Entries) -> str:
    return f"{value['day']} {HIJRI_MONTHS[_number(value, 'month') - 1]}"


def _easter(value: Entries) -> str:
    return "Orthodox Easter" if value.get("church") == "orthodox" else "Easter"


def _announced(value: Entries) -> str:
    dates = value.get("dates")
    return f"announced: {in_words(dates)}" if dates else "announced each year"


def _monthly(value: Entries) -> str:
    days = value["days"]
    told = [_counted(int(str(day))) for day in days] if isinstance(days, list) else []
    return f"{', '.join(told)} of the month"


def _workday(value: Entries) -> str:
    return f"{_counted(_number(value, 'nth'))} working day of the month"


def _counted(number: int) -> str:
    """1 as ``1st``, -1 as ``last``, -2 as ``2nd last``."""
    if number == -1:
        return "last"
    size = abs(number)
    teen = 11 <= size % 100 <= 13
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(size % 10, "th")
    return f"{size}{ending}{' last' if number < 0 else ''}"


def _number(value: Entries, key: str, default: int | None = None) -> int:
    written = value.get(key)
    return default if written is None and default is not None else int(str(written))


def _text(value: Entries, key: str) -> str:
    return str(value[key])


RULES: dict[str, Callable[[Entries], str]] = {
    "fixed": _fixed,
    "nth-weekday": _nth_weekday,
    "double-date": _double_date,
    "hijri": _hijri,
    "easter": _easter,
    "announced": _announced,
    "monthly": _monthly,
    "workday": _workday,
}

# What a mapping is, by the keys that it has; the first that fits tells it.
_SHAPES: tuple[tuple[frozenset[str], Callable[[Entries], str]], ...] = (
    (frozenset({"start", "end", "multiplier"}), _window),
    (frozenset({"name", "population"}), _city),
    (frozenset({"low", "high"}), _band),
    (frozenset({"topic", "severity"}), _taboo),
    (frozenset({"rule", "strength"}), _gate),
    (frozenset({"name", "rule"}), _moment),
    (frozenset({"type"}), _rule),
)
