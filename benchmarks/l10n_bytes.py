"""Random messages and values, rendered by us and by fluent.runtime: every byte is compared.

The cases come from a seed. Where a market's formats do not matter (text and nothing else) the
reference is a bare `FluentBundle`; elsewhere it is fluent.runtime with the market's functions.
What is said to be wrong has to be the same too.
"""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle

from setsail.l10n.bundle import MessageBundle, load_bundle
from setsail.l10n.engine import MarketBundle
from setsail.l10n.formats import Count, Duration, FormatPolicy, Money, UserText, When
from setsail.l10n.source import locale_tags
from setsail.l10n.text import user_text

POLICIES = (
    ("SA", FormatPolicy("arab", "SAR", 2, "Asia/Riyadh", "sun", "islamic-umalqura")),
    ("EG", FormatPolicy("arab", "EGP", 2, "Africa/Cairo", "sat")),
    ("KW", FormatPolicy("arab", "KWD", 3, "Asia/Kuwait", "sun")),
    ("TH", FormatPolicy("latn", "THB", 0, "Asia/Bangkok", "sun", "buddhist")),
    ("ID", FormatPolicy("latn", "IDR", 0, "Asia/Jakarta", "mon")),
    ("SG", FormatPolicy("latn", "SGD", 2, "Asia/Singapore", "mon")),
    ("MX", FormatPolicy("latn", "MXN", 2, "America/Mexico_City", "sun")),
    ("CL", FormatPolicy("latn", "CLP", 0, "America/Santiago", "mon")),
)
CURRENCIES = ("SAR", "EGP", "KWD", "THB", "IDR", "SGD", "MXN", "CLP", "JPY", "USD", "XXX", "IQD")
NAMES = ("Sara", "سارة", "สมชาย", "Đặng Thị Ánh", "陈伟", "O’Neil", "👩‍👩‍👧", "நிலா", "a\u0301" * 9)
NASTY = (
    "a\u2069\u202eb",
    "\u2066x",
    "\u200f\u200e",
    "x" * 5000,
    "e" + "\u0301" * 10_000,
    "\ud800",
    "a\nb\tc\0",
    "{ $name }",
    "",
    " ",
    "\u200d\u200d",
)
NUMBERS: tuple[int, ...] = (
    0,
    1,
    2,
    3,
    5,
    10,
    11,
    21,
    99,
    100,
    101,
    111,
    999,
    1000,
    1001,
    1234,
    10_000,
    99_999,
)
NUMBERS += (100_000, 1_000_000, 1_000_001, 2_000_000, 12_345_678, 10**15, 10**17)
STRANGE: tuple[Any, ...] = (True, False, None, math.nan, math.inf, -math.inf, -0.0, 0.5, 1e21)
STRANGE += (-1, -1234, 10**30, "12", b"x", 3 + 1j, [1], datetime(2026, 1, 1))
START = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Tally:
    """What a comparison came to.

    Attributes:
        cases: how many were compared.
        differences: how many differ in text or in what was said to be wrong.
        bare: how many of them were held against a bare FluentBundle.
        first: the first differences, to look at.
    """

    cases: int = 0
    differences: int = 0
    bare: int = 0
    first: list[str] = field(default_factory=list)


def value(random_: random.Random, kind: str) -> Any:
    """A value for a variable of a kind, now and then one that does not belong there."""
    roll = random_.random()
    if roll < 0.04:
        return random_.choice(STRANGE)
    if roll < 0.06:
        return _MAKERS[random_.choice(tuple(_MAKERS))](random_)
    return _MAKERS.get(kind, _text)(random_)


def _number(random_: random.Random) -> Any:
    small = random_.randrange(10 ** random_.randint(1, 9))
    number = random_.choice((small, random_.choice(NUMBERS)))
    return Count(number, compact=random_.random() < 0.1) if random_.random() < 0.2 else number


def _money(random_: random.Random) -> Money:
    any_size = random_.randrange(10 ** random_.randint(1, 14))
    amount = random_.choice((0, 1, 5, 99, 100, 123_456, any_size))
    return Money(-amount if random_.random() < 0.02 else amount, random_.choice(CURRENCIES))


def _time(random_: random.Random) -> When:
    instant = START + timedelta(minutes=random_.randrange(10**6))
    return When(instant, random_.choice(("time", "date", "datetime")))


def _duration(random_: random.Random) -> Duration:
    seconds = random_.choice((0, 59, 60, 3600, 5400, random_.randrange(10**5)))
    return Duration(seconds, random_.choice(("words", "clock")))


def _text(random_: random.Random) -> str | UserText:
    usual = f"{random_.choice(NAMES)} {random_.randrange(1000)}"
    text = random_.choice(NASTY) if random_.random() < 0.1 else usual
    return UserText(text, random_.choice((1, 12, 60, 800))) if random_.random() < 0.15 else text


_MAKERS: Mapping[str, Callable[[random.Random], Any]] = {
    "string": _text,
    "number": _number,
    "money": _money,
    "time": _time,
    "duration": _duration,
}


def compare(count: int, locales: Path, seed: int = 20261125) -> Tally:
    """Compare that many cases over every locale and market."""
    random_ = random.Random(seed)
    tally = Tally()
    lanes = list(_lanes(locales))
    each = max(count // len(lanes), 1)
    for lane in lanes:
        for _ in range(min(each, count - tally.cases)):
            _one(lane, random_, tally)
    while tally.cases < count:
        _one(random_.choice(lanes), random_, tally)
    return tally


@dataclass
class _Lane:
    tag: str
    bundle: MessageBundle
    engine: MarketBundle
    bare: FluentBundle
    messages: list[tuple[str, dict[str, str]]]
    moving: list[tuple[str, dict[str, str]]]


def _lanes(locales: Path) -> Iterator[_Lane]:
    for number, tag in enumerate(locale_tags(locales)):
        territory, policy = POLICIES[number % len(POLICIES)]
        bundle = load_bundle(locales, (tag,), territory, policy)
        source = bundle._texts[tag].source
        resources = tuple(file.resource for file in source.files)
        bare = FluentBundle([tag], use_isolating=True)
        for resource in resources:
            bare.add_resource(resource)
        own = set(bundle._texts[tag].ids)
        messages = [
            (info.id, {name: info.kinds.get(name, "string") for name in info.variables})
            for info in bundle.messages(tag)
            if info.id in own
        ]
        engine = MarketBundle(tag, territory, policy, resources)
        moving = [message for message in messages if message[1]]
        yield _Lane(tag, bundle, engine, bare, messages, moving)


def _one(lane: _Lane, random_: random.Random, tally: Tally) -> None:
    # One text in five may be one that never changes: there is little to get wrong in it.
    moving = lane.moving if random_.random() < 0.8 and lane.moving else lane.messages
    name, kinds = random_.choice(moving)
    values = {each: value(random_, kind) for each, kind in kinds.items()}
    if random_.random() < 0.02 and values:
        values.pop(random_.choice(list(values)))
    if random_.random() < 0.01:
        values["extra"] = value(random_, "string")
    tally.cases += 1
    ours = lane.bundle.render_checked(lane.tag, name, **values)
    said = [problem.message for problem in ours.problems]
    try:
        theirs, reasons = lane.engine.render(_pattern(lane.engine, name), values)
    except Exception as problem:
        theirs, reasons = f"⟦{name}⟧", [f"{type(problem).__name__}: {problem}"]
    differs = ours.text != theirs or said != reasons
    if (
        not differs
        and values.keys() == kinds.keys()
        and all(type(v) is str for v in values.values())
    ):
        clean = {each: user_text(text) for each, text in values.items()}
        pattern = _pattern(lane.bare, name)
        tally.bare += 1
        differs = lane.bare.format_pattern(pattern, clean) != (ours.text, [])
    if differs:
        tally.differences += 1
        if len(tally.first) < 5:
            case = f"{lane.tag} {name} {values!r:.200}"
            tally.first.append(f"{case}: {ours.text!r:.200}, {theirs!r:.200}; {said}, {reasons}")


def _pattern(bundle: FluentBundle, name: str) -> Any:
    message, _, attribute = name.partition(".")
    found = bundle.get_message(message)
    return found.attributes[attribute] if attribute else found.value


if __name__ == "__main__":
    print(compare(int(sys.argv[1]), Path(__file__).parents[1] / "locales"))
