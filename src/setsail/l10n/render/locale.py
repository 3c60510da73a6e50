"""One locale's messages in one market: the quick way, and fluent.runtime behind it.

Everything that costs time is put off until a message asks for it: text alone needs neither
CLDR's data nor a syntax tree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from setsail.core.findings import Position
from setsail.l10n.formats import FormatPolicy
from setsail.l10n.render.memory import Memory
from setsail.l10n.render.printers import Printers
from setsail.l10n.render.store import Kept
from setsail.l10n.render.writer import Categories, Render, write
from setsail.l10n.source import LocaleSource

if TYPE_CHECKING:
    from setsail.l10n.engine import MarketBundle

Outcome = tuple[str, tuple[str, ...]]
"""A text, and in words what went wrong in making it."""


class LocaleTexts:
    """The messages of one locale, printed for one market.

    Args:
        tag: the locale.
        territory: ISO 3166 code of the market.
        policy: the market's formats.
        kept: the locale's programs.
        source: parses its files; called when first needed.

    Attributes:
        kept: the locale's programs.
        memory: what fluent.runtime rendered lately.
    """

    def __init__(
        self,
        tag: str,
        territory: str,
        policy: FormatPolicy,
        kept: Kept,
        source: Callable[[], LocaleSource],
    ) -> None:
        self.tag = tag
        self.memory: Memory[Outcome] = Memory()
        self._territory = territory
        self._policy = policy
        self.kept = kept
        self._rows = kept.rows
        self._read = source
        self._quick: dict[str, Render | None] = {}

    def __contains__(self, message_id: str) -> bool:
        return message_id in self._rows

    @property
    def ids(self) -> tuple[str, ...]:
        """Every message and attribute, in the order of files and lines."""
        return tuple(self._rows)

    def where(self, message_id: str) -> Position:
        """Where a message is written."""
        return Position(*self._rows[message_id][:3])

    def variables(self, message_id: str) -> tuple[str, ...]:
        """Names of the variables of a message and of those that it includes."""
        return self._rows[message_id][4]

    @cached_property
    def source(self) -> LocaleSource:
        """Its files, parsed."""
        return self._read()

    @cached_property
    def engine(self) -> MarketBundle:
        """fluent.runtime with the market's formats: what every text means."""
        from setsail.l10n.engine import MarketBundle  # noqa: PLC0415  (Babel, 60 ms)

        resources = tuple(file.resource for file in self.source.files)
        return MarketBundle(self.tag, self._territory, self._policy, resources)

    @cached_property
    def _printers(self) -> Printers:
        from setsail.l10n.formatter import Formatter  # noqa: PLC0415  (Babel, 60 ms)

        return Printers(Formatter(self.tag, self._territory, self._policy))

    def say(self, value: object) -> str | None:
        """As `Printers.say`."""
        return self._printers.say(value)

    @property
    def number(self) -> Callable[[int], str]:
        """As `Printers.number`."""
        return self._printers.number

    @cached_property
    def category(self) -> Categories:
        """Plural categories of whole numbers."""
        return Categories(self._printers.rule)

    def quick(self, message_id: str) -> Render | None:
        """A function from values to the text, or to None where only fluent.runtime will do.

        None itself where there is no such message or it has no program.
        """
        try:
            return self._quick[message_id]
        except KeyError:
            made = self.function(message_id, _give_up)
            if message_id in self._rows:
                self._quick[message_id] = made
            return made

    def function(self, message_id: str, slow: Render) -> Render | None:
        """A function from values to the text, or to what ``slow`` makes of the values."""
        row = self._rows.get(message_id)
        return write(row[3], self, slow) if row and row[3] is not None else None

    def resolve(self, message_id: str, values: Mapping[str, Any]) -> Outcome:
        """A message by fluent.runtime, and what went wrong; never an exception."""
        return self.memory.get(message_id, values, lambda: self._resolve(message_id, values))

    def _resolve(self, message_id: str, values: Mapping[str, Any]) -> Outcome:
        try:
            pattern = self.engine.pattern(message_id)
            assert pattern is not None, message_id  # the rows and the engine know the same
            text, reasons = self.engine.render(pattern, values)
        except Exception as problem:
            return f"⟦{message_id}⟧", (f"{type(problem).__name__}: {problem}",)
        return text, tuple(reasons)


def _give_up(_values: Mapping[str, Any]) -> None:
    return None
