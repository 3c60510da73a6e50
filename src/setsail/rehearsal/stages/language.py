"""Stage 2, language: the room's texts in each of the market's locales, judged and rendered.

The whole gate of `setsail l10n check --market` looks at all that the market's people read.
Every message is rendered with every count that reaches another plural form,
with a price, a time and a product of the market; the report shows one of each.
"""

from __future__ import annotations

from dataclasses import dataclass

from setsail.core.findings import Finding, errors_in
from setsail.l10n.bundle import MessageBundle, load_bundle
from setsail.l10n.formats import Count, Duration, Money, When, minor_units, policy_for
from setsail.l10n.gate.run import market_request, run_gate
from setsail.l10n.gate.terms import terms_of
from setsail.l10n.samples import Samples, sample_values
from setsail.l10n.text import plain
from setsail.profiles.schema import Market
from setsail.rehearsal.board import Board
from setsail.rehearsal.show import Show, tonight
from setsail.report.evidence import Comparison, Criterion, Evidence
from setsail.report.payloads import FormatSample, LanguagePayload, LocalePayload, TextRow

# Together these reach every plural category of the languages we speak.
COUNTS = (0, 1, 2, 3, 5, 11, 100, 1_000_000)
SHOWN_COUNT = 12
# A nickname that is at home in all our markets.
SHOWN_NAME = "Sara"
LEAST_MESSAGES = 60


def run(board: Board) -> Evidence:
    """Compile the bundle and render every message in every locale."""
    market = board.market
    tags = market.language.locales
    board.note("judging the texts")
    wrong = _judged(board)
    bundle = load_bundle(board.workspace.locales, tags, market.code, policy_for(market))
    board.bundle = bundle
    room = _Room(market, bundle, tonight(board))
    rendered, problems = 0, dict[Finding, None]()
    for tag in tags:
        board.note(f"rendering {tag}")
        count, found = room.render_all(tag)
        rendered += count
        problems.update(dict.fromkeys(found))
    fewest = min(len(bundle.messages(tag)) for tag in tags)
    return Evidence(
        "language",
        criteria=(
            Criterion(f"problems in {rendered} renderings", len(problems), 0, Comparison.AT_MOST),
            Criterion("errors of the language gate", len(wrong), 0, Comparison.AT_MOST),
            Criterion(
                "messages in the smallest locale", fewest, LEAST_MESSAGES, Comparison.AT_LEAST
            ),
        ),
        findings=(*wrong, *problems),
        payload=LanguagePayload(tuple(room.shown(tag) for tag in tags)),
    )


def _judged(board: Board) -> tuple[Finding, ...]:
    """Errors of the gate, as of the day that is rehearsed."""
    locales = board.workspace.locales
    request = market_request(locales, terms_of(board.market), board.day)
    return errors_in(run_gate(locales, request).findings)


@dataclass(frozen=True, slots=True)
class _Room:
    """Renders the market's messages with things of the market."""

    market: Market
    bundle: MessageBundle
    show: Show

    def samples(self, tag: str, number: int) -> Samples:
        product = self.show.catalogue.products[0]
        at_home = tag == self.market.language.locales[0]
        texts = {
            "product": product.name if at_home else product.name_en,
            "name": SHOWN_NAME,
            "gift": plain(self.bundle.render(tag, "gift-rose")),
        }
        price = Money(product.price_minor, self.market.currency.code)
        return Samples(texts, number, price, self.show.window.starts_at)

    def render_all(self, tag: str) -> tuple[int, list[Finding]]:
        """Each message with each count; returns how many, and what went wrong."""
        problems: list[Finding] = []
        rendered = 0
        for number in COUNTS:
            samples = self.samples(tag, number)
            for info in self.bundle.messages(tag):
                if info.variables or number == COUNTS[0]:
                    values = sample_values(info, samples)
                    problems += self.bundle.render_checked(tag, info.id, **values).problems
                    rendered += 1
        return rendered, problems

    def shown(self, tag: str) -> LocalePayload:
        """What the report shows of a locale."""
        samples = self.samples(tag, SHOWN_COUNT)
        texts = tuple(
            TextRow(
                info.id,
                info.file.removesuffix(".ftl"),
                self.bundle.render(tag, info.id, **sample_values(info, samples)),
            )
            for info in self.bundle.messages(tag)
        )
        return LocalePayload(
            tag=tag,
            own_name=plain(self.bundle.render(tag, "language-name")),
            direction="rtl" if self.bundle.direction(tag) == "rtl" else "ltr",
            texts=texts,
            samples=self._formats(tag, samples),
        )

    def _formats(self, tag: str, samples: Samples) -> tuple[FormatSample, ...]:
        price, instant = samples.money, samples.instant
        utc = f"{instant:%Y-%m-%d %H:%M} UTC"
        values: tuple[tuple[str, str, Money | When | Count | Duration], ...] = (
            ("price", _neutral(price), price),
            ("date", utc, When(instant, "date")),
            ("time", utc, When(instant, "time")),
            ("count", "1234567", Count(1_234_567)),
            ("length", "5400 s", Duration(5400)),
        )
        shown = [
            FormatSample(kind, raw, plain(self.bundle.show(tag, value)))
            for kind, raw, value in values
        ]
        first_day = self.market.calendar.first_day
        week = " · ".join(self.bundle.week_days(tag))
        return (*shown, FormatSample("week", f"begins on {first_day}", week))


def _neutral(money: Money) -> str:
    """Such as ``SAR 129.90``: the currency's code and its own decimals."""
    digits = minor_units(money.currency)
    return f"{money.currency} {money.amount_minor / 10**digits:.{digits}f}"
