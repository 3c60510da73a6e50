"""A page of a small workspace."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import pytest

from setsail.core.findings import Finding
from setsail.l10n.preview.fill import build_page
from setsail.l10n.preview.page import Page
from tests.factories import compiled

ENGLISH = """\
### What people see in a room.

## Coming in

# Button that enters the room.
# Surface: button
room-join = Join
    .again = Join again

# Chat line to a newcomer.
# Surface: chat
# Variables:
#  $name (String): nickname of the newcomer
hello = Hello { $name }

## Things

# Line of a purse.
# Surface: line
# Variables:
#  $count (Number): coins, 0 or more
coins =
    { $count ->
        [0] No coins
        [one] One coin
       *[other] { $count } coins
    }

# Price on the card.
# Surface: badge
# Variables:
#  $price (Money): of one unit
price = Now { $price }

# Name of the language, in itself.
# Surface: label
language-name = English
gift-rose = Rose
"""
ARABIC = """\
room-join = انضم إلى غرفتنا الكبيرة الجميلة الآن من فضلك
hello = أهلا { $name } و{ $nmae }
coins =
    { $count ->
        [0] بلا عملات
        [zero] صفر
        [one] عملة
        [two] عملتان
        [few] { $count } عملات
        [many] { $count } عملة
       *[other] { $count } عملة
    }
language-name = العربية
gift-rose = وردة
"""
INSTANT = datetime(2026, 11, 27, 17, 30, tzinfo=UTC)


class MakePage(Protocol):
    """A page of a locale, with what the gate says of it."""

    def __call__(self, tag: str, findings: Iterable[Finding] = ()) -> Page: ...


@pytest.fixture
def make_page(tmp_path: Path) -> MakePage:
    """A page of a locale in Saudi Arabia: ar says most, ar-SA only how it greets."""
    files = {"en": ENGLISH, "ar": ARABIC, "ar-SA": "hello = حياك الله { $name }\n"}
    for tag, text in files.items():
        folder = tmp_path / "locales" / tag
        folder.mkdir(parents=True)
        (folder / "room.ftl").write_text(text, "utf-8")

    def make(tag: str, findings: Iterable[Finding] = ()) -> Page:
        return build_page(tmp_path / "locales", tag, compiled("SA").market, INSTANT, findings)

    return make
