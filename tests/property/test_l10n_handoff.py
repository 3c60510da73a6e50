"""What goes out to translators comes back whole, whatever Fluent allows."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from fluent.syntax import FluentParser, ast
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from setsail.core.errors import SetsailError
from setsail.l10n.checks.view import View
from setsail.l10n.handoff.deliver import deliver
from setsail.l10n.handoff.fluent_text import escaped, pattern_text, ready
from setsail.l10n.handoff.parcel import Item, Text, pack
from setsail.l10n.handoff.record import Record
from setsail.l10n.handoff.returned import Returned
from setsail.l10n.handoff.sheet import from_csv, to_csv
from setsail.l10n.handoff.splice import splices
from setsail.l10n.handoff.tree import TooManyWaysError, Tree, tree_from, tree_of, ways
from setsail.l10n.handoff.xliff_read import from_xliff
from setsail.l10n.handoff.xliff_write import to_xliff
from setsail.l10n.source import LocaleSource, SourceFile, locale_source

TODAY = date(2026, 11, 26)
SETTINGS = settings(max_examples=200, deadline=None, derandomize=True)

TEXT = st.text(
    st.sampled_from("ab’\"'\\<>&=+-@;[*.%أبä\u200f\u0301 \t]"), min_size=1, max_size=7
) | st.sampled_from(("1\n[x] 2", "a\n.b", "a\n*b", "a\n\n  b", "-> [", "'=a"))
CODE = st.sampled_from(
    (
        "{ $x }",
        "{$y}",
        "{ -t }",
        '{ -t(case: "gen") }',
        "{ m }",
        "{ m.a }",
        '{ "{" }',
        '{ "" }',
        '{ "\\u0041\\"" }',
        '{ "\x07\uffff" }',
        '{ "<&]]>\t" }',
        "{ 3 }",
        "{ NUMBER($x, minimumFractionDigits: 2) }",
        "{ { $x } }",
    )
)
KEYS = st.lists(
    st.sampled_from(("zero", "one", "two", "few", "many", "0", "1", "1.5", "-2", "word")),
    unique=True,
    max_size=3,
)
SELECTORS = st.sampled_from(
    ("$x", "$y", "NUMBER($x)", 'NUMBER($x, type: "ordinal")', 'NUMBER($x, a: "; -> [b]")')
)


@st.composite
def line(draw: st.DrawFn, depth: int = 0) -> str:
    kinds = TEXT | CODE if depth > 1 else TEXT | CODE | select(depth + 1)
    return "".join(draw(st.lists(kinds, min_size=1, max_size=3)))


@st.composite
def select(draw: st.DrawFn, depth: int) -> str:
    rows = [f"\n    [{key}] {draw(line(depth))}" for key in draw(KEYS)]
    default = draw(st.sampled_from(("other", "one", "word")))
    rows.insert(draw(st.integers(0, len(rows))), f"\n    *[{default}] {draw(line(depth))}")
    return f"{{ {draw(SELECTORS)} ->{''.join(rows)}\n    }}"


@st.composite
def pattern(draw: st.DrawFn) -> tuple[str, Tree]:
    """A pattern that Fluent takes, as it was typed, and its canonical form."""
    text = draw(line()).replace("\n", "\n    ")
    tree = tree_in(f"k = {text}\n")
    assume(tree is not None)
    assert tree is not None
    return text, tree


def tree_in(message: str) -> Tree | None:
    """The form of a message's value; None where it is no single message."""
    body = FluentParser(with_spans=False).parse(message).body
    if len(body) != 1 or not isinstance(body[0], ast.Message) or body[0].attributes:
        return None
    try:
        return tree_of(body[0].value) if body[0].value else None
    except TooManyWaysError:
        return None


def source(tag: str, text: str) -> LocaleSource:
    resource = FluentParser().parse(text)
    file = SourceFile("room.ftl", f"locales/{tag}/room.ftl", text, resource)
    return locale_source(tag, f"locales/{tag}", (file,))


def view(english: str, translated: str, tag: str = "ar") -> View:
    return View(Path("nowhere"), source("en", english), source(tag, translated))


def nothing(_item: Item, _text: Text) -> str:
    return ""


@SETTINGS
@given(pattern())
def test_a_tree_is_its_ways_and_its_fluent_text(made: tuple[str, Tree]) -> None:
    _, tree = made
    assert tree_from(list(ways(tree))) == tree
    writable = ready(tree)
    assert tree_in(f"k ={pattern_text(writable)}\n") == writable


@SETTINGS
@given(pattern(), st.booleans())
def test_a_message_comes_back_as_it_went(made: tuple[str, Tree], attribute: bool) -> None:
    """Its folder emptied in between: the file that went out holds all of it."""
    text, tree = made
    indented = text.replace("\n", "\n    ")
    message = f"k = K\n    .a = {indented}\n" if attribute else f"k = {text}\n"
    full = view("k = K\n    .a = A\n", message)
    name = "k.a" if attribute else "k"
    assume(name in full.target.units)
    assert tree_of(full.target.units[name].facts.pattern) == tree
    parcel = pack(full, Record({}))
    for returned in (
        from_xliff(to_xliff(parcel, nothing).encode(), "back"),
        from_csv(to_csv(parcel, nothing).encode(), "back"),
    ):
        assert returned.tag == "ar"
        assert not returned.findings
        found = {text.choices: text.leaf for text in returned.texts if text.id == name}
        assert {choices: leaf for choices, leaf in found.items() if leaf} == {
            way.choices: way.leaf for way in ways(tree)
        }
        unchanged = deliver(returned, full, Record({}), TODAY)
        assert unchanged.splices == ()
        assert unchanged.findings == ()


ENDS = st.sampled_from(("\n", "\r\n"))


@SETTINGS
@given(pattern(), st.lists(ENDS, min_size=8, max_size=8), st.booleans(), st.booleans())
def test_nothing_but_the_pattern_moves(
    made: tuple[str, Tree], ends: list[str], mark: bool, last: bool
) -> None:
    _, tree = made
    lines = ["### أ", "", "# c", "k =   old", "    text", "    .a  =  A", "", "z = { $x  }"]
    written = "".join(map("".join, zip(lines, ends, strict=True)))
    written = written if last else written.removesuffix(ends[-1])
    raw = (b"\xef\xbb\xbf" if mark else b"") + written.encode()
    file = view("k = K\n    .a = A\nz = Z\n", written.replace("\r\n", "\n"))
    (splice,) = splices(file.target, file.reference, {"k": ready(tree)})
    after = splice.applied(raw)
    start, end = raw.index(b"=   old") + 1, raw.index(b"text") + len("text")
    assert after.startswith(raw[:start])
    assert after.endswith(raw[end:])
    changed = after.removeprefix(b"\xef\xbb\xbf").decode()
    now = source("ar", changed.replace("\r\n", "\n"))
    assert tree_of(now.units["k"].facts.pattern) == ready(tree)
    assert set(now.units) == {"k", "k.a", "z"}


@SETTINGS
@given(st.lists(TEXT, max_size=3), st.lists(TEXT, max_size=3))
def test_a_typed_text_is_written_so_that_it_reads_the_same(
    before: list[str], behind: list[str]
) -> None:
    """Brackets and points at the beginning of a line are no syntax to a translator."""
    typed = ("".join(before) + "".join(behind)).strip(" \n\t")
    assume(typed)
    leaf = escaped((typed,))
    read = tree_in(f"k ={pattern_text(leaf)}\n")
    assert isinstance(read, tuple)
    shown = "".join(p if isinstance(p, str) else p.source.strip('"') for p in read)
    assert shown.split() == typed.split()


SEEN = view(
    "-t = T\nk = { $n ->\n    [one] a\n   *[other] { $n } { -t }\n    }\n    .a = A\nz = Z\n",
    "-t = خ\nk = { $n ->\n    [zero] ج\n   *[other] { $n } { -t }\n    }\n    .a = ا\nz = ز\n",
)
SENT = tuple(
    (read, written(pack(SEEN, Record({})), nothing).encode())
    for read, written in ((from_xliff, to_xliff), (from_csv, to_csv))
)
SCRAPS = st.sampled_from(
    (
        *("<target>", "</target>", "<target/>", "<mrk>", "</mrk>", "<segment>", "<![CDATA[", "]]>"),
        *('<ph id="1" dataRef="d1"/>', '<cp hex="0"/>', '<cp hex="D800"/>', "&#0;", "&lt;", "&x;"),
        *("{", "}", "{ $n }", '"', "'", ";", ",", "\t", "\n", "\r", "\x00", "\ufeff", "\u2028"),
        *("*", "[", "]", " -> ", "$n", "\n.x = y", "\nq = r", "\n[x] y", "k.a", "-t", "", "other"),
    )
).map(str.encode) | st.binary(max_size=3)
CUTS = st.lists(
    st.tuples(st.floats(0, 1), st.sampled_from((0, 0, 1, 6, 30)), SCRAPS), min_size=1, max_size=4
)


@settings(SETTINGS, max_examples=500)
@given(st.sampled_from(SENT), CUTS, st.booleans())
def test_a_spoilt_file_spoils_no_locale(
    sent: tuple[Callable[[bytes, str], Returned], bytes],
    cuts: list[tuple[float, int, bytes]],
    force: bool,
) -> None:
    """Whatever becomes of it on its way, it is refused with its place, or it is Fluent."""
    read, data = sent
    for share, length, scrap in cuts:
        at = int(share * len(data))
        data = data[:at] + scrap + data[at + length :]
    try:
        delivery = deliver(read(data, "back"), SEEN, Record({}), TODAY, force=force)
    except SetsailError as problem:
        findings = problem.findings
    else:
        findings = delivery.findings
        (file,) = SEEN.target.files
        text = file.text.encode()
        for splice in delivery.splices:
            text = splice.applied(text)
        after = source("ar", text.decode())
        assert after.findings == ()
        assert after.units.keys() == SEEN.target.units.keys()
        same = after.units.keys() - delivery.changed
        assert {name: tree_of(after.units[name].facts.pattern) for name in same} == {
            name: tree_of(SEEN.target.units[name].facts.pattern) for name in same
        }
    assert all(finding.where and finding.where.file == "back" for finding in findings)


@SETTINGS
@given(st.binary(max_size=80) | st.text(max_size=80).map(lambda t: t.encode("utf-8", "replace")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for read in (from_xliff, from_csv):
        with contextlib.suppress(SetsailError):
            assert read(data, "back").tag
