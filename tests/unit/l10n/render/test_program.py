from __future__ import annotations

import pytest
from fluent.syntax import FluentParser

from setsail.l10n.render.program import (
    FSI,
    PDI,
    Program,
    entries_of,
    program_of,
    variables_of,
)


def program(text: str, name: str = "a") -> Program | None:
    return program_of(name, entries_of((FluentParser().parse(text),)))


def test_text_is_one_piece() -> None:
    assert program('a = Join { "{" }now') == ("Join {now",)


def test_a_value_is_isolated_unless_it_stands_alone() -> None:
    assert program("a = Hi { $name }!") == (f"Hi {FSI}", ("name",), f"{PDI}!")
    assert program("a = { $name }") == (("name",),)


def test_terms_and_messages_are_written_out() -> None:
    text = "-brand = Layar\nb = on { -brand }\na = Live { b }"
    assert program(text) == (f"Live {FSI}on {FSI}Layar{PDI}{PDI}",)


def test_attributes_have_programs_of_their_own() -> None:
    text = "a = A\n    .title = T { $x }\nb = { a.title }"
    assert program(text, "a.title") == (f"T {FSI}", ("x",), PDI)
    assert program(text, "b") == (f"T {FSI}", ("x",), PDI)


def test_a_choice_keeps_the_order_of_its_variants() -> None:
    text = "a = { $n ->\n    [0] none\n    [one] one\n   *[other] { $n } of { $what }\n }"
    other = (FSI, ("n",), f"{PDI} of {FSI}", ("what",), PDI)
    made = program(text)
    assert made == (("n", (0, "one", "other"), 2, (("none",), ("one",), other)),)
    assert made
    assert variables_of(made) == ("n", "what")


@pytest.mark.parametrize(
    "text",
    [
        "a = { NUMBER($n) }",
        "a = { 5 }",
        "a = { { $n } }",
        "a = { $n ->\n   *[1.5] x\n }",
        "a = { NUMBER($n) ->\n   *[other] x\n }",
        'a = { -t(case: "x") }\n-t = T',
        "a = { -t }\n-t = T { $x }",
        "a = { missing }",
        "a = { b }\nb = { a }",
        "a = { a }",
        f"a = {'x' * 3000}",
    ],
)
def test_the_rest_is_left_to_fluent_runtime(text: str) -> None:
    assert program(text) is None


def test_the_first_of_two_messages_wins() -> None:
    assert program("a = one\na = two") == ("one",)
