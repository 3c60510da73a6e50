"""L256, L258: a text has the marks of its own language, in pairs, and as a printer sets them.

L256: a mark of another language (an English comma in Arabic, a half-width one between Chinese
characters), a Spanish question or call that nothing opens or closes, a bracket or quotation
mark that nothing closes.

L258: typewriter marks: three dots for an ellipsis, straight quotation marks and apostrophes,
quotation marks that the language does not use, marks in a row ("!!", "؟؟").

Bad, in Spanish:

    seat-request-timeout = Todavía no responde. Quieres pedirlo otra vez?
    chat-placeholder = Di algo...

Good:

    seat-request-timeout = Todavía no responde. ¿Quieres pedirlo otra vez?
    chat-placeholder = Di algo…

Source: the marks of each language are those of ``conventions``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from setsail.core.findings import Finding, Severity
from setsail.l10n.checks.conventions import Convention, convention_of
from setsail.l10n.checks.parity import MARKUP
from setsail.l10n.checks.readings import Reading, once, readings
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.variants import HOLE
from setsail.l10n.checks.view import View

CODES = {
    "L256": Rule("foreign-or-open-mark", Severity.ERROR),
    "L258": Rule("typewriter-mark", Severity.WARNING),
}

PAIRS = {"(": ")", "[": "]", "（": "）", "“": "”", "«": "»", "「": "」", "『": "』", "《": "》"}
_CLOSERS = {closer: opener for opener, closer in PAIRS.items()}
_QUOTES = frozenset("“”«»„‟‹›「」『』《》")
_DOTS = re.compile(r"\.{2,}|。{2,}|…{2,}")
_ROW = re.compile(r"([!?؟！？,،，])\1+")
_ASCII_BETWEEN = re.compile(r"[0-9A-Za-z]")


def check(view: View) -> Iterator[Finding]:
    """Marks that do not belong, that nothing closes, or that a typewriter made."""
    convention = convention_of(view.target.tag)
    yield from once(
        finding
        for reading in readings(view)
        for finding in (
            *_foreign(reading, convention),
            *_unopened(reading, convention),
            *_unclosed(reading, convention),
            *_pairs(reading),
            *_typewritten(reading, convention),
        )
    )


def _foreign(reading: Reading, convention: Convention) -> Iterator[Finding]:
    # The ";" of "&nbsp;" is not the language's.
    text = MARKUP.sub(lambda found: " " * len(found[0]), reading.text)
    for index, mark in enumerate(text):
        ours = convention.foreign.get(mark)
        if ours and not _among_latin(reading.text, index, convention):
            yield reading.error(
                "L256", f"'{mark}' is a mark of another language", index, fix=f"write '{ours}'"
            )


def _among_latin(text: str, index: int, convention: Convention) -> bool:
    """A mark in a number, an address or a name such as ``K.Net`` is not the language's.

    Nor is the colon of a score. Chinese keeps the full stop of a numbered line, "1." before a
    value.
    """
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    inside = bool(_ASCII_BETWEEN.match(before) and _ASCII_BETWEEN.match(after))
    numbered = text[index] == "." and before == HOLE and after == " " and index == 1
    score = text[index] == ":" and before == after == HOLE
    return inside or score or (convention.wide and numbered)


def _unopened(reading: Reading, convention: Convention) -> Iterator[Finding]:
    for closer, opener in convention.opening.items():
        for index, mark in enumerate(reading.text):
            if mark != closer or reading.text[index + 1 : index + 2] in convention.opening:
                continue  # of "?!" one opening mark is enough
            before = reading.text[:index].rstrip("?!")
            opened = max(before.rfind(mark) for mark in convention.opening.values())
            closed = max(before.rfind(mark) for mark in convention.opening)
            if opened <= closed:
                yield reading.error(
                    "L256",
                    f"nothing opens the '{closer}'",
                    index,
                    fix=f"write '{opener}' where the question or call begins",
                )


def _unclosed(reading: Reading, convention: Convention) -> Iterator[Finding]:
    openers = "".join(convention.opening.values())
    for opened in re.finditer(f"[{openers}]+", reading.text) if openers else ():
        # Up to the next that opens; those of "¡¿" open together.
        behind = re.split(f"[{openers}]", reading.text[opened.end() :])[0]
        if not set(behind) & set(convention.opening):
            yield reading.error(
                "L256",
                f"nothing closes the '{opened[0]}'",
                opened.start(),
                fix="write its mark where the question or call ends",
            )


def _pairs(reading: Reading) -> Iterator[Finding]:
    opened: list[int] = []
    alone: list[int] = []
    for index, mark in enumerate(reading.text):
        if mark in PAIRS:
            opened.append(index)
        elif mark in _CLOSERS:
            if opened and reading.text[opened[-1]] == _CLOSERS[mark]:
                opened.pop()
            else:
                alone.append(index)
    for index in (*alone, *opened):
        mark = reading.text[index]
        other = PAIRS.get(mark) or _CLOSERS[mark]
        yield reading.error(
            "L256", f"'{mark}' stands alone", index, fix=f"write '{other}' too, or take it out"
        )


def _typewritten(reading: Reading, convention: Convention) -> Iterator[Finding]:
    text = reading.text
    found: list[tuple[int, str, str]] = [
        (m.start(), f"'{m[0]}' is typed, not set", "write one '…'")
        for m in _DOTS.finditer(text)
        if not (convention.wide and m[0] == "……")  # as long as two characters, in Chinese
    ]
    found += [(m.start(), f"'{m[0]}' shouts", f"write one '{m[1]}'") for m in _ROW.finditer(text)]
    for index, mark in enumerate(text):
        if mark in "\"'`":
            fix = "write '’'" if mark != '"' else f"quote with {convention.quotes[:2]}"
            found.append((index, f"{mark} is a typewriter's mark", fix))
        elif mark in _QUOTES and mark not in convention.quotes:
            fix = f"quote with {convention.quotes[:2]}"
            found.append((index, f"{mark} is not how this language quotes", fix))
    for index, message, fix in found:
        yield reading.warning("L258", message, index, fix=fix)
