"""Pseudo-locales: English made long, accented or right-to-left, before anybody translates.

``en-XA`` shows what was never handed to translators (it has no accents), what was glued
together (its brackets) and what will not fit (it is padded as translations grow).
``ar-XB`` shows what does not turn round. Both are made from the reference in memory and
rendered like any other locale; they are never written to ``locales/``, where bidi controls
are forbidden.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from itertools import cycle, islice, pairwise
from pathlib import Path
from types import MappingProxyType

from fluent.syntax import FluentParser, FluentSerializer, ast

from setsail.l10n.chain import REFERENCE
from setsail.l10n.source import LocaleSource, SourceFile, locale_source, read_locale

ACCENTED = "en-XA"
MIRRORED = "ar-XB"
PSEUDO_TAGS = (ACCENTED, MIRRORED)

# Length of the English text, in characters → by how much a translation may grow. Between
# two points the growth falls in a straight line. Source: notes/localisation.md, the ranges
# that vendors of translation plan with.
_GROWTH = ((0, 2.0), (10, 1.0), (20, 0.8), (30, 0.6), (50, 0.4), (70, 0.31))
_LONG_GROWTH = 0.3
_FILLER = "one two three four five six seven eight nine ten "

_ACCENTS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ",
)
# What a program reads, not a person: addresses, tags, entities. Accents would break them.
_CODE = re.compile(r"(https?://\S+|\S+@\S+\.\S+|</?[A-Za-z][^<>]*>|&#?\w+;)")
_WORD = re.compile(r"(\s+)")
_RLM, _RLO, _PDF = "\u200f", "\u202e", "\u202c"

_Element = ast.TextElement | ast.Placeable
_Change = Callable[[ast.Pattern, bool], None]


def pseudo_source(tag: str, reference: LocaleSource) -> LocaleSource:
    """A pseudo-locale made from the reference.

    Variables, functions, terms, selectors, literals, comments and ids stay as they are.

    Args:
        tag: one of `PSEUDO_TAGS`.
        reference: English.

    Returns:
        The locale, to be handed to `setsail.l10n.bundle.load_bundle` among its sources.

    Raises:
        KeyError: there is no such pseudo-locale.
    """
    change = _CHANGES[tag]
    files = []
    for file in reference.files:
        body = [_entry(entry, change) for entry in file.resource.body]
        # Parsed again: positions, and whatever is keyed by the text, belong to this text.
        text = FluentSerializer(with_junk=True).serialize(ast.Resource(body))
        shown = f"{tag}/{file.name}"
        files.append(SourceFile(file.name, shown, text, FluentParser().parse(text)))
    return locale_source(tag, tag, files)


def pseudo_sources(locales_dir: Path, tags: Iterable[str]) -> dict[str, LocaleSource]:
    """The pseudo-locales among some tags, with the reference that they are made from.

    Returns:
        Locales by tag, for `setsail.l10n.bundle.load_bundle`; empty where no tag is pseudo.

    Raises:
        SetsailError: L214, there is no reference.
    """
    wanted = [tag for tag in tags if tag in PSEUDO_TAGS]
    if not wanted:
        return {}
    reference = read_locale(locales_dir, REFERENCE)
    made = {tag: pseudo_source(tag, reference) for tag in wanted}
    return {REFERENCE: reference, **made}


def growth(length: int) -> float:
    """By how much a text may grow in translation: 1.0 for ten characters, twice as long then.

    Args:
        length: characters of the English text, without its placeables.
    """
    for (short, most), (long, least) in pairwise(_GROWTH):
        if length <= long:
            return most + (least - most) * (length - short) / (long - short)
    return _LONG_GROWTH


def _entry(entry: ast.EntryType, change: _Change) -> ast.EntryType:
    if not isinstance(entry, ast.Message | ast.Term):
        return entry
    changed: ast.Message | ast.Term = entry.clone()
    # A term stands inside messages, which have the brackets.
    whole = isinstance(changed, ast.Message)
    for pattern in (changed.value, *(attribute.value for attribute in changed.attributes)):
        if pattern:
            change(pattern, whole)
    return changed


def _accented(pattern: ast.Pattern, whole: bool) -> None:
    """Accents; brackets and padding for a text that stands on its own."""
    whole = whole and not _is_select(pattern)
    length = sum(len(e.value) for e in pattern.elements if isinstance(e, ast.TextElement))
    _each_text(pattern, _with_accents)
    _each_variant(pattern, lambda variant: _accented(variant, not whole))
    if whole:
        added = math.ceil(length * growth(length)) - len("[]")
        filler = "".join(islice(cycle(_FILLER), max(added - 1, 0))).rstrip()
        tail = f" {_with_accents(filler)}" if filler else ""
        pattern.elements = _joined(["[", *pattern.elements, f"{tail}]"])


def _mirrored(pattern: ast.Pattern, whole: bool) -> None:
    """Each word is forced to run from right to left; » « stand around what is filled in."""
    _each_text(pattern, _right_to_left)
    _each_variant(pattern, lambda variant: _mirrored(variant, whole))
    elements: list[str | _Element] = []
    for element in pattern.elements:
        filled = isinstance(element, ast.Placeable) and _is_filled_in(element.expression)
        elements += ["»", element, "«"] if filled else [element]
    pattern.elements = _joined(elements)


_CHANGES: Mapping[str, _Change] = MappingProxyType({ACCENTED: _accented, MIRRORED: _mirrored})


def _with_accents(text: str) -> str:
    parts = _CODE.split(text)
    return "".join(p if _CODE.fullmatch(p) else p.translate(_ACCENTS) for p in parts)


def _right_to_left(text: str) -> str:
    parts = _WORD.split(text)
    return "".join(
        part if not part or part.isspace() else f"{_RLM}{_RLO}{part}{_PDF}{_RLM}" for part in parts
    )


def _is_select(pattern: ast.Pattern) -> bool:
    """Whether the pattern is nothing but a choice between texts."""
    match pattern.elements:
        case [ast.Placeable(expression=ast.SelectExpression())]:
            return True
    return False


def _is_filled_in(expression: object) -> bool:
    return isinstance(expression, ast.VariableReference | ast.FunctionReference)


def _each_text(pattern: ast.Pattern, change: Callable[[str], str]) -> None:
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            element.value = change(element.value)


def _each_variant(pattern: ast.Pattern, change: Callable[[ast.Pattern], None]) -> None:
    for element in pattern.elements:
        expression = element.expression if isinstance(element, ast.Placeable) else None
        while isinstance(expression, ast.Placeable):  # braces in braces
            expression = expression.expression
        if isinstance(expression, ast.SelectExpression):
            for variant in expression.variants:
                change(variant.value)


def _joined(elements: list[str | _Element]) -> list[_Element]:
    """Neighbouring texts as one, as the parser would have them."""
    joined: list[_Element] = []
    for element in elements:
        node = ast.TextElement(element) if isinstance(element, str) else element
        if joined and isinstance(node, ast.TextElement) and isinstance(joined[-1], ast.TextElement):
            joined[-1] = ast.TextElement(joined[-1].value + node.value)
        else:
            joined.append(node)
    return joined
