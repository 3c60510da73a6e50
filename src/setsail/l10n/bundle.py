"""A market's messages: rendered in each of its languages, with its formats.

    bundle = load_bundle(workspace.locales, ("ar", "en"), "SA", policy_for(market))
    bundle.render("ar", "card-price", price=Money(4900, "SAR"))

Rendering never raises: a live room shows the nearest thing it has, and says what
was wrong to whoever asks with `MessageBundle.render_checked`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error, warning
from setsail.core.nearest import did_you_mean
from setsail.l10n.chain import REFERENCE, direction, message_chain, same_language
from setsail.l10n.formats import Count, Duration, FormatPolicy, Money, When
from setsail.l10n.source import LocaleSource, Unit, locale_tags, read_locale

if TYPE_CHECKING:
    from setsail.l10n.engine import MarketBundle

__all__ = [
    "Argument",
    "MessageBundle",
    "MessageInfo",
    "Rendered",
    "load_bundle",
]

Argument = str | int | float | Money | When | Count | Duration
"""What a message may be handed."""


@dataclass(frozen=True, slots=True)
class MessageInfo:
    """One text of a locale.

    Attributes:
        id: ``message`` or ``message.attribute``.
        file: name of its file, such as ``room.ftl``.
        comment: what translators are told, the reference locale's where its own is empty.
        variables: names without ``$``, sorted; also those of messages that it includes.
        line: line of its identifier, from 1.
        kinds: what the comment says each variable is: ``string``, ``number``, ``money``,
            ``time`` or ``duration``; a variable that it does not explain is absent.
    """

    id: str
    file: str
    comment: str
    variables: tuple[str, ...]
    line: int
    kinds: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text and what went wrong in making it.

    Attributes:
        text: with isolates around placeables; `setsail.l10n.text.plain` takes them out.
        tag: locale that the text was found in.
        problems: empty when all is well. L213 the tag is none, L231 no such message, L232
            taken from another language down the chain, L233 something in it could not be
            rendered.
    """

    text: str
    tag: str
    problems: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Loaded:
    source: LocaleSource
    engine: MarketBundle


@dataclass(frozen=True, slots=True)
class MessageBundle:
    """The messages of one market in its languages. Make it with `load_bundle`.

    Attributes:
        tags: the market's locales, the first is the default.
        territory: ISO 3166 code of the market.
        policy: its formats.
    """

    tags: tuple[str, ...]
    territory: str
    policy: FormatPolicy
    _chains: Mapping[str, tuple[str, ...]]
    _loaded: Mapping[str, _Loaded]

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
            return self._render(tag, message_id, args)
        except Exception as exc:
            problem = _broken(message_id, None, f"{type(exc).__name__}: {exc}")
            return Rendered(f"⟦{message_id}⟧", tag, (problem,))

    def _render(self, tag: str, message_id: str, args: Mapping[str, Argument]) -> Rendered:
        problems: list[Finding] = []
        try:
            chain = self._chain(tag)
        except SetsailError as exc:
            chain = self._chains[self.tags[0]]
            problems += exc.findings
        for name in chain:
            loaded = self._loaded[name]
            pattern = loaded.engine.pattern(message_id)
            if pattern is None:
                continue
            where = loaded.source.units[message_id].where
            text, reasons = loaded.engine.render(pattern, args)
            if not same_language(name, chain[0]):
                problems.append(_fallen_back(message_id, where, chain[0], name))
            problems += [_broken(message_id, where, reason) for reason in reasons]
            return Rendered(text, name, tuple(problems))
        known = {unit_id for name in chain for unit_id in self._loaded[name].source.units}
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
        reference = self._loaded[REFERENCE].source if REFERENCE in self._loaded else source
        nearest: dict[str, tuple[Unit, LocaleSource]] = {}
        own = [name for name in self._chains[tag] if same_language(name, self._chains[tag][0])]
        for name in reversed(own):  # the farthest first: it has the whole order
            there = self._loaded[name].source
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

    def _static_ids(self, tag: str) -> Iterator[str]:
        seen: set[str] = set()
        for name in self._chain(tag):
            source = self._loaded[name].source
            for unit in source.units.values():
                if unit.is_term or unit.id in seen:
                    continue
                seen.add(unit.id)
                if not source.variables(unit):
                    yield unit.id

    def _chain(self, tag: str) -> tuple[str, ...]:
        found = self._chains.get(tag)
        if found:
            return found
        for name in message_chain(tag):
            if name in self._chains:
                return self._chains[name]
        return self._chains[self.tags[0]]

    def _known(self, tag: str) -> _Loaded:
        if tag not in self._chains:
            fix = did_you_mean(tag, self.tags)
            raise SetsailError(
                error("L216", "not a locale of this market", got=f"'{tag}'", fix=fix)
            )
        return self._loaded[self._chains[tag][0]]


def load_bundle(
    locales_dir: Path,
    tags: Sequence[str],
    territory: str,
    policy: FormatPolicy,
    sources: Mapping[str, LocaleSource] | None = None,
) -> MessageBundle:
    """Load a market's languages with everything they fall back to.

    Args:
        locales_dir: the tree with a folder of ``.ftl`` files per tag.
        tags: the market's locales, the default first; at least one.
        territory: ISO 3166 code of the market.
        policy: the market's formats.
        sources: locales parsed already, by tag; others are read. One without a folder, such
            as a pseudo-locale, is as good as one that has it.

    Returns:
        The bundle.

    Raises:
        SetsailError: L213 a malformed tag, L214 a language without a folder, L201, L202
            and L212 files that cannot be taken as they are: every finding.
    """
    from setsail.l10n.engine import MarketBundle  # noqa: PLC0415  (Babel, 60 ms)

    folders = (*locale_tags(locales_dir), *(sources or {}))
    chains, findings = _chains(locales_dir, tags, folders)
    wanted = dict.fromkeys(name for chain in chains.values() for name in chain)
    parsed: dict[str, LocaleSource] = {}
    for name in wanted:
        try:
            parsed[name] = (sources or {}).get(name) or read_locale(locales_dir, name)
        except SetsailError as exc:
            findings.extend(exc.findings)
        else:
            findings.extend(parsed[name].findings)
    if findings:
        raise SetsailError(findings)
    loaded = {
        name: _Loaded(
            source,
            MarketBundle(name, territory, policy, tuple(f.resource for f in source.files)),
        )
        for name, source in parsed.items()
    }
    return MessageBundle(tuple(tags), territory, policy, chains, loaded)


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
