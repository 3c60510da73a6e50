"""The judge of the rundown, on rundowns that are wrong on purpose."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from setsail.content.catalogue import Catalogue, load_catalogue
from setsail.content.playbook import load_playbook
from setsail.content.rundown import Rundown, plan_rundown
from setsail.content.window import show_window
from setsail.rehearsal.stages.rundown import oversold, steps_down, uncovered_s
from tests.factories import compiled, workspace


@pytest.fixture(scope="module")
def show() -> tuple[Rundown, Catalogue]:
    market = compiled("ID").market
    catalogue = load_catalogue(workspace().catalogues / "ID.csv", market)
    playbook = load_playbook(workspace(), "single-host")
    window = show_window(market, date(2026, 11, 23))
    return plan_rundown(market, catalogue, playbook, window, 1), catalogue


def test_a_planned_show_holds(show: tuple[Rundown, Catalogue]) -> None:
    rundown, catalogue = show
    assert uncovered_s(rundown) == 0
    assert steps_down(rundown) == 0
    assert oversold(rundown, catalogue) == 0


def test_a_gap_is_counted_in_seconds(show: tuple[Rundown, Catalogue]) -> None:
    rundown, _ = show
    first, *rest = rundown.segments
    shorter = replace(first, duration_s=first.duration_s - 7)
    assert uncovered_s(replace(rundown, segments=(shorter, *rest))) == 7
    assert uncovered_s(replace(rundown, segments=())) == 3 * 3600


def test_a_late_end_is_counted_too(show: tuple[Rundown, Catalogue]) -> None:
    rundown, _ = show
    longer = replace(rundown, ends_at=rundown.ends_at + timedelta(seconds=30))
    assert uncovered_s(longer) == 30


def test_a_ladder_played_backwards_steps_down(show: tuple[Rundown, Catalogue]) -> None:
    rundown, _ = show
    assert steps_down(replace(rundown, segments=tuple(reversed(rundown.segments)))) > 0


def test_selling_below_the_floor_or_beyond_the_stock_is_counted(
    show: tuple[Rundown, Catalogue],
) -> None:
    rundown, catalogue = show
    at = next(i for i, s in enumerate(rundown.segments) if s.sku)
    segment = rundown.segments[at]
    assert segment.sku is not None
    stock = catalogue.product(segment.sku).stock
    segments = list(rundown.segments)
    segments[at] = replace(segment, price_minor=1)
    assert oversold(replace(rundown, segments=tuple(segments)), catalogue) == 1
    segments[at] = replace(segment, unit_cap=stock + 1)
    assert oversold(replace(rundown, segments=tuple(segments)), catalogue) == 1
