"""A market's rooms, ready to be served for people to try."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from setsail.checks.run import check_compiled, default_catalogue
from setsail.content.catalogue import load_catalogue
from setsail.content.playbook import load_playbook
from setsail.content.rundown import plan_rundown
from setsail.content.window import show_window
from setsail.core.errors import SetsailError
from setsail.core.findings import errors_in
from setsail.core.workspace import Workspace
from setsail.gateway.config import GatewayConfig, Playback
from setsail.l10n.bundle import load_bundle
from setsail.l10n.formats import policy_for
from setsail.profiles.compile import compile_market
from setsail.rehearsal.rooms import gateway_config


@dataclass(frozen=True, slots=True)
class HouseRules:
    """How the rooms are opened.

    Attributes:
        day: date of the show on the market's clock; None takes the day it is there.
        seed: of the show's plan.
        speed: seconds of the show per second of the clock.
        port: on loopback; 0 takes a free one.
    """

    day: date | None = None
    seed: int = 1
    speed: float = 1.0
    port: int = 0


def open_house(
    workspace: Workspace, reference: str, rules: HouseRules, now: datetime, scratch: Path
) -> GatewayConfig:
    """Check a market and put its rooms together.

    Args:
        workspace: where its files are.
        reference: code or name.
        rules: how to open them.
        now: aware; the day of the market's clock is taken from it.
        scratch: existing folder for the gift ledger.

    Raises:
        UsageError: no such market.
        SetsailError: every finding, if any is an error; nothing is started then.
    """
    compiled = compile_market(workspace, reference)
    market = compiled.market
    day = rules.day or now.astimezone(market.zone).date()
    path = default_catalogue(workspace, compiled)
    findings = check_compiled(workspace, compiled, day, path)
    if errors_in(findings):
        raise SetsailError(errors_in(findings))
    catalogue = load_catalogue(path, market, workspace.relative(path))
    playbook = load_playbook(workspace, market.content.playbook)
    window = show_window(market, day)
    rundown = plan_rundown(market, catalogue, playbook, window, rules.seed)
    bundle = load_bundle(
        workspace.locales, market.language.locales, market.code, policy_for(market)
    )
    return gateway_config(
        market,
        workspace,
        bundle,
        catalogue,
        Playback(rundown, time_scale=rules.speed),
        scratch / "gifts.sqlite",
        rules.port,
    )
