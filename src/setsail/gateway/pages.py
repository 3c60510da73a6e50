"""The pages that people see: the list of rooms and the room, in the market's languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from setsail.core.nearest import nearest
from setsail.l10n.bundle import MessageBundle
from setsail.l10n.chain import direction
from setsail.l10n.text import plain
from setsail.rooms.codes import SeatMode
from setsail.rooms.messages import MAX_NAME_CHARS, MAX_TEXT_CHARS
from setsail.rooms.spec import RoomSpec

FOLDER = Path(__file__).parent / "page"
DRAWN_GIFTS = frozenset({"rose", "coffee", "lantern", "drum", "star", "ship"})
"""Gifts that ``icons.svg.j2`` has a picture of; others get the wrapped box."""

# A private-use character: no nickname keeps it, no text has it.
NAME_MARK = "\ue000"
_NUMBER = re.compile(r"\d(?:[\d.,٫٬\u00a0\u202f]*\d)?")
# A message may word these its own way, so they stand for no others.
_EXACT = range(4)
# Enough integers to meet every plural category of CLDR: `many` in Portuguese is a million.
_SAMPLES = (*range(4, 201), 1_000_000)


@dataclass(frozen=True, slots=True)
class Pages:
    """Renders pages.

    Attributes:
        specs: rooms by id, the main one first.
        bundle: the market's languages.
        members: how many people are in a room now.
        environment: the templates.
    """

    specs: dict[str, RoomSpec]
    bundle: MessageBundle
    members: Callable[[str], int]
    environment: jinja2.Environment

    @property
    def main_room(self) -> RoomSpec:
        """The market's main room."""
        return next(iter(self.specs.values()))

    def lobby(self, locale: str, unknown: str | None = None) -> str:
        """The list of rooms.

        Args:
            locale: one of the market's.
            unknown: a name that is no room; the page says so and lists what is
                most like it first.
        """
        names = list(self.specs)
        if unknown is not None:
            close = nearest(unknown, names)
            names = [*close, *(name for name in names if name not in close)]
        notice = None if unknown is None else self._text(locale, "error-unknown-room")
        rooms = [self._door(name, locale) for name in names]
        return self._render("rooms.html.j2", locale, rooms=rooms, notice=notice)

    def room(self, name: str, spec: RoomSpec, locale: str) -> str:
        """The page of one room, or of a further copy of it."""
        return self._render(
            "room.html.j2",
            locale,
            room={**self._door(name, locale, spec), **self._details(spec, locale)},
            client_texts=self._client_texts(locale),
            max_text=MAX_TEXT_CHARS,
            max_name=MAX_NAME_CHARS,
            drawn_gifts=DRAWN_GIFTS,
        )

    def _render(self, template: str, locale: str, **context: Any) -> str:
        tags = [
            {
                "tag": tag,
                "direction": direction(tag),
                "name": self._text(tag, "language-name"),
            }
            for tag in self.bundle.tags
        ]
        return self.environment.get_template(template).render(
            locale=locale,
            direction=direction(locale),
            tags=tags,
            t=self.main_room.texts[locale],
            **context,
        )

    def _text(self, locale: str, message: str) -> str:
        return self.main_room.text(locale, message)

    def _door(self, name: str, locale: str, spec: RoomSpec | None = None) -> dict[str, Any]:
        spec = spec or self.specs[name]
        return {
            "id": name,
            "title": spec.text(locale, spec.title),
            "welcome": spec.text(locale, spec.welcome),
            "listeners": self.bundle.render(locale, "room-listeners", count=self.members(name)),
        }

    def _details(self, spec: RoomSpec, locale: str) -> dict[str, Any]:
        return {
            "announcement": spec.text(locale, spec.announcement),
            "apply": spec.seat_mode is SeatMode.APPLY_TO_TAKE,
            "payments": spec.payments,
            "rows": list(self._rows(spec, locale)),
            "gifts": [
                {
                    "id": gift.id,
                    "name": spec.text(locale, gift.message),
                    "price": self.bundle.render(locale, "gift-coins", count=gift.coins),
                }
                for gift in spec.gifts
            ],
        }

    def _rows(self, spec: RoomSpec, locale: str) -> Iterator[dict[str, Any]]:
        index = 0
        for row in spec.rows:
            numbers = range(index, index + row.count)
            index += row.count
            seats = [
                {
                    "index": seat,
                    "number": seat + 1,
                    "host": seat in spec.host_indexes,
                    "label": self.bundle.render(locale, "seat-number", number=seat + 1),
                }
                for seat in numbers
            ]
            yield {"alignment": row.alignment, "spacing": row.spacing, "seats": seats}

    def _client_texts(self, locale: str) -> dict[str, Any]:
        """Texts that the page's script sets itself."""
        ids = {
            "connecting": "room-connecting",
            "reconnecting": "room-reconnecting",
            "empty": "seat-empty",
            "host_seat": "seat-host",
            "locked": "seat-locked",
            "you": "seat-you",
            "take": "seat-take",
            "away": "seat-away",
            "mute": "seat-mute",
            "muted": "seat-muted",
            "unmute": "seat-unmute",
            "report_sent": "report-sent",
            "sold_out": "product-sold-out",
        }
        return {
            **{key: self._text(locale, message) for key, message in ids.items()},
            "taken_by": self.bundle.render(locale, "seat-taken-by", name=NAME_MARK),
            "name_mark": NAME_MARK,
            "coins": plural_patterns(
                lambda n: self.bundle.render(locale, "gift-coins", count=n), locale
            ),
            "number_locale": number_locale(locale, self.bundle),
        }


def plural_patterns(render: Callable[[int], str], locale: str) -> dict[str, str]:
    """A counted message as one pattern per plural category, for a script to fill in.

    Args:
        render: the message with a count.
        locale: BCP 47 tag, for the rules of its language.

    Returns:
        Patterns by CLDR category, where ``{n}`` stands for the number, and by
        ``=0`` to ``=3`` for numbers that read differently.
    """
    from babel import Locale  # noqa: PLC0415  (60 ms, and only pages need it)

    rule = Locale.parse(locale, sep="-").plural_form
    patterns: dict[str, str] = {}
    for number in (*_SAMPLES, *_EXACT):
        pattern = _NUMBER.sub("{n}", render(number), count=1)
        if patterns.setdefault(rule(number), pattern) != pattern and number in _EXACT:
            patterns[f"={number}"] = pattern
    return patterns


def number_locale(locale: str, bundle: MessageBundle) -> str:
    """A tag that makes a browser print numbers as the server does."""
    arabic = direction(locale) == "rtl" and bundle.policy.digits == "arab"
    return f"{locale}-u-nu-{'arab' if arabic else 'latn'}"


def make_pages(
    specs: Iterable[RoomSpec], bundle: MessageBundle, members: Callable[[str], int]
) -> Pages:
    """Pages for some rooms; the first is the main one.

    Args:
        specs: at least one.
        bundle: the market's languages.
        members: how many people are in a room now.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plain"] = plain
    return Pages({spec.id: spec for spec in specs}, bundle, members, environment)
