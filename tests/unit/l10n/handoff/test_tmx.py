"""The translation memory: only what is true."""

from __future__ import annotations

from xml.etree import ElementTree

from setsail.l10n.handoff.parcel import pack
from setsail.l10n.handoff.record import Entry, Record
from setsail.l10n.handoff.tmx import to_tmx

from .kit import ARABIC, NOBODY, view

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def units(text: str) -> dict[str, dict[str, str]]:
    root = ElementTree.fromstring(text)
    return {
        unit.get("tuid", ""): {
            each.get(LANG, ""): "".join(each.itertext()) for each in unit.iterfind("tuv")
        }
        for unit in root.iterfind("body/tu")
    }


def test_each_text_stands_beside_its_english() -> None:
    memory = units(to_tmx(pack(view(), NOBODY), "1.2"))
    assert memory["join"] == {"en": "Join { -brand }", "ar": "دخول { -brand }"}
    assert memory["crowd:zero"]["en"] == "Nobody, { $name }"
    assert not any(" " in name for name in memory)
    assert len(memory) == 10


def test_the_header_names_the_source_and_the_tool() -> None:
    header = ElementTree.fromstring(to_tmx(pack(view(), NOBODY), "1.2")).find("header")
    assert header is not None
    assert (header.get("srclang"), header.get("creationtoolversion")) == ("en", "1.2")


def test_placeholders_are_no_words() -> None:
    root = ElementTree.fromstring(to_tmx(pack(view(), NOBODY), "1"))
    codes = [ph.text for ph in root.iterfind(".//tu[@tuid='join']//ph")]
    assert codes == ["{ -brand }", "{ -brand }"]


def test_what_is_missing_or_stale_is_not_remembered() -> None:
    stale = Record({"leave": Entry("0" * 8, "1" * 8)})
    memory = units(to_tmx(pack(view(ARABIC.replace("join = ", "other = ")), stale), "1"))
    assert "leave" not in memory
    assert "join" not in memory
    assert "leave.title" in memory
