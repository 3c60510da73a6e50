"""What pydantic complains of, in setsail's words: what it should be and how to write it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LIST = "write a list, each item on its own line after '- '"
LINES = "write 'key: value' lines"
WHOLE = "write it in digits, such as 1500"
DECIMAL = "write a number with '.' as the decimal sign"
DATE = "write a date as YYYY-MM-DD"

# By pydantic's type of complaint: what is wrong, and what to do about it. Between braces is
# what its context holds. Complaints that are missing here speak for themselves.
WORDS: Mapping[str, tuple[str, str | None]] = {
    "greater_than": ("should be greater than {gt}", None),
    "greater_than_equal": ("should be at least {ge}", None),
    "less_than": ("should be less than {lt}", None),
    "less_than_equal": ("should be at most {le}", None),
    "int_type": ("should be a whole number", WHOLE),
    "int_parsing": ("should be a whole number", WHOLE),
    "int_parsing_size": ("should be a whole number of fewer digits", None),
    "int_from_float": ("should be a whole number", WHOLE),
    "float_type": ("should be a number", DECIMAL),
    "float_parsing": ("should be a number", DECIMAL),
    "finite_number": ("should be a number, and a finite one", DECIMAL),
    "bool_type": ("should be true or false", None),
    "bool_parsing": ("should be true or false", None),
    "date_type": ("should be a date", DATE),
    "date_parsing": ("should be a date of the calendar", DATE),
    "date_from_datetime_parsing": ("should be a date of the calendar", DATE),
    "date_from_datetime_inexact": ("should be a date without a time of day", DATE),
    "time_type": ("should be a time of day", "write a time as HH:MM between 00:00 and 23:59"),
    "time_parsing": ("should be a time of day", "write a time as HH:MM between 00:00 and 23:59"),
    "string_type": ("should be text", "write one text value"),
    "tuple_type": ("should be a list", LIST),
    "list_type": ("should be a list", LIST),
    "dict_type": ("should be keys with values", LINES),
    "model_type": ("should be keys with values", LINES),
    "model_attributes_type": ("should be keys with values", LINES),
    "string_too_short": ("should have at least {min_length} characters", None),
    "string_too_long": ("should have no more characters than {max_length}", None),
    "too_short": ("should have at least {min_length} entries", None),
    "too_long": ("should have no more entries than {max_length}", None),
}
# One of anything is asked for far more often than any other number.
EMPTY: Mapping[str, tuple[str, str]] = {
    "string_too_short": ("should not be empty", "write some text"),
    "too_short": ("should not be empty", "write at least one entry"),
}
FORMS: Mapping[str, str] = {
    r"^[A-Z]{2}$": "should be two capital letters, such as ID",
    r"^[A-Z]{3}$": "should be three capital letters, such as IDR",
    r"^[A-Z]{2,4}$": "should be two to four capital letters, such as SEA",
    r"^[a-z0-9-]+$": "should be small letters, digits and hyphens, such as peak-hour",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": (
        "should be small letters and digits, joined by single hyphens, such as peak-hour"
    ),
    r"^[a-zA-Z][a-zA-Z0-9_-]*(\.[a-zA-Z][a-zA-Z0-9_-]*)?$": (
        "should be the id of a Fluent message, such as room-join or room.title"
    ),
}
# Complaints about the kind of thing that was written, not about what it holds.
KINDS = frozenset(
    {"enum", "literal_error", *(kind for kind in WORDS if kind.endswith(("_type", "_parsing")))}
)


def readable(detail: Any) -> tuple[str, str | None]:
    """One of pydantic's complaints in setsail's words.

    Args:
        detail: an item of ``ValidationError.errors()``; its type, msg and ctx are read.

    Returns:
        What is wrong and, for the commonest complaints, how to mend it.
    """
    kind: str = detail["type"]
    context = {name: _number(value) for name, value in detail.get("ctx", {}).items()}
    if kind in EMPTY and context["min_length"] == 1:
        return EMPTY[kind]
    if kind in WORDS:
        message, fix = WORDS[kind]
        return message.format(**context), fix
    if kind == "string_pattern_mismatch":
        pattern = str(context["pattern"])
        return FORMS.get(pattern, f"should be written in the form {pattern}"), None
    return _as_told(str(detail["msg"])), None


def _number(value: object) -> object:
    """A limit as people write it: pydantic makes 1.0 of the 1 of a decimal field."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _as_told(text: str) -> str:
    """A validator's own words, or pydantic's, to stand behind a key."""
    message = text.removeprefix("Value error, ").removeprefix("Input should be ")
    message = message[:1].lower() + message[1:]
    return f"should be {message}" if text.startswith("Input should be") else message
