"""One room, ready to open: what the gateway needs, in every language of the market.

A `RoomSpec` is plain data, so that the gateway runs in a process of its own and
reads no profile.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from setsail.content.catalogue import Catalogue, Product
from setsail.content.segments import Rundown
from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, error, in_file_order
from setsail.core.nearest import did_you_mean
from setsail.l10n.chain import is_tag, message_chain
from setsail.profiles.schema import ClockTime, Market
from setsail.rooms.codes import SeatMode
from setsail.rooms.template import RoomTemplate

if TYPE_CHECKING:
    from setsail.l10n.bundle import MessageBundle  # with Fluent, which a check has no need of

DAY_MINUTES = 24 * 60


class SeatRow(msgspec.Struct, frozen=True):
    """One row of seats: ``spacing`` in CSS pixels, ``alignment`` as in the template."""

    count: int
    spacing: int
    alignment: str


class GiftOffer(msgspec.Struct, frozen=True):
    """A gift at this market's price; ``message`` is the Fluent id of its name."""

    id: str
    coins: int
    message: str


class BattleRules(msgspec.Struct, frozen=True):
    """Battles between the seats of a room.

    Attributes:
        teams: the seats of each team.
        duration_s: how long one lasts.
        response_timeout_s: how long the other team may think; 0 where it is not asked.
        showing_s: how long the result stays.
        extension_cap_s: at most so much is added to one battle.
    """

    teams: tuple[tuple[int, ...], ...]
    duration_s: int
    response_timeout_s: int = 0
    showing_s: int = 30
    extension_cap_s: int = 0


class Card(msgspec.Struct, frozen=True):
    """A product that tonight's rundown shows.

    Attributes:
        name: in the market's own language.
        name_en: in English.
        rung: traffic, bridge, profit or limited.
        price_minor: catalogue price in minor units of the room's currency.
        units: most that the show may sell: the stock, or the cap below it.
        per_user_limit: units one person may buy.
    """

    sku: str
    name: str
    name_en: str
    rung: str
    price_minor: int
    units: int
    per_user_limit: int

    def name_in(self, locale: str) -> str:
        """The name for a reader of a locale."""
        return self.name_en if _language(locale) == "en" else self.name


class QuietSpan(msgspec.Struct, frozen=True):
    """Quiet time in minutes of the local day; an end before the start is on the next day."""

    start_minute: int
    end_minute: int

    def remaining(self, minute: float) -> float:
        """Minutes until the span ends, or 0 when ``minute`` is outside it."""
        length = (self.end_minute - self.start_minute) % DAY_MINUTES
        into = (minute - self.start_minute) % DAY_MINUTES
        return length - into if into < length else 0


class RoomSpec(msgspec.Struct, frozen=True):
    """Everything about one room that does not change while it is open.

    Attributes:
        id: the template's id, which is the room's name.
        market: ISO 3166 code.
        currency: ISO 4217 code of prices.
        time_zone: IANA name of the market's clock.
        locales: tags the room speaks, the first for those who speak none of them.
        directions: ``ltr`` or ``rtl`` per locale.
        texts: per locale, every text without a variable, by Fluent id: labels of
            the page, and the texts that the ids below name.
        title: Fluent id of the room's name, as are the next three.
        announcement: pinned above the chat.
        welcome: the host's opening line.
        icebreakers: questions for silent times.
        icebreaker_after_s: silence before one.
        rows: seats, front row first; numbered through from 0.
        host_indexes: seats for hosts only.
        seat_mode: ``free_to_take`` or ``apply_to_take``.
        request_timeout_s: how long a request for a seat waits; 0 when nobody asks.
        max_members: people in the room.
        slow_mode_ms: between two messages of one person.
        idle_close_s: without anybody acting.
        starting_coins: of a wallet that is new.
        gifts: in the template's order.
        quiet: spans of the local day.
        payments: names of the market's ways to pay, in their order.
        cards: tonight's products by SKU, which can be opened here; empty without a rundown.
        invite_timeout_s: how long an invitation to a seat waits.
        seat_grace_s: how long a seat is kept for a lost connection.
        max_poll_options: answers of a poll at most; 0 in a room without polls.
        battle: how battles go; None in a room without them.
        blocked_words: what is not passed on, in all languages of the market.
    """

    id: str
    market: str
    currency: str
    time_zone: str
    locales: tuple[str, ...]
    directions: dict[str, str]
    texts: dict[str, dict[str, str]]
    title: str
    announcement: str
    welcome: str
    icebreakers: tuple[str, ...]
    icebreaker_after_s: int
    rows: tuple[SeatRow, ...]
    host_indexes: tuple[int, ...]
    seat_mode: SeatMode
    request_timeout_s: int
    max_members: int
    slow_mode_ms: int
    idle_close_s: int
    starting_coins: int
    gifts: tuple[GiftOffer, ...]
    quiet: tuple[QuietSpan, ...]
    payments: tuple[str, ...]
    cards: dict[str, Card]
    invite_timeout_s: int = 60
    seat_grace_s: float = 0
    max_poll_options: int = 0
    battle: BattleRules | None = None
    blocked_words: tuple[str, ...] = ()

    @property
    def seat_count(self) -> int:
        """Seats in all rows."""
        return sum(row.count for row in self.rows)

    def text(self, locale: str, message_id: str) -> str:
        """A text without variables.

        Raises:
            KeyError: the room does not speak the locale, or has no such text.
        """
        return self.texts[locale][message_id]

    def locale_for(self, wanted: str) -> str:
        """The room's locale that serves a reader best.

        That is the nearest of the reader's own language, then English if the
        room speaks it, then the room's first.
        """
        if wanted in self.locales:
            return wanted
        if not is_tag(wanted):  # strangers send anything
            return self.locales[0]
        chain = message_chain(wanted)
        siblings = (tag for tag in self.locales if _language(tag) == _language(chain[0]))
        by_nearness = (*(t for t in chain if _language(t) == _language(chain[0])), *siblings)
        for tag in (*by_nearness, *chain):
            if tag in self.locales:
                return tag
        return self.locales[0]


def _language(tag: str) -> str:
    return tag.split("-", maxsplit=1)[0]


def build_room(
    market: Market,
    template: RoomTemplate,
    bundle: MessageBundle,
    catalogue: Catalogue,
    rundown: Rundown | None,
) -> RoomSpec:
    """Put one room together.

    Args:
        market: whose currency, clock, gift ladder and languages it has.
        template: kind of room.
        bundle: the market's languages.
        catalogue: where the rundown's products are.
        rundown: tonight's show, or None in a room without one.

    Raises:
        SetsailError: R405 a gift beyond the market's ladder, R406 a text that
            does not exist or needs a value; every finding.
    """
    texts = {tag: bundle.client_catalogue(tag) for tag in market.language.locales}
    findings = (*ladder_findings(market, template), *text_findings(template, texts))
    if findings:
        raise SetsailError(in_file_order(findings))
    settings = template.settings
    shown = set() if rundown is None else {s.sku for s in rundown.segments if s.sku}
    ladder = market.gifts.ladder_coins
    return RoomSpec(
        id=template.id,
        market=market.code,
        currency=market.currency.code,
        time_zone=market.calendar.time_zones[0],
        locales=market.language.locales,
        directions={tag: bundle.direction(tag) for tag in market.language.locales},
        texts=texts,
        title=settings.title,
        announcement=settings.announcement,
        welcome=settings.welcome,
        icebreakers=settings.icebreakers,
        icebreaker_after_s=settings.icebreaker_after_s,
        rows=tuple(SeatRow(row.count, row.spacing, row.alignment.value) for row in settings.rows),
        host_indexes=settings.host_indexes,
        seat_mode=settings.seat_mode,
        request_timeout_s=settings.request_timeout_s or 0,
        max_members=settings.max_members,
        slow_mode_ms=round(settings.slow_mode_s * 1000),
        idle_close_s=settings.idle_close_s,
        starting_coins=settings.starting_coins,
        gifts=tuple(
            GiftOffer(gift, ladder[kind.ladder_step], kind.message)
            for gift, kind in template.gifts.items()
        ),
        quiet=tuple(QuietSpan(_minute(w.start), _minute(w.end)) for w in settings.quiet),
        payments=market.payments,
        cards={p.sku: _card(p) for p in catalogue.products if p.sku in shown},
    )


def _minute(clock: ClockTime) -> int:
    return clock.hour * 60 + clock.minute


def _card(product: Product) -> Card:
    return Card(
        sku=product.sku,
        name=product.name,
        name_en=product.name_en,
        rung=product.rung.value,
        price_minor=product.price_minor,
        units=product.sellable_units,
        per_user_limit=product.per_user_limit,
    )


def ladder_findings(market: Market, template: RoomTemplate) -> Iterator[Finding]:
    """R405 for each gift of a template that is beyond the market's gift ladder."""
    ladder = market.gifts.ladder_coins
    for gift, kind in template.gifts.items():
        if kind.ladder_step >= len(ladder):
            yield error(
                "R405",
                f"{market.code}'s ladder ends at step {len(ladder) - 1}",
                where=template.gift_where(gift, "ladder_step"),
                key=f"gifts.{gift}.ladder_step",
                got=f"'{kind.ladder_step}'",
                fix="choose a lower step, add a price to gifts.ladder_coins of the market, "
                f"or take '{gift}' out of {template.id}",
            )


def text_findings(template: RoomTemplate, texts: dict[str, dict[str, str]]) -> Iterator[Finding]:
    """R406 for each text of a template that a locale lacks, or that needs a value."""
    settings = template.settings
    named = {
        "title": settings.title,
        "announcement": settings.announcement,
        "welcome": settings.welcome,
        **{f"icebreakers.{n}": name for n, name in enumerate(settings.icebreakers)},
    }
    places = [(message, template.where(path), path) for path, message in named.items()]
    places += [
        (kind.message, template.gift_where(gift, "message"), f"gifts.{gift}.message")
        for gift, kind in template.gifts.items()
    ]
    for message, where, key in places:
        lacking = [tag for tag, known in texts.items() if message not in known]
        if lacking:
            yield error(
                "R406",
                f"no text without variables for {', '.join(lacking)}",
                where=where,
                key=key,
                got=f"'{message}'",
                fix=did_you_mean(message, texts[lacking[0]]),
            )
