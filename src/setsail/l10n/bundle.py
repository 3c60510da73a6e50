"""A market's messages: rendered in each of its languages, with its formats.

    bundle = load_bundle(workspace.locales, ("ar-SA", "en"), "SA", policy_for(market))
    bundle.render("ar-SA", "assistant-price", product="…", price=Money(4900, "SAR"))

Rendering never raises: a live room shows the nearest thing it has, says what was wrong to
whoever asks with `MessageBundle.render_checked`, and counts it in `MessageBundle.counts`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error, warning
from setsail.core.nearest import did_you_mean
from setsail.l10n.answers import Argument, Fanout, MessageInfo, Mode, Rendered
from setsail.l10n.chain import REFERENCE, direction, message_chain, same_language
from setsail.l10n.formats import Count, Duration, FormatPolicy, Money, When
from setsail.l10n.render.counts import RenderCounts
from setsail.l10n.render.load import load_texts
from setsail.l10n.render.locale import LocaleTexts
from setsail.l10n.source import LocaleSource, Unit, locale_tags

__all__ = [
    "Argument",
    "Fanout",
    "MessageBundle",
    "MessageInfo",
    "Mode",
    "Rendered",
    "load_bundle",
]

TextOf = Callable[[Mapping[str, Argument]], str]
"""From values to a message's text."""


@dataclass(frozen=True, slots=True)
class MessageBundle:
    """The messages of one market in its languages. Make it with `load_bundle`.

    Attributes:
        tags: the market's locales, the first is the default.
        territory: ISO 3166 code of the market.
        policy: its formats.
        mode: what to show in place of a text that cannot be rendered.
        counts: what went wrong so far.
    """

    tags: tuple[str, ...]
    territory: str
    policy: FormatPolicy
    _chains: Mapping[str, tuple[str, ...]]
    _texts: Mapping[str, LocaleTexts]
    mode: Mode = Mode.DEVELOPMENT
    counts: RenderCounts = field(default_factory=RenderCounts)

    def render(self, tag: str, message_id: str, /, **args: Argument) -> str:
        """A message as text, whatever happens.

        Args:
            tag: one of the market's locales; another takes the nearest in its own chain, one
                that is no language tag the market's default.
            message_id: ``id`` or ``id.attribute``.
            args: values of the message's variables.

        Returns:
            The text; ``⟦id⟧`` stands for a message that does not exist, ``⟦$name⟧`` for a
            value that is missing or cannot be shown.
        """
        return self.render_checked(tag, message_id, **args).text

    def render_checked(self, tag: str, message_id: str, /, **args: Argument) -> Rendered:
        """A message as text, with everything that went wrong in making it.

        Args:
            tag: as for `render`.
            message_id: as for `render`.
            args: as for `render`.
        """
        try:
            rendered = self._render(tag, message_id, args)
        except Exception as exc:
            problem = _broken(message_id, None, f"{type(exc).__name__}: {exc}")
            rendered = Rendered(f"⟦{message_id}⟧", tag, (problem,))
        if rendered.problems:
            self.counts.add(rendered.problems)
        return rendered

    def message(self, tag: str, message_id: str) -> TextOf:
        """A function that renders one message, for whoever renders it often.

        It gives what `render` gives, without looking the message up again.

        Args:
            tag: as for `render`.
            message_id: as for `render`.

        Returns:
            A function from a mapping of values to the text.
        """

        def whole(values: Mapping[str, Argument]) -> str:
            return self.render_checked(tag, message_id, **values).text

        chain = self._chains.get(tag, ())
        found = next((name for name in chain if message_id in self._texts[name]), None)
        if found is None or not same_language(found, chain[0]):
            return whole  # what has to be told is told each time
        return self._texts[found].function(message_id, whole) or whole

    def render_fanout(
        self, message_id: str, args: Mapping[str, Argument], locale_counts: Mapping[str, int]
    ) -> Fanout:
        """One message for a whole room: rendered once per locale, however many read it.

        Args:
            message_id: as for `render`.
            args: values of the message's variables.
            locale_counts: by locale, how many people read it; locales of nobody are left out.
        """
        rendered = {
            tag: self.render_checked(tag, message_id, **args)
            for tag, count in locale_counts.items()
            if count > 0
        }
        problems = dict.fromkeys(p for one in rendered.values() for p in one.problems)
        return Fanout(
            {tag: one.text for tag, one in rendered.items()},
            sum(locale_counts[tag] for tag in rendered),
            tuple(problems),
        )

    def _render(self, tag: str, message_id: str, args: Mapping[str, Argument]) -> Rendered:
        problems: list[Finding] = []
        chain = self._chains.get(tag)
        if chain is None:
            try:
                chain = self._nearest(tag)
            except SetsailError as exc:
                chain = self._chains[self.tags[0]]
                problems += exc.findings
        first: Rendered | None = None
        for name in chain:
            texts = self._texts[name]
            if message_id not in texts:
                continue
            text, reasons = _outcome(texts, message_id, args)
            if not same_language(name, chain[0]):
                where = texts.where(message_id)
                problems.append(_fallen_back(message_id, where, chain[0], name))
            if not reasons:
                return Rendered(text, name, tuple(problems))
            where = texts.where(message_id)
            problems += [_broken(message_id, where, reason) for reason in reasons]
            first = first or Rendered(text, name)
            if self.mode is Mode.DEVELOPMENT:
                break
        if first:
            return Rendered(first.text, first.tag, tuple(problems))
        known = {each for name in chain for each in self._texts[name].ids}
        fix = did_you_mean(message_id, known)
        missing = error("L231", "no such message", key=message_id, fix=fix)
        return Rendered(f"⟦{message_id}⟧", chain[0], (*problems, missing))

    def messages(self, tag: str) -> tuple[MessageInfo, ...]:
        """The texts of one locale, in the order of its files and lines.

        A folder that holds only what differs, such as ar-EG over ar, is filled up from those
        of its own language; English behind another language is not counted.

        Raises:
            SetsailError: L216, the tag is not one of the bundle's.
        """
        source = self._known(tag).source
        reference = self._texts[REFERENCE].source if REFERENCE in self._texts else source
        nearest: dict[str, tuple[Unit, LocaleSource]] = {}
        own = [name for name in self._chains[tag] if same_language(name, self._chains[tag][0])]
        for name in reversed(own):  # the farthest first: it has the whole order
            there = self._texts[name].source
            nearest.update((unit.id, (unit, there)) for unit in there.units.values())
        return tuple(
            _info(unit, there, reference.units.get(unit.id, unit))
            for unit, there in nearest.values()
            if not unit.is_term
        )

    def direction(self, tag: str) -> str:
        """``rtl`` or ``ltr``, the way the tag's script runs."""
        return direction(tag)

    def week_days(self, tag: str) -> tuple[str, ...]:
        """Short names of the seven days, beginning with the market's first day.

        Raises:
            SetsailError: L216, the tag is not one of the bundle's.
        """
        return self._known(tag).engine.formatter.week_days()

    def show(self, tag: str, value: Money | Count | When | Duration) -> str:
        """A price, count, instant or length of time alone, as a message would print it.

        Raises:
            SetsailError: L216, the tag is not one of the bundle's; L215, unknown currency.
            ValueError: a number of more than 18 digits, an instant without a time zone, a
                length of time that is negative or endless.
        """
        return self._known(tag).engine.show(value)

    def client_catalogue(self, tag: str) -> dict[str, str]:
        """The texts that need no value, ready to print: labels for a page.

        Messages with variables are left out, since the server renders them; a text that
        the locale lacks comes from its chain.

        Returns:
            Text by ``id`` or ``id.attribute``, sorted by id.

        Raises:
            SetsailError: L216, the tag is not one of the bundle's.
        """
        self._known(tag)
        return {name: self.render(tag, name) for name in sorted(self._static_ids(tag))}

    def _static_ids(self, tag: str) -> set[str]:
        nearest: dict[str, LocaleTexts] = {}
        for name in reversed(self._chains[tag]):
            nearest.update(dict.fromkeys(self._texts[name].ids, self._texts[name]))
        return {name for name, texts in nearest.items() if not texts.variables(name)}

    def _nearest(self, tag: str) -> tuple[str, ...]:
        for name in message_chain(tag):
            if name in self._chains:
                return self._chains[name]
        return self._chains[self.tags[0]]

    def _known(self, tag: str) -> LocaleTexts:
        if tag not in self._chains:
            fix = did_you_mean(tag, self.tags)
            raise SetsailError(
                error("L216", "not a locale of this market", got=f"'{tag}'", fix=fix)
            )
        return self._texts[self._chains[tag][0]]


def load_bundle(
    locales_dir: Path,
    tags: Sequence[str],
    territory: str,
    policy: FormatPolicy,
    sources: Mapping[str, LocaleSource] | None = None,
    *,
    mode: Mode = Mode.DEVELOPMENT,
    cache_dir: Path | None = None,
) -> MessageBundle:
    """Load a market's languages with everything they fall back to.

    Args:
        locales_dir: the tree with a folder of ``.ftl`` files per tag.
        tags: the market's locales, the default first; at least one.
        territory: ISO 3166 code of the market.
        policy: the market's formats.
        sources: locales parsed already, by tag; others are read. One without a folder, such
            as a pseudo-locale, is as good as one that has it.
        mode: what to show in place of a text that cannot be rendered.
        cache_dir: folder to keep worked-out messages in between processes; None: nowhere.

    Returns:
        The bundle.

    Raises:
        SetsailError: L213 a malformed tag, L214 a language without a folder, L201, L202
            and L212 files that cannot be taken as they are: every finding.
    """
    folders = (*locale_tags(locales_dir), *(sources or {}))
    chains, findings = _chains(locales_dir, tags, folders)
    texts: dict[str, LocaleTexts] = {}
    for name in dict.fromkeys(name for chain in chains.values() for name in chain):
        source = (sources or {}).get(name)
        try:
            texts[name] = load_texts(locales_dir, name, territory, policy, source, cache_dir)
        except SetsailError as exc:
            findings.extend(exc.findings)
    if findings:
        raise SetsailError(findings)
    return MessageBundle(tuple(tags), territory, policy, chains, texts, mode)


def _chains(
    locales_dir: Path, tags: Sequence[str], folders: Sequence[str]
) -> tuple[dict[str, tuple[str, ...]], list[Finding]]:
    chains: dict[str, tuple[str, ...]] = {}
    findings: list[Finding] = []
    for tag in tags:
        try:
            full = message_chain(tag)
        except SetsailError as exc:
            findings.extend(exc.findings)
            continue
        present = tuple(name for name in full if name in folders)
        # English behind a language that has no folder is no translation of it.
        if not present or (present[0] == REFERENCE and full[0].split("-")[0] != REFERENCE):
            shown = f"{locales_dir.name}/{tag}"
            fix = f"write {shown}/room.ftl or take the locale out of the market's profile"
            findings.append(
                error("L214", "no folder for the locale", where=Position(shown), got=tag, fix=fix)
            )
            continue
        chains[tag] = present
    return chains, findings


def _info(unit: Unit, source: LocaleSource, original: Unit) -> MessageInfo:
    return MessageInfo(
        id=unit.id,
        file=unit.file.name,
        comment=unit.comment or original.comment,
        variables=tuple(sorted({use.name for use in source.variables(unit)})),
        line=unit.where.line,
        kinds={**original.documented, **unit.documented},
    )


def _outcome(
    texts: LocaleTexts, message_id: str, args: Mapping[str, Any]
) -> tuple[str, tuple[str, ...]]:
    quick = texts.quick(message_id)
    text = quick(args) if quick else None
    return texts.resolve(message_id, args) if text is None else (text, ())


def _broken(message_id: str, where: Position | None, reason: str) -> Finding:
    return error("L233", reason, where=where, key=message_id)


def _fallen_back(message_id: str, where: Position, wanted: str, found: str) -> Finding:
    return warning(
        "L232",
        f"not in {wanted}, taken from {found}",
        where=where,
        key=message_id,
        fix=f"translate it in {wanted}",
    )
