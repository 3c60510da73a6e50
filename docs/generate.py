"""``make docs``: ``docs/reference/*.md``, ``docs/protocol.md``, ``regions/schema/*.json``.

They come from the models that check the files, by the table of kinds, from the manuals of
the language checks, by their table, and from the message types of the rooms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from setsail.checks.kinds import KINDS, Kind, MarketFile
from setsail.core.reference import Choice, Key, choices_of, keys_of, meaning
from setsail.core.schema_text import as_text
from setsail.core.workspace import Workspace
from setsail.l10n.gate.registry import Manual, manuals
from setsail.placement.sites import Site
from setsail.profiles.schema import Market
from setsail.profiles.sources import Source
from setsail.rooms.codec import MAX_FRAME_BYTES
from setsail.rooms.protocol import (
    CODES,
    FAMILIES,
    WEBSOCKET_PATH,
    Field,
    about,
    fields_of,
    tag_of,
)

WORKSPACE = Workspace(Path(__file__).resolve().parents[1])
FOLDER = WORKSPACE.root / "docs" / "reference"

INHERITED = (
    "A file says only what differs from its parent: a mapping adds to the parent's, a list or a "
    "single value replaces it, and `null` clears an entry of a mapping or a value that is not "
    "needed. *Needed* is what a file and its parents must say together."
)
# What stands below these keys has a page of its own.
ELSEWHERE = {"sources": "source.md", "profile": "profile.md"}


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the reference.

    Attributes:
        title: its heading.
        where: the files that have these keys, as Markdown.
        model: what checks them.
        note: what to know before reading the keys.
    """

    title: str
    where: str
    model: type[BaseModel]
    note: str = ""


def _page_of(kind: Kind) -> Page:
    return Page(kind.title, f"`{kind.where}`", kind.model, INHERITED if kind.partial else "")


PAGES: dict[str, Page] = {
    # One page for the world, the regions and the markets: their keys are the same.
    "profile": Page(
        "Market profile",
        "`regions/<region>/<market>.yaml` and of its parents, `regions/<region>/region.yaml` and "
        "`regions/world.yaml`",
        MarketFile,
        f"{INHERITED} `world.yaml` alone extends nothing.",
    ),
    "source": Page("Source of a fact", "an entry of `sources:` in a profile", Source),
    **{kind.name: _page_of(kind) for kind in KINDS if not issubclass(kind.model, Market)},
    "site": Page("Edge site", "`regions/edge/sites.csv`", Site),
}


def page(name: str) -> str:
    """One page of the reference."""
    told = PAGES[name]
    lines = [
        f"# {told.title}",
        "",
        f"Keys of {told.where}. Generated from the model that checks the file; do not edit.",
        *(["", told.note] if told.note else []),
        "",
        "| key | write | needed | meaning |",
        "|---|---|---|---|",
        *(_row(key) for key in keys_of(told.model) if not _told_elsewhere(key.path)),
        "",
    ]
    for choice in choices_of(told.model):
        if not _told_elsewhere(choice.paths[0]):
            lines += _choice_lines(choice)
    return "\n".join(lines)


LANGUAGE_CHECKS = "checks-l10n"


def language_checks() -> str:
    """The page of every code that ``setsail l10n check`` may tell, with its manual."""
    every = list(manuals().values())
    lines = [
        "# Language checks",
        "",
        "What `setsail l10n check` looks for. Generated from the manuals of the checks; do not "
        "edit. `setsail l10n check --explain CODE` prints one of them.",
        "",
        "| code | name | severity | told by |",
        "|---|---|---|---|",
        *(_code_row(manual) for manual in every),
        "",
    ]
    for _, of_check in groupby(every, key=lambda manual: manual.check):
        codes = list(of_check)
        names = ", ".join(f"{manual.code} {manual.name}" for manual in codes)
        lines += [f"## {names}", "", codes[0].text, ""]
    return "\n".join(lines)


def _code_row(manual: Manual) -> str:
    verbs = "`check`, `l10n check`" if manual.core else "`l10n check`"
    return f"| {manual.code} | {manual.name} | {manual.severity.value} | {verbs} |"


PROTOCOL = WORKSPACE.root / "docs" / "protocol.md"


def protocol() -> str:
    """The page of the wire protocol, from the message types."""
    lines = [
        "# The wire protocol",
        "",
        "What a room and its clients say to each other over WebSocket at "
        f"`{WEBSOCKET_PATH}<room>`. Generated from the message types; do not edit. A running "
        "gateway gives the same to tools, as AsyncAPI at `/asyncapi.json`.",
        "",
        f"Frames are JSON text. A client sends one message per frame, at most {MAX_FRAME_BYTES} "
        "bytes; the server sends an array of messages, what happened within a tick in its order. "
        "`type` names a message. A field that is not *always* there is left out while it has its "
        "default. Fields named `text` or ending in `_text` are in the reader's language.",
        "",
        "A client joins first and is answered with a snapshot; from then on it is told every event "
        "whose `seq` is above the snapshot's, without a gap. Each message of a client is answered "
        "with `ack`, `rejected`, `pong` or `snapshot` of the same `id`.",
    ]
    for family in FAMILIES:
        if lines[-1]:
            lines.append("")
        lines += [f"## {family.name.capitalize()}", "", family.about, ""]
        for message in family.types:
            lines += [f"### {tag_of(message)}", "", about(message).replace("``", "`"), ""]
            fields = list(fields_of(message))
            if fields:
                lines += ["| field | | always | |", "|---|---|---|---|"]
                lines += [_field_row(field) for field in fields]
                lines.append("")
    lines += ["## Words", ""]
    for code in CODES:
        words = ", ".join(f"`{word.value}`" for word in code)
        lines += [f"**{code.__name__}**: {about(code)} {words}.", ""]
    return "\n".join(lines)


def _field_row(field: Field) -> str:
    always = "yes" if field.always else ""
    told = _cell(field.about).replace("``", "`")
    return f"| `{field.name}` | {_kind(field.kind)} | {always} | {told} |"


def _kind(schema: Mapping[str, Any]) -> str:
    """A JSON Schema of one field in a few words."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(_kind(each) for each in schema["anyOf"])
    if schema.get("type") == "array":
        return f"list of {_kind(schema['items'])}"
    low, high = schema.get("minimum"), schema.get("maximum", schema.get("exclusiveMaximum"))
    bounds = f", {low} to {high}" if low is not None and high is not None else ""
    if "exclusiveMaximum" in schema and high is not None:
        bounds = f", {low} to {high - 1}"
    if "maxLength" in schema:
        bounds = f", {schema.get('minLength', 0)} to {schema['maxLength']} characters"
    return f"{schema.get('type', 'anything')}{bounds}"


def schemas() -> dict[Path, str]:
    """The JSON Schema of each kind of file, by the path that it is written to."""
    return {kind.schema_file(WORKSPACE): as_text(kind.schema()) for kind in KINDS}


def _told_elsewhere(path: str) -> bool:
    first, _, below = path.partition(".")
    return bool(below) and first in ELSEWHERE


def _row(key: Key) -> str:
    see = f"; see [{ELSEWHERE[key.path]}]({ELSEWHERE[key.path]})" if key.path in ELSEWHERE else ""
    return f"| `{key.path}` | {key.kind} | {_needed(key)} | {_cell(key.text)}{see} |"


def _choice_lines(choice: Choice) -> Iterator[str]:
    """A section with the keys of each kind."""
    tag = choice.tag
    yield from (f"## Keys by `{tag}`", "")
    yield (
        f"Below {_listed(choice.paths)} stand these keys: "
        f"`{tag}` says which kind it is, and each kind has its own."
    )
    yield from ("", f"| `{tag}` | key | write | needed | meaning |", "|---|---|---|---|---|")
    for word, model in choice.kinds.items():
        keys = [key for key in keys_of(model) if key.path != tag]
        needed = "".join(f", {key.path}: …" for key in keys if key.required)
        yield f"| `{word}` | | `{{ {tag}: {word}{needed} }}` | | **{_cell(meaning(model))}** |"
        for key in keys:
            yield f"| | `{key.path}` | {key.kind} | {_needed(key)} | {_cell(key.text)} |"
    yield ""


def _listed(paths: tuple[str, ...]) -> str:
    *others, last = (f"`{path}`" for path in paths)
    return f"{', '.join(others)} and {last}" if others else last


def _needed(key: Key) -> str:
    return "yes" if key.required else ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def main() -> None:
    """Write every page and every schema."""
    FOLDER.mkdir(exist_ok=True)
    for name in PAGES:
        (FOLDER / f"{name}.md").write_text(page(name), "utf-8")
    (FOLDER / f"{LANGUAGE_CHECKS}.md").write_text(language_checks(), "utf-8")
    PROTOCOL.write_text(protocol(), "utf-8")
    for path, text in schemas().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
