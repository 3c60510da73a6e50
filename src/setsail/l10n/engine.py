"""fluent.runtime with a market's formats.

fluent.runtime keeps its meaning: resolution, plural choice, isolation and its limits
are its own. Only how a number, an instant or one of our values prints is replaced.
Imports Babel and fluent.runtime; reach it through `setsail.l10n.bundle`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from babel import Locale
from fluent.runtime import FluentBundle
from fluent.runtime.prepare import Compiler
from fluent.runtime.resolver import (
    CurrentEnvironment,
    Message,
    NumberLiteral,
    Pattern,
    ResolverEnvironment,
)
from fluent.runtime.types import FluentFloat, FluentInt, FluentNone, FluentType
from fluent.syntax import ast

from setsail.l10n.formats import (
    WHEN_STYLES,
    Count,
    Duration,
    FormatPolicy,
    Money,
    Style,
    UserText,
    When,
)
from setsail.l10n.formatter import Formatter, within_limit
from setsail.l10n.text import user_text

MARKER = "⟦{}⟧"
"""What stands in a text for something that could not be rendered."""

STYLES: Mapping[str, Style] = {
    "full": "full",
    "long": "long",
    "medium": "medium",
    "short": "short",
}


class ArgumentError(ValueError):
    """A message was handed something that it cannot show."""


class _MarketNumber:
    """Prints by the market's policy; chooses plurals as the number it is."""

    formatter: Formatter
    compact = False

    def format(self, locale: Locale) -> str:
        options = self.options  # type: ignore[attr-defined]
        if self.compact:
            return self.formatter.count(self, compact=True)  # type: ignore[arg-type]
        base = {
            "decimal": locale.decimal_formats.get(None),
            "percent": locale.percent_formats.get(None),
            "currency": locale.currency_formats["standard"],
        }[options.style]
        pattern = self._apply_options(base)  # type: ignore[attr-defined]
        currency = options.currency if options.style == "currency" else None
        return self.formatter.number(self, pattern, currency)  # type: ignore[arg-type]


class MarketInt(_MarketNumber, FluentInt):
    """An int in a message."""


class MarketFloat(_MarketNumber, FluentFloat):
    """A float in a message."""


class MarketWhen(FluentType):
    """An instant in a message; ``DATETIME`` may choose other styles."""

    def __init__(self, when: When, text: str) -> None:
        self.when = when
        self.text = text

    def format(self, locale: Locale) -> str:  # noqa: ARG002  (fluent.runtime's signature)
        """The instant as it was asked for."""
        return self.text


def market_number(value: float, formatter: Formatter, **options: Any) -> MarketInt | MarketFloat:
    """A number as fluent.runtime wants it, with options of ``NUMBER``."""
    kind = MarketInt if isinstance(value, int) else MarketFloat
    number: MarketInt | MarketFloat = kind(value, **options)
    number.formatter = formatter
    return number


class _MarketCompiler(Compiler):
    """Numbers written in a message print like those handed to it."""

    def __init__(self, formatter: Formatter) -> None:
        self._formatter = formatter

    def compile_NumberLiteral(  # noqa: N802  (the name that fluent.runtime looks up)
        self, _name: str, value: str, **rest: Any
    ) -> NumberLiteral:
        literal = NumberLiteral(value, **rest)
        literal.value = market_number(literal.value, self._formatter)
        return literal


class _Arguments(dict[str, Any]):
    """Arguments of one rendering; one that is missing shows as a marker and is noted."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def __missing__(self, name: str) -> FluentNone:
        self.problems.append(f"no value for ${name}")
        return FluentNone(MARKER.format(f"${name}"))


class MarketBundle(FluentBundle):
    """The messages of one locale, formatted for one market.

    Args:
        tag: locale of the messages.
        territory: ISO 3166 code of the market.
        policy: the market's formats.
        resources: parsed files; the first of a duplicate wins.
    """

    def __init__(
        self,
        tag: str,
        territory: str,
        policy: FormatPolicy,
        resources: tuple[ast.Resource, ...],
    ) -> None:
        self.formatter = Formatter(tag, territory, policy)
        super().__init__(
            [str(self.formatter.locale).replace("_", "-")],
            functions={"NUMBER": self._number, "DATETIME": self._datetime},
            use_isolating=True,
        )
        self._compiler = _MarketCompiler(self.formatter)
        for resource in resources:
            self.add_resource(resource)

    def pattern(self, message_id: str) -> Pattern | None:
        """The value of ``id`` or the attribute of ``id.attr``; None if there is none."""
        name, _, attribute = message_id.partition(".")
        if not self.has_message(name):
            return None
        message: Message = self.get_message(name)
        return message.attributes.get(attribute) if attribute else message.value

    def render(self, pattern: Pattern, values: Mapping[str, object]) -> tuple[str, list[str]]:
        """Resolve a pattern as `FluentBundle.format_pattern` does, with the market's values.

        Returns:
            The text, and what went wrong on the way in words.
        """
        arguments = _Arguments()
        for name, value in values.items():
            try:
                arguments[name] = self._argument(value)
            except Exception as exc:
                arguments[name] = FluentNone(MARKER.format(f"${name}"))
                arguments.problems.append(f"${name} cannot be shown: {_reason(exc)}")
        errors: list[Exception] = []
        current = CurrentEnvironment(args=arguments)
        text = pattern(ResolverEnvironment(context=self, errors=errors, current=current))
        if isinstance(text, FluentType):  # a lone placeable
            text = text.format(self.formatter.locale)
        return str(text), [*arguments.problems, *map(_reason, errors)]

    def show(self, value: Money | Count | When | Duration) -> str:
        """One value alone, as a message would print it."""
        if isinstance(value, Money):
            return self.formatter.money(value)
        if isinstance(value, Count):
            return self.formatter.count(value.value, compact=value.compact)
        if isinstance(value, When):
            return self.formatter.when(value.instant, *WHEN_STYLES[value.style])
        return self.formatter.duration(value)

    def _argument(self, value: object) -> object:
        match value:
            case str() | UserText():
                known = value if isinstance(value, UserText) else UserText(value)
                # A kind of str may answer for itself: asked as str, it says what it holds.
                return user_text(str.__str__(known.text), known.limit)
            case bool():  # selects [true] and [false]; an int would print 1
                return "true" if value else "false"
            case int() | float() | Count():
                return self._numeric(value)
            case Money():
                return self.formatter.money(value)
            case Duration():
                return self.formatter.duration(value)
            case When():
                styles = WHEN_STYLES[value.style]
                return MarketWhen(value, self.formatter.when(value.instant, *styles))
        raise ArgumentError(f"{type(value).__name__} is not a kind of value that messages take")

    def _numeric(self, value: float | Count) -> FluentType:
        number = value.value if isinstance(value, Count) else value
        if isinstance(number, float) and not math.isfinite(number):
            raise ArgumentError(f"{number} is not a finite number")
        within_limit(number)
        shown = market_number(number, self.formatter)
        shown.compact = isinstance(value, Count) and value.compact
        return shown

    def _number(self, value: object, **options: Any) -> FluentType:
        if isinstance(value, FluentNone):
            return value
        if isinstance(value, MarketInt | MarketFloat):
            return market_number(value, self.formatter, **options)
        raise ArgumentError("NUMBER() takes a number")

    def _datetime(self, value: object, **options: str) -> FluentType:
        if isinstance(value, FluentNone):
            return value
        if not isinstance(value, MarketWhen):
            raise ArgumentError("DATETIME() takes an instant")
        unknown = options.keys() - {"dateStyle", "timeStyle"}
        if unknown:
            raise ArgumentError(f"DATETIME() has no option {', '.join(sorted(unknown))}")
        if not options:
            return value
        wrong = [style for style in options.values() if style not in STYLES]
        if wrong:
            raise ArgumentError(f"no style '{wrong[0]}'")
        styles = {name: STYLES[style] for name, style in options.items()}
        text = self.formatter.when(
            value.when.instant, styles.get("dateStyle"), styles.get("timeStyle")
        )
        return MarketWhen(value.when, text)


def _reason(exc: Exception) -> str:
    # Validators of fluent.runtime's options carry more than their words.
    words = exc.args[0] if len(exc.args) > 1 else exc
    return str(words) or type(exc).__name__
