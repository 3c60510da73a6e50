"""A live format as data: how long each rung lasts, and what happens around one product.

A playbook is a file of ``regions/shared/playbooks``; its name is the format's id.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from setsail.content.parts.playbook_schema import STRETCH, CueLine, Phase, Playbook
from setsail.content.parts.vocabulary import TRANSITIONS, CueAction, ItemState
from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Finding, Position, error, in_file_order
from setsail.core.nearest import did_you_mean
from setsail.core.typed import load_model
from setsail.core.workspace import Workspace
from setsail.core.yaml_tree import MappingNode, position_of
from setsail.profiles.schema import Pace

__all__ = ["Playbook", "load_playbook", "message_findings", "playbook_findings", "read_playbook"]

# What a platform takes for a flash sale. Source: assumption (2026-11).
COUNTDOWN_S = (10, 300)
SALE_S = (60, 1200)

CUE_VALUES = frozenset({"product", "price", "count"})
"""What the message of a cue about a product may speak of; any other may have no value."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

CuePath = tuple[str | int, ...]


def load_playbook(workspace: Workspace, name: str) -> Playbook:
    """The playbook of a format.

    Args:
        workspace: where ``regions/shared/playbooks`` is.
        name: the format's id, such as ``single-host``.

    Raises:
        UsageError: C321, there is no such playbook.
        SetsailError: every finding of the file (C320, C322).
    """
    return read_playbook(workspace, name)[0]


def read_playbook(workspace: Workspace, name: str) -> tuple[Playbook, MappingNode]:
    """Like `load_playbook`, with the tree for findings that point into the file."""
    folder = workspace.regions / "shared" / "playbooks"
    path = folder / f"{name}.yaml"
    if not _ID.fullmatch(name) or not path.is_file():
        known = sorted(file.stem for file in folder.glob("*.yaml"))
        raise UsageError(
            error(
                "C321", "there is no such playbook", got=f"'{name}'", fix=did_you_mean(name, known)
            )
        )
    playbook, tree = load_model(path, Playbook, "C320", workspace.relative(path))
    findings = tuple(playbook_findings(playbook, tree, name))
    if findings:
        raise SetsailError(in_file_order(findings))
    return playbook, tree


def message_findings(
    playbook: Playbook, tree: MappingNode, known: Mapping[str, Collection[str]]
) -> tuple[Finding, ...]:
    """Whether the reference locale has every line that the playbook names.

    Args:
        playbook: what was read.
        tree: where it was read.
        known: message id → names of the variables it uses.

    Returns:
        C323 for each unknown message and for each that needs a value no cue has.
    """
    found: list[Finding] = []
    for path, message, with_product in _messages(playbook):
        where, key = position_of(tree, path), ".".join(map(str, path))
        if message not in known:
            fix = did_you_mean(message, known)
            found.append(
                error("C323", "unknown message", where=where, key=key, got=f"'{message}'", fix=fix)
            )
            continue
        missing = sorted(set(known[message]) - (CUE_VALUES if with_product else frozenset()))
        if missing:
            found.append(
                error(
                    "C323",
                    f"the message needs {', '.join('$' + name for name in missing)}, "
                    "which is not known here",
                    where=where,
                    key=key,
                    got=f"'{message}'",
                    fix="choose a message without it",
                )
            )
    return tuple(found)


def _cue_lists(playbook: Playbook) -> Iterator[tuple[CuePath, Sequence[CueLine], bool]]:
    """Each cue list with its path and whether a product is there."""
    yield ("opening", "cues"), playbook.opening.cues, False
    for number, phase in enumerate(playbook.ladder):
        if phase.talk:
            yield ("ladder", number, "talk", "cues"), phase.talk.cues, False
        yield ("ladder", number, "cues"), phase.cues, True
    yield ("closing", "cues"), playbook.closing.cues, False


def _messages(playbook: Playbook) -> Iterator[tuple[CuePath, str, bool]]:
    for path, cues, with_product in _cue_lists(playbook):
        for number, cue in enumerate(cues):
            if cue.message:
                yield (*path, number, "message"), cue.message, with_product
    for name, message in playbook.director.prompts.model_dump().items():
        with_product = name in {"last_units", "sold_out"}
        yield ("director", "prompts", name), message, with_product


def playbook_findings(playbook: Playbook, tree: MappingNode, name: str) -> Iterator[Finding]:
    """C322: what the types cannot say, such as cues out of order or a sale left open."""
    if playbook.format != name:
        yield error(
            "C322",
            "the format is not called like its file",
            where=position_of(tree, ("format",)),
            key="format",
            got=f"'{playbook.format}'",
            fix=f"write {name}, or rename the file",
        )
    durations = dict(_shortest(playbook))
    for path, cues, with_product in _cue_lists(playbook):
        places = [position_of(tree, (*path, number)) for number in range(len(cues))]
        key = ".".join(map(str, path))
        yield from _order_findings(cues, durations[path], places, key)
        yield from _state_findings(cues, with_product, places, key)
    for number, phase in enumerate(playbook.ladder):
        path = ("ladder", number, "cues")
        yield from _sale_findings(phase, position_of(tree, path), ".".join(map(str, path)))


def _shortest(playbook: Playbook) -> Iterator[tuple[CuePath, int]]:
    """The shortest segment that each cue list must fit into, seconds."""
    yield ("opening", "cues"), playbook.opening.duration_s
    yield ("closing", "cues"), playbook.closing.duration_s
    for number, phase in enumerate(playbook.ladder):
        yield ("ladder", number, "cues"), min(phase.dwell_s.at(pace) for pace in Pace)
        if phase.talk:
            shortest = min(phase.talk.duration_s.at(pace) for pace in Pace)
            yield ("ladder", number, "talk", "cues"), shortest


def _order_findings(
    cues: Sequence[CueLine], shortest_s: int, places: Sequence[Position], key: str
) -> Iterator[Finding]:
    """Cues must stand in the order in which they fall, at every length of the segment.

    In the order start, share, end, a longer segment only moves them apart, so the
    shortest length decides.
    """
    offsets = [cue.offset_s(shortest_s) for cue in cues]
    for number, (cue, offset) in enumerate(zip(cues, offsets, strict=True)):
        if not 0 <= offset < shortest_s:
            yield error(
                "C322",
                f"the cue falls outside the shortest segment of {shortest_s} s",
                where=places[number],
                key=f"{key}.{number}",
                got=f"{offset} s after the start",
                fix="move the cue or lengthen the segment",
            )
        if number == 0:
            continue
        before = cues[number - 1]
        if cue.anchor_rank < before.anchor_rank or offset < offsets[number - 1]:
            yield error(
                "C322",
                "the cue falls before the one above it",
                where=places[number],
                key=f"{key}.{number}",
                got=f"{offset} s after the start of a segment of {shortest_s} s",
                fix="list cues in order: at_s first, then at_share, then before_end_s",
            )


def _state_findings(
    cues: Sequence[CueLine], with_product: bool, places: Sequence[Position], key: str
) -> Iterator[Finding]:
    state = ItemState.QUEUED
    for number, cue in enumerate(cues):
        if cue.action is CueAction.PROMPT_HOST:
            continue
        after = TRANSITIONS.get((state, cue.action)) if with_product else None
        if after is None:
            why = f"a product that is {state.value}" if with_product else "a talk without a product"
            yield error(
                "C322",
                f"the action does not fit {why}",
                where=places[number],
                key=f"{key}.{number}",
                got=f"'{cue.action.value}'",
                fix="the order is tease, pin, countdown, open-sale, close-sale, unpin"
                if with_product
                else "only prompt-host fits here",
            )
            return
        state = after
    if with_product and state is not ItemState.COOLED:
        yield error(
            "C322",
            "the product is left on the screen",
            where=places[-1],
            key=key,
            got=f"'{state.value}' after the last cue",
            fix="end with unpin",
        )


def _sale_findings(phase: Phase, where: Position, key: str) -> Iterator[Finding]:
    by_action = {cue.action: cue for cue in phase.cues}
    opening, closing = by_action.get(CueAction.OPEN_SALE), by_action.get(CueAction.CLOSE_SALE)
    if opening is None or closing is None:
        return  # _state_findings has said so
    for pace in Pace:
        for dwell in (phase.dwell_s.at(pace), phase.dwell_s.at(pace) * STRETCH):
            opens = opening.offset_s(dwell)
            countdown = by_action.get(CueAction.COUNTDOWN)
            lengths = [("sale", closing.offset_s(dwell) - opens, SALE_S)]
            if countdown:
                lengths.append(("countdown", opens - countdown.offset_s(dwell), COUNTDOWN_S))
            for name, length, (low, high) in lengths:
                if not low <= length <= high:
                    yield error(
                        "C322",
                        f"a {name} lasts between {low} and {high} s",
                        where=where,
                        key=key,
                        got=f"{length} s in a {pace.value} segment of {dwell} s",
                        fix="move the cues or change dwell_s",
                    )
                    return
