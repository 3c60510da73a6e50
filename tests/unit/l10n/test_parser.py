"""The quick parser reads exactly as fluent.syntax's own does."""

import random
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from hypothesis import given, settings
from hypothesis import strategies as st

import setsail
from setsail.l10n.parser import QuickParser

LOCALES = Path(setsail.__file__).resolve().parents[2] / "locales"
PIECES = (
    *"abz-_ \n#{}[]*.=$\"\\u12'()<>:,\t",
    *("# ", "## ", "#\n", "\n\n", "   \n", "\n    ", "k = v\n", "\n# c\nk = v", "\r\n", "é\u2028"),
    *(
        '{ "\\u0041" }',
        "{ $x }",
        "k = a { $b }  \n",
        "{ $x ->\n [one] y\n*[other] z\n}",
        "\n    .a = b",
        "-t = x\n",
    ),
)


def same(text: str) -> None:
    assert QuickParser().parse(text).to_json() == FluentParser().parse(text).to_json()


@pytest.mark.parametrize("folder", sorted(p.name for p in LOCALES.iterdir() if p.is_dir()))
def test_our_own_files(folder: str) -> None:
    for path in sorted((LOCALES / folder).glob("*.ftl")):
        same(path.read_text("utf-8"))


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_anything_made_of_fluents_signs(text: str) -> None:
    same(text)


def test_pieces_of_real_files_with_slips() -> None:
    chance = random.Random(5)
    text = (LOCALES / "en" / "room.ftl").read_text("utf-8")
    for _ in range(300):
        start = chance.randrange(len(text))
        piece = text[start : start + chance.randrange(20, 300)]
        at = chance.randrange(len(piece) + 1)
        same(piece[:at] + chance.choice(PIECES) + piece[at + chance.randrange(3) :])


@pytest.mark.parametrize("text", ["", "\n", "#", "# a\n#b\n", "a = b\r\nc = d\r", "# x\n\n\na = b"])
def test_edges(text: str) -> None:
    same(text)
