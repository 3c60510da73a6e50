"""Rooms for people to try, on the market's own day."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.rehearsal.open_house import HouseRules, open_house
from tests.factories import workspace

# Monday evening in UTC, Tuesday morning in Jakarta.
NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)


def test_the_show_is_of_the_market_s_own_day(tmp_path: Path) -> None:
    config = open_house(workspace(), "ID", HouseRules(), NOW, tmp_path)
    assert config.playback is not None
    assert config.playback.rundown.starts_at == datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def test_another_day_may_be_asked_for(tmp_path: Path) -> None:
    rules = HouseRules(day=date(2026, 11, 28), speed=60.0)
    config = open_house(workspace(), "ID", rules, NOW, tmp_path)
    assert config.playback is not None
    assert config.playback.rundown.starts_at.date() == date(2026, 11, 28)
    assert config.playback.time_scale == 60


def test_a_market_with_an_error_is_refused_with_every_error(tmp_path: Path) -> None:
    with pytest.raises(SetsailError, match="P120") as caught:
        open_house(workspace(), "ID", HouseRules(date(2027, 12, 1)), NOW, tmp_path)
    assert len(caught.value.findings) > 1
