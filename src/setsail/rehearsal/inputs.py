"""What a rehearsal is asked to do, decided before anything starts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from setsail.checks.programs import CAMPAIGN
from setsail.core.workspace import Workspace

# Users at once in the played peak when --scale is not given: what two cores hold
# with room to spare, so that a slow figure is the gateway's and not the machine's.
DEFAULT_AT_ONCE = 200
WORKERS = 2


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that decides a rehearsal.

    Attributes:
        workspace: where profiles, texts, program and load tests are.
        reference: the market as it was asked for.
        day: the day to rehearse, on the market's clock; None takes the day it is there.
            Facts and rules are held against it too.
        seed: of every random choice.
        scale: part of the market's peak audience to play, 0–1; None chooses one that
            puts about `DEFAULT_AT_ONCE` users in the rooms.
        out_dir: where the report goes.
        campaign: what the peak plays; its profile block is laid over the market.
        catalogue: product catalogue; None takes the workspace's example.
        play_s: length of the peak's play, seconds; None takes the campaign's.
        workers: Locust workers.
        gateway: how Python starts what serves; tests put a faulty one here.
        after_up: called with the emulated cloud's endpoint when the stack is up; tests
            take something away there.
    """

    workspace: Workspace
    reference: str
    out_dir: Path
    day: date | None = None
    seed: int = 1
    scale: float | None = None
    campaign: str = CAMPAIGN
    catalogue: Path | None = None
    play_s: float | None = None
    workers: int = WORKERS
    gateway: Sequence[str] = ("-m", "setsail.gateway")
    after_up: Callable[[str], None] | None = None
