from datetime import time
from pathlib import Path

import pytest
from pydantic import Field

from setsail.core.errors import SetsailError
from setsail.core.typed import Strict, fields_at, load_model, readable


class Window(Strict):
    start: time
    size: int = Field(gt=0)


class Thing(Strict):
    name: str
    windows: tuple[Window, ...] = ()
    by_id: dict[str, Window] = Field(default_factory=dict)
    maybe: Window | None = None


def load(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "thing.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(SetsailError) as caught:
        load_model(path, Thing, "X001", "thing.yaml")
    return [finding.text() for finding in caught.value.findings]


def test_a_clean_file_gives_the_model_and_its_tree(tmp_path: Path) -> None:
    path = tmp_path / "thing.yaml"
    path.write_text("name: NO\nwindows:\n  - { start: '19:30', size: 3 }\n", "utf-8")
    thing, tree = load_model(path, Thing, "X001")
    assert thing.name == "NO"
    assert thing.windows[0].start == time(19, 30)
    assert "windows" in tree.entries


def test_unknown_key_suggests_the_nearest(tmp_path: Path) -> None:
    assert load(tmp_path, "name: a\nwindos: []\n") == [
        "thing.yaml:2:1 X001 windos: unknown key; did you mean 'windows'?"
    ]


def test_unknown_key_deep_inside_knows_its_siblings(tmp_path: Path) -> None:
    text = "name: a\nby_id:\n  x: { start: '10:00', size: 1, sise: 2 }\n"
    (found,) = load(tmp_path, text)
    assert found == "thing.yaml:3:33 X001 by_id.x.sise: unknown key; did you mean 'size'?"


def test_every_finding_is_told_with_place_and_value(tmp_path: Path) -> None:
    found = load(tmp_path, "windows:\n  - start: '25:00'\n    size: many\n  - { size: -1 }\n")
    assert found[0].startswith("thing.yaml:1:1 X001 name: the key is missing; add the key")
    assert found[1].startswith("thing.yaml:2:12 X001 windows.0.start:")
    assert "got '25:00'" in found[1]
    assert found[2].startswith("thing.yaml:3:11 X001 windows.0.size:")
    assert "got 'many'; write a whole number" in found[2]
    assert found[3].startswith("thing.yaml:4:5 X001 windows.1.start: the key is missing")
    assert found[4].startswith("thing.yaml:4:13 X001 windows.1.size: should be greater than 0")


def test_wrong_shape_says_what_to_write(tmp_path: Path) -> None:
    (found,) = load(tmp_path, "name: a\nwindows: one\n")
    assert found.startswith("thing.yaml:2:10 X001 windows: should be")
    assert found.endswith("got 'one'; write a list, each item on its own line after '- '")


@pytest.mark.parametrize(
    ("kind", "text", "message", "fix"),
    [
        ("greater_than", "Input should be greater than 0", "should be greater than 0", None),
        ("value_error", "Value error, The start is late", "the start is late", None),
        (
            "int_parsing",
            "Input should be a valid integer",
            "should be a valid integer",
            "write a whole number",
        ),
    ],
)
def test_a_complaint_is_told_in_plain_words(
    kind: str, text: str, message: str, fix: str | None
) -> None:
    assert readable({"type": kind, "msg": text}) == (message, fix)


def test_fields_at_follows_options_tuples_and_mappings() -> None:
    assert fields_at(Thing, ("maybe",)) == ("start", "size")
    assert fields_at(Thing, ("windows", 0)) == ("start", "size")
    assert fields_at(Thing, ("by_id", "x")) == ("start", "size")
    assert fields_at(Thing, ("name",)) == ()


@pytest.mark.parametrize("value", ["nan", "inf", "-inf"])
def test_a_number_that_is_none_is_refused(tmp_path: Path, value: str) -> None:
    class Share(Strict):
        share: float = Field(ge=0)

    path = tmp_path / "share.yaml"
    path.write_text(f"share: {value}\n", "utf-8")
    with pytest.raises(SetsailError, match=r"share\.yaml:1:8 X001 share: should be"):
        load_model(path, Share, "X001", "share.yaml")


def test_a_value_of_many_lines_is_quoted_on_one(tmp_path: Path) -> None:
    (found,) = load(tmp_path, "name: a\nwindows: |\n  one\n  two\n")
    assert "got 'one two'" in found
