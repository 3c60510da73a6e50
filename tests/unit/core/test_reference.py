from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from setsail.core.reference import choices_of, keys_of
from setsail.core.typed import Strict


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Inner(Strict):
    """Something inside."""

    size: int = Field(description="how large, mm")
    colour: Colour = Colour.RED


class Square(Strict):
    """Four equal sides."""

    type: Literal["square"]
    side: int = Field(ge=1, le=12)


class Circle(Strict):
    """Round."""

    type: Literal["circle"]
    radius: Annotated[Decimal, Field(gt=0)] | None = None


class Outer(Strict):
    name: Annotated[str, Field(min_length=1)]
    many: tuple[Inner, ...]
    by_id: dict[str, Inner]
    maybe: Inner | None = None
    kind: Literal["a", "b"] = "a"
    either: int | str = 1
    shape: Annotated[Square | Circle, Field(discriminator="type")]
    shapes: tuple[Annotated[Square | Circle, Field(discriminator="type")], ...] = ()
    shares: dict[str, Annotated[float, Field(ge=0, lt=1)]]
    unwritten: str | SkipJsonSchema[None] = None


def test_every_key_is_told_with_what_to_write() -> None:
    keys = {key.path: key for key in keys_of(Outer)}
    assert list(keys)[:4] == ["name", "many", "many[].size", "many[].colour"]
    assert (keys["name"].kind, keys["name"].required) == ("text", True)
    assert keys["many"].kind == "list of keys"
    assert keys["many"].text == "Something inside."
    assert keys["by_id"].kind == "mapping of keys"
    assert keys["by_id.<id>.size"].text == "how large, mm"
    assert keys["maybe.colour"].kind == "red · blue"
    assert not keys["maybe"].required
    assert keys["kind"].kind == "a · b"
    assert keys["either"].kind == "whole number or text"


def test_limits_are_told_with_what_to_write() -> None:
    assert next(key.kind for key in keys_of(Square) if key.path == "side") == (
        "whole number from 1 to 12"
    )
    assert next(key.kind for key in keys_of(Circle) if key.path == "radius") == "number over 0"
    kinds = {key.path: key.kind for key in keys_of(Outer)}
    assert kinds["shares"] == "mapping of number at least 0, under 1"
    assert kinds["unwritten"] == "text"


def test_keys_of_a_choice_are_told_apart_by_their_tag() -> None:
    kinds = {key.path: key.kind for key in keys_of(Outer)}
    assert kinds["shape"] == "keys by `type`, see below"
    assert kinds["shapes"] == "list of keys by `type`, see below"
    assert not [path for path in kinds if path.startswith(("shape.", "shapes[]."))]
    (choice,) = choices_of(Outer)
    assert choice.tag == "type"
    assert choice.kinds == {"square": Square, "circle": Circle}
    assert choice.paths == ("shape", "shapes")
