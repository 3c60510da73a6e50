"""Which variants a language is asked for, and which English text each is made from."""

from __future__ import annotations

import pytest

from setsail.l10n.checks.plurals import plural_rules
from setsail.l10n.handoff.fluent_text import parsed
from setsail.l10n.handoff.layout import Plurals, is_number, selected_variable
from setsail.l10n.handoff.tree import Choice, Leaf, Node, Tree, ways

ENGLISH = "{ $n ->\n [0] none\n [one] one\n *[other] more\n }"


def plurals(tag: str, *numbers: str, decimals: tuple[str, ...] = ()) -> Plurals:
    return Plurals(
        plural_rules("en"), plural_rules(tag), frozenset(numbers or "n"), frozenset(decimals)
    )


def tree(text: str) -> Tree:
    found = parsed(f" {text}")
    assert found is not None
    return found


def shape(given: Tree) -> list[str]:
    return [" ".join(f"{'*' * c.default}{c.key}" for c in way.choices) for way in ways(given)]


def texts(given: Tree) -> list[str]:
    return ["".join(map(str, way.leaf)) for way in ways(given)]


@pytest.mark.parametrize(
    ("selector", "name"),
    [
        ("$n", "n"),
        ("$a-b_c", "a-b_c"),
        ("NUMBER($n)", "n"),
        ("NUMBER($n, minimumFractionDigits: 2)", "n"),
        ('NUMBER($n, type: "ordinal")', None),
        ("-t.case", None),
        ('"word"', None),
        ("3", None),
    ],
)
def test_what_a_select_counts(selector: str, name: str | None) -> None:
    assert selected_variable(selector) == name


@pytest.mark.parametrize(
    ("key", "number"), [("0", True), ("-1.5", True), ("1.", False), ("one", False), ("v1", False)]
)
def test_numbers_among_keys(key: str, number: bool) -> None:
    assert is_number(key) is number


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (ENGLISH, True),
        ("{ $n ->\n [0] a\n *[other] b\n }", True),
        ("{ $w ->\n *[other] b\n }", False),  # nobody says that it is a number
        ("{ $w ->\n [one] a\n *[other] b\n }", True),
        ("{ $w ->\n [private] a\n *[other] b\n }", False),
        ('{ NUMBER($n, type: "ordinal") ->\n [one] a\n *[other] b\n }', False),
        ("{ -t.case ->\n [one] a\n *[other] b\n }", False),
    ],
)
def test_which_selects_count(text: str, counts: bool) -> None:
    node = tree(text)
    assert isinstance(node, Node)
    assert plurals("ar").is_plural(node) is counts


@pytest.mark.parametrize(
    ("tag", "asked"),
    [
        ("id", ["0", "*other"]),
        ("tr", ["0", "one", "*other"]),
        ("es-419", ["0", "one", "many", "*other"]),
        ("ar-SA", ["0", "one", "two", "few", "many", "*other"]),
        ("ckb", ["0", "one", "*other"]),
        ("fil", ["0", "one", "*other"]),
    ],
)
def test_a_count_asks_for_the_forms_of_the_language(tag: str, asked: list[str]) -> None:
    expanded = plurals(tag).expanded(tree(ENGLISH))
    assert shape(expanded) == asked
    assert set(texts(expanded)) == {""}


def test_a_language_without_forms_is_asked_for_one_text() -> None:
    assert plurals("th").expanded(tree("{ $n ->\n [one] a\n *[other] b\n }")) == ()
    assert plurals("th").expanded(tree("words")) == ()


def test_words_and_counts_are_asked_for_within_one_another() -> None:
    text = "{ $k ->\n [a] { $n ->\n [one] x\n *[other] y\n }\n *[b] z\n }"
    assert shape(plurals("tr").expanded(tree(text))) == ["a one", "a *other", "*b"]
    assert shape(plurals("th").expanded(tree(text))) == ["a", "*b"]


def test_numbers_with_digits_behind_the_point_ask_for_more() -> None:
    """Czech counts 1.5 as many, and no whole number."""
    czech = tree("{ $n ->\n [one] a\n *[other] b\n }")
    assert "many" not in shape(plurals("cs").expanded(czech))
    assert "many" in shape(plurals("cs", decimals=("n",)).expanded(czech))


@pytest.mark.parametrize(
    ("own", "shown"),
    [
        # What is there stays in its order; what lacks comes in CLDR's.
        ("{ $n ->\n [one] a\n *[other] b\n }", ["zero", "one", "two", "few", "many", "*other"]),
        ("{ $n ->\n *[other] b\n [one] a\n }", ["zero", "two", "few", "many", "*other", "one"]),
        ("{ $n ->\n [0] o\n *[other] b\n }", ["0", "one", "two", "few", "many", "*other"]),
        # A default such as *[many] stands for other.
        ("{ $n ->\n [one] a\n *[many] b\n }", ["zero", "one", "two", "few", "*many"]),
        ("{ $k ->\n [x] a\n *[y] b\n }", ["x", "*y"]),
        ("words", [""]),
    ],
)
def test_forms_that_a_translation_lacks_are_asked_for(own: str, shown: list[str]) -> None:
    completed = plurals("ar").completed(tree(own))
    assert shape(completed) == shown
    kept = [way for way in ways(completed) if way.leaf]
    assert kept == list(ways(tree(own)))


def way(*keys: str, selector: str = "$n") -> tuple[Choice, ...]:
    return tuple(Choice(selector, key, key == "other") for key in keys)


@pytest.mark.parametrize(
    ("english", "tag", "key", "leaf"),
    [
        (ENGLISH, "ar", "zero", "none"),  # [zero] of Arabic holds 0 alone
        (ENGLISH, "ar", "one", "one"),
        (ENGLISH, "ar", "two", "more"),
        (ENGLISH, "ar", "0", "none"),
        (ENGLISH, "ar", "1", "one"),  # the literal falls into a category of English
        (ENGLISH, "ar", "7", "more"),
        (ENGLISH, "ar", "1.5", "more"),
        ("{ $n ->\n [1] only\n *[other] more\n }", "ar", "one", "only"),
        ("{ $n ->\n [one] one\n *[other] more\n }", "ar", "zero", "more"),
        ("{ $m ->\n [one] one\n *[other] more\n }", "ar", "one", "more"),  # another variable
        ("words", "ar", "one", "words"),
    ],
)
def test_which_english_a_form_is_made_from(english: str, tag: str, key: str, leaf: str) -> None:
    found: Leaf = plurals(tag).source_of(tree(english), way(key))
    assert found == (leaf,)


def test_english_is_followed_by_every_choice() -> None:
    english = tree("{ $k ->\n [a] { $n ->\n [one] x\n *[other] y\n }\n *[b] z\n }")
    choices = (*way("two"), *way("a", selector="$k"))
    assert plurals("ar").source_of(english, choices) == ("y",)
    assert plurals("ar").source_of(english, way("b", selector="$k")) == ("z",)


@pytest.mark.parametrize(
    ("tag", "key", "alone"),
    [
        ("ar", "two", True),
        ("ar", "few", False),
        ("ar", "7", True),
        ("id", "other", False),
        ("es", "one", True),
        ("fil", "one", False),  # 1, 2, 3, 5 and more
        ("id", "word", False),
    ],
)
def test_which_forms_stand_for_one_number(tag: str, key: str, alone: bool) -> None:
    assert plurals(tag).stands_for_one(Choice("$n", key, False)) is alone
