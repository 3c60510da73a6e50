"""XLIFF 2 as it goes out, and as other tools hand it back."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from setsail.core.errors import SetsailError
from setsail.l10n.handoff.fluent_text import leaf_text
from setsail.l10n.handoff.parcel import Item, Text, pack
from setsail.l10n.handoff.record import Record, State
from setsail.l10n.handoff.returned import Returned
from setsail.l10n.handoff.xliff_read import from_xliff
from setsail.l10n.handoff.xliff_write import to_xliff
from setsail.l10n.handoff.xml_names import CORE, METADATA, SIZES

from .kit import NOBODY, exported, nothing, place, target_of, view

NAMES = {"x": CORE, "mda": METADATA, "slr": SIZES}
XLIFF = exported(view())


def read(text: str | bytes) -> Returned:
    return from_xliff(text if isinstance(text, bytes) else text.encode(), "back.xliff")


def root(text: str = XLIFF) -> ElementTree.Element:
    return ElementTree.fromstring(text)


def unit(name: str, text: str = XLIFF) -> ElementTree.Element:
    found = root(text).find(f".//x:unit[@id='{name}']", NAMES)
    assert found is not None
    return found


def leaf(text: str, unit_id: str) -> str:
    """A returned text in Fluent's words."""
    returned = read(text)
    assert returned.findings == ()
    by_way = {":".join((t.id, *(c.key for c in t.choices))): t for t in returned.texts}
    return leaf_text(by_way[unit_id].leaf)


def test_the_document_says_its_languages() -> None:
    attributes = root().attrib
    assert (attributes["srcLang"], attributes["trgLang"], attributes["version"]) == (
        "en",
        "ar",
        "2.0",
    )


def test_ids_are_unique_names_without_blanks() -> None:
    ids = [u.get("id", "") for u in root().iterfind(".//x:unit", NAMES)]
    assert len(set(ids)) == len(ids) == 10
    assert all(re.fullmatch(r"[\w.:-]+", each) for each in ids)
    assert ids[:3] == ["term:brand", "join", "crowd:zero"]


def test_two_ways_of_one_name_have_two_ids() -> None:
    english = "k = { $a ->\n [one] a\n *[one] b\n }\n"
    text = exported(view(english, english, "es-419"))
    assert re.findall(r'<unit id="([^"]+)"', text)[:2] == ["k:one", "k:one:2"]


def test_placeholders_are_protected_and_the_same_in_both_languages() -> None:
    source = unit("crowd:few").findall("x:segment/x:source/x:ph", NAMES)
    target = unit("crowd:few").findall("x:segment/x:target/x:ph", NAMES)
    assert [p.attrib for p in source] == [p.attrib for p in target]
    data = unit("crowd:few").findall("x:originalData/x:data", NAMES)
    assert [d.text for d in data] == ["{ $count }", "{ $name }"]
    assert [(p.get("equiv"), p.get("canDelete")) for p in source] == [
        ("$count", "no"),
        ("$name", "no"),
    ]


def test_a_form_for_one_number_need_not_print_it() -> None:
    two = unit("crowd:two").findall("x:segment/x:source/x:ph", NAMES)
    assert {p.get("equiv"): p.get("canDelete") for p in two} == {"$count": "yes", "$name": "no"}


@pytest.mark.parametrize(
    ("english", "translated", "free"),
    [
        ("{ $a } in { $room }", "{ $a }", ["no", "yes"]),  # English has gained a value
        ("{ $a } { $a }", "{ $a }", ["yes", "yes"]),
        ("{ NUMBER($a, useGrouping: 0) }", "{ $a }", ["yes"]),
        ("{ $a } in { $room }", "{ $room } { $a }", ["no", "no"]),
    ],
)
def test_a_code_that_the_translation_lacks_may_be_deleted(
    english: str, translated: str, free: list[str]
) -> None:
    """Tools refuse a whole file that lacks an indispensable one."""
    text = exported(view(f"k = {translated}\n", f"k = {english}\n"))
    source = unit("k", text).findall("x:segment/x:source/x:ph", NAMES)
    assert [code.get("canDelete") for code in source] == free


def test_a_placeholder_that_is_there_twice_has_two_ids() -> None:
    text = exported(view("k = { $a } { $a }\n", "k = { $a } { $a }\n"))
    ids = [p.get("id") for p in unit("k", text).findall("x:segment/x:source/x:ph", NAMES)]
    assert ids == ["1", "1-2"]
    assert leaf(text, "k") == "{ $a } { $a }"


def test_notes_say_what_where_how_long_and_how_it_looks() -> None:
    def sample(item: Item, _text: Text) -> str:
        return f"<{item.id}>"

    text = to_xliff(pack(view(), NOBODY), sample)
    notes = {
        n.get("category"): n.text for n in unit("crowd:few", text).iterfind(".//x:note", NAMES)
    }
    assert (notes["about"] or "").startswith("Who is here.")
    assert notes["variant"] == "Shown where $count is 3, 4, 5, 6, 7, 8 … [few]."
    assert notes["limit"] == "At most 72 characters, values filled in."
    assert notes["sample"] == "With values: <crowd>"
    assert unit("crowd:few", text).get(f"{{{SIZES}}}sizeRestriction") == "72"


def test_states() -> None:
    def state(text: str) -> tuple[str | None, str | None]:
        segment = unit("join", text).find("x:segment", NAMES)
        assert segment is not None
        return segment.get("state"), segment.get("subState")

    parcel = pack(view(), NOBODY)
    found = {}
    for each in State:
        items = tuple(_with_state(i, each) for i in parcel.items)
        found[each] = state(to_xliff(type(parcel)("ar", "en", "s", items), nothing))
    assert found[State.REVIEWED] == ("reviewed", None)
    assert found[State.STALE] == ("translated", "setsail:stale")
    assert found[State.TRANSLATED] == found[State.EDITED] == ("translated", None)


def _with_state(item: Item, state: State) -> Item:
    from dataclasses import replace

    return replace(item, state=state)


def test_what_xml_cannot_hold_is_spelt_out() -> None:
    odd = "a\x07b\ufffec"
    text = exported(view(f"k = {odd}\n", f"k = {odd}\n"))
    assert '<cp hex="0007"/>' in text
    assert leaf(text, "k") == odd


def cut_in_two(xliff: str) -> str:
    """As tools do that find sentences: two segments and the blank between them."""
    return xliff.replace(
        "<source>Leave</source>\n<target>خروج</target>\n</segment>",
        "<source>Le</source>\n<target>خرو</target>\n</segment>\n"
        "<ignorable><source> </source><target> </target></ignorable>\n"
        '<segment state="final"><source>ave</source><target>ج</target></segment>',
    )


def without_data(xliff: str) -> str:
    """As tools do that keep only what stands for a code."""
    return re.sub(r"<originalData>.*?</originalData>\n| dataRef=\"\w+\"", "", xliff)


def with_prefixes(xliff: str) -> str:
    """As libraries write XML: every name with the prefix of its namespace."""
    return ElementTree.tostring(root(xliff), encoding="unicode")


@pytest.mark.parametrize(
    ("change", "unit_id", "text"),
    [
        (cut_in_two, "leave", "خرو ج"),
        (target_of("leave", '<mrk id="m1" type="term">خر</mrk>وج'), "leave", "خروج"),
        (target_of("leave", '<sm id="m" type="x:y"/>خروج<em startRef="m"/>'), "leave", "خروج"),
        (target_of("leave", "<![CDATA[خ < ج]]>"), "leave", "خ < ج"),
        (target_of("leave", "&#x200F;خ &amp; ج "), "leave", "\u200fخ & ج"),
        (target_of("leave", "\n  خروج\r\n  الآن\n"), "leave", "خروج\n  الآن"),
        (target_of("leave", ""), "leave", ""),
        (lambda x: x.replace('version="2.0"', 'version="2.1"'), "leave", "خروج"),
        (lambda x: x.replace("<target>خروج</target>\n", ""), "leave", ""),
        (with_prefixes, "leave", "خروج"),
        (without_data, "join", "دخول { -brand }"),
    ],
)
def test_what_tools_make_of_it_is_read(
    change: Callable[[str], str], unit_id: str, text: str
) -> None:
    assert leaf(change(XLIFF), unit_id) == text


def test_another_encoding_is_read() -> None:
    text = XLIFF.replace('encoding="UTF-8"', 'encoding="UTF-16"')
    assert len(read(text.encode("utf-16")).texts) == 10


def test_a_text_knows_its_place_its_marks_and_its_review() -> None:
    first = next(text for text in read(XLIFF).texts if text.id == "leave")
    assert str(first.where) == f"back.xliff:{place(XLIFF, 'leave')}"
    assert re.fullmatch("[0-9a-f]{8}", first.source_mark or "")
    assert first.reviewed is False
    missing = exported(view("x = y\n"))
    (waiting,) = (text for text in read(missing).texts if text.id == "leave")
    assert (waiting.target_mark, waiting.leaf) == ("", ())
    assert str(waiting.where) == f"back.xliff:{place(missing, 'leave', '<unit')}"


@pytest.mark.parametrize(
    ("target", "at", "message", "got"),
    [
        ("{ $count } خ", "<target>", "a brace in the text", "'{ $count } خ'"),
        ('<pc id="1">خ</pc>', "<pc", "an element that our texts do not have", "<pc>"),
        ('<ph id="1" dataRef="d9"/>', "<ph", "a placeholder without its original data", "''"),
        ('<ph id="1"/>', "<ph", "a placeholder without its original data", "''"),
        ('<cp hex="xyz"/>', "<cp", "no such character", "'xyz'"),
        ('<cp hex="FFFFFFFFFF"/>', "<cp", "no such character", "'FFFFFFFFFF'"),
    ],
)
def test_what_cannot_be_taken_is_told_with_its_place(
    target: str, at: str, message: str, got: str
) -> None:
    text = target_of("leave", target)(XLIFF)
    returned = read(text)
    (finding,) = returned.findings
    assert (finding.code, finding.message, finding.got) == ("L406", message, got)
    where = place(text, "leave", at)
    if at != "<target>":  # the code in the translation, not an equal one in English
        line = text.splitlines()[int(where.split(":")[0]) - 1]
        assert "<target>" in line
    assert str(finding.where) == f"back.xliff:{where}"
    assert len(returned.texts) == 9


def test_data_that_are_no_placeable_are_refused() -> None:
    text = XLIFF.replace("{ $count }</data>", "{ $count -&gt; *[other] x }</data>")
    assert {finding.code for finding in read(text).findings} == {"L406"}


def test_a_unit_without_its_name_is_told() -> None:
    text = XLIFF.replace('name="leave"', "")
    (finding,) = read(text).findings
    assert (finding.code, finding.got) == ("L405", "''")
    assert str(finding.where) == f"back.xliff:{place(text, 'leave', '<unit')}"


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("text", "code", "where", "message"),
    [
        ("", "L403", ":1:1", "no element found"),
        (XLIFF[:900], "L403", None, "no well-formed XML"),
        ("<xliff/>", "L403", ":1:1", "no XLIFF 2"),
        (XLIFF.replace('"2.0"', '"1.2"'), "L403", ":2:1", "no XLIFF 2"),
        (XLIFF.replace("document:2.0", "document:2.2"), "L403", ":2:1", "no XLIFF 2"),
        (XLIFF.replace(' trgLang="ar"', ""), "L404", ":2:1", "its locale"),
        (f"{BOMB}<x>&b;</x>", "L403", ":1:13", "document type"),
        ('<?xml version="1.0" encoding="klingon"?><x/>', "L403", None, ""),
        ("<a>" * 100, "L403", ":1:193", "too deeply"),
    ],
)
def test_what_is_no_xliff_is_refused(text: str, code: str, where: str | None, message: str) -> None:
    with pytest.raises(SetsailError) as caught:
        read(text)
    (finding,) = caught.value.findings
    assert finding.code == code
    assert message in finding.message
    if where:
        assert str(finding.where) == f"back.xliff{where}"


def test_a_record_shows_in_what_goes_out() -> None:
    assert 'state="reviewed"' not in exported(view(), Record({}))
