"""A show under test: feeds events and keeps the decisions."""

from __future__ import annotations

from setsail.content.director import (
    Action,
    Decision,
    DirectorEvent,
    DirectorState,
    HostOverride,
    Metrics,
    Override,
    Sold,
    Tick,
    initial_state,
    step,
)
from setsail.content.segments import Rundown
from tests.unit.content.samples import START, at, rundown

SKUS = ("T", "B", "P", "L")


class Show:
    """By default opening 0–60 s, items at 60, 310, 560, 810 (250 s each), closing 1060–1100."""

    def __init__(self, plan: Rundown | None = None) -> None:
        self.plan = plan or rundown()
        self.state: DirectorState = initial_state(self.plan)
        self.log: list[Decision] = []

    def send(self, event: DirectorEvent) -> list[str]:
        self.state, decisions = step(self.state, event, self.plan.policy)
        self.log += decisions
        return [line(decision) for decision in decisions]

    def tick(self, second: float) -> list[str]:
        return self.send(Tick(at(second)))

    def sell(self, second: float, sku: str, units: int) -> list[str]:
        return self.send(Sold(at(second), sku, units))

    def viewers(self, second: float, count: int | None, measured: float | None = None) -> list[str]:
        when = at(second if measured is None else measured)
        return self.send(Metrics(at(second), when, count))

    def host(self, second: float, what: Override, sku: str | None = None) -> list[str]:
        return self.send(HostOverride(at(second), what, sku))

    def sku(self, index: int) -> str:
        sku = self.plan.segments[index].sku
        assert sku is not None
        return sku

    def last(self, action: Action) -> Decision:
        return next(d for d in reversed(self.log) if d.action is action)


def line(decision: Decision) -> str:
    """A decision as ``second action segment``."""
    second = (decision.at - START).total_seconds()
    return f"{second:g} {decision.action.value} {decision.segment}"
