"""Every message of a locale filled in, measured and judged, for a preview to show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from setsail.core.findings import Finding
from setsail.l10n.chain import REFERENCE, direction, message_chain, script
from setsail.l10n.checks.length import graphemes
from setsail.l10n.checks.plurals import plural_rule
from setsail.l10n.formats import Count, Duration, Money, When, policy_for
from setsail.l10n.preview.described import about_file, about_message, variables_of
from setsail.l10n.preview.judged import Judged
from setsail.l10n.preview.page import Counted, File, Group, Message, Page, Sample
from setsail.l10n.preview.values import HOSTILE_NAME, Filling, category_numbers, price_of, things_of
from setsail.l10n.pseudo import PSEUDO_TAGS, pseudo_sources
from setsail.l10n.source import LocaleSource, Unit, locale_tags, read_locale
from setsail.l10n.surfaces import BUDGETS, surface_named
from setsail.l10n.text import plain

if TYPE_CHECKING:
    from setsail.l10n.bundle import Argument, MessageBundle, MessageInfo
    from setsail.profiles.schema import Market

FALLEN_BACK = "L232"


def build_page(
    locales_dir: Path,
    tag: str,
    market: Market,
    instant: datetime,
    findings: Iterable[Finding] = (),
) -> Page:
    """Render every message of the reference in a locale.

    Args:
        locales_dir: the tree with a folder per tag.
        tag: a locale of the tree, or a pseudo-locale.
        market: whose formats and prices are shown.
        instant: what times and dates show, an aware datetime.
        findings: what the gate says of the locale and of those of its language behind it.

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
    judged = Judged.of(findings, sources[REFERENCE].units)
    painter = _Painter(bundle, tag, [sources[name] for name in chain], filling, judged)
    return Page(
        tag=tag,
        own_name=plain(bundle.render(tag, "language-name")),
        direction=direction(tag),
        script=str(Locale(REFERENCE).scripts[script(tag)]),
        market_code=market.code,
        market_name=market.name,
        chain=chain,
        files=tuple(painter.files(sources[REFERENCE])),
        apart=judged.apart,
    )


class _Painter:
    """Fills the messages in and measures them."""

    def __init__(
        self,
        bundle: MessageBundle,
        tag: str,
        sources: list[LocaleSource],
        filling: Filling,
        judged: Judged,
    ) -> None:
        self.bundle = bundle
        self.tag = tag
        self.sources = sources
        self.filling = filling
        self.judged = judged
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
            yield File(file.name.removesuffix(".ftl"), about_file(file.resource.body), groups)

    def _message(self, unit: Unit) -> Message:
        source, found = self._found(unit)
        info = self._info(unit, source, found)
        choices = self._choices(unit, source, found, info)
        problems: dict[Finding, None] = {}
        samples = []
        for counted, name in self._tries(info, choices):
            numbers = {one.variable: one.number for one in counted}
            values = self.filling.values(info, numbers, name)
            rendered = self.bundle.render_checked(self.tag, unit.id, **values)
            problems |= dict.fromkeys(rendered.problems)
            english = self.bundle.render(REFERENCE, unit.id, **values)
            used = graphemes(plain(rendered.text))
            samples.append(Sample(counted, rendered.text, english, used, hostile=bool(name)))
        surface = surface_named(unit.surface)
        fallen_back = any(problem.code == FALLEN_BACK for problem in problems)
        wrong = [problem for problem in problems if problem.code != FALLEN_BACK]
        wrong += self.judged.of_message(unit.id, found.file.shown, missing=fallen_back)
        return Message(
            id=unit.id,
            about=about_message(unit.comment),
            variables=variables_of(unit.comment, self.infos[unit.id], self._shown(info, choices)),
            surface=surface,
            budget=BUDGETS[surface] if surface else None,
            samples=tuple(samples),
            found_in=source.tag,
            where=unit.where if source.tag in PSEUDO_TAGS else found.where,
            fallen_back=fallen_back,
            problems=tuple(wrong),
        )

    def _found(self, unit: Unit) -> tuple[LocaleSource, Unit]:
        """The text as the locale says it, wherever in its chain, which ends with English."""
        return next((s, s.units[unit.id]) for s in self.sources if unit.id in s.units)

    def _info(self, unit: Unit, source: LocaleSource, found: Unit) -> MessageInfo:
        """The message with the variables of the translation too: they may differ by mistake."""
        info = self.infos[unit.id]
        named = {use.name for use in source.variables(found)}
        return replace(info, variables=tuple(sorted({*info.variables, *named})))

    def _choices(
        self, unit: Unit, source: LocaleSource, found: Unit, info: MessageInfo
    ) -> list[tuple[Counted, ...]]:
        """Numbers for each form of the text, here or in English; one empty choice of none."""
        rule = plural_rule(source.tag)
        tried: dict[str, set[int]] = {}
        exact: set[tuple[str, int]] = set()
        for text in (unit, found):
            for select in text.facts.selects:
                variable = select.variable
                if variable and info.kinds.get(variable) == "number":
                    own = {int(n) for n in select.numbers if n == int(n)}
                    tried.setdefault(variable, set(self.numbers)).update(own)
                    exact |= {(variable, number) for number in own if text is found}
        chosen: list[tuple[Counted, ...]] = [()]
        for variable, numbers in tried.items():
            counted = [
                Counted(variable, n, "" if (variable, n) in exact else rule(n))
                for n in self.filling.allowed(info, variable, numbers)
            ]
            chosen = [(*others, one) for others in chosen for one in counted]
        return chosen

    def _tries(
        self, info: MessageInfo, choices: list[tuple[Counted, ...]]
    ) -> Iterator[tuple[tuple[Counted, ...], str | None]]:
        """Each choice, and the last once more with a nickname that tries to break out."""
        yield from ((counted, None) for counted in choices)
        if "name" in info.variables:
            yield choices[-1], HOSTILE_NAME

    def _shown(self, info: MessageInfo, choices: list[tuple[Counted, ...]]) -> dict[str, str]:
        """What is filled in for the variables that choose nothing, as a reader sees it."""
        counted = {one.variable for one in choices[0]}
        values = self.filling.values(info, {})
        return {n: self._printed(value) for n, value in values.items() if n not in counted}

    def _printed(self, value: Argument) -> str:
        match value:
            case int():
                return self.bundle.show(self.tag, Count(value))
            case Money() | When() | Duration():
                return self.bundle.show(self.tag, value)
        return str(value)
