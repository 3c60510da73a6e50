import pytest
from fluent.syntax import FluentParser, ast

from setsail.l10n.checks.variants import HOLE, MOST_VARIANTS, Variant, offset_of, variants_of


def variants(text: str) -> tuple[Variant, ...]:
    entry = FluentParser().parse(text).body[0]
    assert isinstance(entry, ast.Message)
    assert entry.value
    return variants_of(entry.value)


def test_a_plain_text_is_one_variant() -> None:
    (only,) = variants(
        'a = x { $name } { "y" } { NUMBER($n, style: "percent") } { -brand } { 5 }\n'
    )
    assert only.text == f"x {HOLE} y {HOLE} {HOLE} 5"
    assert only.shown == {"name", "n"}
    assert only.choices == ()


def test_every_way_through_selects_beside_and_within_each_other() -> None:
    text = "a = { $n ->\n [one] { $m ->\n  [0] p\n *[x] q\n }\n*[other] r\n }{ $k ->\n *[z] s\n }\n"
    ways = variants(text)
    assert [way.text for way in ways] == ["ps", "qs", "rs"]
    assert [[choice.key for choice in way.choices] for way in ways] == [
        ["one", "0", "z"],
        ["one", "x", "z"],
        ["other", "z"],
    ]
    (outer, *_) = ways[0].choices
    assert text[outer.start :].startswith("one]")


def test_too_many_ways_are_cut() -> None:
    one = "{ $n ->\n" + "".join(f" [{i}] a\n" for i in range(99)) + "*[o] b\n }"
    assert len(variants(f"a = {one}{one}{one}\n")) == MOST_VARIANTS


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a = one word\n", "word"),
        ("a =\n    one\n    two\n      three\n    four\n", "two"),
        ("a =\n    one\n    two\n      three\n    four\n", "three"),
        ("a =\n    one\n\n    two words\n", "words"),
        ("a = one\n    two\n", "one"),
        ("a =\n      deep\n    shallow\n", "deep"),
        ("a =\n      deep\n    shallow\n", "shallow"),
        ('a = { "lit word" } x\n', "word"),
        ("a = { $n ->\n   *[other] in\n       there\n }\n", "there"),
    ],
)
def test_an_index_of_a_part_is_found_in_the_file(text: str, wanted: str) -> None:
    (way,) = variants(text)
    part = next(part for part in way.parts if wanted in part.value)
    offset = offset_of(text, part, part.value.index(wanted))
    assert text[offset:].startswith(wanted)
