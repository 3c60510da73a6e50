"""Real complaints of pydantic, so that a new version's changes are seen."""

from datetime import date, time
from enum import StrEnum
from typing import Annotated, Any, Literal, get_args

import pytest
from pydantic import AfterValidator, BaseModel, Field, TypeAdapter, ValidationError
from pydantic_core.core_schema import ErrorType

from setsail.core.complaints import FORMS, WORDS, readable


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Block(BaseModel):
    size: int = 1


def late(value: str) -> str:
    raise ValueError("The start is late")


def complaint(kind: Any, value: object) -> tuple[str, str | None]:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    (detail,) = caught.value.errors()
    return readable(detail)


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        (Annotated[int, Field(gt=0)], "0", "should be greater than 0"),
        (Annotated[float, Field(ge=0)], "-1", "should be at least 0"),
        (Annotated[float, Field(ge=0.5)], "0", "should be at least 0.5"),
        (Annotated[float, Field(lt=1)], "1", "should be less than 1"),
        (Annotated[int, Field(le=1_000_000_000)], "1000000001", "should be at most 1000000000"),
        (Annotated[str, Field(min_length=2)], "a", "should have at least 2 characters"),
        (Annotated[str, Field(max_length=2)], "abc", "should have no more characters than 2"),
        (Annotated[tuple[int, ...], Field(min_length=2)], [1], "should have at least 2 entries"),
        (
            Annotated[tuple[int, ...], Field(max_length=1)],
            [1, 2],
            "should have no more entries than 1",
        ),
        (Colour, "green", "should be 'red' or 'blue'"),
        (Literal["a", "b"], "c", "should be 'a' or 'b'"),
        (bool, "perhaps", "should be true or false"),
        (Annotated[str, AfterValidator(late)], "9", "the start is late"),
        (Annotated[str, Field(pattern="^x$")], "y", "should be written in the form ^x$"),
    ],
)
def test_a_complaint_is_told_in_plain_words(kind: Any, value: object, message: str) -> None:
    assert complaint(kind, value) == (message, None)


@pytest.mark.parametrize(
    ("kind", "value", "message", "advice"),
    [
        (int, "many", "should be a whole number", "digits"),
        (int, "1.5", "should be a whole number", "digits"),
        (int, None, "should be a whole number", "digits"),
        (float, "1,5", "should be a number", "'.'"),
        (Annotated[float, Field(allow_inf_nan=False)], "nan", "should be a number, and", "'.'"),
        (date, "2026-13-01", "should be a date of the calendar", "YYYY-MM-DD"),
        (date, [], "should be a date", "YYYY-MM-DD"),
        (time, "29:00", "should be a time of day", "HH:MM"),
        (str, [], "should be text", "one text value"),
        (tuple[int, ...], "a", "should be a list", "after '- '"),
        (dict[str, int], "a", "should be keys with values", "'key: value'"),
        (Block, "a", "should be keys with values", "'key: value'"),
        (Annotated[str, Field(min_length=1)], "", "should not be empty", "some text"),
        (Annotated[tuple[int, ...], Field(min_length=1)], [], "should not be empty", "one entry"),
    ],
)
def test_where_it_helps_the_way_to_write_it_is_told(
    kind: Any, value: object, message: str, advice: str
) -> None:
    told, fix = complaint(kind, value)
    assert told.startswith(message)
    assert advice in (fix or "")


@pytest.mark.parametrize("pattern", FORMS)
def test_a_form_is_told_in_words(pattern: str) -> None:
    told, _ = complaint(Annotated[str, Field(pattern=pattern)], "§")
    assert told.startswith("should be")
    assert "^" not in told


def test_every_kind_of_complaint_is_one_that_pydantic_has() -> None:

    assert set(get_args(ErrorType)) >= set(WORDS)
