from datetime import time
from pathlib import Path
from typing import Annotated, Self

import pytest
from pydantic import Field, model_validator

from setsail.core.errors import SetsailError
from setsail.core.typed import MOST_OF_A_KIND, Strict, fields_at, load_model, validate
from setsail.core.yaml_tree import merge, parse_tree


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
    assert "got 'many'; write it in digits" in found[2]
    assert found[3].startswith("thing.yaml:4:5 X001 windows.1.start: the key is missing")
    assert found[4].startswith("thing.yaml:4:13 X001 windows.1.size: should be greater than 0")


def test_wrong_shape_says_what_to_write(tmp_path: Path) -> None:
    (found,) = load(tmp_path, "name: a\nwindows: one\n")
    assert found.startswith("thing.yaml:2:10 X001 windows: should be")
    assert found.endswith("got 'one'; write a list, each item on its own line after '- '")


def test_a_block_is_named_only_where_a_value_of_another_kind_should_be(tmp_path: Path) -> None:
    found = load(tmp_path, "name: [a]\nwindows: {}\nmaybe:\n  - a\nby_id: { x: ten }\n")
    assert found == [
        "thing.yaml:1:7 X001 name: should be text, got a list; write one text value",
        "thing.yaml:2:1 X001 windows: should be a list, got 'key: value' lines; "
        "write a list, each item on its own line after '- '",
        "thing.yaml:5:13 X001 by_id.x: should be keys with values, got 'ten'; "
        "write 'key: value' lines",
        "thing.yaml:4:3 X001 maybe: should be keys with values, got a list; "
        "write 'key: value' lines",
    ]


class Team(Strict):
    zones: tuple[int, ...] = Field(default=(1,), min_length=1)
    ids: dict[Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")], str] = Field(
        default_factory=dict
    )

    @model_validator(mode="after")
    def _few(self) -> Self:
        if len(self.zones) > 3:
            raise ValueError("there are more zones than hours")
        return self


def of_team(text: str, shown_as: str = "team.yaml") -> list[str]:
    _, findings = validate(parse_tree(text.encode(), shown_as), Team, "X001")
    return [finding.text() for finding in findings]


def test_a_rule_of_a_whole_block_does_not_quote_the_block() -> None:
    assert of_team("zones: [1, 2, 3, 4]\n") == [
        "team.yaml:1:1 X001 there are more zones than hours"
    ]


def test_a_list_whose_only_item_is_wrong_is_not_called_empty_as_well() -> None:
    assert of_team("zones: [one]\n") == [
        "team.yaml:1:9 X001 zones.0: should be a whole number, got 'one'; "
        "write it in digits, such as 1500"
    ]
    assert of_team("zones: []\nids: { a: [] }\n") == [
        "team.yaml:1:8 X001 zones: should not be empty; write at least one entry",
        "team.yaml:2:11 X001 ids.a: should be text, got a list; write one text value",
    ]


def test_of_a_wrong_key_the_key_is_quoted_not_its_value() -> None:
    (found,) = of_team("ids: { Peak Hour: fine }\n")
    assert found.startswith("team.yaml:1:8 X001 ids.Peak Hour: should be small letters and digits")
    assert found.endswith("got 'Peak Hour'")


def test_a_hundred_mistakes_of_a_kind_are_told_then_how_many_more_there_are() -> None:
    items = "".join("  - x\n" for _ in range(MOST_OF_A_KIND + 2))
    found = of_team(f"zone: 1\nzones:\n{items}")
    assert len(found) == MOST_OF_A_KIND + 2
    assert found[0].startswith("team.yaml:3:5 X001 zones.0: should be a whole number")
    assert found[-3].startswith("team.yaml:102:5 X001 zones.99: should be a whole number")
    assert found[-2].startswith("team.yaml:1:1 X001 zone: unknown key; did you mean 'zones'")
    assert found[-1] == (
        "team.yaml:103:5 X001 from here on, 2 more of this kind; "
        "mend those above first, then look again"
    )


def test_exactly_a_hundred_are_all_of_them() -> None:
    found = of_team("zones:\n" + "  - x\n" * MOST_OF_A_KIND)
    assert len(found) == MOST_OF_A_KIND
    assert "zones.99" in found[-1]


def test_each_file_of_a_merged_tree_has_its_own_hundred() -> None:
    keys = "".join(f"  x{number}: []\n" for number in range(MOST_OF_A_KIND + 1))
    parent = parse_tree(f"ids:\n{keys}".encode(), "region.yaml")
    child = parse_tree(b"ids:\n  own: []\n", "team.yaml")
    _, findings = validate(merge(parent, child), Team, "X001")  # type: ignore[arg-type]
    files = [str(finding.where).split(":", maxsplit=1)[0] for finding in findings]
    assert files.count("team.yaml") == 1
    assert files.count("region.yaml") == MOST_OF_A_KIND + 1
    assert "1 more of this kind" in findings[-1].message


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
