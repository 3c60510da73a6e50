"""Ways and texts as tools carry them."""

from __future__ import annotations

import pytest

from setsail.l10n.handoff.notation import read_leaf, read_way, tidied, unit_name
from setsail.l10n.handoff.tree import MOST_CHOICES, Choice, Code

COUNT = Choice("$count", "few", False)
KIND = Choice('NUMBER($n, type: "; -> [x]")', "other", True)


@pytest.mark.parametrize("choices", [(), (COUNT,), (KIND,), (COUNT, KIND), (KIND, COUNT)])
def test_a_way_is_read_as_it_was_written(choices: tuple[Choice, ...]) -> None:
    name, _, way = unit_name("room-x.title", choices).partition(": ")
    assert name == "room-x.title"
    assert read_way(way) == choices


@pytest.mark.parametrize(
    "text", ["few", "$count [few]", "$count -> few", "$a -> *[b]; " * (MOST_CHOICES + 1)]
)
def test_what_is_no_way(text: str) -> None:
    assert read_way(text) is None


def test_a_way_is_what_a_person_reads() -> None:
    assert unit_name("m", (COUNT,)) == "m: $count -> [few]"


@pytest.mark.parametrize(
    ("text", "leaf"),
    [
        ("a {$x}b", ("a ", Code("$x"), "b")),
        ('{ "}" }', (Code('"}"'),)),
        ("{ F($x, a: 1) }", (Code("F($x, a: 1)"),)),
        ("a\rb\r\nc", ("a\nb\nc",)),
        ("", ()),
    ],
)
def test_typed_texts(text: str, leaf: tuple[str | Code, ...]) -> None:
    assert read_leaf(text) == leaf


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("ab }", 3),
        ("{", 0),
        ("a {} b", 2),
        ("{ $x } {", 7),
        ("{ a { b } }", 0),
        ("} {", 0),
        ("{ $x } b } { $y }", 9),
        ('{ "} x', 0),
        ("a { $ x } }", 2),  # the first that is wrong, whatever is wrong with it
        ('{"' + r"{\"" * 20_000, 0),
    ],
)
def test_where_a_loose_brace_stands(text: str, at: int) -> None:
    assert read_leaf(text) == at


def test_blanks_inside_stay() -> None:
    assert tidied(("  a", Code("$x"), " b \n")) == ("a", Code("$x"), " b")
    assert tidied((Code("$x"), "  ")) == (Code("$x"),)
