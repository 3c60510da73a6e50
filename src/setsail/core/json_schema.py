"""The JSON Schema of a kind of file, for editors: completion, hover, slips told while typing.

Read off the model that checks the file, so that an editor and `setsail check` ask for the
same. An editor types scalars itself (YAML 1.2), where our loader keeps them as text: times
and dates are therefore strings here, and money a number or a string of one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from setsail.core.schema_text import Schema, in_order

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CLOCK_TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$"
REFERENCE = "#/$defs/"


def document(
    model: type[BaseModel],
    title: str,
    *,
    partial: bool = False,
    needs: Collection[str] = (),
    whole: Collection[str] = (),
    alone: type[BaseModel] | None = None,
) -> Schema:
    """The JSON Schema of a file, draft 2020-12.

    Args:
        model: of the whole file.
        title: what an editor calls the file.
        partial: whether parents complete the file: no key of a mapping is required then.
            Items of lists stay whole, since a list replaces its parent's, and so does the
            key that tells the kinds of a rule apart.
        needs: keys that the file itself must have even so.
        whole: keys, at any depth, whose values no parent completes.
        alone: of a partial file, the model that it must satisfy where it says no ``extends``.
    """
    plain = _ForEditors().generate(model.__pydantic_core_schema__)
    definitions: dict[str, Schema] = plain.pop("$defs", {})
    if partial:
        plain = _Partial(definitions, whole).of(plain, needs)
    if alone is not None:
        # An overlay of nothing but `required`: keys are described once, above it, and editors
        # complete and explain them as in any other file. Two whole alternatives instead make
        # editors tell of the wrong one.
        plain["if"] = {"required": ["extends"]}
        plain["else"] = _requirements(_ForEditors().generate(alone.__pydantic_core_schema__))
    reached = _reached(plain, definitions)
    told = {"$schema": DIALECT, **plain, "title": title}
    if reached:
        told["$defs"] = {name: definitions[name] for name in sorted(reached)}
    return in_order(told)


class _ForEditors(GenerateJsonSchema):
    """Pydantic's generator, for values as people write them in YAML."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """Never: a title made of the key tells nothing beside the key."""
        return False

    def time_schema(self, schema: core_schema.TimeSchema) -> Schema:  # noqa: ARG002
        """A time of day; the format ``time`` would ask for seconds and a zone."""
        return {
            "type": "string",
            "pattern": CLOCK_TIME,
            "patternErrorMessage": 'Write a time as "HH:MM", such as "19:30".',
        }

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> Schema:
        """A number, or a string of one; each keyword looks at its own type only."""
        number: Schema = super().decimal_schema(schema)["anyOf"][0]
        places = schema.get("decimal_places")
        digits = f"{{1,{places}}}" if places is not None else "+"
        return {
            **number,
            "type": ["number", "string"],
            "pattern": rf"^[+-]?[0-9]+(\.[0-9]{digits})?$",
        }

    def dict_schema(self, schema: core_schema.DictSchema) -> Schema:
        """A mapping by names of one's own; one that does not fit the pattern is told."""
        told: Schema = super().dict_schema(schema)
        patterns = told.pop("patternProperties", {})
        for pattern, value in patterns.items():
            told["propertyNames"] = {"pattern": pattern}
            told["additionalProperties"] = value
        return told

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> Schema:
        """Entries that ``null`` may clear, where the validator takes such entries out."""
        told: Schema = super().function_before_schema(schema)
        if schema["schema"]["type"] == "dict" and _drops_null(schema["function"]["function"]):
            told["additionalProperties"] = _or_null(told["additionalProperties"])
        return told

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> Schema:
        """One condition for each kind, not ``oneOf``: there editors guess which one was meant.

        A key too many in one kind is then told as such, and not as the wrong kind.
        """
        told: Schema = super().tagged_union_schema(schema)
        tag, kinds = told["discriminator"]["propertyName"], told["discriminator"]["mapping"]
        models = [self.get_schema_from_definitions(kind) or {} for kind in kinds.values()]
        meanings = [model.get("description", "").partition("\n")[0] for model in models]
        return {
            "type": "object",
            "properties": {tag: {"enum": list(kinds), "enumDescriptions": meanings}},
            "required": [tag],
            "allOf": [
                {
                    # The type is asked for too: null has no tag, and is of no kind.
                    "if": {
                        "type": "object",
                        "required": [tag],
                        "properties": {tag: {"const": value}},
                    },
                    "then": {"$ref": kind},
                }
                for value, kind in kinds.items()
            ],
        }

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        """A value or ``null``."""
        return _or_null(self.generate_inner(schema["schema"]))

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        """With the default, unless it is one that nobody would write out."""
        told: Schema = super().default_schema(schema)
        if not isinstance(told.get("default"), str | int | float):
            told.pop("default", None)
        return told


def _drops_null(validator: Any) -> bool:
    """Whether a validator of mappings takes out entries that a child cleared: it is asked."""
    try:
        return bool(validator({"cleared": None}) == {})
    except (TypeError, ValueError):
        return False


def _or_null(schema: Schema) -> Schema:
    # One type keyword where possible: editors then tell what is wrong with the value, not
    # that it fits none of two alternatives.
    if isinstance(schema.get("type"), str) and not schema.keys() & {"enum", "const"}:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


class _Partial:
    """Makes schemas of what a file may leave to its parents.

    Attributes:
        definitions: of the whole schema; those of the partial one are added as ``<Name>.part``.
    """

    def __init__(self, definitions: dict[str, Schema], whole: Collection[str]) -> None:
        self.definitions = definitions
        self._whole = whole

    def of(self, schema: Schema, needs: Collection[str] = ()) -> Schema:
        """The schema less what it requires, but for some of its own keys."""
        if "$ref" in schema:
            return {**schema, "$ref": self._reference(schema["$ref"])}
        told = {key: value for key, value in schema.items() if key != "minProperties"}
        told.pop("required", None)
        if needs:
            told["required"] = list(needs)
        if "allOf" in schema:  # kinds of a rule: without the key that tells them apart, none
            told["required"] = schema["required"]
            told["allOf"] = [{**kind, "then": self.of(kind["then"])} for kind in schema["allOf"]]
        if "properties" in schema:
            told["properties"] = {
                # Without its default: what is left out is what the parent says.
                key: value if key in self._whole else _without_default(self.of(value))
                for key, value in schema["properties"].items()
            }
        if isinstance(schema.get("additionalProperties"), dict):
            told["additionalProperties"] = self.of(schema["additionalProperties"])
        if "anyOf" in schema:
            told["anyOf"] = [self.of(option) for option in schema["anyOf"]]
        return told

    def _reference(self, reference: str) -> str:
        name = reference.removeprefix(REFERENCE)
        part = self.of(self.definitions[name])
        if part == self.definitions[name]:  # such as a list of words
            return reference
        self.definitions[f"{name}.part"] = part
        return f"{reference}.part"


def _without_default(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key != "default"}


def _requirements(schema: Schema) -> Schema:
    """The mappings of a schema with nothing but the keys that they require.

    Their type is repeated: without it editors complete a key as if it were a single word.
    """
    definitions = schema.get("$defs", {})

    def required(part: Schema) -> Schema:
        if "$ref" in part:
            return required(definitions[part["$ref"].removeprefix(REFERENCE)])
        if "required" not in part:
            return {}
        below = {key: required(value) for key, value in part["properties"].items()}
        below = {key: value for key, value in below.items() if value}
        told = {"type": "object", "required": part["required"]}
        return {**told, "properties": below} if below else told

    return required(schema)


def _reached(schema: Schema, definitions: Mapping[str, Schema]) -> set[str]:
    """The definitions that a schema uses, and those that they use."""
    found: set[str] = set()
    waiting = [schema]
    while waiting:
        names = set(_references(waiting.pop())) - found
        found |= names
        waiting += [definitions[name] for name in names]
    return found


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"].removeprefix(REFERENCE)
        for below in value.values():
            yield from _references(below)
    elif isinstance(value, list):
        for below in value:
            yield from _references(below)
