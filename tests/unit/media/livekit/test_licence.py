from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from setsail.core.findings import Severity
from setsail.core.workspace import Workspace
from setsail.media.livekit.licence import voice_advice, voice_barred, voice_rule
from setsail.media.livekit.settings import Silence
from setsail.profiles.compile import compile_market
from setsail.profiles.schema.market import Market

ROOT = Path(__file__).parents[4]
TODAY = date(2026, 11, 26)


def market(code: str) -> Market:
    return compile_market(Workspace(ROOT), code).market


def test_a_hard_rule_bars_voice_until_the_route_is_licensed() -> None:
    emirates = market("AE")
    barred = voice_barred(emirates, TODAY, {})
    assert barred is not None
    assert barred.reason is Silence.LICENCE
    assert barred.detail.startswith("AE regulation.voip: voice over the internet only")
    assert voice_barred(emirates, TODAY, {"SETSAIL_VOICE_LICENSED": "maybe"}) is not None
    assert voice_barred(emirates, TODAY, {"SETSAIL_VOICE_LICENSED": "yes"}) is None


def test_a_rule_binds_from_its_day_on() -> None:
    assert voice_barred(market("AE"), date(2009, 12, 29), {}) is None
    assert voice_barred(market("AE"), date(2009, 12, 30), {}) is not None


@pytest.mark.parametrize("code", ["SA", "EG", "KW"])
def test_a_soft_rule_is_told_and_bars_nothing(code: str) -> None:
    assert voice_barred(market(code), TODAY, {}) is None
    advice = voice_advice(market(code), TODAY)
    assert advice is not None
    assert (advice.code, advice.severity, advice.key) == (
        "M805",
        Severity.WARNING,
        "regulation.voip",
    )
    assert "each network" in str(advice.fix)


def test_a_hard_rule_is_told_with_the_way_out() -> None:
    advice = voice_advice(market("AE"), TODAY)
    assert advice is not None
    assert "SETSAIL_VOICE_LICENSED=yes" in str(advice.fix)


def test_a_market_without_such_a_rule() -> None:
    brazil = market("BR")
    assert voice_rule(brazil, TODAY) is None
    assert voice_barred(brazil, TODAY, {}) is None
    assert voice_advice(brazil, TODAY) is None
