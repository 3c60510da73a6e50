"""L257, L259: one space between words, none where the language wants none, no word twice.

L257: two spaces in a row, a space at either end, a space before a mark, none behind a comma,
or a space beside a Chinese mark, which brings its own. None of our languages sets a space
before "?" or ":" as French does. L259: the same word twice in a row; in Indonesian, Malay,
Filipino, Vietnamese, Thai, Turkish, Tamil, Arabic and Chinese, where doubled words are
grammar, only small ones such as "yang yang".

Bad:

    room-full = The room is  full right now , try again in a a moment.

Good:

    room-full = The room is full right now, try again in a moment.

Source: our own rule; the doubled words of each language are those of ``conventions``.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from setsail.core.findings import Finding, Severity
from setsail.l10n.checks.conventions import Convention, convention_of
from setsail.l10n.checks.readings import Reading, once, readings
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View

CODES = {
    "L257": Rule("space", Severity.WARNING),
    "L259": Rule("doubled-word", Severity.WARNING),
}

_DOUBLE = regex.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_EDGE = regex.compile(r"\A[ \u00a0\t]+|(?<=[^\s])[ \u00a0\t]+\Z|\A\s+\Z")
_BEFORE_MARK = regex.compile(r"(?<=\S) +(?=[,;:!?.،؛؟…%٪)”»](?!\w))")
_BEHIND_OPENER = regex.compile(r"(?<=[(“«¿¡]) +")
_NONE_BEHIND = regex.compile(
    r"(?<=[\p{L}\p{M}])[,;،؛](?=\p{L})|(?<=[\p{L}\p{M}\ufffc])[!?؟](?=[\p{L}\ufffc])"
)
_BESIDE_WIDE = regex.compile(r" +(?=[，。！？；：、（）“”…])|(?<=[，。！？；：、（）“”]) +")
_TWICE = regex.compile(r"(?<![\p{L}\p{M}’'-])([\p{L}\p{M}’]+)\s+(\1)(?![\p{L}\p{M}’'-])", regex.I)


def check(view: View) -> Iterator[Finding]:
    """Spaces that are too many, too few or beside the wrong sign, and doubled words."""
    convention = convention_of(view.target.tag)
    yield from once(
        finding
        for reading in readings(view)
        for finding in (*_spaces(reading, convention), *_doubled(reading, convention))
    )


def _spaces(reading: Reading, convention: Convention) -> Iterator[Finding]:
    # The mark of a term's or a value's own spacing is not ours to know: only text is looked at.
    if convention.wide:
        rules = [(_BESIDE_WIDE, "a space beside a mark that brings its own", "take it out")]
    else:
        rules = [
            (_BEFORE_MARK, "a space before the mark", "take it out"),
            (_BEHIND_OPENER, "a space behind the mark that opens", "take it out"),
        ]
    if convention.spaced:
        rules.append((_NONE_BEHIND, "no space behind the mark", "write one"))
    rules += [
        (_DOUBLE, "two spaces in a row", "write one"),
        (_EDGE, "a space at the edge of the text", "take it out"),
    ]
    for pattern, message, fix in rules:
        for match in pattern.finditer(reading.text):
            yield reading.warning("L257", message, match.start(), fix=fix)


def _doubled(reading: Reading, convention: Convention) -> Iterator[Finding]:
    for index, word in _pairs(reading.text, convention):
        yield reading.warning("L259", f"'{word}' stands twice", index, fix="take one out")


def _pairs(text: str, convention: Convention) -> Iterator[tuple[int, str]]:
    if not convention.spaced:
        for right in convention.unlike:
            text = text.replace(right, " " * len(right))
        for word in convention.doubles or ():
            index = text.find(word * 2)
            if index >= 0:
                yield index + len(word), word
        return
    for match in _TWICE.finditer(text, overlapped=True):
        if convention.doubles is None or match[1].casefold() in convention.doubles:
            yield match.start(2), match[1]
