"""The JSON Schema of small models, keyword by keyword."""

from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

import jsonschema
import pytest
from pydantic import BeforeValidator, Field

from setsail.core.json_schema import document
from setsail.core.typed import Strict


class Colour(StrEnum):
    """What it looks like."""

    RED = "red"
    BLUE = "blue"


class Square(Strict):
    """Four equal sides."""

    type: Literal["square"]
    side: int = Field(ge=1, le=12)


class Circle(Strict):
    """Round.

    All around.
    """

    type: Literal["circle"]
    radius: float


class Piece(Strict):
    """One of ``many``."""

    size: int = Field(description="how large, mm")
    colour: Colour = Colour.RED


def without_null(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {key: entry for key, entry in value.items() if entry is not None}


def refusing_null(value: Any) -> Any:
    if None in value.values():
        raise ValueError("null is no number")
    return value


class OuterShape(Strict):
    """Everything."""

    code: Annotated[str, Field(pattern="^[A-Z]{2}$")] = Field(description="two capitals")
    price: Annotated[Decimal, Field(gt=0, decimal_places=2)]
    opens: time
    since: date | None = None
    pieces: tuple[Piece, ...] = Field(min_length=1)
    piece: Piece
    by_id: Annotated[
        dict[Annotated[str, Field(pattern="^[a-z]+$")], Piece], BeforeValidator(without_null)
    ] = Field(default_factory=dict)
    kept: Annotated[dict[str, int], BeforeValidator(refusing_null)] = Field(min_length=1)
    shape: Annotated[Square | Circle, Field(discriminator="type")]
    other: Annotated[Square | Circle, Field(discriminator="type")] | None = None
    days: int = 3


WHOLE = {
    "code": "AB",
    "price": 1.5,
    "opens": "09:30",
    "pieces": [{"size": 1}],
    "piece": {"size": 1},
    "kept": {"a": 1},
    "shape": {"type": "square", "side": 2},
}


def slips(schema: dict[str, Any], value: Any) -> dict[str, str]:
    """What is wrong, by its path: the keyword that says so."""
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.FormatChecker(["date"])
    )
    return {
        ".".join(str(step) for step in problem.absolute_path): str(problem.validator)
        for problem in validator.iter_errors(value)
    }


def test_a_file_is_told_with_its_title_and_meaning() -> None:
    schema = document(OuterShape, "Shapes")
    assert list(schema)[:4] == ["$schema", "title", "description", "type"]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert (schema["title"], schema["description"]) == ("Shapes", "Everything.")
    assert schema["additionalProperties"] is False
    assert list(schema["properties"]) == list(OuterShape.model_fields)


def test_keys_have_their_description_and_no_title_of_their_own() -> None:
    schema = document(OuterShape, "Shapes")
    assert schema["properties"]["code"] == {
        "description": "two capitals",
        "type": "string",
        "pattern": "^[A-Z]{2}$",
    }
    piece = schema["$defs"]["Piece"]
    assert (piece["title"], piece["description"]) == ("Piece", "One of `many`.")
    assert schema["$defs"]["Circle"]["description"] == "Round.\n\nAll around."
    assert document(Piece, "Piece")["$defs"]["Colour"]["enum"] == ["red", "blue"]


def test_a_class_is_titled_in_words() -> None:
    class Holder(Strict):
        inner: OuterShape

    assert document(Holder, "Holder")["$defs"]["OuterShape"]["title"] == "Outer shape"


def test_defaults_are_told_where_somebody_would_write_them() -> None:
    properties = document(OuterShape, "Shapes")["properties"]
    assert properties["days"]["default"] == 3
    assert "default" not in properties["since"]
    assert "default" not in properties["by_id"]


def test_a_valid_value_passes() -> None:
    assert slips(document(OuterShape, "Shapes"), WHOLE) == {}


@pytest.mark.parametrize(
    ("key", "value", "keyword"),
    [
        ("colour", 1, "additionalProperties"),
        ("code", "ab", "pattern"),
        ("price", "two", "pattern"),
        ("price", "1.505", "pattern"),
        ("price", 0, "exclusiveMinimum"),
        ("price", True, "type"),
        ("opens", "24:00", "pattern"),
        ("opens", "9:30", "pattern"),
        ("since", "2026-13-01", "format"),
        ("pieces", [], "minItems"),
        ("by_id", {"A": {"size": 1}}, "pattern"),
        ("kept", {"a": None}, "type"),
        ("shape", {"type": "oval"}, "enum"),
        ("shape", None, "type"),
        ("days", 1.5, "type"),
    ],
)
def test_a_slip_is_told(key: str, value: Any, keyword: str) -> None:
    told = slips(document(OuterShape, "Shapes"), {**WHOLE, key: value})
    assert keyword in told.values(), told


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("price", "12.50"),
        ("price", 3),
        ("since", None),
        ("since", "2026-02-28"),
        ("by_id", {"a": None, "b": {"size": 1}}),
        ("other", None),
        ("other", {"type": "circle", "radius": 1.5}),
    ],
)
def test_what_the_model_takes_is_taken(key: str, value: Any) -> None:
    OuterShape.model_validate({**WHOLE, key: value})
    assert slips(document(OuterShape, "Shapes"), {**WHOLE, key: value}) == {}


def test_a_kind_is_told_by_its_own_keys() -> None:
    schema = document(OuterShape, "Shapes")
    wrong = {**WHOLE, "shape": {"type": "square", "side": 13, "radius": 1}}
    assert slips(schema, wrong) == {"shape": "additionalProperties", "shape.side": "maximum"}
    tag = schema["properties"]["shape"]["properties"]["type"]
    assert tag["enum"] == ["square", "circle"]
    assert tag["enumDescriptions"] == ["Four equal sides.", "Round."]


class TestPartial:
    """Parents complete the file."""

    schema = document(OuterShape, "Shapes", partial=True, needs=("code",), whole=("kept",))

    def test_only_what_the_file_needs_is_required(self) -> None:
        assert slips(self.schema, {"code": "AB"}) == {}
        assert slips(self.schema, {"days": 2}) == {"": "required"}

    def test_mappings_may_be_completed_at_any_depth(self) -> None:
        told = {"code": "AB", "piece": {}, "by_id": {"a": {"colour": "blue"}, "b": None}}
        assert slips(self.schema, told) == {}

    def test_items_of_lists_are_whole(self) -> None:
        wrong = {"code": "AB", "pieces": [{"colour": "red"}]}
        assert slips(self.schema, wrong) == {"pieces.0": "required"}

    def test_a_kind_keeps_the_key_that_tells_it(self) -> None:
        assert slips(self.schema, {"code": "AB", "shape": {"type": "square"}}) == {}
        assert slips(self.schema, {"code": "AB", "shape": {"side": 2}}) == {"shape": "required"}

    def test_some_keys_nobody_completes(self) -> None:
        assert slips(self.schema, {"code": "AB", "kept": {}}) == {"kept": "minProperties"}

    def test_slips_are_told_all_the_same(self) -> None:
        wrong = {"code": "AB", "piece": {"size": "x", "sise": 1}, "by_id": {"a": {"colour": "r"}}}
        assert slips(self.schema, wrong) == {
            "piece.size": "type",
            "piece": "additionalProperties",
            "by_id.a": "anyOf",  # it is no piece, nor null
        }

    def test_what_is_left_out_has_no_default(self) -> None:
        assert "default" not in self.schema["properties"]["days"]
        assert self.schema["$defs"]["Piece"]["properties"]["colour"]["default"] == "red"
        assert "default" not in self.schema["$defs"]["Piece.part"]["properties"]["colour"]

    def test_no_definition_is_left_over(self) -> None:
        told = str(self.schema)
        for name in self.schema["$defs"]:
            assert f"'#/$defs/{name}'" in told
        assert "Square" not in self.schema["$defs"]


def test_a_file_that_extends_nothing_is_whole() -> None:
    class Inner(Strict):
        low: int
        high: int

    class Alone(Strict):
        name: str
        inner: Inner

    class Extending(Alone):
        extends: str = ""

    schema = document(Extending, "File", partial=True, needs=("name",), alone=Alone)
    assert slips(schema, {"extends": "other", "name": "x", "inner": {"low": 1}}) == {}
    assert slips(schema, {"name": "x", "inner": {"low": 1, "high": 2}}) == {}
    assert slips(schema, {"name": "x", "inner": {"low": 1}}) == {"inner": "required"}
    assert slips(schema, {"name": "x"}) == {"": "required"}
    assert slips(schema, {"extends": "other", "inner": {}}) == {"": "required"}
