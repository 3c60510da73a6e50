"""L263, L264, L265: addresses, numbers and markup are the same as in English.

L263: a web or mail address that is not in English, or that English has and the text has not.
L264: a number written by hand that English does not have; where it can change it is a value,
as ``{ $age }``. L265: tags such as ``<b>``, ``**`` and line breaks.

Bad, where English is ``moderation-rules = Read <b>the rules</b> at example.com/rules.``:

    moderation-rules = Baca <b>aturan di example.com/aturan.

Good:

    moderation-rules = Baca <b>aturannya</b> di example.com/rules.

Source: our own rule.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator

import regex

from setsail.core.findings import Finding, Severity, error, warning
from setsail.l10n.checks.readings import Reading, once, readings_of
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View
from setsail.l10n.source import Unit

CODES = {
    "L263": Rule("address-differs", Severity.ERROR),
    "L264": Rule("number-differs", Severity.WARNING),
    "L265": Rule("markup-differs", Severity.ERROR),
}

ADDRESS = regex.compile(
    r"(?:https?://|www\.)[!-;=?-~]*[\w/]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|app|live|io|co|krd|id|my|sg|th|vn|ph"
    r"|sa|ae|eg|kw|iq|tr|br|mx|ar|cl|pe)\b[\w/]*",
    regex.I | regex.A,
)
# Not 4G and MP3, which are names. Chinese and Thai set numbers right beside their letters.
_NUMBER = regex.compile(r"(?<![\p{Latin}\p{Nd}])\p{Nd}+(?:[.,٫٬]\p{Nd}+)*(?![\p{Lu}\p{Nd}])")
_GROUPING = regex.compile(r"[.,٫٬](?=\p{Nd}{3}(?!\p{Nd}))")
_POINT = regex.compile(r"[.,٫٬]")
_COUNTED = regex.compile(r"(?<!\S)(?:zero|one|two|few|many|[0-9.]+)(?!\S)")
MARKUP = regex.compile(r"</?[A-Za-z][^<>]*>|\*\*|__|&[a-z]+;|\n")


def _addresses(text: str) -> Iterator[tuple[int, str]]:
    for match in ADDRESS.finditer(text):
        yield match.start(), match[0]


def _numbers(text: str) -> Iterator[tuple[int, str]]:
    for match in _NUMBER.finditer(ADDRESS.sub(lambda found: "." * len(found[0]), text)):
        # 1,000 and 1.000 and ١٬٠٠٠ are one number, 2.5 and 2,5 too.
        bare = _POINT.sub(".", _GROUPING.sub("", match[0]))
        yield match.start(), "".join(str(unicodedata.digit(c, c)) for c in bare)


def _markup(text: str) -> Iterator[tuple[int, str]]:
    for match in MARKUP.finditer(text):
        yield match.start(), "a line break" if match[0] == "\n" else match[0]


Find = Callable[[str], Iterator[tuple[int, str]]]


def check(view: View) -> Iterator[Finding]:
    """What a translation leaves as it is, changed, added or lost."""
    for unit, original in view.pairs():
        yield from once(_set(view, unit, original, "L263", "the address", _addresses))
        yield from once(_set(view, unit, original, "L264", "the number", _numbers))
        yield from once(_markup_findings(view, unit, original))


def _set(
    view: View, unit: Unit, original: Unit, code: str, what: str, find: Find
) -> Iterator[Finding]:
    """Strange ones where they stand; missing ones once, whichever variant they stand in."""
    report = error if code == "L263" else warning
    english = [(r.keys, {found for _, found in find(r.text)}) for r in readings_of(view, original)]
    theirs = {found for _, all_found in english for found in all_found}
    # "1 seat left" is a text for the number that chose it: others choose otherwise.
    wanted = {
        found for keys, all_found in english if not _COUNTED.search(keys) for found in all_found
    }
    ours = set()
    for reading in readings_of(view, unit):
        for index, found in find(reading.text):
            ours.add(found)
            if found not in theirs:
                yield report(
                    code,
                    f"{what} {found} is not in {view.reference.tag}",
                    where=reading.where(index),
                    key=unit.id,
                    fix=f"hold it against {original.where}",
                )
    for found in sorted(wanted - ours):
        yield report(
            code,
            f"{what} {found} of {view.reference.tag} is missing",
            where=unit.where,
            key=unit.id,
            fix=f"hold it against {original.where}",
        )


def _markup_findings(view: View, unit: Unit, original: Unit) -> Iterator[Finding]:
    allowed = [_counted(reading) for reading in readings_of(view, original)]
    for reading in readings_of(view, unit):
        ours = _counted(reading)
        if ours in allowed:
            continue
        nearest = min(allowed, key=lambda theirs: _distance(theirs, ours))
        wrong = sorted({*(nearest - ours), *(ours - nearest)})
        places = [index for index, found in _markup(reading.text) if found in wrong]
        yield error(
            "L265",
            f"not the markup of {view.reference.tag}: {', '.join(wrong)}",
            where=reading.where(places[0]) if places else unit.where,
            key=unit.id,
            fix=f"hold it against {original.where}",
        )


def _counted(reading: Reading) -> Counter[str]:
    return Counter(found for _, found in _markup(reading.text))


def _distance(theirs: Counter[str], ours: Counter[str]) -> int:
    return (theirs - ours).total() + (ours - theirs).total()
