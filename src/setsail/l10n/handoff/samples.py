"""How a text looks with values in it, so that a translator need not guess."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from setsail.l10n.chain import REFERENCE
from setsail.l10n.checks.plurals import plural_rules
from setsail.l10n.checks.view import View
from setsail.l10n.formats import policy_for
from setsail.l10n.handoff.layout import is_number, selected_variable
from setsail.l10n.handoff.parcel import Item, Text
from setsail.l10n.handoff.tree import Choice
from setsail.l10n.preview.values import Filling, price_of, things_of
from setsail.l10n.text import plain

if TYPE_CHECKING:
    from setsail.l10n.bundle import Argument, MessageBundle, MessageInfo
    from setsail.profiles.schema import Market


class Sampler:
    """Renders texts of a parcel in a market's formats.

    Args:
        bundle: the locale and English in the market.
        tag: the locale.
        filling: what the variables are filled with.
    """

    def __init__(self, bundle: MessageBundle, tag: str, filling: Filling) -> None:
        self._bundle = bundle
        self._tag = tag
        self._filling = filling
        self._infos: Mapping[str, MessageInfo] = {i.id: i for i in bundle.messages(REFERENCE)}

    def sample(self, item: Item, text: Text) -> str:
        """A text as people will see it, in the locale; in English where it is missing there.

        Returns:
            Without direction marks; "" for a term, which is never seen alone, for a text
            without values, and where no value leads to the variant.
        """
        info = self._infos.get(item.id)
        if info is None or not info.variables:
            return ""
        values = self._filling.values(info, {})
        for choice in text.choices:
            variable = selected_variable(choice.selector)
            if variable not in values:
                return ""
            value = next(self._leading_to(choice, info), None)
            if value is None:
                return ""
            values[variable] = value
        tag = self._tag if text.target else REFERENCE
        rendered = self._bundle.render_checked(tag, item.id, **values)
        return "" if rendered.problems else plain(rendered.text)

    def _leading_to(self, choice: Choice, info: MessageInfo) -> Iterator[Argument]:
        """Values of its variable that fall into a variant, one that people know first."""
        variable = selected_variable(choice.selector)
        if info.kinds.get(variable or "") != "number":
            yield choice.key
        elif is_number(choice.key):
            yield int(choice.key) if choice.key.lstrip("-").isdigit() else float(choice.key)
        elif choice.key in (rules := plural_rules(self._tag)).categories:
            numbers = rules.samples[choice.key]
            allowed = numbers.intersection(self._filling.allowed(info, variable or "", numbers))
            yield from sorted(allowed, key=lambda number: (number == 0, number))


def sampler(view: View, market: Market, instant: datetime) -> Sampler:
    """Make a sampler.

    Args:
        view: the locale, with English and the locales behind it.
        market: whose formats, prices and names are shown.
        instant: what times and dates show, an aware datetime.

    Raises:
        SetsailError: files that cannot be taken as they are: every finding.
    """
    from setsail.l10n.bundle import load_bundle  # noqa: PLC0415  (Babel's formats)

    tag = view.target.tag
    sources = {source.tag: source for source in (view.target, *view.parents, view.reference)}
    tags = tuple(dict.fromkeys((tag, REFERENCE)))
    bundle = load_bundle(view.locales_dir, tags, market.code, policy_for(market), sources)
    gift = plain(bundle.render(tag, "gift-rose"))
    return Sampler(bundle, tag, Filling(things_of(tag), gift, price_of(market), instant))
