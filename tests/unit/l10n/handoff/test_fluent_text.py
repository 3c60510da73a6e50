"""Fluent syntax for texts: how it is laid out, and that nothing in a text becomes syntax."""

from __future__ import annotations

import pytest
from fluent.syntax import FluentParser, ast

from setsail.l10n.handoff.fluent_text import (
    canonical_code,
    digest,
    escaped,
    leaf_text,
    mark_of,
    parsed,
    pattern_text,
    ready,
)
from setsail.l10n.handoff.tree import Branch, Code, Leaf, Node, Tree, tree_of

COUNT = Node(
    "$n",
    (
        Branch("one", False, ("a",)),
        Branch("other", True, Node("$k", (Branch("x", True, (Code("$n"), "\nb")),))),
    ),
)


def value(text: str) -> ast.Pattern:
    (message,) = FluentParser().parse(f"k = {text}\n").body
    assert isinstance(message, ast.Message)
    assert message.value
    return message.value


@pytest.mark.parametrize(
    ("tree", "depth", "text"),
    [
        (("a ", Code("$x")), 0, " a { $x }"),
        (("a\nb",), 0, "\n    a\n    b"),
        (("a\n\n  b",), 1, "\n        a\n    \n          b".replace("    \n", "        \n")),
        (
            COUNT,
            0,
            "\n    { $n ->"
            "\n        [one] a"
            "\n       *[other]"
            "\n            { $k ->"
            "\n               *[x]"
            "\n                    { $n }"
            "\n                    b"
            "\n            }"
            "\n    }",
        ),
    ],
)
def test_layout(tree: Tree, depth: int, text: str) -> None:
    assert pattern_text(tree, depth) == text
    assert parsed(text) == tree


# What somebody typed, what is written, and the first character that would have been syntax.
@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("[a", "[a"),  # on the line of the equals sign no syntax
        ("*a", "*a"),
        (".a", ".a"),
        ("[a\nb", '{ "[" }a\nb'),
        ("a\n[b", 'a\n{ "[" }b'),
        ("a\n*b", 'a\n{ "*" }b'),
        ("a\n.b", 'a\n{ "." }b'),
        ("a\n  .b = c", 'a\n  { "." }b = c'),
        ("a\n \n  \n.b", 'a\n\n\n{ "." }b'),
        ("a\n[b]\n*[c]\n.d", 'a\n{ "[" }b]\n{ "*" }[c]\n{ "." }d'),
        ("a\n\t.b", "a\n\t.b"),  # a tab is a letter to Fluent
        ("# a\n# b", "# a\n# b"),
        ("a = b\nc = d", "a = b\nc = d"),
        ("-a = b\n-c = d", "-a = b\n-c = d"),
    ],
)
def test_nothing_that_is_typed_is_syntax(typed: str, written: str) -> None:
    leaf = escaped((typed,))
    assert leaf_text(leaf) == written
    assert parsed(pattern_text(leaf)) == leaf
    assert escaped(leaf) == leaf


def test_signs_behind_a_code_are_no_syntax() -> None:
    leaf: Leaf = (Code("$x"), "[a\n", Code("$y"), ".b")
    assert escaped(leaf) == leaf
    assert parsed(pattern_text(leaf)) == leaf


def test_each_text_of_a_choice_is_made_ready() -> None:
    tree = Node("$n", (Branch("a", True, ("x\n.y",)),))
    assert ready(tree) == Node("$n", (Branch("a", True, ("x\n", Code('"."'), "y")),))
    assert parsed(pattern_text(ready(tree))) == ready(tree)


@pytest.mark.parametrize(
    "text",
    ["", " ", " { $x", " }", " a\nb = c", " a\n    .b = c", "\n    .b = c", " {", " { $n -> }"],
)
def test_what_is_no_pattern(text: str) -> None:
    assert parsed(text) is None


@pytest.mark.parametrize("depth", [400, 100_000])
def test_braces_without_end_are_no_pattern(depth: int) -> None:
    assert parsed(f" {'{' * depth}$x{'}' * depth}") is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("$x", "$x"),
        ("-t( a : 1 )", "-t(a: 1)"),
        ("NUMBER($x,a:1)", "NUMBER($x, a: 1)"),
        ('"}"', '"}"'),
        ("m.a", "m.a"),
        (" $x ", "$x"),
        ("{ $x }", "$x"),
        ("3.0", "3.0"),
    ],
)
def test_codes_are_spelt_in_one_way(typed: str, code: str) -> None:
    assert canonical_code(typed) == Code(code)


@pytest.mark.parametrize(
    "typed",
    ["", "$", "$ x", "$x }a{ $y", "$x } {", "-t.a", "f()", "$n -> *[a] b", "$n ->\n*[a] b\n"],
)
def test_what_is_no_code(typed: str) -> None:
    assert canonical_code(typed) is None


def test_a_mark_is_eight_digits_of_what_is_said() -> None:
    assert digest(("Leave",)) == digest(("Leave",)) != digest(("leave",))
    assert len(digest(("Leave",))) == 8
    assert (digest(()), digest(None)) == ("", "")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a {$x}", "\n      a { $x }", True),
        ("a\n    b", "\n  a\n  b", True),
        ("a", "a { $x }", False),
        ("{ $x }", "{ $y }", False),
        ("{ $x }", '{ "$x" }', False),
        ("{ $n ->\n *[a] x\n }", "{ $n ->\n *[b] x\n }", False),
        ("{ $n ->\n *[a] x\n [b] y\n }", "{ $n ->\n [a] x\n *[b] y\n }", False),
        ("{ $n ->\n *[a] x\n }", "{ $m ->\n *[a] x\n }", False),
        ("{ $n ->\n *[a] x\n } y", "{ $n ->\n *[a] x y\n }", True),
    ],
)
def test_a_mark_changes_with_what_is_said_alone(one: str, other: str, same: bool) -> None:
    assert (mark_of(value(one)) == mark_of(value(other))) is same
    assert mark_of(value(one)) == digest(tree_of(value(one)))


def test_a_text_of_too_many_texts_has_no_mark() -> None:
    six = "{ $v ->\n [a] a\n [b] b\n [c] c\n [d] d\n [e] e\n *[f] f\n }"
    assert mark_of(value("".join(six.replace("$v", f"${v}") for v in "abcde"))) == ""
