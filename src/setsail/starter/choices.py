"""What the workspace already has for a new market: locale folders and ways to pay."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from setsail.core.yaml_tree import Node, Scalar, find
from setsail.l10n.chain import REFERENCE, canonical_tag, message_chain, same_language, script
from setsail.profiles.inherit import ProfileFiles
from setsail.profiles.shared import Payment, PaymentKind


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

    Wallets and bank schemes end at a border, cards do not. Of the entries for cards, whose
    names are in somebody's language, the one that most markets of the region list wins:
    first those that speak the new market's language.

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
    first_locales = _first_locales(files, region)
    alike = {other for other, tag in first_locales.items() if same_language(tag, language)}

    def rank(name: str) -> tuple[bool, int, int, int]:
        markets = set(payments[name].markets)
        return (
            payments[name].kind is PaymentKind.CARD,
            len(markets & alike),
            len(markets & first_locales.keys()),
            len(markets),
        )

    return Ways((max(payments, key=rank),), known_here=False)


def _first_locales(files: ProfileFiles, region: str) -> dict[str, str]:
    """The first locale of each market of a region, by code."""
    found: dict[str, str] = {}
    for path in files.market_files():
        if path.parent.name == region:
            tree = files.tree(path)
            found[_text(find(tree, ("code",)))] = _text(find(tree, ("language", "locales", 0)))
    return found


def _text(node: Node | None) -> str:
    return (node.text or "") if isinstance(node, Scalar) else ""
