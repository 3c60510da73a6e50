"""New texts in a file, and not a byte elsewhere."""

from __future__ import annotations

import pytest

from setsail.l10n.handoff.splice import Edit, Splice, splices
from setsail.l10n.handoff.tree import Branch, Node, Tree
from setsail.l10n.source import LocaleSource, SourceFile, locale_source

from .kit import source

MARK = b"\xef\xbb\xbf"
EN = """\
-brand = Layar

## One

# About a.
a = A
    .x = AX
    .y = AY

b = B

## Two

c = C

d = D
"""


def written(
    target: str | bytes, changed: dict[str, Tree], english: str = EN, file: str = "room.ftl"
) -> bytes:
    """The file once texts are in it."""
    raw = target.encode() if isinstance(target, str) else target
    text = raw.removeprefix(MARK).decode().replace("\r\n", "\n").replace("\r", "\n")
    (splice,) = splices(source("id", text), source("en", english), changed)
    assert splice.file == file
    return splice.applied(raw)


def texts(*names: str) -> dict[str, Tree]:
    return {name: (name.upper(),) for name in names}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a = old\n", "a = A\n"),
        ("a=old\n", "a= A\n"),
        ("a   =   old  \n", "a   = A\n"),  # blanks behind a text are part of it
        ("a = =old\n", "a = A\n"),
        ("a =\n    old\n    .b = c\n", "a = A\n    .b = c\n"),
        ("a =\n\n\n  old\n\n  and more\n\n\nz = Z\n", "a = A\n\n\nz = Z\n"),
        ("a = { $n ->\n  [one] x\n *[other] y\n }\n# c\nz = Z", "a = A\n# c\nz = Z"),
        ("# about\na = old", "# about\na = A"),
        ("a = old\njunk\nz = Z\n", "a = A\njunk\nz = Z\n"),
        ("a = first\n\na = second\n", "a = A\n\na = second\n"),
    ],
)
def test_a_text_is_replaced_in_its_place(before: str, after: str) -> None:
    assert written(before, {"a": ("A",)}).decode() == after


def test_an_attribute_and_a_term_are_replaced_in_theirs() -> None:
    before = "-brand = x\n    .a = old\na = old\n    .x   = { $n }\n      .y = y\n"
    after = "-brand = B\n    .a = old\na = old\n    .x   = X\n      .y = y\n"
    assert written(before, {"-brand": ("B",), "a.x": ("X",)}).decode() == after


def test_variants_are_laid_out_as_ours_are() -> None:
    tree = Node("$n", (Branch("one", False, ("x",)), Branch("other", True, ("y\nz",))))
    assert written("a = old\n    .x = old\n", {"a.x": tree}).decode() == (
        "a = old\n"
        "    .x =\n"
        "        { $n ->\n"
        "            [one] x\n"
        "           *[other]\n"
        "                y\n"
        "                z\n"
        "        }\n"
    )


@pytest.mark.parametrize(
    ("before", "new", "after"),
    [
        # Behind the nearest of its group, ahead of it, or behind the nearest at all.
        ("a = A\n\nc = C\n", ["b"], "a = A\n\nb = B\n\nc = C\n"),
        ("b = B\n", ["a"], "a = A\n\nb = B\n"),
        ("# about\n# b\nb = B\n", ["a"], "a = A\n\n# about\n# b\nb = B\n"),
        ("## One\n\nb = B\n", ["a"], "## One\n\na = A\n\nb = B\n"),
        ("b = B\nd = D\n", ["c"], "b = B\nc = C\n\nd = D\n"),
        ("b = B\n", ["c", "d"], "b = B\n\nc = C\n\nd = D\n"),
        ("b = B", ["d"], "b = B\n\nd = D"),
        (
            "b = B\n    .q =\n     x\n     y\nz = Z\n",
            ["c"],
            "b = B\n    .q =\n     x\n     y\n\nc = C\nz = Z\n",
        ),
        # Nothing near: the end of the file.
        ("z = Z\n\n\n", ["b"], "z = Z\n\nb = B\n\n\n"),
        ("### Only a word\n", ["a", "d"], "### Only a word\n\na = A\n\nd = D\n"),
        # Nothing at all.
        ("", ["a", "c"], "a = A\n\nc = C\n"),
        ("\n\n  \n", ["a"], "a = A\n"),
    ],
)
def test_where_a_new_message_stands(before: str, new: list[str], after: str) -> None:
    assert written(before, texts(*new)).decode() == after


@pytest.mark.parametrize(
    ("before", "new", "after"),
    [
        ("a = a\n", ["a.x"], "a = a\n    .x = A.X\n"),
        ("a = a\n", ["a.x", "a.y"], "a = a\n    .x = A.X\n    .y = A.Y\n"),
        ("a = a\n    .y = y\n\nb = b\n", ["a.x"], "a = a\n    .y = y\n    .x = A.X\n\nb = b\n"),
        ("a =\n    .x = x\n", ["a"], "a = A\n    .x = x\n"),
        ("a   =  \n    .x = x\n", ["a", "a.y"], "a   = A  \n    .x = x\n    .y = A.Y\n"),
        ("b = b\n", ["a", "a.x", "a.y"], "a = A\n    .x = A.X\n    .y = A.Y\n\nb = b\n"),
        ("b = b\n", ["a.x"], "a =\n    .x = A.X\n\nb = b\n"),
        ("a = old\n\nc = c\n", ["a", "a.x", "b"], "a = A\n    .x = A.X\n\nb = B\n\nc = c\n"),
    ],
)
def test_what_a_message_lacks_joins_it(before: str, new: list[str], after: str) -> None:
    assert written(before, texts(*new)).decode() == after


def test_a_value_of_several_lines_joins_its_attributes() -> None:
    after = written("a =\n    .x = x\n", {"a": ("one\ntwo",)}).decode()
    assert after == "a =\n    one\n    two\n    .x = x\n"


def files(tag: str, **named: str) -> LocaleSource:
    made = []
    for name, text in named.items():
        (file,) = source(tag, text).files
        path = f"{name}.ftl"
        made.append(SourceFile(path, f"locales/{tag}/{path}", text, file.resource))
    return locale_source(tag, f"locales/{tag}", made)


def test_a_new_file_and_an_old_one() -> None:
    english = files("en", gifts="g = G\nh = H\n", room=EN)
    made = splices(files("id", room="a = a\n"), english, texts("h", "g", "b"))
    assert {s.file: s.applied(b"" if s.file == "gifts.ftl" else b"a = a\n") for s in made} == {
        "gifts.ftl": b"g = G\n\nh = H\n",
        "room.ftl": b"a = a\n\nb = B\n",
    }


def test_a_message_that_moved_to_another_file_stays_there() -> None:
    english = files("en", gifts="g = G\n    .x = X\nh = H\n", room=EN)
    target = files("id", gifts="h = h\n", room="g = g\n\nb = b\n")
    made = {s.file: s for s in splices(target, english, texts("g", "g.x"))}
    assert made.keys() == {"room.ftl"}
    after = made["room.ftl"].applied(b"g = g\n\nb = b\n")
    assert after == b"g = G\n    .x = G.X\n\nb = b\n"


def test_nothing_changed_is_nothing_to_write() -> None:
    assert splices(source("id", "a = A\n"), source("en", EN), {}) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (MARK + b"a = old\n", MARK + b"a =\n    p\n    q\n"),
        (b"# c\r\na = old\r\nb = B\r\n", b"# c\r\na =\r\n    p\r\n    q\r\nb = B\r\n"),
        (MARK + b"\r\na = old", MARK + b"\r\na =\r\n    p\r\n    q"),
        # The first line end of a file with several kinds counts for what is new.
        (b"# c\r\n\na = old\nb = B\r\n", b"# c\r\n\na =\r\n    p\r\n    q\nb = B\r\n"),
        (b"# c\n\r\na = old\r\nb = B\n", b"# c\n\r\na =\n    p\n    q\r\nb = B\n"),
        (b"# c\r# d\ra = old\rb = B\r", b"# c\r# d\ra =\n    p\n    q\rb = B\r"),
        (b"a =\r\n  x\r\n\r\n  y\r\nb = B\r\n", b"a =\r\n    p\r\n    q\r\nb = B\r\n"),
        ("# خ🌹\r\na = خ\r\n".encode(), "# خ🌹\r\na =\r\n    p\r\n    q\r\n".encode()),
    ],
)
def test_byte_order_marks_and_line_ends_stay(before: bytes, after: bytes) -> None:
    assert written(before, {"a": ("p\nq",)}) == after


def test_edits_are_done_in_the_order_of_the_file() -> None:
    edits = (Edit(4, 5, "Z"), Edit(0, 1, "A"), Edit(2, 2, "+"), Edit(2, 2, "-"))
    assert Splice("f", edits).applied(b"abcdef") == b"Ab+-cdZf"
