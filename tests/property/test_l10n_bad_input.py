"""Whatever a message is handed, a text comes out, no price changes, and what was wrong is told."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum, StrEnum
from fractions import Fraction
from functools import cache
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from setsail.core.findings import Finding
from setsail.l10n.bundle import MessageInfo, Mode, TextOf
from setsail.l10n.currencies import MINOR_UNITS
from setsail.l10n.formats import Count, Duration, Money, UserText, When
from setsail.l10n.samples import Samples, sample_values
from setsail.l10n.text import BIDI_RUNS
from tests.market_texts import bundle, messages, policy, spoken

INSTANT = datetime(2026, 11, 25, 13, tzinfo=UTC)
# Right to left, no spaces, stacked marks, a short overlay, gaps in CLDR, and the reference.
PLACES = (
    *(("SA", "ar-SA"), ("IQ", "ckb"), ("TH", "th"), ("SG", "ta"), ("MX", "es-MX")),
    *(("MY", "zh-Hans"), ("KW", "en")),
)
MODES = tuple(Mode)
RLO, FSI, PDI = "\u202e", "\u2068", "\u2069"


class Rude:
    """Fails whatever is asked of it."""

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(name)

    def __str__(self) -> str:
        raise RuntimeError("str")

    __repr__ = __str__

    def __format__(self, spec: str) -> str:
        raise RuntimeError("format")

    def __hash__(self) -> int:
        raise RuntimeError("hash")

    def __eq__(self, other: object) -> bool:
        raise RuntimeError("eq")

    def __bool__(self) -> bool:
        raise RuntimeError("bool")

    def __len__(self) -> int:
        raise RuntimeError("len")


class Hex(int):
    """A number that prints as it likes."""

    def __str__(self) -> str:
        return f"{PDI}{RLO}0x{self:x}"

    __repr__ = __str__


class Sly(str):
    """Text that claims to be clean."""

    def isprintable(self) -> bool:
        return True

    def translate(self, table: Any) -> str:
        return self


class Word(StrEnum):
    LIVE = "live"


class Rank(IntEnum):
    GOLD = 3


@dataclass(frozen=True)
class Price(Money):
    """Somebody's own kind of money."""


TEXTS: tuple[Any, ...] = (
    *("", " ", "\0", "\ud800", f"a{PDI}{RLO}b\udfff", "\u200d\u200c", "\ufeff", "x" * 5000),
    *(
        "e" + "\u0301" * 10_000,
        "👩\u200d" * 3000,
        "{ $price }",
        "%s %(name)s {0} {name!r}",
        "\\u202e",
    ),
    *("⟦$price⟧", "<b>&amp;", "1\n2\r\n3\u2028\u2029", "5", "١٢٣", "-0", "NaN", "1e5"),
    *(Word.LIVE, Sly(f"a{PDI}{RLO}b\ud800"), UserText("y" * 900, 850), UserText("z", 0)),
    *(UserText(f"{PDI}{RLO}", 10**12), UserText("q", -5)),
)
"""What can be shown, one way or another."""

ODD_NUMBERS: tuple[Any, ...] = (
    *(0, -0.0, 0.1, -1, 1.5, 10**17, -(10**17), 999_999_999_999_999, 1e-300, 5e-324),
    *(True, False, Rank.GOLD, Hex(12), Count(0), Count(-3), Count(10**15, compact=True)),
)
"""Numbers, such as they are; all of them can be shown."""

UNSHOWABLE: tuple[Any, ...] = (
    *(math.nan, math.inf, -math.inf, 1e308, -1e18, 10**18, 10**400, -(10**5000)),
    *(Count(10**40), Count(math.nan), Count("5"), Count(None), Count(True)),  # type: ignore[arg-type]
    *(None, b"5", [1], {}, {1}, (), 1 + 2j, Decimal(1), Fraction(1, 3), date(2026, 1, 1)),
    *(datetime(2026, 1, 1, tzinfo=UTC), timedelta(1), object(), int, len, range(3), ...),
    *(Money(5, "XXX"), Money(5, ""), Money(5, "sar"), Money(5, f"SAR{RLO}"), Money(5, "\ud800")),
    *(Money(10**18, "SAR"), Money(-(10**400), "SAR")),
    *(Money("5", "SAR"), Money(5.0, "SAR"), Money(math.nan, "SAR"), Money(None, "SAR")),  # type: ignore[arg-type]
    *(Money(True, "SAR"), Money(Decimal(5), "SAR")),  # type: ignore[arg-type]
    *(Money(5, None), Money(5, ["SAR"]), Money(5, 682)),  # type: ignore[arg-type]
    *(When(datetime(2026, 1, 1)), When(datetime.max.replace(tzinfo=timezone(timedelta(hours=-9))))),
    *(When(datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))), When(None)),  # type: ignore[arg-type]
    *(When("2026-01-01"), When(date(2026, 1, 1)), When(INSTANT, "tall"), When(INSTANT, [])),  # type: ignore[arg-type]
    *(Duration(-1), Duration(-0.5), Duration(math.nan), Duration(math.inf), Duration(1e30)),
    *(Duration("5"), Duration(None), Duration(True), Duration(10**400)),  # type: ignore[arg-type]
    *(UserText(None), UserText(b"x"), UserText(5), UserText("x", "y"), UserText("x", None)),  # type: ignore[arg-type]
    *(UserText("x", math.nan), UserText("x" * 300, 1.5)),  # type: ignore[arg-type]
)
"""What no message can show: a marker stands for it."""

RUDE: tuple[Any, ...] = (
    *(Rude(), Money(Rude(), "SAR"), Money(5, Rude()), UserText(Rude()), Count(Rude())),  # type: ignore[arg-type]
    *(Duration(Rude()), When(Rude())),  # type: ignore[arg-type]
)
"""What cannot even be looked at: a marker for it, or for the whole message."""


def told(value: object) -> str:
    try:
        return f"{type(value).__name__} {value!r:.60}"
    except Exception:
        return type(value).__name__


def usual(code: str, info: MessageInfo) -> dict[str, Any]:
    samples = Samples({"name": "سارة S"}, 3, Money(123_450, policy(code).currency), INSTANT)
    return dict(sample_values(info, samples))


@cache
def function(code: str, tag: str, mode: Mode, message: str) -> TextOf:
    return bundle(code, mode).message(tag, message)


def render(
    where: tuple[str, str], mode: Mode, message: str, values: Mapping[str, Any]
) -> tuple[str, tuple[Finding, ...]]:
    """A message, after everything that holds of every text."""
    code, tag = where
    ours = bundle(code, mode)
    before = sum(ours.counts.by_code().values())
    rendered = ours.render_checked(tag, message, **values)
    text = rendered.text
    assert type(text) is str
    assert text.encode().decode() == text  # no half of a surrogate pair
    controls = [c for c in text if c in BIDI_RUNS]
    assert set(controls) <= {FSI, PDI}
    depth = 0
    for control in controls:
        depth += 1 if control == FSI else -1
        assert depth >= 0
    assert depth == 0
    assert not any(unicodedata.category(c) in ("Cc", "Zl", "Zp") for c in text)
    after = sum(ours.counts.by_code().values())
    assert after - before == len(rendered.problems)  # metrics miss nothing
    assert ours.render(tag, message, **values) == text
    assert function(code, tag, mode, message)(values) == text
    fanout = ours.render_fanout(message, values, {"vi": 0, tag: 3})
    assert (dict(fanout.texts), fanout.recipients) == ({tag: text}, 3)
    return text, rendered.problems


@pytest.mark.parametrize("where", PLACES)
@pytest.mark.parametrize("mode", MODES)
def test_no_value_brings_any_message_down(where: tuple[str, str], mode: Mode) -> None:
    with_variables = [info for info in messages(*where) if info.variables]
    assert len(with_variables) > 70
    values = (*TEXTS, *ODD_NUMBERS)
    for index, info in enumerate(with_variables):
        for value in values[index % 9 :: 9]:
            text, problems = render(where, mode, info.id, dict.fromkeys(info.variables, value))
            assert not problems, (info.id, told(value))
            assert text or not value


@pytest.mark.parametrize("where", PLACES)
@pytest.mark.parametrize("mode", MODES)
def test_what_cannot_be_shown_is_marked_told_and_counted(
    where: tuple[str, str], mode: Mode
) -> None:
    for index, info in enumerate(info for info in messages(*where) if info.variables):
        for value in UNSHOWABLE[index % 19 :: 19]:
            for name in info.variables:
                values = {**usual(where[0], info), name: value}
                text, problems = render(where, mode, info.id, values)
                told_of = [p for p in problems if p.code == "L233"]
                assert told_of, (info.id, told(value))
                assert all(p.key == info.id and p.where for p in told_of)
                assert f"${name} cannot be shown" in told_of[0].message
                assert f"⟦${name}⟧" in text, (info.id, told(value))


@pytest.mark.parametrize("mode", MODES)
def test_what_cannot_even_be_looked_at_is_marked(mode: Mode) -> None:
    where = ("SA", "ar-SA")
    for info in messages(*where):
        for name, value in zip(info.variables * len(RUDE), RUDE * len(info.variables), strict=True):
            ours = bundle(where[0], mode)
            rendered = ours.render_checked(where[1], info.id, **{**usual("SA", info), name: value})
            assert f"⟦${name}⟧" in rendered.text or rendered.text == f"⟦{info.id}⟧"
            assert [p.code for p in rendered.problems][:1] == ["L233"]


@pytest.mark.parametrize("mode", MODES)
def test_what_is_missing_is_marked_and_what_is_too_much_is_ignored(mode: Mode) -> None:
    for info in messages("EG", "ar-EG"):
        values = usual("EG", info)
        meant, problems = render(("EG", "ar-EG"), mode, info.id, values)
        assert not problems
        more = {**values, "other": "x", "": "\ud800", "a b": Count(1)}
        assert render(("EG", "ar-EG"), mode, info.id, more) == (meant, ())
        for name in info.variables:
            less = {key: value for key, value in values.items() if key != name}
            text, problems = render(("EG", "ar-EG"), mode, info.id, less)
            assert f"⟦${name}⟧" in text
            assert f"no value for ${name}" in {p.message for p in problems}


def test_numbers_are_what_they_are() -> None:
    ours = bundle("SG")
    for info in messages("SG", "en"):
        for name in (each for each, kind in info.kinds.items() if kind == "number"):
            if name not in info.variables:
                continue

            def said(value: Any, info: MessageInfo = info, name: str = name) -> str:
                return ours.render("en", info.id, **{**usual("SG", info), name: value})

            assert said(-0.0) == said(0.0), info.id  # never -0
            assert said(True) == said("true") != said(1), info.id  # no number
            assert said(Count(3)) == said(Rank.GOLD) == said(3), info.id
            assert said(math.nan) == said(math.inf), info.id
            # Text never chooses a plural, whatever it looks like.
            assert said("1") == said("Qzx").replace("Qzx", "1"), info.id


# Prices.


def figures(text: str) -> str:
    """The digits of a text, as ASCII."""
    return "".join(str(unicodedata.digit(c)) for c in text if c.isdigit())


AMOUNT = st.integers(-(10**18), 10**18) | st.integers(0, 10**7) | st.integers(-500, 500)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.sampled_from(spoken()), AMOUNT, st.none() | st.sampled_from(sorted(MINOR_UNITS)))
@example(("ID", "id"), 4_900_050, None)
@example(("KW", "ar-KW"), -1, None)
@example(("IQ", "ckb"), 499, None)
def test_a_price_is_printed_to_the_last_digit(
    where: tuple[str, str], amount: int, other: str | None
) -> None:
    code, tag = where
    own = policy(code)
    currency = other or own.currency
    decimals = own.display_decimals if currency == own.currency else MINOR_UNITS[currency]
    step = Decimal(1).scaleb(-decimals)
    worth = Decimal(amount).scaleb(-MINOR_UNITS[currency]).quantize(step, ROUND_HALF_UP)
    if abs(amount) == 10**18:
        with pytest.raises(ValueError, match="more than 18 digits"):
            bundle(code).show(tag, Money(amount, currency))
        return
    shown = bundle(code).show(tag, Money(amount, currency))
    assert figures(shown) == figures(f"{worth:f}"), shown
    assert ("-" in shown) == (worth < 0), shown
    if decimals:  # the decimals stand behind a mark of their own
        assert re.search(rf"[.,٫]\d{{{decimals}}}(?!\d)", shown), shown


PRICED = [
    (code, tag, info)
    for code, tag in (*PLACES, ("EG", "ar-EG"), ("ID", "id"), ("BR", "pt-BR"))
    for info in messages(code, tag)
    if "money" in info.kinds.values() and len(info.variables) > 1
]


@settings(max_examples=400, deadline=None, derandomize=True)
@given(
    st.sampled_from(PRICED),
    st.integers(0, 10**15),
    st.text(max_size=30) | st.sampled_from((*TEXTS, *ODD_NUMBERS, *UNSHOWABLE)),
    st.sampled_from(MODES),
)
def test_nothing_beside_a_price_changes_it(
    priced: tuple[str, str, MessageInfo], amount: int, beside: Any, mode: Mode
) -> None:
    code, tag, info = priced
    price = Money(amount, policy(code).currency)
    values = {name: price if info.kinds[name] == "money" else beside for name in info.variables}
    text, _ = render((code, tag), mode, info.id, values)
    assert f"{FSI}{bundle(code).show(tag, price)}{PDI}" in text
    assert f"{FSI}⟦$" not in text or beside in (*TEXTS, *UNSHOWABLE)


def test_prices_stand_beside_names_and_numbers_in_enough_messages() -> None:
    assert len({info.id for _, _, info in PRICED}) >= 6
