"""What the workspace already has for a new market: locale folders and ways to pay."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from setsail.core.yaml_tree import Node, Scalar, find
from setsail.l10n.chain import (
    REFERENCE,
    canonical_tag,
    format_locale,
    message_chain,
    same_language,
    script,
)
from setsail.profiles.inherit import ProfileFiles
from setsail.profiles.shared import Payment, PaymentKind

CARDS = "Cards"
"""The way to pay that is named in English and good for every card."""


@dataclass(frozen=True, slots=True)
class Locales:
    """The languages of a market.

    Attributes:
        tags: those with a folder behind them, as ``language.locales`` lists them.
        missing: official languages that nobody has written yet.
    """

    tags: tuple[str, ...]
    missing: tuple[str, ...]


def choose_locales(languages: Iterable[str], code: str, folders: Collection[str]) -> Locales:
    """The official languages that have a folder in ``locales/``, then English.

    Args:
        languages: BCP 47 tags, the most spoken first.
        code: ISO 3166 code of the market.
        folders: names of the locale folders.
    """
    written = {language: _written(language, code, folders) for language in languages}
    tags = [tag for tag in written.values() if tag is not None]
    missing = tuple(language for language, tag in written.items() if tag is None)
    return Locales(tuple(dict.fromkeys([*tags, REFERENCE])), missing)


def _written(language: str, code: str, folders: Collection[str]) -> str | None:
    """The tag that reaches a folder of the language: es-EC falls back to es-419."""
    tag = canonical_tag(language)
    with_script = tag if "-" in tag else f"{tag}-{script(tag)}"
    for wanted in (f"{tag}-{code}", f"{with_script}-{code}"):
        own = [
            name for name in message_chain(wanted) if name in folders and same_language(name, tag)
        ]
        if own:
            # A language that has a folder of its own needs no country behind it.
            return own[0] if own[0] in (tag, with_script) else wanted
    return None


@dataclass(frozen=True, slots=True)
class Ways:
    """How the audience pays.

    Attributes:
        names: names of ``regions/shared/payments.yaml``.
        known_here: whether that file says that they are used in the market.
    """

    names: tuple[str, ...]
    known_here: bool


def choose_payments(
    code: str, language: str, region: str, payments: Mapping[str, Payment], files: ProfileFiles
) -> Ways:
    """The ways to pay that are known in the market; if there are none, cards.

    Wallets and bank schemes end at a border, cards do not. Entries for cards have names in
    somebody's language: one is taken if markets that speak the new market's language list it
    and its name is in that language's script, and of several the one that most of them list,
    those of the region first. Where nobody speaks it, it is the entry for cards in English.

    Args:
        code: ISO 3166 code of the market.
        language: its first locale.
        region: folder of the region.
        payments: every known way to pay.
        files: the profiles of the other markets.
    """
    known = tuple(name for name, payment in payments.items() if code in payment.markets)
    if known:
        return Ways(known, known_here=True)
    neighbours, strangers = _speakers(files, language, region)
    listed = {
        name: (len(neighbours & set(payment.markets)), len(strangers & set(payment.markets)))
        for name, payment in payments.items()
        if payment.kind is PaymentKind.CARD and _in_script_of(language, code, name)
    }
    chosen = max(listed, key=lambda name: listed[name], default=None)
    if chosen is not None and any(listed[chosen]):
        return Ways((chosen,), known_here=False)
    if CARDS in payments:
        return Ways((CARDS,), known_here=False)
    return Ways((max(payments, key=lambda name: len(payments[name].markets)),), known_here=False)


def _speakers(files: ProfileFiles, language: str, region: str) -> tuple[set[str], set[str]]:
    """The codes of the markets whose first locale is in a language: the region's, the others'."""
    neighbours: set[str] = set()
    strangers: set[str] = set()
    for path in files.market_files():
        tree = files.tree(path)
        if same_language(_text(find(tree, ("language", "locales", 0))), language):
            found = neighbours if path.parent.name == region else strangers
            found.add(_text(find(tree, ("code",))))
    return neighbours, strangers


def _in_script_of(tag: str, code: str, name: str) -> bool:
    """Whether a name's letters are of the script that a language calls itself in."""
    return _alphabets(name) == _alphabets(format_locale(tag, code).get_display_name() or "")


def _alphabets(text: str) -> set[str]:
    """The scripts of a text's letters, by the first word of their Unicode names."""
    return {unicodedata.name(sign, "").split(" ")[0] for sign in text if sign.isalpha()}


def _text(node: Node | None) -> str:
    return (node.text or "") if isinstance(node, Scalar) else ""
