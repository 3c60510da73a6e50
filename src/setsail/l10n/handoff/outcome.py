"""What becomes of one message that came back, before the gate has seen it.

Its variants are put together, those that did not come back filled up from what is there, and
held against what has changed since they were handed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from setsail.core.findings import Finding, Position, error, shown, warning
from setsail.core.nearest import did_you_mean
from setsail.l10n.checks.view import View
from setsail.l10n.handoff.fluent_text import digest, leaf_text, ready
from setsail.l10n.handoff.parcel import TOO_MANY, asked_for, plurals_of, tree_now
from setsail.l10n.handoff.returned import ReturnedText
from setsail.l10n.handoff.tree import (
    BrokenWaysError,
    Choice,
    Leaf,
    Node,
    TooManyWaysError,
    Tree,
    Way,
    tree_from,
    ways,
    without_gaps,
)

_TWICE = "keep one of the two units"
_AS_EXPORTED = "leave the units of a message as they were exported"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one message that came back.

    Attributes:
        id: the message.
        tree: what it says now; () where nothing came for it.
        source_mark: mark of the English that it was made from; None where the file does not
            say.
        new: whether it says something else than the file does now.
        translated: whether it came back saying something else than it went.
        reviewed: whether all that came of it was reviewed.
        where: where it stands in the file that was handed in.
        findings: why it is refused, or what to know of it.
    """

    id: str
    tree: Tree
    source_mark: str | None
    new: bool
    translated: bool
    reviewed: bool
    where: Position
    findings: tuple[Finding, ...] = ()


def outcome_of(view: View, texts: Sequence[ReturnedText], *, force: bool) -> Outcome:
    """What one message says now, before the gate has seen it.

    Args:
        view: the locale as it is.
        texts: all that came back of the message, at least one.
        force: take it whatever has changed in the files since it was handed over.
    """
    name = texts[0].id
    original = view.reference.units.get(name)
    if original is None:
        return _unknown(view, texts[0])
    try:
        present, source = tree_now(view.target.units.get(name)), tree_now(original)
    except TooManyWaysError:
        finding = _problem("L401", TOO_MANY, texts[0], "translate it in its file")
        return _refused(texts[0], finding)
    tree, findings = _assembled(texts, asked_for(plurals_of(view, original), source, present))
    if tree == ready(present):
        tree = present  # as it stands in the file, where a line may well begin with a bracket
    outcome = Outcome(
        name,
        tree,
        texts[0].source_mark,
        new=bool(tree) and tree != present,
        translated=texts[0].target_mark != digest(tree),
        reviewed=all(text.reviewed for text in texts),
        where=texts[0].where,
    )
    if not findings and outcome.new:
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
        whole = tree_from([Way(choices, leaf) for choices, leaf in chosen.items()])
    except BrokenWaysError as problem:
        return (), [_problem("L407", f"its variants do not fit together: {problem}", texts[0])]
    tree = ready(without_gaps(whole))
    if _lacks_default(tree):
        message = "the starred variant has no text, which Fluent cannot do without"
        return (), [_problem("L408", message, texts[0], "translate it too")]
    return tree, []


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
        message = "the file does not say, or no longer rightly, what the text was made from"
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
    return _refused(text, finding)


def _refused(text: ReturnedText, finding: Finding) -> Outcome:
    return Outcome(text.id, (), None, False, False, False, text.where, (finding,))
