"""Values of a message's variables, from what a person typed.

Money is never a float: ``99.50`` becomes a whole number of minor units or is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from setsail.core.findings import Finding, error, shown
from setsail.core.nearest import did_you_mean
from setsail.l10n.currencies import MINOR_UNITS
from setsail.l10n.formats import Duration, Money, When

if TYPE_CHECKING:
    from setsail.l10n.bundle import Argument, MessageInfo

MOST_DIGITS = 18
_NUMBER = re.compile(rf"[+-]?\d{{1,{MOST_DIGITS}}}(?:\.\d{{1,{MOST_DIGITS}}})?", re.ASCII)
_BEFORE = re.compile(r"([A-Za-z]{3})[ :]?([-+\d.]+)", re.ASCII)
_AFTER = re.compile(r"([-+\d.]+)[ :]?([A-Za-z]{3})", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})", re.ASCII)
_SECONDS = re.compile(r"\d{1,9}", re.ASCII)
_LENGTH = re.compile(r"(?:(\d{1,5})h)?(?:(\d{1,6})m(?:in)?)?(?:(\d{1,9})s)?", re.ASCII)

EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "string": "Sara",
        "number": "3 or 3.5",
        "money": "129.90, 99.50EUR or EUR:99.50",
        "time": "2026-11-27T20:30+03:00, 2026-11-27T20:30, 2026-11-27 or 20:30",
        "duration": "5400, 1h30m or 45s",
    }
)
"""What a value of each kind looks like."""


class _NotThatError(Exception):
    """A value is not of its kind; the words say why, where there is more to say."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads values by their kind, in one market.

    Attributes:
        currency: ISO 4217 code of an amount that names none.
        zone: clock of a time that names none.
        now: the instant that makes ``20:30`` today's.
    """

    currency: str
    zone: ZoneInfo
    now: datetime

    def read(
        self, typed: Iterable[str], info: MessageInfo
    ) -> tuple[dict[str, Argument], tuple[Finding, ...], tuple[str, ...]]:
        """Read ``name=value`` for a message.

        Args:
            typed: as typed, in any order.
            info: the message.

        Returns:
            The values that could be read; L281 to L284 for all that could not; and what was
            taken for granted, in sentences.
        """
        values: dict[str, Argument] = {}
        findings: list[Finding] = []
        notes: list[str] = []
        seen: set[str] = set()
        for pair in typed:
            name, sign, text = pair.partition("=")
            name = name.removeprefix("$")
            problem = _misnamed(name, sign, pair, seen, info)
            seen.add(name)
            if problem is None:
                kind = info.kinds.get(name) or "string"
                try:
                    values[name], note = self._value(name, kind, text)
                except _NotThatError as why:
                    problem = _wrong(name, kind, text, str(why))
                else:
                    notes += [note] if note else []
            findings += [problem] if problem else []
        return values, tuple(findings), tuple(notes)

    def _value(self, name: str, kind: str, text: str) -> tuple[Argument, str]:
        match kind:
            case "number":
                return _number(text), ""
            case "money":
                return self._money(text), ""
            case "duration":
                return _duration(text), ""
            case "time":
                style: Literal["date", "time"] = "date" if name.endswith("date") else "time"
                instant, note = self._instant(name, text)
                return When(instant, style), note
        return text, ""

    def _money(self, text: str) -> Money:
        before, after = _BEFORE.fullmatch(text), _AFTER.fullmatch(text)
        amount, currency = text, self.currency
        if before:
            currency, amount = before[1].upper(), before[2]
        elif after:
            amount, currency = after[1], after[2].upper()
        if currency not in MINOR_UNITS:
            close = did_you_mean(currency, MINOR_UNITS)
            raise _NotThatError(f"there is no currency {currency}, {close}")
        if not _NUMBER.fullmatch(amount):
            raise _NotThatError(_why_no_number(amount))
        digits = MINOR_UNITS[currency]
        minor = Decimal(amount).scaleb(digits)
        if minor != minor.to_integral_value():
            least = Decimal(1).scaleb(-digits)
            raise _NotThatError(f"the least of {currency} is {least}")
        if abs(minor) >= 10**MOST_DIGITS:
            raise _NotThatError(f"more than {MOST_DIGITS} digits in minor units")
        return Money(int(minor), currency)

    def _instant(self, name: str, text: str) -> tuple[datetime, str]:
        clock = _CLOCK.fullmatch(text)
        try:
            if clock:
                today = self.now.astimezone(self.zone)
                instant = datetime(
                    today.year,
                    today.month,
                    today.day,
                    int(clock[1]),
                    int(clock[2]),
                    tzinfo=self.zone,
                )
                return instant, f"{name}: today, {instant:%Y-%m-%d}, on the clock of {self.zone}"
            instant = datetime.fromisoformat(text)
            if instant.tzinfo is not None:
                instant.astimezone(self.zone)  # at the ends of the calendar there is no such day
                return instant, ""
            instant = instant.replace(tzinfo=self.zone)
        except (ValueError, OverflowError) as problem:
            raise _NotThatError from problem
        return instant, f"{name}: no zone is named, so on the clock of {self.zone}"


def _misnamed(name: str, sign: str, pair: str, seen: set[str], info: MessageInfo) -> Finding | None:
    if not sign:
        return error("L283", "not a value", got=shown(pair), fix="write it as name=value")
    if name in seen:
        return error("L284", "the value is given twice", key=name, fix="say it once")
    if name not in info.variables:
        fix = (
            did_you_mean(name, info.variables)
            if info.variables
            else f"leave it out; {info.id} has no variables"
        )
        return error("L282", f"{info.id} has no such variable", key=name, fix=fix)
    return None


def _wrong(name: str, kind: str, text: str, why: str) -> Finding:
    message = f"not a value of the kind {kind}" + (f": {why}" if why else "")
    fix = f"write it like {EXAMPLES[kind]}"
    return error("L281", message, key=name, got=shown(text), fix=fix)


def _number(text: str) -> int | float:
    if not _NUMBER.fullmatch(text):
        raise _NotThatError(_why_no_number(text))
    return float(text) if "." in text else int(text)


def _why_no_number(text: str) -> str:
    if text.strip().lower() in {"true", "false", "yes", "no"}:
        return "yes and no are no numbers"
    if text.strip("+- ").lower() in {"nan", "inf", "infinity"}:
        return "no finite number"
    if re.fullmatch(r"[+-]?\d{1,3}(?:[ ,']\d{3})+(?:\.\d+)?", text):
        return "no signs between the digits"
    return f"more than {MOST_DIGITS} digits" if re.fullmatch(r"[+-]?\d+(?:\.\d+)?", text) else ""


def _duration(text: str) -> Duration:
    if _SECONDS.fullmatch(text):
        return Duration(int(text))
    found = _LENGTH.fullmatch(text)
    if not found or not any(found.groups()):
        raise _NotThatError
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return Duration(3600 * hours + 60 * minutes + seconds)
