"""A gateway for a market: its rooms, its show, and the process that serves them."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from setsail.content.catalogue import Catalogue
from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Finding
from setsail.core.process import OwnedProcess, ProcessError
from setsail.core.workspace import Workspace
from setsail.gateway.config import GatewayConfig, Playback, write_config
from setsail.l10n.bundle import MessageBundle
from setsail.l10n.formats import policy_for
from setsail.profiles.schema import Market
from setsail.profiles.shared import for_goods, load_payments
from setsail.rooms.spec import build_room
from setsail.rooms.template import load_template

READY_TIMEOUT_S = 30.0


@dataclass(frozen=True, slots=True)
class Ready:
    """Where a gateway listens."""

    host: str
    port: int


def gateway_config(
    market: Market,
    workspace: Workspace,
    bundle: MessageBundle,
    catalogue: Catalogue,
    playback: Playback | None,
    ledger: Path,
    port: int = 0,
    host: str = "127.0.0.1",
) -> GatewayConfig:
    """What a gateway of this market is told.

    The director plays tonight's show in every room; how it goes is judged by
    the audience of the first one.

    Raises:
        SetsailError: every finding of a template.
    """
    rundown = playback.rundown if playback else None
    # The product card offers what buys goods; what tops up coins belongs to the gifts.
    payments = for_goods(market.payments, load_payments(workspace))
    shop = market.model_copy(update={"payments": payments})
    rooms = [
        build_room(shop, load_template(workspace, name), bundle, catalogue, rundown)
        for name in market.rooms.templates
    ]
    return GatewayConfig(
        market=market.code,
        locales=market.language.locales,
        locales_dir=str(workspace.locales),
        policy=policy_for(market),
        rooms=tuple(rooms),
        ledger=str(ledger),
        playback=playback,
        host=host,
        port=port,
    )


def start_gateway(
    config: GatewayConfig, folder: Path, program: Sequence[str] = ("-m", "setsail.gateway")
) -> OwnedProcess:
    """Start a gateway; the caller waits for its ready line and stops it.

    Args:
        config: what it is told.
        folder: existing folder for its configuration and log.
        program: how Python starts it.

    Raises:
        ProcessError: it cannot be started.
        SetsailError: the configuration cannot be written.
    """
    path = folder / "gateway.json"
    write_config(config, path)
    command = [sys.executable, *program, "--config", str(path)]
    return OwnedProcess.start("gateway", command, folder / "gateway.log")


def wait_until_ready(process: OwnedProcess) -> Ready:
    """Wait for a gateway that was started.

    Raises:
        SetsailError: what the gateway itself says is wrong, such as a busy port.
        ProcessError: it ended, or stayed silent, without a word.
    """
    try:
        ready = process.read_ready_line(READY_TIMEOUT_S)
    except ProcessError as problem:
        raise (_own_words(process.log) or problem) from None
    return Ready(str(ready["host"]), int(ready["port"]))


def _own_words(log: Path) -> SetsailError | None:
    """The findings that a gateway wrote to its log before it ended."""
    for line in log.read_text("utf-8", "replace").splitlines():
        if not line.startswith("{"):
            continue
        try:
            findings = [Finding.from_json(found) for found in json.loads(line)["findings"]]
        except (ValueError, KeyError, TypeError):
            continue
        if findings:
            return UsageError(findings)
    return None
