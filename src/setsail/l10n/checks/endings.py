"""L255: a text ends as its English does: with a sentence's mark, an ellipsis, a colon or none.

A button that ends with a full stop, a status line that has lost its "…", a question that has
become a statement: small slips that people see at once. A text may well turn a statement into
a call (! for .), and a button may be livelier than in English; Thai has no full stops
(น. is short for the hour), and a text that ends with a value may leave its own out, since times
and signs of currencies end with one in many languages.

Bad, where English is ``room-connecting = Connecting…`` and ``room-retry = Try again``:

    room-connecting = Menyambungkan.
    room-retry = Coba lagi.

Good:

    room-connecting = Menyambungkan…
    room-retry = Coba lagi

Source: our own rule; the marks of each language are those of ``conventions``.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.core.findings import Finding, Severity, warning
from setsail.l10n.checks.conventions import Convention, convention_of
from setsail.l10n.checks.readings import around, once, readings_of
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.variants import HOLE
from setsail.l10n.checks.view import View
from setsail.l10n.text import BIDI_CONTROLS

CODES = {"L255": Rule("ending-mark", Severity.WARNING)}

_KINDS = {
    **dict.fromkeys(".。۔", "a full stop"),
    **dict.fromkeys("?؟？", "a question mark"),
    **dict.fromkeys("!！", "an exclamation mark"),
    "…": "an ellipsis",
    **dict.fromkeys(":：", "a colon"),
    **dict.fromkeys(",،，;؛；", "a comma"),
}
_NONE = "no mark"
_STOP = "a full stop"
_SENTENCE = frozenset({"a full stop", "a question mark", "an exclamation mark"})
_CALLS = frozenset({"a question mark", "an exclamation mark"})
# A mark of direction is often set behind the last sign of an Arabic text.
_CLOSERS = "”’»」』》)）]\"' " + "".join(sorted(BIDI_CONTROLS))


def check(view: View) -> Iterator[Finding]:
    """Texts that end with another kind of mark than English."""
    yield from once(_findings(view))


def _findings(view: View) -> Iterator[Finding]:
    convention = convention_of(view.target.tag)
    for unit, original in view.pairs():
        wanted = {_ending(reading.text) for reading in readings_of(view, original)}
        for reading in readings_of(view, unit):
            ending = _ending(reading.text)
            if ending == _STOP and not convention.stops:
                ending = _NONE
            if ending in wanted or _natural(ending, wanted, convention):
                continue
            if ending == _NONE and _STOP in wanted and reading.text.rstrip(_CLOSERS).endswith(HOLE):
                continue
            last = max(len(reading.text) - 1, 0)
            yield warning(
                "L255",
                f"ends with {ending}, {view.reference.tag} with {' or '.join(sorted(wanted))}",
                where=reading.where(last),
                key=unit.id,
                got=around(reading.text, last),
                fix=f"end it as {original.where} does",
            )


def _ending(text: str) -> str:
    # The mark of a text in brackets stands behind them or in them.
    return _KINDS.get(text.rstrip(_CLOSERS)[-1:], _NONE)


def _natural(ending: str, wanted: set[str], convention: Convention) -> bool:
    """Whether a language may well end the text like this."""
    if ending in _SENTENCE and wanted & _SENTENCE:
        return wanted != {"a question mark"} or ending == "an exclamation mark"
    if ending in _CALLS and _NONE in wanted:
        return True
    return ending == _NONE and not convention.stops and bool(wanted & _SENTENCE)
