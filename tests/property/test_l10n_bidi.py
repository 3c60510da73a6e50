"""Whatever somebody calls herself, the words and the price beside her name stay as they are.

The proof is by the Unicode Bidirectional Algorithm (tests/uax9.py): a message is rendered with
a harmless nickname and with a hostile one. Outside of the nickname's own isolate, texts and
embedding levels have to be the same, whichever way the page runs; then they are set alike however
the lines are broken. The instrument is tried first, on facts and on renderings that do leak.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache

import pytest
from bidi import get_display  # type: ignore[import-untyped]
from bidi.algorithm import get_display as older_display  # type: ignore[import-untyped]
from hypothesis import example, given, settings
from hypothesis import strategies as st

from setsail.l10n.chain import direction, message_chain
from setsail.l10n.formats import Money, UserText
from setsail.l10n.samples import Samples, sample_values
from setsail.l10n.text import BIDI_RUNS, TEXT_LIMIT
from tests.market_texts import bundle, messages, policy, sources, spoken
from tests.uax9 import Base, levels, line

A, B = "\u05d0", "\u0628"  # a Hebrew and an Arabic letter: classes R and AL
LRM, RLM, ALM = "\u200e", "\u200f", "\u061c"
LRE, RLE, PDF, LRO, RLO = "\u202a\u202b\u202c\u202d\u202e"
LRI, RLI, FSI, PDI = "\u2066\u2067\u2068\u2069"
BASES: tuple[Base, ...] = (None, "L", "R")

HARMLESS = "Qzx"
INSTANT = datetime(2026, 11, 25, 13, tzinfo=UTC)

HOSTILE = (
    f"a{PDI}{RLO}b",  # closes its isolate and turns the rest round
    f"{PDI * 9}{RLO}{RLE}x",
    f"{FSI}{RLI}{LRI}never closed",
    f"{PDF}{PDF}{RLE}{A}",
    f"{RLM}{ALM}{B}1{LRM}",
    f"a\u2029{RLO}b",  # the end of a paragraph ends every isolate
    f"a\n\r\x1c\x1d\x1e\x85{A}",
    f"{A}({B}[",  # brackets that pair with those of the sentence
    f"){A}]{PDI}",
    "\u0661\u0662\u0663-1,5 %",
    f"{B}\u0301" + "\u0301" * 10_000,
    "\u206a\u206b\u206e\U000e0001" + A,
    f"{LRO}SAR 1{PDF}" * 700,  # 5,000 characters and more
    "\ud800" + RLO + "\udfff",
    "",
    " ",
)
PIECE = st.sampled_from(
    [
        *(LRM, RLM, ALM, LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI, "\u206a", "\u206f"),
        *(A, B, "a", "1", "\u0661", "\u06f1", "-", ",", "/", "$", "%", "(", ")", "[", "»", "}"),
        *(" ", "\t", "\n", "\x1c", "\u2029", "\u2028", "\u0301", "\u200c", "\u200d", "\ufeff"),
        *("\ud800", "\udc00", "👩", "🇸", "\u0e33", "\U000e0067", "\u0600", "\u180e", "\u00ad"),
    ]
)
NICKNAME = st.builds(
    lambda pieces, times: "".join(pieces) * times,
    st.lists(PIECE | st.characters(), max_size=12),
    st.sampled_from((1, 1, 1, 2, 130, 5000)),
)


def leaks(harmless: str, hostile: str, base: Base) -> str:
    """How a hostile nickname changed what stands outside of it; "" where it did not.

    Args:
        harmless: a text with `HARMLESS` in it.
        hostile: the same with another nickname.
        base: direction of the page.
    """
    pieces = harmless.split(HARMLESS)
    if pieces == ["", ""]:
        return ""  # nothing but the name
    found = re.fullmatch("(.*?)".join(map(re.escape, pieces)), hostile, re.DOTALL)
    if not found:
        return "text"
    before, after = [HARMLESS] * (len(pieces) - 1), list(found.groups())
    if levels_outside(pieces, before, base) != levels_outside(pieces, after, base):
        return "levels"
    seen = order_outside(pieces, before, base)
    if [name for name in seen if name >= 0 or after[~name]] != order_outside(pieces, after, base):
        return "order"
    return ""


def put_together(pieces: list[str], names: list[str]) -> tuple[str, list[int]]:
    """A text, and of each character its number outside of the names, or ``~k`` in name k."""
    text, numbers, outside = pieces[0], list(range(len(pieces[0]))), len(pieces[0])
    for index, (name, piece) in enumerate(zip(names, pieces[1:], strict=True)):
        text += name + piece
        numbers += [~index] * len(name) + list(range(outside, outside + len(piece)))
        outside += len(piece)
    return text, numbers


def levels_outside(pieces: list[str], names: list[str], base: Base) -> list[int]:
    text, numbers = put_together(pieces, names)
    return [level for level, n in zip(levels(text, base), numbers, strict=True) if n >= 0]


def order_outside(pieces: list[str], names: list[str], base: Base) -> list[int]:
    """Numbers of the characters from left to right; a name that lies together is one number."""
    text, numbers = put_together(pieces, names)
    seen: list[int] = []
    for index in line(text, base):
        if not seen or numbers[index] != seen[-1]:
            seen.append(numbers[index])
    return seen


# The instrument.


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        (f"a {A}{A}", None, "0011"),  # P2, P3: the first strong letter decides; I1
        (f"{A} a", None, "112"),
        (f"{A}1", "L", "12"),  # numbers run left to right in a right-to-left run
        (f"{A} 1-5", None, "11222"),  # W4: one mark between European numbers joins them
        (f"{B} 1-5", None, "11212"),  # W2: behind an Arabic letter it does not: shown as 5-1
        (f"{A} $5", None, "1122"),  # W5
        ("a 1", "R", "222"),  # W7
        (f"{A}(a){A}", None, "11211"),  # N0: brackets go with the direction around them
        (f"a(b){A}", "R", "22221"),
        (f"{FSI}{A}{PDI}a", None, "0100"),  # P2 skips what is isolated
        (f"a{FSI}{A}b{PDI}", None, "00120"),  # X5c: the first strong letter inside decides
        (f"a{PDI}{A}", None, "001"),  # X6a: a PDI that closes nothing does nothing
        (f"a{RLI}b{PDI}{A}", None, "00201"),
        (f"a {RLI}{A}", "L", "0001"),  # an isolate that is never closed ends with the paragraph
        (f"a{RLI}{A}\nb", None, "00100"),
    ],
)
def test_the_instrument_knows_the_rules(text: str, base: Base, expected: str) -> None:
    assert "".join(map(str, levels(text, base))) == expected


def test_the_instrument_obeys_overrides_up_to_their_end() -> None:
    assert [levels(f"a{RLO}bc{PDF}d")[at] for at in (0, 2, 3, 5)] == [0, 1, 1, 0]
    # One inside an isolate ends with the isolate.
    assert [levels(f"a{RLI}{RLO}b{PDI}c")[at] for at in (0, 3, 5)] == [0, 3, 0]


def test_the_instrument_stops_nesting_where_the_standard_does() -> None:
    deep = levels("x" + RLI * 130 + "y" + PDI * 130 + "z")
    assert max(deep) == 126  # 125 is the deepest (BD2); I2 adds one for left to right
    assert (deep[0], deep[-1]) == (0, 0)


LETTERS = f"ab {A}{B}\u06611\u06f12-,.$%!\u0301"


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(st.sampled_from(LETTERS), max_size=14), st.sampled_from(BASES))
def test_two_implementations_agree_where_both_can(text: str, base: Base) -> None:
    assert get_display(text, base_dir=base) == older_display(text, base_dir=base)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(st.sampled_from(f"{LETTERS}(){LRI}{RLI}{FSI}{PDI}"), min_size=1, max_size=14))
def test_a_line_is_set_as_the_crate_sets_it(text: str) -> None:
    for base in BASES:
        assert "".join(text[at] for at in line(text, base)) == get_display(text, base_dir=base)


def bare(name: str) -> str:
    return f"{name} 1-5 SAR ({A})"


def isolated(name: str) -> str:
    return f"{FSI}{name}{PDI} 1-5 SAR ({A})"


@pytest.mark.parametrize(
    ("careless", "name"),
    [
        (bare, A),  # somebody who does not even mean harm
        (bare, f"x{RLO}"),
        (bare, f"{B}1"),
        (isolated, f"x{PDI}{RLO}"),
        (isolated, f"{PDI}{RLM}"),
        (isolated, RLI),
        (isolated, f"x\n{A}"),
        (isolated, f"x\u2029{A}"),
    ],
)
def test_the_instrument_sees_names_that_escape(careless: Callable[[str], str], name: str) -> None:
    assert leaks(careless(HARMLESS), careless(name), None) in ("levels", "order")


def test_the_instrument_sees_a_changed_text() -> None:
    assert leaks(f"{HARMLESS} pays 5", "x pays 6", None) == "text"


@pytest.mark.parametrize("name", [f"{A}(1", f"{B} 1-5", f"{RLO}x", f"{RLI}x{PDI}", "", "  "])
def test_the_instrument_lets_a_name_be_what_it_likes_inside(name: str) -> None:
    for base in BASES:
        assert leaks(isolated(HARMLESS), isolated(name), base) == ""


# The messages.


def named(code: str, tag: str) -> list[str]:
    """Messages that show what somebody wrote."""
    return [info.id for info in messages(code, tag) if "string" in info.kinds.values()]


@lru_cache(maxsize=512)
def harmless(code: str, tag: str, message: str, number: int) -> str:
    return rendered(code, tag, message, number, HARMLESS)


def rendered(code: str, tag: str, message: str, number: int, name: str | UserText) -> str:
    (info,) = (one for one in messages(code, tag) if one.id == message)
    samples = Samples({}, number, Money(123_450, policy(code).currency), INSTANT)
    values = sample_values(info, samples)
    values |= {
        each: name for each, kind in info.kinds.items() if each in values and kind == "string"
    }
    return bundle(code).render(tag, message, **values)


def judge(
    where: tuple[str, str],
    message: str,
    number: int,
    name: str | UserText,
    bases: tuple[Base, ...] = BASES,
) -> None:
    """Fail where a name reaches beyond its isolate."""
    code, tag = where
    before = harmless(code, tag, message, number)
    hostile = rendered(code, tag, message, number, name)
    controls = [c for c in before if c in BIDI_RUNS]
    assert set(controls) <= {FSI, PDI}
    assert [c for c in hostile if c in BIDI_RUNS] == controls
    for base in bases:
        assert leaks(before, hostile, base) == "", (message, hostile)


SPOKEN = spoken()
EACH_ONCE = {tag: code for code, tag in reversed(SPOKEN)}


def test_every_language_of_every_market_is_tried() -> None:
    reached = {name for tag in EACH_ONCE for name in message_chain(tag)}
    assert set(sources()) <= reached  # ar and es-419 stand behind the others
    assert all(len(named(code, tag)) >= 36 for code, tag in SPOKEN)


@pytest.mark.parametrize("tag", EACH_ONCE)
def test_no_message_lets_a_hostile_name_out(tag: str) -> None:
    where = (EACH_ONCE[tag], tag)
    page: Base = "R" if direction(tag) == "rtl" else "L"
    for message in named(*where):
        for name in HOSTILE:
            judge(where, message, 3, name, (page,))


@settings(max_examples=400, deadline=None, derandomize=True)
@given(
    st.sampled_from(SPOKEN),
    st.integers(0, 10_000),
    st.sampled_from((0, 1, 2, 3, 11, 100, 1_000_000)),
    NICKNAME,
    st.none() | st.integers(-1, 900),
)
@example(("SA", "ar-SA"), 0, 2, f"a{PDI}{RLO}b", None)
def test_no_name_gets_out_of_any_message(
    where: tuple[str, str], at: int, number: int, name: str, limit: int | None
) -> None:
    found = named(*where)
    shown = name if limit is None else UserText(name, limit)
    judge(where, found[at % len(found)], number, shown)


def test_a_name_ends_inside_its_isolate() -> None:
    """What is left of a hostile name, to read."""
    text = rendered("SA", "ar-SA", "gift-sent", 3, f"a{PDI}{RLO}b\u2029" + "c" * 5000)
    assert f"{FSI}ab {'c' * (TEXT_LIMIT - 4)}…{PDI}" in text
