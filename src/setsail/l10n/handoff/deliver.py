"""What translators returned, merged into a locale's files, or refused with its place.

A text is taken when nothing but its own words changed since it was handed over, and when the
gate finds no more errors with it than without it. What is refused leaves its message as it
was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from setsail.core.findings import Finding, Position, errors_in
from setsail.l10n.checks.table import CHECKS, run_checks
from setsail.l10n.checks.view import View
from setsail.l10n.handoff.fluent_text import digest
from setsail.l10n.handoff.outcome import Outcome, outcome_of
from setsail.l10n.handoff.record import Entry, Record
from setsail.l10n.handoff.returned import Returned, ReturnedText
from setsail.l10n.handoff.splice import Splice, splices
from setsail.l10n.handoff.tree import Tree
from setsail.l10n.parser import QuickParser
from setsail.l10n.source import LocaleSource, SourceFile, locale_source

# It tells what the record says, which is written only when the texts are.
_NOT_ABOUT_TEXTS = "stale"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A returned file, held against a locale.

    Attributes:
        tag: the locale.
        added: ids of texts that the locale did not have.
        changed: ids of texts that say something new.
        unchanged: ids of texts that say what they said.
        waiting: ids of texts that came back without a translation.
        refused: ids of texts that are not taken.
        splices: what to write into the files, for those that are taken.
        record: what is known of the translations afterwards.
        findings: why texts are refused, and what to know of those that are taken.
    """

    tag: str
    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    waiting: tuple[str, ...]
    refused: tuple[str, ...]
    splices: tuple[Splice, ...]
    record: Record
    findings: tuple[Finding, ...]


def deliver(
    returned: Returned, view: View, record: Record, today: date, *, force: bool = False
) -> Delivery:
    """Hold what came back against the locale as it is.

    Args:
        returned: what came back.
        view: the locale that it is of, with English, its parents and its markets.
        record: what is known of the locale's translations.
        today: the day that reviews are noted with.
        force: take texts whatever has changed in the files since they were handed over.
    """
    messages = _by_message(returned.texts).values()
    outcomes = _judged(view, [outcome_of(view, texts, force=force) for texts in messages])
    good = [o for o in outcomes if o.tree and not errors_in(o.findings)]
    news = _news(outcomes)
    refused = tuple(o.id for o in outcomes if errors_in(o.findings))
    return Delivery(
        tag=view.target.tag,
        added=tuple(name for name in news if name not in view.target.units),
        changed=tuple(name for name in news if name in view.target.units),
        unchanged=tuple(o.id for o in good if o.id not in news),
        waiting=tuple(o.id for o in outcomes if not o.tree and o.id not in refused),
        refused=refused,
        splices=splices(view.target, view.reference, news),
        record=_recorded(record, good, news, today),
        findings=(*returned.findings, *(f for o in outcomes for f in o.findings)),
    )


def _by_message(texts: Iterable[ReturnedText]) -> dict[str, list[ReturnedText]]:
    found: dict[str, list[ReturnedText]] = {}
    for text in texts:
        found.setdefault(text.id, []).append(text)
    return found


def _news(outcomes: Iterable[Outcome]) -> dict[str, Tree]:
    """Texts that are taken and say something else than they do now."""
    return {o.id: o.tree for o in outcomes if o.new and not errors_in(o.findings)}


def _judged(view: View, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes with what the gate finds in them that it did not find before.

    What is refused is taken out and the rest judged again, since texts include one another.
    """
    news = _news(outcomes)
    known = Counter(_mark(finding) for finding in _gate(view)) if news else Counter()
    while news:
        caused = _caused(view, news, known)
        refused = {name: found for name, found in caused.items() if errors_in(found)}
        told = refused or caused
        outcomes = [
            replace(o, findings=(*o.findings, *_placed(told[o.id], o.where))) if o.id in told else o
            for o in outcomes
        ]
        news = _news(outcomes) if refused else {}
    return list(outcomes)


def _placed(findings: Iterable[Finding], where: Position) -> Iterator[Finding]:
    """Findings about a text in the file that was handed in, not in the one it would get to."""
    return (replace(finding, where=where) for finding in findings)


def _caused(
    view: View, news: Mapping[str, Tree], known: Counter[tuple[str, str | None, str]]
) -> dict[str, list[Finding]]:
    """What the gate finds anew once texts say something else, by the text that causes it."""
    left = known.copy()
    found: dict[str, list[Finding]] = {}
    elsewhere: list[Finding] = []
    for finding in _gate(replace(view, target=_as_if(view, news))):
        mark = _mark(finding)
        if left[mark] > 0:
            left[mark] -= 1
        elif finding.key and finding.key in news:
            found.setdefault(finding.key, []).append(finding)
        else:
            elsewhere.append(finding)
    if elsewhere and not any(errors_in(told) for told in found.values()):
        # A term may break the texts that include it, in which nothing else has changed. Once
        # what is wrong in itself is out, the first that has changed is suspected.
        suspect = next((name for name in news if name.startswith("-")), next(iter(news)))
        found.setdefault(suspect, []).extend(elsewhere)
    return found


def _gate(view: View) -> Iterable[Finding]:
    return dict.fromkeys(run_checks(view, (c for c in CHECKS if c.name != _NOT_ABOUT_TEXTS)))


def _mark(finding: Finding) -> tuple[str, str | None, str]:
    return finding.code, finding.key, finding.message


def _as_if(view: View, news: Mapping[str, Tree]) -> LocaleSource:
    """The locale as it would be with new texts in it."""
    texts = {file.name: file.text for file in view.target.files}
    for splice in splices(view.target, view.reference, news):
        before = texts.get(splice.file, "").encode("utf-8")
        texts[splice.file] = splice.applied(before).decode("utf-8")
    parser = QuickParser()
    files = (
        SourceFile(name, f"{view.target.shown}/{name}", text, parser.parse(text))
        for name, text in sorted(texts.items())
    )
    return locale_source(view.target.tag, view.target.shown, files)


def _recorded(
    record: Record, good: Iterable[Outcome], news: Mapping[str, Tree], today: date
) -> Record:
    """The record with what is new.

    A text that came back as it went says nothing of the English, unless it was reviewed.
    """
    entries = dict(record.entries)
    for outcome in good:
        made_from, mark = outcome.source_mark, digest(outcome.tree)
        if made_from is None:  # taken by force; nobody knows
            if outcome.id in news:
                entries.pop(outcome.id, None)
            continue
        before = entries.get(outcome.id)
        same = before and (before.source, before.target) == (made_from, mark)
        if outcome.reviewed and not (same and before and before.reviewed):
            entries[outcome.id] = Entry(made_from, mark, today)
        elif outcome.translated and not same:
            entries[outcome.id] = Entry(made_from, mark)
    return Record(entries)
