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

from setsail.core.findings import Finding, Position, error, errors_in, shown, warning
from setsail.core.nearest import did_you_mean
from setsail.l10n.checks.table import CHECKS, run_checks
from setsail.l10n.checks.view import View
from setsail.l10n.handoff.fluent_text import digest, escaped, leaf_text
from setsail.l10n.handoff.parcel import asked_for, plurals_of
from setsail.l10n.handoff.record import Entry, Record
from setsail.l10n.handoff.returned import Returned, ReturnedText
from setsail.l10n.handoff.splice import Splice, splices
from setsail.l10n.handoff.tree import (
    BrokenWaysError,
    Choice,
    Leaf,
    Node,
    TooManyWaysError,
    Tree,
    Way,
    tree_from,
    tree_of,
    ways,
    without_gaps,
)
from setsail.l10n.parser import QuickParser
from setsail.l10n.source import LocaleSource, SourceFile, Unit, locale_source

# It tells what the record says, which is written only when the texts are.
_NOT_ABOUT_TEXTS = "stale"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one message that came back.

    Attributes:
        id: the message.
        tree: what it says now; () where nothing came for it.
        source_mark: mark of the English that it was made from; None where the file does not
            say.
        reviewed: whether all that came of it was reviewed.
        where: where it stands in the file that was handed in.
        findings: why it is refused, or what to know of it.
    """

    id: str
    tree: Tree
    source_mark: str | None
    reviewed: bool
    where: Position
    findings: tuple[Finding, ...] = ()


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
    outcomes = _judged(view, [_outcome(view, texts, force=force) for texts in messages])
    good = [o for o in outcomes if o.tree and not errors_in(o.findings)]
    before = {o.id: _tree_of(view.target.units.get(o.id)) for o in outcomes}
    news = _news(view, outcomes)
    refused = tuple(o.id for o in outcomes if errors_in(o.findings))
    return Delivery(
        tag=view.target.tag,
        added=tuple(name for name in news if not before[name]),
        changed=tuple(name for name in news if before[name]),
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


def _outcome(view: View, texts: Sequence[ReturnedText], *, force: bool) -> Outcome:
    """What one message says now, before the gate has seen it."""
    name, where = texts[0].id, texts[0].where
    original = view.reference.units.get(name)
    if original is None:
        return _unknown(view, texts[0])
    present = _tree_of(view.target.units.get(name))
    source = tree_of(original.facts.pattern)
    tree, findings = _assembled(texts, asked_for(plurals_of(view, original), source, present))
    source_mark = texts[0].source_mark
    outcome = Outcome(name, tree, source_mark, all(t.reviewed for t in texts), where)
    if not findings and tree and tree != present:
        findings = list(_conflicts(view, texts[0], present, source, force=force))
    return replace(outcome, findings=tuple(findings))


def _assembled(texts: Sequence[ReturnedText], base: Tree) -> tuple[Tree, list[Finding]]:
    """A message of its texts; those that did not come back stay as they are."""
    given: dict[tuple[Choice, ...], ReturnedText] = {}
    for text in texts:
        if text.choices in given:
            return (), [_problem("L407", "the same variant is there twice", text, _TWICE)]
        given[text.choices] = text
    known = {way.choices: way.leaf for way in ways(base)}
    chosen: dict[tuple[Choice, ...], Leaf] = {c: t.leaf for c, t in given.items()}
    if given.keys() <= known.keys():
        chosen = {c: chosen.get(c) or leaf for c, leaf in known.items()}
    if not any(chosen.values()):
        return (), []
    try:
        whole = tree_from([Way(choices, _ready(leaf)) for choices, leaf in chosen.items()])
    except BrokenWaysError as problem:
        return (), [_problem("L407", f"its variants do not fit together: {problem}", texts[0])]
    tree = without_gaps(whole)
    if _lacks_default(tree):
        message = "the starred variant has no text, which Fluent cannot do without"
        return (), [_problem("L408", message, texts[0], "translate it too")]
    return tree, []


_TWICE = "keep one of the two units"
_AS_EXPORTED = "leave the units of a message as they were exported"


def _ready(leaf: Leaf) -> Leaf:
    return escaped(leaf) if leaf else ()


def _lacks_default(tree: Tree) -> bool:
    if not isinstance(tree, Node):
        return False
    if not any(branch.default for branch in tree.branches):
        return True
    return any(_lacks_default(branch.tree) for branch in tree.branches)


def _conflicts(
    view: View, text: ReturnedText, present: Tree, source: Tree, *, force: bool
) -> Iterable[Finding]:
    """What has changed here since the text was handed over."""
    if text.source_mark is None or text.target_mark is None:
        message = "the file does not say what the translation was made from"
        fix = "take a file that setsail l10n export wrote, or say --force"
        if not force:
            yield _problem("L409", message, text, fix)
        return
    if text.target_mark != digest(present) and not force:
        message = f"it has been changed in {view.target.shown} since it was handed over"
        said = "; ".join(leaf_text(way.leaf) for way in ways(present)) if present else "no text"
        fix = "export again and merge the two, or say --force to take the file's"
        yield replace(_problem("L410", message, text, fix), got=shown(said))
    if text.source_mark != digest(source):
        message = "its English has changed since it was handed over; taken as stale"
        where = view.reference.units[text.id].where
        fix = f"look at {where} and translate it anew"
        yield warning("L411", message, where=text.where, key=text.id, fix=fix)


def _problem(code: str, message: str, text: ReturnedText, fix: str = _AS_EXPORTED) -> Finding:
    return error(code, message, where=text.where, key=text.id, fix=fix)


def _unknown(view: View, text: ReturnedText) -> Outcome:
    fix = did_you_mean(text.id, view.reference.units)
    finding = _problem("L412", "English has no such message", text, fix or _AS_EXPORTED)
    return Outcome(text.id, (), None, False, text.where, (finding,))


def _tree_of(unit: Unit | None) -> Tree:
    if unit is None:
        return ()
    try:
        return tree_of(unit.facts.pattern)
    except TooManyWaysError:
        return ()


def _news(view: View, outcomes: Iterable[Outcome]) -> dict[str, Tree]:
    """Texts that are taken and say something else than they do now."""
    return {
        o.id: o.tree
        for o in outcomes
        if o.tree and not errors_in(o.findings) and o.tree != _tree_of(view.target.units.get(o.id))
    }


def _judged(view: View, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes with what the gate finds in them that it did not find before.

    What is refused is taken out and the rest judged again, since texts include one another.
    """
    if not _news(view, outcomes):
        return list(outcomes)
    known = Counter(_mark(finding) for finding in _gate(view))
    while True:
        news = _news(view, outcomes)
        caused = _caused(view, news, known) if news else {}
        refused = {name: found for name, found in caused.items() if errors_in(found)}
        told = refused or caused
        outcomes = [
            replace(o, findings=(*o.findings, *_placed(told[o.id], o.where))) if o.id in told else o
            for o in outcomes
        ]
        if not refused:
            return list(outcomes)


def _placed(findings: Iterable[Finding], where: Position) -> Iterator[Finding]:
    """Findings about a text in the file that was handed in, not in the one it would get to."""
    return (replace(finding, where=where) for finding in findings)


def _caused(
    view: View, news: Mapping[str, Tree], known: Counter[tuple[str, str | None, str]]
) -> dict[str, list[Finding]]:
    """What the gate finds anew once texts say something else, by the text that causes it."""
    left = known.copy()
    # A term may break the texts that include it, in which nothing else has changed.
    suspect = next((name for name in news if name.startswith("-")), next(iter(news)))
    found: dict[str, list[Finding]] = {}
    for finding in _gate(replace(view, target=_as_if(view, news))):
        mark = _mark(finding)
        if left[mark] > 0:
            left[mark] -= 1
        else:
            cause = finding.key if finding.key in news else suspect
            found.setdefault(cause or suspect, []).append(finding)
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
        elif outcome.id in news:
            entries[outcome.id] = Entry(made_from, mark)
    return Record(entries)
