"""How far each locale is: what it covers, what has gone stale, what somebody has read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from setsail.core.errors import UsageError
from setsail.core.findings import Position, error
from setsail.core.nearest import did_you_mean
from setsail.l10n.checks.view import View
from setsail.l10n.handoff.fluent_text import mark_of
from setsail.l10n.handoff.parcel import duties
from setsail.l10n.handoff.record import Entry, Record, State
from setsail.l10n.source import Unit

DONE = (State.TRANSLATED, State.REVIEWED)


@dataclass(frozen=True, slots=True)
class TextStatus:
    """One text of a locale.

    Attributes:
        id: ``id``, ``id.attribute`` or ``-term``.
        file: name of its file.
        state: how far it is.
        where: where it is written; where English has it for one that is missing.
    """

    id: str
    file: str
    state: State
    where: Position


@dataclass(frozen=True, slots=True)
class LocaleStatus:
    """One locale.

    Attributes:
        tag: the locale.
        parents: locales of its language that say what it leaves out.
        texts: those that it has to say, in the order of the English files.
        obsolete: ids in its record that it says no more.
    """

    tag: str
    parents: tuple[str, ...]
    texts: tuple[TextStatus, ...]
    obsolete: tuple[str, ...] = ()

    @property
    def counts(self) -> Counter[State]:
        """How many texts are in each state."""
        return Counter(text.state for text in self.texts)

    def of_files(self) -> dict[str, Counter[State]]:
        """The counts of each file."""
        groups = groupby(self.texts, key=lambda text: text.file)
        return {file: Counter(text.state for text in texts) for file, texts in groups}

    def to_json(self) -> dict[str, Any]:
        """The locale as a JSON object."""
        files = {file: _counts(counts) for file, counts in self.of_files().items()}
        texts = [
            {"id": text.id, "file": text.file, "state": text.state.value, "where": str(text.where)}
            for text in self.texts
            if text.state not in DONE
        ]
        whole = {"locale": self.tag, "parents": list(self.parents), **_counts(self.counts)}
        return {**whole, "files": files, "open": texts, "obsolete": list(self.obsolete)}


def _counts(counts: Mapping[State, int]) -> dict[str, int]:
    told = {state.value: counts.get(state, 0) for state in State}
    return {"texts": sum(told.values()), **told}


def status_of(view: View, record: Record) -> LocaleStatus:
    """How far a locale is.

    Args:
        view: the locale with English and its parents.
        record: what is known of its translations.

    Returns:
        Every text of English; for an overlay such as ar-EG those that it says itself.
    """
    texts = []
    for duty in duties(view):
        original, own = duty.original, duty.own
        if duty.behind:
            continue
        state = record.state(original.id, mark_of(original.facts.pattern), _mark(own))
        where = (own or original).where
        texts.append(TextStatus(original.id, (own or original).file.name, state, where))
    obsolete = tuple(name for name in record.entries if name not in view.target.units)
    parents = tuple(parent.tag for parent in view.parents)
    return LocaleStatus(view.target.tag, parents, tuple(texts), obsolete)


def _mark(unit: Unit | None) -> str:
    return mark_of(unit.facts.pattern) if unit else ""


def recorded(
    view: View, record: Record, ids: Collection[str], reviewed: date | None
) -> tuple[Record, tuple[str, ...]]:
    """The record once texts are declared to translate the English of today.

    Args:
        view: the locale with English.
        record: what was known.
        ids: texts; none for every text of the locale. What the locale says no more is
            forgotten when all are recorded.
        reviewed: the day on which somebody has read them; None to leave that as it is.

    Returns:
        The new record, and the ids of texts that it says something new of.

    Raises:
        UsageError: L412, there is no such text: every one of them.
    """
    known = {unit.id: unit for unit in view.target.units.values()}
    unknown = [name for name in ids if name not in known or name not in view.reference.units]
    if unknown:
        raise UsageError(
            error(
                "L412",
                f"{view.target.tag} has no such text of its own",
                got=f"'{name}'",
                fix=did_you_mean(name, known),
            )
            for name in unknown
        )
    entries = {name: e for name, e in record.entries.items() if ids or name in known}
    changed = []
    for duty in duties(view):
        original, own = duty.original, duty.own
        if own is None or (ids and original.id not in ids):
            continue
        marks = mark_of(original.facts.pattern), _mark(own)
        before = record.entries.get(original.id)
        same = before is not None and (before.source, before.target) == marks
        day = reviewed or (before.reviewed if same and before else None)
        entry = Entry(*marks, day)
        if entry != before:
            entries[original.id] = entry
            changed.append(original.id)
    return Record(entries), tuple(changed)
