"""What the stages of one rehearsal hand to each other."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from setsail.campaigns.planner import default_scale
from setsail.campaigns.scenario import load_scenario
from setsail.content.catalogue import Catalogue
from setsail.content.rundown import Rundown
from setsail.core.workspace import Workspace
from setsail.gateway.config import GatewayConfig
from setsail.l10n.bundle import MessageBundle
from setsail.placement.plan import Placement
from setsail.profiles.compile import CompiledMarket
from setsail.profiles.schema import Market
from setsail.rehearsal.inputs import DEFAULT_AT_ONCE, Inputs

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Serving:
    """A gateway that runs.

    Attributes:
        host: address it listens on.
        port: its port.
        config: what it was told.
    """

    host: str
    port: int
    config: GatewayConfig


@dataclass(slots=True)
class Board:
    """Results so far; a stage reads what earlier ones wrote.

    Attributes:
        inputs: what was asked for.
        compiled: the market.
        day: the day on the market's clock that is rehearsed: of the show, and the one
            that facts, rules and sites are held against.
        scratch: folder for logs, state and ledgers; removed at the end.
        cleanup: what has to be stopped at the end, last started first.
        note: says what is being done; shown while one waits.
    """

    inputs: Inputs
    compiled: CompiledMarket
    day: date
    scratch: Path
    cleanup: ExitStack
    note: Callable[[str], None]
    bundle: MessageBundle | None = field(default=None)
    catalogue: Catalogue | None = field(default=None)
    rundown: Rundown | None = field(default=None)
    placement: Placement | None = field(default=None)
    serving: Serving | None = field(default=None)

    @property
    def market(self) -> Market:
        """The typed profile."""
        return self.compiled.market

    @property
    def workspace(self) -> Workspace:
        """Where the files are."""
        return self.inputs.workspace


def have(value: T | None) -> T:
    """A result that an earlier stage must have left; the runner sees to it."""
    if value is None:
        raise RuntimeError("a stage ran before the one that it needs")
    return value


def play_s(board: Board) -> float:
    """How long the peak is played, seconds: as asked for, or as the campaign says.

    Raises:
        SetsailError: every finding of the campaign's file.
    """
    if board.inputs.play_s is not None:
        return board.inputs.play_s
    return load_scenario(board.workspace.loadtests, board.inputs.campaign).duration_s


def scaled(board: Board) -> float:
    """The part of the peak audience that is played, 0–1."""
    if board.inputs.scale is not None:
        return board.inputs.scale
    return min(1.0, default_scale(board.market, DEFAULT_AT_ONCE))
