from __future__ import annotations

import pytest

from setsail.core.findings import Position, Severity, warning
from setsail.l10n.checks.readings import Reading, around, once, readings, readings_of
from setsail.l10n.checks.variants import HOLE

from ..conftest import WriteLocale
from .kit import view

ENGLISH = """\
# Variables:
#  $n (Number): how many
#  $name (String): who
k = { $n } { $name }
"""


def read(write_locale: WriteLocale, text: str) -> list[Reading]:
    """The readings of ``k`` in Indonesian."""
    write_locale("en", room=ENGLISH)
    seen = view(write_locale("id", room=text), "id")
    return list(readings_of(seen, seen.target.units["k"]))


def spot(reading: Reading, character: str) -> tuple[int, int]:
    where = reading.where(reading.text.index(character))
    assert where.file == "locales/id/room.ftl"
    return where.line, where.column


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("k = a { $n } b", f"a {HOLE} b"),
        ("k = a { m } { -t } { k.x } b\nm = y\n-t = z", f"a {HOLE} {HOLE} {HOLE} b"),
        ('k = a { NUMBER($n) } { FOO("x") }', f"a {HOLE} x"),
        ('k = { "" }', ""),
        ('k = a{ "\\u00A0" }b', "a\u00a0b"),
        ('k = { "\\U01F44B" }', "👋"),
        ('k = { "\\"" }{ "\\\\u0041" }', '"\\u0041'),
        ('k = { "\\uD83D" }{ "\\UFFFFFF" }', "\ufffd\ufffd"),
        ("k = { 5.50 }", "5.50"),
        ("k =\n    one\n      two\n\n    three", "one\n  two\n\nthree"),
    ],
)
def test_a_text_is_read_as_people_read_it(write_locale: WriteLocale, text: str, shown: str) -> None:
    (reading,) = read(write_locale, f"{text}\n")
    assert reading.text == shown


def test_every_character_has_its_place(write_locale: WriteLocale) -> None:
    text = 'k =\n    one { $n }x{ "a\\u00A0\\U01F44Bz" }\n      two { -t }!\n-t = T\n'
    (reading,) = read(write_locale, text)
    assert reading.text == f"one {HOLE}xa\u00a0👋z\n  two {HOLE}!"
    assert spot(reading, "o") == (2, 5)
    assert spot(reading, HOLE) == (2, 11)  # at its dollar
    assert spot(reading, "x") == (2, 15)
    assert spot(reading, "\u00a0") == (2, 20)  # at its backslash
    assert spot(reading, "👋") == (2, 26)
    assert spot(reading, "z") == (2, 34)
    assert spot(reading, "t") == (3, 7)
    assert spot(reading, "!") == (3, 17)


def test_a_place_beyond_the_end_is_the_last_one(write_locale: WriteLocale) -> None:
    (reading,) = read(write_locale, "k = ab\n")
    assert reading.where(99) == reading.where(1) == Position("locales/id/room.ftl", 1, 6)


def test_an_empty_text_is_where_its_unit_is(write_locale: WriteLocale) -> None:
    (reading,) = read(write_locale, '\nk = { "" }\n')
    assert reading.where() == Position("locales/id/room.ftl", 2, 1)


def test_each_variant_is_read_with_its_keys(write_locale: WriteLocale) -> None:
    inner = "{ $name ->\n        [x] b\n       *[y] c\n    }"
    text = f"k = {{ $n ->\n    [one] a {inner}\n   *[other] d\n }} e\n"
    assert [(reading.keys, reading.text) for reading in read(write_locale, text)] == [
        ("one x", "a b e"),
        ("one y", "a c e"),
        ("other", "d e"),
    ]


def test_holes_are_of_the_kind_that_english_says(write_locale: WriteLocale) -> None:
    (reading,) = read(write_locale, "k = { $n }{ NUMBER($n) }{ $name }{ $x }{ -t }\n-t = T\n")
    assert list(reading.typed.values()) == ["number", "number", "string", "", ""]
    assert [part.value for part in reading.holes.values()] == ["n", "n", "name", "x", "-t"]


def test_all_texts_of_a_locale_with_or_without_terms(write_locale: WriteLocale) -> None:
    write_locale("en", room=ENGLISH)
    text = "-t = T\n    .gender = f\nk = a\n    .title = b\nold = c\n"
    seen = view(write_locale("id", room=text), "id")
    assert [r.unit.id for r in readings(seen)] == ["-t", "-t.gender", "k", "k.title", "old"]
    assert [r.unit.id for r in readings(seen, terms=False)] == ["k", "k.title", "old"]


def test_a_finding_quotes_what_stands_around(write_locale: WriteLocale) -> None:
    (reading,) = read(write_locale, "k = a { $n } b\n")
    for make, severity in ((reading.error, Severity.ERROR), (reading.warning, Severity.WARNING)):
        finding = make("L999", "it is so", 4, fix="mend it")
        assert (finding.code, finding.severity, finding.key) == ("L999", severity, "k")
        assert (finding.message, finding.fix) == ("it is so", "mend it")
        assert finding.got == "'a { } b'"
        assert finding.where == reading.where(4)


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("short", 2, "'short'"),
        ("x" * 40, 20, f"'…{'x' * 24}…'"),
        ("x" * 40, 0, f"'{'x' * 12}…'"),
        ("x" * 40, 39, f"'…{'x' * 13}'"),
        (f"a{HOLE}\nb", 0, "'a{ } b'"),
        ("", 0, "''"),
    ],
)
def test_around_cuts_on_both_sides(text: str, index: int, expected: str) -> None:
    assert around(text, index) == expected


def test_once_keeps_the_first_of_each() -> None:
    here, there = Position("a.ftl", 1, 1), Position("a.ftl", 2, 1)
    first = warning("L1", "m", where=here, key="first")
    findings = [
        first,
        warning("L1", "m", where=here, key="again"),
        warning("L1", "m", where=there),
        warning("L1", "other", where=here),
        warning("L2", "m", where=here),
    ]
    kept = list(once(findings))
    assert kept[0] is first
    assert kept == [findings[0], *findings[2:]]
