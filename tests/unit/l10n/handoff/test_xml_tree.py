"""XML in which every element knows its place, and what is not taken."""

from __future__ import annotations

import pytest

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding
from setsail.l10n.handoff.xml_tree import MAX_DEPTH, Element, read_xml


def first(text: str | bytes) -> Element:
    root = read_xml(text if isinstance(text, bytes) else text.encode(), "f.xml")
    (child,) = root.children
    assert isinstance(child, Element)
    return child


def refused(data: str | bytes) -> Finding:
    with pytest.raises(SetsailError) as caught:
        first(data)
    (finding,) = caught.value.findings
    assert finding.code == "L403"
    return finding


def test_elements_and_texts_in_order() -> None:
    found = first('<a x="1">p<b/>q&amp;<c>r</c><![CDATA[<s>]]></a>')
    assert (found.name, found.attributes) == ("a", {"x": "1"})
    assert [c if isinstance(c, str) else c.name for c in found.children] == [
        "p",
        "b",
        "q&",
        "c",
        "<s>",
    ]
    assert found.text == "pq&<s>"


def test_names_have_their_namespace_whatever_its_prefix() -> None:
    for text in ('<p:a xmlns:p="urn:x"><p:b/></p:a>', '<a xmlns="urn:x"><b/></a>'):
        found = first(text)
        assert found.name == "urn:x a"
        assert [e.name for e in found.elements("urn:x b")] == ["urn:x b"]


def test_elements_are_found_near_and_far() -> None:
    found = first('<a><b n="1"><b n="2"/></b><c><b n="3"/></c></a>')
    assert [e.attributes["n"] for e in found.elements("b")] == ["1"]
    assert [e.attributes["n"] for e in found.every("b")] == ["1", "2", "3"]
    nearest = found.first("b")
    assert nearest is not None
    assert nearest.attributes["n"] == "1"
    assert found.first("d") is None


@pytest.mark.parametrize(
    ("encoding", "newline"), [("utf-8", "\n"), ("utf-8", "\r\n"), ("utf-16", "\n")]
)
def test_places_count_characters_in_every_encoding(encoding: str, newline: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{newline}<a>{newline}خروج <b/></a>'
    (b,) = first(text.encode(encoding)).elements("b")
    assert str(b.where) == "f.xml:3:6"


def test_comments_and_instructions_are_no_text() -> None:
    assert first("<a>p<!-- x --><?y z?>q</a>").text == "pq"


LAUGHS = (
    '<!DOCTYPE z [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {n} "{f"&{b};" * 10}">' for b, n in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><z>&i;</z>"
)


@pytest.mark.parametrize(
    ("data", "where", "message"),
    [
        ("", "1:1", "no element found"),
        ("<a>", "1:4", "no element found"),
        ("<a>\n<b></a>", "2:6", "mismatched tag"),
        ("<a/><b/>", "1:5", "junk after document element"),
        ("<a>&nbsp;</a>", "1:4", "undefined entity"),
        ("<p:a/>", "1:1", "unbound prefix"),
        (b"<a>\xff</a>", "1:4", "invalid token"),
        ("<a>\x07</a>", "1:4", "invalid token"),
        (LAUGHS, "1:13", "document type"),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', "1:40", "document type"),
        ('<?xml version="1.0" encoding="klingon"?><a/>', "1", "cannot be decoded"),
        ('<?xml version="1.0" encoding="utf-7"?><a/>', "1", ""),
        ("<a>" * (MAX_DEPTH + 1), f"1:{MAX_DEPTH * 3 + 1}", "nested too deeply"),
    ],
)
def test_what_is_refused_and_where(data: str | bytes, where: str, message: str) -> None:
    finding = refused(data)
    assert message in finding.message
    assert str(finding.where).startswith(f"f.xml:{where}")


def test_nothing_is_nested_deeper_than_it_may_be() -> None:
    deepest = first("<a>" * MAX_DEPTH + "</a>" * MAX_DEPTH)
    assert len(list(deepest.every("a"))) == MAX_DEPTH - 1
