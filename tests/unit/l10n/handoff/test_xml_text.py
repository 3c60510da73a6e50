"""Text as XML can hold it."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from setsail.l10n.handoff.xml_text import xml_attribute, xml_text

CLEAN = ["a", "", " a  b ", "<b>&amp;</b>", "]]>", "\"'", "خ \u200f\u2069", "\U0001f339", "a\tb\nc"]


@pytest.mark.parametrize("text", [*CLEAN, "a\rb\r\nc"])
def test_a_text_is_read_as_it_was_written(text: str) -> None:
    assert (ElementTree.fromstring(f"<x>{xml_text(text)}</x>").text or "") == text


@pytest.mark.parametrize("text", [*CLEAN, "a\rb\r\nc", "\"both' quotes"])
def test_a_value_is_read_as_it_was_written(text: str) -> None:
    assert ElementTree.fromstring(f"<x y={xml_attribute(text)}/>").get("y") == text


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1f", "\x0b", "\ud800", "\uffff"])
def test_what_xml_cannot_hold(sign: str) -> None:
    assert xml_text(f"a{sign}b") == "ab"
    assert xml_text(f"a{sign}b", lambda each: f"<{ord(each):04X}>") == f"a<{ord(sign):04X}>b"
    assert xml_attribute(f"a{sign}b") == '"ab"'
