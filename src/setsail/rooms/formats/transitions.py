"""Tables of transitions: what every event does in every state, from which diagrams are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

S = TypeVar("S", bound=StrEnum)
E = TypeVar("E", bound=StrEnum)
R = TypeVar("R", bound=StrEnum)
C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[C, R]):
    """What came of a call.

    Attributes:
        changes: what is different now, in order; time that ran out before the call comes first.
        refusal: why the wish was not granted; None when it was.
    """

    changes: tuple[C, ...] = ()
    refusal: R | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """One arrow of a diagram, in the words of the table."""

    source: str
    target: str
    event: str


class Table(Generic[S, E, R]):
    """What every event does in every state: leads to a state, or is refused.

    Args:
        name: of the machine.
        states: its states; the first is where it begins.
        events: what can happen to it.
        refusals: why something cannot.
        rows: for each event its outcome in each state, in the states' order.

    Raises:
        ValueError: an event has no row, or a row is too short or too long.
    """

    __slots__ = ("_moves", "_no", "_yes", "name", "states")

    def __init__(
        self,
        name: str,
        states: type[S],
        events: type[E],
        refusals: type[R],
        rows: Mapping[E, tuple[S | R, ...]],
    ) -> None:
        self.name = name
        self.states = tuple(states)
        self._yes, self._no = states, refusals
        self._moves: dict[tuple[S, E], S | R] = {}
        for event in events:
            row = rows.get(event, ())
            if len(row) != len(self.states):
                raise ValueError(
                    f"{name}: {event} has {len(row)} outcomes for {len(self.states)} states"
                )
            for state, outcome in zip(self.states, row, strict=True):
                self._moves[state, event] = outcome

    def items(self) -> Iterator[tuple[S, E, S | R]]:
        """Every state with every event and its outcome."""
        for (state, event), outcome in self._moves.items():
            yield state, event, outcome

    def refusal(self, state: S, event: E) -> R | None:
        """Why the event cannot happen in the state; None when it can."""
        outcome = self._moves[state, event]
        return outcome if isinstance(outcome, self._no) else None

    def after(self, state: S, event: E) -> S:
        """Where an event leads; one that is refused leads nowhere."""
        outcome = self._moves[state, event]
        return outcome if isinstance(outcome, self._yes) else state

    def edges(self) -> Iterator[Edge]:
        """The arrows, by state."""
        for state in self.states:
            for source, event, outcome in self.items():
                if source is state and isinstance(outcome, self._yes):
                    yield Edge(source.value, outcome.value, event.value)
