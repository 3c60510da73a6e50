from fluent.syntax import FluentParser, ast

from setsail.l10n.facts import Argument, Call, Facts, Option, Select, Use, facts_of

TEXT = """\
key = { $name }: { NUMBER($count, style: "percent") ->
    [0] { -brand } { other.title } { "\\u200F" }
    [one] { 5 } { $gift }
   *[other] { { $count } }
 } { $kind ->
   *[x] y
 }
"""


def facts(text: str) -> Facts:
    entry = FluentParser().parse(text).body[0]
    assert isinstance(entry, ast.Message)
    assert entry.value
    return facts_of(entry.value)


def test_everything_a_pattern_uses_is_found_with_its_offset() -> None:
    found = facts(TEXT)
    assert [use.name for use in found.variables] == ["name", "count", "gift", "count", "kind"]
    assert found.shown == {"name", "gift", "count"}
    assert [use.name for use in found.references] == ["-brand", "other.title"]
    assert [use.name for use in found.literals] == ["\\u200F"]
    for use in (*found.references, *found.variables):
        shown = use.name if use in found.references else f"${use.name}"
        assert TEXT[use.start :].startswith(shown)


def test_selects_know_their_variable_through_number() -> None:
    numeric, plain = facts(TEXT).selects
    zero, one, other = (TEXT.index(key) for key in ("0]", "one]", "other]"))
    assert numeric == Select(
        TEXT.index("NUMBER"),
        "count",
        (Use("0", zero), Use("one", one), Use("other", other)),
        "other",
    )
    assert [use.name for use in numeric.words] == ["one", "other"]
    assert numeric.numbers == (0.0,)
    assert (plain.variable, plain.default) == ("kind", "x")


def test_calls_name_what_they_are_handed_and_their_options() -> None:
    style = TEXT.index("style")
    assert facts(TEXT).calls == [
        Call(
            "NUMBER",
            TEXT.index("NUMBER"),
            (Argument("variable", "count", TEXT.index("$count")),),
            (Option("style", style, Argument("text", "percent", TEXT.index('"percent"'))),),
        )
    ]


def test_what_a_function_is_handed_may_be_a_literal_or_something_else() -> None:
    (call,) = facts('key = { NUMBER("a", 5, -brand, x: 1) }\n').calls
    assert [argument.kind for argument in call.arguments] == ["text", "number", "other"]
    assert [(option.value.kind, option.value.value) for option in call.options] == [("number", "1")]


def test_a_select_on_a_term_has_no_variable() -> None:
    (select,) = facts("key = { -brand.gender ->\n   *[m] x\n }\n").selects
    assert select.variable is None
