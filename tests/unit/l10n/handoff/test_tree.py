"""A pattern in its canonical form, and put together again."""

from __future__ import annotations

import pytest
from fluent.syntax import FluentParser, ast

from setsail.l10n.handoff.tree import (
    MOST_CHOICES,
    MOST_WAYS,
    Branch,
    BrokenWaysError,
    Choice,
    Code,
    Leaf,
    Node,
    TooManyWaysError,
    Tree,
    Way,
    joined,
    tree_from,
    tree_of,
    ways,
    without_gaps,
)


def form(text: str) -> Tree:
    """The form of a value."""
    (message,) = FluentParser().parse(f"k = {text}\n").body
    assert isinstance(message, ast.Message)
    assert message.value
    return tree_of(message.value)


def told(tree: Tree) -> list[tuple[str, Leaf]]:
    """Ways in one line each, and their texts."""
    return [("; ".join(map(str, way.choices)), way.leaf) for way in ways(tree)]


def select(selector: str, *rows: str) -> str:
    return f"{{ {selector} ->\n" + "\n".join(f"    {row}" for row in rows) + "\n    }"


N = select("$n", "[one] x", "*[other] y")


@pytest.mark.parametrize(
    ("text", "leaf"),
    [
        ("a  b", ("a  b",)),
        ("a {$x}b", ("a ", Code("$x"), "b")),
        ("{ { {$x} } }", (Code("$x"),)),
        ("{ -t(a:1,b:'')}".replace("''", '""'), (Code('-t(a: 1, b: "")'),)),
        ('{""}', (Code('""'),)),
        (r'{"\"\u0041\\"}', (Code(r'"\"\u0041\\"'),)),
        ('{"{"}a{"}"}', (Code('"{"'), "a", Code('"}"'))),
        ("\n      a\n        b\n\n      c", ("a\n  b\n\nc",)),
        ("a\n    {$x}\n    b", ("a\n", Code("$x"), "\nb")),
    ],
)
def test_a_text_is_words_and_codes(text: str, leaf: Leaf) -> None:
    assert form(text) == leaf


def test_a_choice_in_a_sentence_becomes_whole_sentences() -> None:
    assert told(form(f"a {N} b {{ $x }}")) == [
        ("$n -> [one]", ("a x b ", Code("$x"))),
        ("$n -> *[other]", ("a y b ", Code("$x"))),
    ]


def test_two_choices_are_drawn_out_in_their_order() -> None:
    kind = select("$kind", "*[a] A", "[b] B")
    assert told(form(f"{N}-{kind}")) == [
        ("$n -> [one]; $kind -> *[a]", ("x-A",)),
        ("$n -> [one]; $kind -> [b]", ("x-B",)),
        ("$n -> *[other]; $kind -> *[a]", ("y-A",)),
        ("$n -> *[other]; $kind -> [b]", ("y-B",)),
    ]


def test_a_choice_within_a_choice_stays_within() -> None:
    inner = select("$kind", "*[a] A", "[b] B").replace("\n", "\n    ")
    assert told(form(select("$n", f"[one] {inner}", "*[other] y"))) == [
        ("$n -> [one]; $kind -> *[a]", ("A",)),
        ("$n -> [one]; $kind -> [b]", ("B",)),
        ("$n -> *[other]", ("y",)),
    ]


def test_the_same_choice_is_made_once() -> None:
    assert told(form(f"{N} {N} {N}")) == [
        ("$n -> [one]", ("x x x",)),
        ("$n -> *[other]", ("y y y",)),
    ]


def test_the_same_selector_with_other_keys_is_another_choice() -> None:
    other = select("$n", "[one] x", "*[many] y")
    assert len(told(form(f"{N} {other}"))) == 4


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # Fluent takes the first that fits; a default that it hides still stands for the rest.
        (["[one] x", "[one] hidden", "*[other] y"], [("[one]", "x"), ("*[other]", "y")]),
        (["[one] x", "*[one] y"], [("[one]", "x"), ("*[one]", "y")]),
        (["*[one] x", "[one] hidden"], [("*[one]", "x")]),
        (["[ 1.50 ] x", "*[ word ] y"], [("[1.50]", "x"), ("*[word]", "y")]),
    ],
)
def test_variants_that_can_be_reached(rows: list[str], expected: list[tuple[str, str]]) -> None:
    assert told(form(select("$n", *rows))) == [(f"$n -> {key}", (t,)) for key, t in expected]


def test_a_default_of_a_name_that_is_taken_is_followed_where_it_was_chosen() -> None:
    twice = select("$n", "[one] x", "*[one] y")
    assert told(form(f"{twice}{twice}")) == [("$n -> [one]", ("xx",)), ("$n -> *[one]", ("yy",))]


def test_layout_makes_no_difference() -> None:
    assert form("a {$x} b") == form("\n    a {\n $x\n } b")
    assert form(f"a{N}") == form(select("$n", "[one] ax", "*[other] ay"))


def test_the_fallback_is_the_starred_variant() -> None:
    tree = form(select("$n", "*[a] x", "[b] y"))
    assert isinstance(tree, Node)
    assert tree.fallback == Branch("a", True, ("x",))


def many(variables: int, keys: int) -> str:
    rows = [*(f"[k{key}] {key}" for key in range(keys - 1)), "*[other] y"]
    return "".join(select(f"$v{name}", *rows) for name in range(variables))


def test_no_more_texts_than_anybody_can_read() -> None:
    assert len(told(form(many(4, 6)))) == 6**4
    assert MOST_WAYS < 6**5
    with pytest.raises(TooManyWaysError):
        form(many(5, 6))


def test_no_more_choices_than_trees_are_walked_for() -> None:
    (deepest,) = ways(form(many(MOST_CHOICES, 1)))
    assert len(deepest.choices) == MOST_CHOICES
    with pytest.raises(TooManyWaysError):
        form(many(MOST_CHOICES + 1, 1))


def test_a_text_may_be_as_long_as_it_likes() -> None:
    assert told(form(N * 3000))[0] == ("$n -> [one]", ("x" * 3000,))


ONE, OTHER = Choice("$n", "one", False), Choice("$n", "other", True)
KIND = Choice("$kind", "a", True)


@pytest.mark.parametrize(
    ("listed", "why"),
    [
        ([Way((), ("a",)), Way((), ("b",))], "there twice"),
        ([Way((), ("a",)), Way((OTHER,), ("b",))], "beside its own variants"),
        ([Way((OTHER,), ("a",)), Way((KIND,), ("b",))], "variants of $kind and $n are mixed"),
        ([Way((ONE,), ("a",))], "exactly one variant is the default"),
        ([Way((OTHER,), ("a",)), Way((Choice("$n", "few", True),), ("b",))], "exactly one"),
        ([Way((OTHER, KIND), ("a",)), Way((OTHER,), ("b",))], "beside its own variants"),
        ([Way((ONE, Choice("$kind", "b", False)), ("a",)), Way((OTHER,), ("b",))], "exactly one"),
    ],
)
def test_ways_that_are_of_no_one_pattern(listed: list[Way], why: str) -> None:
    with pytest.raises(BrokenWaysError, match=why.replace("$", r"\$")):
        tree_from(listed)


def test_ways_in_any_order_make_a_pattern() -> None:
    listed = list(ways(form(select("$n", "[one] x", "*[other] y"))))
    assert told(tree_from(listed[::-1])) == [("$n -> *[other]", ("y",)), ("$n -> [one]", ("x",))]


def test_variants_without_a_text_go() -> None:
    inner = Node("$kind", (Branch("a", True, ()), Branch("b", False, ())))
    tree = Node("$n", (Branch("one", False, inner), Branch("other", True, ("y",))))
    assert without_gaps(tree) == Node("$n", (Branch("other", True, ("y",)),))
    assert without_gaps(inner) == ()
    assert without_gaps(("a",)) == ("a",)


def test_parts_are_joined_where_they_meet() -> None:
    assert joined(("a", "", "b", Code("$x"), "", Code("$x"), "c")) == (
        "ab",
        Code("$x"),
        Code("$x"),
        "c",
    )
    assert joined(("", "")) == ()
