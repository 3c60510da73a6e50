from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from setsail.core.reference import keys_of
from setsail.core.typed import Strict


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Inner(Strict):
    """Something inside."""

    size: int = Field(description="how large, mm")
    colour: Colour = Colour.RED


class Outer(Strict):
    name: Annotated[str, Field(min_length=1)]
    many: tuple[Inner, ...]
    by_id: dict[str, Inner]
    maybe: Inner | None = None
    kind: Literal["a", "b"] = "a"
    either: int | str = 1


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
