"""Which message is meant by a file's name and an id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from setsail.core.errors import UsageError
from setsail.core.findings import Finding, Position, error
from setsail.core.nearest import did_you_mean, nearest

if TYPE_CHECKING:
    from setsail.l10n.bundle import MessageInfo

ENDING = ".ftl"


def message_named(file: str, name: str, infos: Sequence[MessageInfo], folder: str) -> MessageInfo:
    """The message that is meant.

    Args:
        file: name of a file, with or without its ending.
        name: ``message`` or ``message.attribute``.
        infos: every message there is.
        folder: where their files are, as findings name it, such as ``locales/en``.

    Raises:
        UsageError: L285, there is no such file; L286, it has no such message. Both say where
            the message lives, if it does, or what is called nearly so.
    """
    wanted = file.removesuffix(ENDING) + ENDING
    there = next((info for info in infos if info.id == name), None)
    if there and there.file == wanted:
        return there
    files = {info.file.removesuffix(ENDING) for info in infos}
    stem = file.removesuffix(ENDING)
    if there:
        raise UsageError(_elsewhere(stem, name, there, known=stem in files, folder=folder))
    found = []
    if stem not in files:
        found.append(error("L285", "no such file", got=f"'{file}'", fix=did_you_mean(stem, files)))
    inside = [info for info in infos if info.file == wanted] or infos
    fix = _nearly(name, inside, folder) or _nearly(name, infos, folder)
    fix = fix or did_you_mean(name, (info.id for info in inside))
    raise UsageError((*found, error("L286", "no such message", got=f"'{name}'", fix=fix)))


def with_variables_of(info: MessageInfo, other: MessageInfo | None) -> MessageInfo:
    """The message with the variables of its translation too: they may differ by mistake."""
    if other is None:
        return info
    names = tuple(sorted({*info.variables, *other.variables}))
    return replace(info, variables=names, kinds={**other.kinds, **info.kinds})


def _elsewhere(stem: str, name: str, there: MessageInfo, *, known: bool, folder: str) -> Finding:
    where = Position(f"{folder}/{there.file}", there.line)
    fix = f"it is in {where}: write '{there.file.removesuffix(ENDING)} {name}'"
    if known:
        return error("L286", f"{stem}{ENDING} has no such message", got=f"'{name}'", fix=fix)
    return error("L285", "no such file", got=f"'{stem}'", fix=fix)


def _nearly(name: str, infos: Sequence[MessageInfo], folder: str) -> str:
    """The messages that are called nearly so, each with its place; "" where none is."""
    by_id = {info.id: info for info in infos}
    close = [by_id[one] for one in nearest(name, by_id)]
    if not close:
        return ""
    told = (f"'{info.id}' ({folder}/{info.file}:{info.line})" for info in close)
    return "did you mean " + " or ".join(told) + "?"
