"""XLIFF 2 as other tools hand it back: split, reordered, with proposals of their own."""

from __future__ import annotations

import pytest

from setsail.l10n.handoff.fluent_text import leaf_text
from setsail.l10n.handoff.returned import Returned, ReturnedText
from setsail.l10n.handoff.xliff_read import from_xliff
from setsail.l10n.handoff.xml_names import CORE, METADATA

from .kit import NOBODY, back, exported, target_of, view

MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"


def document(body: str, name: str = "m") -> str:
    return (
        f'<xliff xmlns="{CORE}" version="2.0" srcLang="en" trgLang="ar"><file id="f">\n'
        f'<unit id="u" name="{name}">\n{body}</unit></file></xliff>'
    )


def read(body: str, name: str = "m") -> Returned:
    return from_xliff(document(body, name).encode(), "back.xliff")


def text(body: str, name: str = "m") -> ReturnedText:
    returned = read(body, name)
    assert returned.findings == ()
    (found,) = returned.texts
    return found


def segment(target: str | None, attributes: str = "") -> str:
    written = "" if target is None else f"<target>{target}</target>"
    return f"<segment{attributes}><source>s</source>{written}</segment>"


BLANK = "<ignorable><source> </source></ignorable>"


@pytest.mark.parametrize(
    ("body", "leaf"),
    [
        (segment("a") + segment("b"), "ab"),
        # What stands between sentences is the same in both languages unless a target says so.
        (segment("a") + BLANK + segment("b"), "a b"),
        (segment("a") + BLANK.replace("</i", "<target/></i") + segment("b"), "ab"),
        # Sentences may change places.
        (
            "<segment><source>s</source><target order='3'>a</target></segment>"
            + BLANK
            + "<segment><source>s</source><target order='1'>b</target></segment>",
            "b a",
        ),
        ("<segment><source>s</source><target order='x'>a</target></segment>" + segment("b"), "ab"),
        # A sentence that was drawn into the other is empty on purpose.
        (segment("ab") + segment("", ' state="translated"'), "ab"),
        (segment(None) + BLANK + segment(None), ""),
        (segment("") + segment(""), ""),
        ("", ""),
    ],
)
def test_segments_are_put_together(body: str, leaf: str) -> None:
    assert leaf_text(text(body).leaf) == leaf


@pytest.mark.parametrize("second", [segment(None), segment(""), segment("", ' state="initial"')])
def test_half_a_text_is_refused_where_it_stops(second: str) -> None:
    (finding,) = read(f"{segment('a')}\n{second}").findings
    assert (finding.code, finding.key) == ("L406", "m")
    assert finding.message == "a part of the text without a translation"
    assert str(finding.where) == "back.xliff:4:1"


def test_a_text_is_reviewed_once_all_of_it_is() -> None:
    final, reviewed = (segment("a", f' state="{state}"') for state in ("final", "reviewed"))
    assert text(final + reviewed).reviewed
    assert not text(final + segment("b", ' state="translated"')).reviewed
    assert not text(final + segment("b")).reviewed
    assert not text("").reviewed


CODE = '<ph id="1" dataRef="d1"/>'


def test_proposals_of_a_tool_are_not_the_translation() -> None:
    data = '<originalData><data id="d1">{ $x }</data></originalData>'
    other = data.replace("$x", "$y").replace("</o", '<data id="d2">{ $z }</data></o')
    proposal = (
        f'<m:matches xmlns:m="{MATCHES}"><m:match ref="#1">{other}'
        f"<source>s</source><target>{CODE}no</target></m:match></m:matches>"
    )
    found = text(proposal + data + segment(f"{CODE}yes"))
    assert leaf_text(found.leaf) == "{ $x }yes"
    (finding,) = read(proposal + data + segment('<ph id="1" dataRef="d2"/>')).findings
    assert finding.message == "a placeholder without its original data"


def test_marks_are_the_units_own() -> None:
    def metadata(mark: str, category: str = "setsail") -> str:
        return (
            f'<k:metadata xmlns:k="{METADATA}"><k:metaGroup category="{category}">'
            f'<k:meta type="source"> {mark} </k:meta></k:metaGroup></k:metadata>'
        )

    proposal = f'<m:matches xmlns:m="{MATCHES}"><m:match>{metadata("b" * 8)}</m:match></m:matches>'
    found = text(proposal + metadata("a" * 8) + segment("x"))
    assert (found.source_mark, found.target_mark) == ("a" * 8, None)
    assert text(proposal + segment("x")).source_mark is None
    assert text(metadata("a" * 8, "theirs") + segment("x")).source_mark is None


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ('{ "<cp hex="0007"/>" }', '{ "\x07" }'),
        ("{$x}", "{ $x }"),
        ("\n  { $x }\n", "{ $x }"),
        ("<![CDATA[{ $x }]]>", "{ $x }"),
        ('{ -t(a: "&lt;") }', '{ -t(a: "<") }'),
    ],
)
def test_codes_are_taken_by_their_data(data: str, code: str) -> None:
    original = f'<originalData><data id="d1">{data}</data></originalData>'
    assert leaf_text(text(original + segment(CODE)).leaf) == code


@pytest.mark.parametrize(
    "data",
    [
        "",
        "$x",
        "{ $x",
        "{ }",
        "{ $x }{ $y }",
        "{ $x }\nb = { $y }",
        "{ $x } y { $z }",
        "{ $n -> *[a] b }",
        "{ $n ->\n*[a] b\n}",
        "{" * 500,
    ],
)
def test_data_that_are_no_code_are_refused_at_the_code(data: str) -> None:
    original = f'<originalData><data id="d1">{data}</data></originalData>\n'
    (finding,) = read(original + segment(CODE)).findings
    assert (finding.code, finding.message) == ("L406", "a placeholder without its original data")
    line = document(original + segment(CODE)).splitlines()
    row = next(number for number, each in enumerate(line, 1) if CODE in each)
    assert str(finding.where) == f"back.xliff:{row}:{line[row - 1].index(CODE) + 1}"


@pytest.mark.parametrize(
    "digits", ["D800", "dfff", "110000", "", "-1", "1_0", " 41", "+41", "0x41"]
)
def test_no_such_character(digits: str) -> None:
    (finding,) = read(segment(f'<cp hex="{digits}"/>')).findings
    assert (finding.message, finding.got) == ("no such character", f"'{digits}'")
    assert str(finding.where) == "back.xliff:3:36"


@pytest.mark.parametrize("digits", ["7B", "007d"])
def test_a_brace_is_none_of_the_characters_that_are_spelt_out(digits: str) -> None:
    (finding,) = read(segment(f'<cp hex="{digits}"/>')).findings
    assert (finding.code, finding.message) == ("L406", "a brace in the text")


def test_a_brace_may_stand_in_a_comment_or_an_entity() -> None:
    assert leaf_text(text(segment("a<!-- { --><?p { ?>b")).leaf) == "ab"
    (finding,) = read(segment("a&#x7B;b")).findings
    assert finding.message == "a brace in the text"


@pytest.mark.parametrize(
    "name", ["", "m: ", ": a", "m: x", "m: $n -&gt; [a]; ", "m: " + "$n -&gt; *[a]; " * 50 + "x"]
)
def test_names_that_say_no_message(name: str) -> None:
    returned = read(segment("a"), name)
    if name in ("m: ", "m: $n -&gt; [a]; "):  # nothing is left open
        assert returned.findings == ()
    else:
        (finding,) = returned.findings
        assert (finding.code, str(finding.where)) == ("L405", "back.xliff:2:1")


def test_units_are_found_in_groups() -> None:
    inner = f'<unit id="u" name="m">{segment("a")}</unit>'
    data = f'<xliff xmlns="{CORE}" version="2.1" trgLang="ar"><file><group>{inner}</group></file>'
    (found,) = from_xliff(f"{data}</xliff>".encode(), "b").texts
    assert found.id == "m"


def test_what_went_out_with_odd_signs_comes_back_untouched() -> None:
    odd = 'k = { "\x07\ufffe" } x\x0b{ -t(a: "\x1b") }\n'
    seen = view(odd, odd)
    assert '<cp hex="0007"/>' in exported(seen, NOBODY)
    delivery = back(seen, lambda xliff: xliff)
    assert (delivery.unchanged, delivery.splices, delivery.findings) == (("k",), (), ())


def test_all_that_cannot_be_taken_is_told_at_once() -> None:
    def spoilt(xliff: str) -> str:
        changed = target_of("join", "{ -brand }")(xliff)
        changed = target_of("leave", "<pc id='1'>x</pc>")(changed)
        return changed.replace('name="leave.title"', 'name=""')

    returned = from_xliff(spoilt(exported(view())).encode(), "back.xliff")
    assert [finding.code for finding in returned.findings] == ["L406", "L406", "L405"]
    assert [t.id for t in returned.texts] == ["-brand", *["crowd"] * 6]
