"""Every message of a locale filled in, measured and judged, for a preview to show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from setsail.core.findings import Finding
from setsail.l10n.chain import REFERENCE, direction, message_chain, script
from setsail.l10n.formats import policy_for
from setsail.l10n.preview.page import File, Group, Message, Page, Sample, Variable
from setsail.l10n.preview.values import HOSTILE_NAME, Filling, category_numbers, price_of, things_of
from setsail.l10n.pseudo import pseudo_sources
from setsail.l10n.source import LocaleSource, Unit, locale_tags, read_locale
from setsail.l10n.surfaces import BUDGETS, Surface
from setsail.l10n.text import plain

if TYPE_CHECKING:
    from setsail.l10n.bundle import Argument, MessageBundle, MessageInfo
    from setsail.profiles.schema import Market

FALLEN_BACK = "L232"
_ABOUT = re.compile(r"\A(.*?)(?=^\s*(?:Surface|Variables):|\Z)", re.DOTALL | re.MULTILINE)
_VARIABLE = re.compile(r"^\s*\$([\w-]+)\s*(?:\((\w+)\))?:?\s*(.*)$", re.MULTILINE)


def build_page(locales_dir: Path, tag: str, market: Market, instant: datetime) -> Page:
    """Render every message of the reference in a locale.

    Args:
        locales_dir: the tree with a folder per tag.
        tag: a locale of the tree, or a pseudo-locale.
        market: whose formats and prices are shown.
        instant: what times and dates show, an aware datetime.

    Raises:
        SetsailError: L213 a malformed tag, L214 no folder, L201, L202 and L212 files that
            cannot be taken as they are: every finding.
    """
    from babel import Locale  # noqa: PLC0415  (60 ms, only where needed)

    from setsail.l10n.bundle import load_bundle  # noqa: PLC0415  (Babel's formats)

    folders = locale_tags(locales_dir)
    sources = pseudo_sources(locales_dir, [tag])
    for name in message_chain(tag):
        if name in folders and name not in sources:
            sources[name] = read_locale(locales_dir, name)
    tags = tuple(dict.fromkeys((tag, REFERENCE)))
    bundle = load_bundle(locales_dir, tags, market.code, policy_for(market), sources)
    chain = tuple(name for name in message_chain(tag) if name in sources)
    gift = plain(bundle.render(tag, "gift-rose"))
    filling = Filling(things_of(chain[0]), gift, price_of(market), instant)
    painter = _Painter(bundle, tag, [sources[name] for name in chain], filling)
    return Page(
        tag=tag,
        own_name=plain(bundle.render(tag, "language-name")),
        direction=direction(tag),
        script=str(Locale(REFERENCE).scripts[script(tag)]),
        market_code=market.code,
        market_name=market.name,
        chain=chain,
        files=tuple(painter.files(sources[REFERENCE])),
    )


class _Painter:
    """Fills the messages in and measures them."""

    def __init__(
        self, bundle: MessageBundle, tag: str, sources: list[LocaleSource], filling: Filling
    ) -> None:
        self.bundle = bundle
        self.tag = tag
        self.sources = sources
        self.filling = filling
        self.numbers = category_numbers(tag)
        self.infos: Mapping[str, MessageInfo] = {
            info.id: info for info in bundle.messages(REFERENCE)
        }

    def files(self, reference: LocaleSource) -> Iterator[File]:
        units = [unit for unit in reference.units.values() if not unit.is_term]
        for file, inside in groupby(units, key=lambda unit: unit.file):
            groups = tuple(
                Group(title, tuple(self._message(unit) for unit in members))
                for title, members in groupby(inside, key=lambda unit: unit.group)
            )
            yield File(file.name.removesuffix(".ftl"), _about_file(file.resource.body), groups)

    def _message(self, unit: Unit) -> Message:
        problems: dict[Finding, None] = {}
        found_in = self.tag
        samples = []
        for values, told, hostile in self._choices(unit):
            rendered = self.bundle.render_checked(self.tag, unit.id, **values)
            problems |= dict.fromkeys(rendered.problems)
            found_in = rendered.tag
            english = self.bundle.render(REFERENCE, unit.id, **values)
            used = graphemes(plain(rendered.text))
            samples.append(Sample(told, rendered.text, english, used, hostile))
        surface = _surface(unit)
        return Message(
            id=unit.id,
            about=" ".join(_about(unit.comment).split()),
            variables=_variables(unit, self.infos[unit.id]),
            surface=surface,
            budget=BUDGETS[surface] if surface else None,
            samples=tuple(samples),
            found_in=found_in,
            fallen_back=any(found.code == FALLEN_BACK for found in problems),
            problems=tuple(found for found in problems if found.code != FALLEN_BACK),
        )

    def _choices(self, unit: Unit) -> Iterator[tuple[dict[str, Argument], str, bool]]:
        """Values for each plural form, what is told of them, and for a hostile nickname."""
        info = self._info(unit)
        counted = self._counted(unit, info)
        chosen: list[dict[str, int]] = [{}]
        for variable, numbers in counted.items():
            chosen = [{**others, variable: n} for others in chosen for n in numbers]
        for one in chosen:
            told = " · ".join(f"{variable} {number:,}" for variable, number in one.items())
            yield self.filling.values(info, one), told, False
        if "name" in info.variables:
            values = self.filling.values(info, chosen[-1], HOSTILE_NAME)
            yield values, "hostile nickname", True

    def _info(self, unit: Unit) -> MessageInfo:
        """The message with the variables of the translation too: they may differ by mistake."""
        info = self.infos[unit.id]
        found = self._found(unit)
        if found is None:
            return info
        named = {use.name for use in found[0].variables(found[1])}
        return replace(info, variables=tuple(sorted({*info.variables, *named})))

    def _found(self, unit: Unit) -> tuple[LocaleSource, Unit] | None:
        """The text as the locale says it, wherever in its chain."""
        for source in self.sources:
            if unit.id in source.units:
                return source, source.units[unit.id]
        return None

    def _counted(self, unit: Unit, info: MessageInfo) -> dict[str, list[int]]:
        """Numbers to try for each variable that chooses between forms here or in English."""
        found = self._found(unit)
        texts = (unit, found[1]) if found else (unit,)
        counted: dict[str, set[int]] = {}
        for select in (select for text in texts for select in text.facts.selects):
            variable = select.variable
            if variable and info.kinds.get(variable) == "number":
                exact = {int(n) for n in select.numbers if n == int(n)}
                counted.setdefault(variable, set(self.numbers)).update(exact)
        return {
            variable: self.filling.allowed(info, variable, numbers)
            for variable, numbers in counted.items()
        }


def graphemes(text: str) -> int:
    """Characters as people count them."""
    import regex  # noqa: PLC0415  (15 ms, only where it is needed)

    return len(regex.findall(r"\X", text))


def _surface(unit: Unit) -> Surface | None:
    return Surface(unit.surface) if unit.surface in set(Surface) else None


def _about(comment: str) -> str:
    found = _ABOUT.match(comment)
    return found[1] if found else ""


def _about_file(body: Iterable[object]) -> str:
    from fluent.syntax import ast  # noqa: PLC0415  (where the trees are read anyway)

    told = (entry.content or "" for entry in body if isinstance(entry, ast.ResourceComment))
    return " ".join(" ".join(told).split())


def _variables(unit: Unit, info: MessageInfo) -> tuple[Variable, ...]:
    said = {
        name: Variable(name, kind or "", about)
        for name, kind, about in _VARIABLE.findall(unit.comment)
    }
    return tuple(one for name, one in said.items() if name in info.variables)
