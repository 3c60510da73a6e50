"""How texts look with values, as translators see them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from setsail.l10n.gate.folders import views_of
from setsail.l10n.handoff.parcel import Parcel, pack
from setsail.l10n.handoff.samples import Sampler, sampler
from setsail.l10n.text import plain
from tests.factories import compiled

from ..conftest import WriteLocale
from .kit import NOBODY, item

INSTANT = datetime(2026, 11, 27, 17, 30, tzinfo=UTC)
ENGLISH = """\
-brand = Layar
plain = Leave
gift-rose = Rose

# Variables:
#  $count (Number): people, 0 or more
#  $name (String): who came last
crowd =
    { $count ->
        [0] Nobody
        [one] One, { $name }
       *[other] { $count }, { $name }
    }

# Variables:
#  $rank (Number): 1 to 9
ranked = { $rank ->
        [one] First
       *[other] Number { $rank }
    }

# Variables:
#  $role (String): host or guest
role = { $role ->
        [host] You host
       *[guest] You watch
    }

# Variables:
#  $price (Money): now
#  $time (Time): when
price = { $price } at { $time }

# Variables:
#  $count (Number): place
ordinal = { NUMBER($count, type: "ordinal") ->
        [one] { $count }st
       *[other] { $count }th
    }
"""
ARABIC = """\
-brand = لايار
gift-rose = وردة
crowd =
    { $count ->
        [zero] لا أحد
        [one] واحد، { $name }
        [two] اثنان، { $name }
        [few] { $count } قليل، { $name }
        [many] { $count } كثير، { $name }
       *[other] { $count }، { $name }
    }
price = { $price } في { $time }
"""


@pytest.fixture
def made(write_locale: WriteLocale) -> tuple[Parcel, Sampler]:
    """An Egyptian parcel, half of it translated, and its sampler."""
    locales: Path = write_locale("en", room=ENGLISH)
    write_locale("ar", room=ARABIC)
    (view,), findings = views_of(locales, ("ar",), ())
    assert not findings
    return pack(view, NOBODY), sampler(view, compiled("EG").market, INSTANT)


def samples(made: tuple[Parcel, Sampler], message: str) -> dict[str, str]:
    """What is shown of a message, by variant."""
    parcel, tool = made
    found = item(parcel, message)
    return {":".join(c.key for c in t.choices): tool.sample(found, t) for t in found.texts}


def test_each_form_is_shown_with_a_number_of_it(made: tuple[Parcel, Sampler]) -> None:
    assert samples(made, "crowd") == {
        "zero": "لا أحد",
        "one": "واحد، سارة",
        "two": "اثنان، سارة",
        "few": "٣ قليل، سارة",
        "many": "١١ كثير، سارة",
        "other": "١٠٠، سارة",
    }


def test_what_is_missing_is_shown_in_english(made: tuple[Parcel, Sampler]) -> None:
    assert samples(made, "role") == {"host": "You host", "guest": "You watch"}


def test_a_number_that_cannot_be_shows_nothing(made: tuple[Parcel, Sampler]) -> None:
    """Nobody has rank 0 or 11: a sample of another form would mislead."""
    shown = samples(made, "ranked")
    assert (shown["zero"], shown["many"], shown["other"]) == ("", "", "")
    assert (shown["one"], shown["two"], shown["few"]) == ("First", "Number 2", "Number 3")


def test_prices_and_times_are_the_markets(made: tuple[Parcel, Sampler]) -> None:
    (shown,) = samples(made, "price").values()
    assert "ج.م" in shown
    assert "٧:٣٠" in shown
    assert shown == plain(shown)


def test_what_has_no_values_needs_no_sample(made: tuple[Parcel, Sampler]) -> None:
    assert samples(made, "plain") == {"": ""}
    assert samples(made, "-brand") == {"": ""}


def test_a_form_that_no_value_leads_to_is_not_shown(made: tuple[Parcel, Sampler]) -> None:
    assert set(samples(made, "ordinal").values()) == {""}
