"""The director: plays a rundown live, moment by moment.

A pure function from state and event to state and decisions: no clock, no socket,
no chance. Time comes with the events and may be scaled; a late event catches up
with everything that fell due before it, in order, so that the decisions do not
depend on how often the director is asked.

What it never does: sell below the floor or above the stock, lower a price, or act
on figures that are missing or old. What the host says wins over plan and figures.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from setsail.content.parts.audience import Audience, judge, observe
from setsail.content.parts.live import (
    Action,
    Decision,
    DirectorEvent,
    DirectorState,
    HostOverride,
    Metrics,
    Mode,
    Override,
    Sold,
    Tick,
    initial_state,
)
from setsail.content.parts.timing import cue_due, due_in, next_due, stale_due
from setsail.content.parts.vocabulary import TRANSITIONS, CueAction, DirectorPolicy, ItemState
from setsail.content.segments import Kind, Segment

__all__ = [
    "Action",
    "Audience",
    "Decision",
    "DirectorEvent",
    "DirectorPolicy",
    "DirectorState",
    "HostOverride",
    "ItemState",
    "Metrics",
    "Mode",
    "Override",
    "Sold",
    "Tick",
    "initial_state",
    "next_due",
    "step",
]

ON_SCREEN = frozenset(
    {ItemState.PINNED, ItemState.COUNTDOWN, ItemState.ON_SALE, ItemState.SOLD_OUT, ItemState.CLOSED}
)
SALE_AHEAD = frozenset(
    {ItemState.QUEUED, ItemState.TEASED, ItemState.PINNED, ItemState.COUNTDOWN, ItemState.ON_SALE}
)


def step(
    state: DirectorState, event: DirectorEvent, policy: DirectorPolicy
) -> tuple[DirectorState, tuple[Decision, ...]]:
    """Take one event.

    Args:
        state: from `initial_state` or the last step.
        event: its ``now`` must be aware; a tick with a time already seen changes nothing.
        policy: the thresholds; ``rundown.policy`` as planned.

    Returns:
        The new state, and what the room is to do, in the order in which it fell due.
    """
    stage = _Stage(state, policy)
    now = event.now if state.now is None else max(state.now, event.now)
    stage.catch_up(now)
    if isinstance(event, Sold):
        stage.sold(event, now)
    elif isinstance(event, Metrics):
        stage.measured(event, now)
    elif isinstance(event, HostOverride):
        stage.overridden(event, now)
    stage.catch_up(now)
    stage.set(now=now)
    return stage.state, tuple(stage.decisions)


def _below_floor(segment: Segment) -> bool:
    price, floor = segment.price_minor, segment.floor_price_minor
    return price is None or floor is None or price < floor


@dataclass(slots=True)
class _Stage:
    """One step at work: the state so far and the decisions so far. Lives within `step`."""

    state: DirectorState
    policy: DirectorPolicy
    decisions: list[Decision]

    def __init__(self, state: DirectorState, policy: DirectorPolicy) -> None:
        self.state, self.policy, self.decisions = state, policy, []

    def set(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)

    def decide(
        self,
        action: Action,
        at: datetime,
        reason: str,
        *,
        message: str | None = None,
        count: int | None = None,
        part: str = "",
        segment: Segment | None = None,
    ) -> None:
        """Note a decision about the running segment, or about the one given."""
        about = segment or self.state.segment or self.state.rundown.segments[-1]
        left = None if about.sku is None else self.state.left[about.sku]
        show, when = self.state.rundown.show_id, at.isoformat(timespec="milliseconds")
        self.decisions.append(
            Decision(
                action=action,
                at=at,
                segment=about.index,
                reason=reason,
                idempotency_key=f"{show}/{about.index}/{part or when}/{action.value}",
                rung=about.rung,
                sku=about.sku,
                message_id=message,
                count=left if count is None else count,
                units_left=left,
                price_minor=about.price_minor,
            )
        )

    # --- time -----------------------------------------------------------------

    def catch_up(self, now: datetime) -> None:
        """Everything that fell due up to ``now``, in order."""
        while (due := next_due(self.state, self.policy)) is not None and due <= now:
            if self.state.index < 0:
                self.enter(0, due)
            elif self.state.held_since is not None:
                self.leave(due)
                self.end_show(due)
            elif due == stale_due(self.state, self.policy):
                self.hold_for_figures(due)
            elif due == cue_due(self.state):
                self.play_cue(due)
            else:
                self.leave(due)
                self.enter(self.state.index + 1, due)

    def play_cue(self, at: datetime) -> None:
        segment = self.running()
        number = self.state.next_cue
        cue = segment.cues[number]
        self.set(next_cue=number + 1)
        count = self.seconds_to_sale(segment, number) if cue.action is CueAction.COUNTDOWN else None
        after = TRANSITIONS.get((self.state.item, cue.action), self.state.item)
        self.set(item=after)
        self.decide(
            Action(cue.action.value),
            at,
            segment.reason,
            message=cue.message_id,
            count=count,
            part=f"cue{number}",
        )

    def seconds_to_sale(self, segment: Segment, number: int) -> int:
        here = due_in(self.state, segment, segment.cues[number])
        later = (cue for cue in segment.cues[number:] if cue.action is CueAction.OPEN_SALE)
        opens = next((due_in(self.state, segment, cue) for cue in later), here)
        return max(1, round((opens - here).total_seconds()))

    # --- from segment to segment ------------------------------------------------

    def enter(self, index: int, at: datetime) -> None:
        """Start the first segment from ``index`` on that can be played."""
        segments = self.state.rundown.segments
        while index < len(segments):
            segment = segments[index]
            why_not = self.why_not(segment, at)
            if why_not is None:
                self.start(segment, at)
                return
            self.decide(Action.SKIP, at, why_not, part="skip", segment=segment)
            index += 1
        self.end_show(at)

    def why_not(self, segment: Segment, at: datetime) -> str | None:
        """Why a segment cannot be played, or None."""
        time_left_s = (segment.ends_at - at).total_seconds()
        if segment.kind is Kind.CLOSING:
            return None if time_left_s > 0 else "the show's time is over"
        if time_left_s < segment.duration_s * self.policy.min_dwell_share:
            return f"only {max(0, round(time_left_s))} s of its {segment.duration_s} s are left"
        if segment.sku is None or segment.rung is None:
            return None
        state = self.state
        reasons = (
            (segment.sku in state.dropped, "the host took it out"),
            (state.left[segment.sku] <= 0, "it is sold out"),
            (state.left_rung == (segment.wave, segment.rung), "the crowd has come already"),
            (_below_floor(segment), "its price is below the floor"),
        )
        return next((reason for holds, reason in reasons if holds), None)

    def start(self, segment: Segment, at: datetime) -> None:
        ends_at = segment.ends_at
        if segment.longest_s is not None:
            ends_at = min(ends_at, at + timedelta(seconds=segment.longest_s))
        self.set(
            index=segment.index,
            started_at=at,
            ends_at=ends_at,
            next_cue=0,
            item=ItemState.QUEUED,
            left_at_start=0 if segment.sku is None else self.state.left[segment.sku],
        )
        audience = self.state.audience
        viewers = audience.viewers if audience.known else None
        self.set(audience=replace(audience, at_segment_start=viewers))
        if segment.rung is not None and segment.rung is not self.state.rung:
            self.set(rung=segment.rung)
            reason = f"the {segment.rung.value} rung begins"
            message = self.policy.switch_rung_message
            self.decide(Action.SWITCH_RUNG, at, reason, message=message, part="rung")

    def leave(self, at: datetime) -> None:
        """Clear the screen of whatever the cues have not cleared."""
        if self.state.item is ItemState.ON_SALE:
            self.decide(Action.CLOSE_SALE, at, "the segment ends early", part="leave")
            self.set(item=ItemState.CLOSED)
        if self.state.item in ON_SCREEN:
            self.decide(Action.UNPIN, at, "the segment ends early", part="leave")
            self.set(item=ItemState.COOLED)

    def end_show(self, at: datetime) -> None:
        self.set(index=len(self.state.rundown.segments), held_since=None)
        self.decide(Action.END_SHOW, at, "the rundown is through", part="end")

    def cut(self, at: datetime) -> None:
        """End the running segment at a time; its remaining cues fall away."""
        segment = self.running()
        self.set(ends_at=min(at, self.state.ends_at), next_cue=len(segment.cues))

    def earliest_exit(self) -> datetime:
        """The end of the shortest time that figures leave a segment."""
        shortest_s = self.running().duration_s * self.policy.min_dwell_share
        return self.state.started_at + timedelta(seconds=shortest_s)

    def running(self) -> Segment:
        segment = self.state.segment
        if segment is None:
            raise AssertionError("only called while a segment runs")
        return segment

    # --- sales ------------------------------------------------------------------

    def sold(self, event: Sold, now: datetime) -> None:
        if event.sku not in self.state.left or event.units <= 0:
            return
        left = max(0, self.state.left[event.sku] - event.units)
        self.set(left={**self.state.left, event.sku: left})
        segment = self.state.segment
        if segment is None or segment.sku != event.sku or self.state.item not in SALE_AHEAD:
            return
        if left == 0:
            self.sold_out(now)
            return
        self.announce_last_units(segment, left, now)
        share = segment.exit_sold_share
        gone = self.state.left_at_start - left
        if share is not None and gone >= share * self.state.left_at_start:
            self.cut(max(now, self.earliest_exit()))

    def sold_out(self, now: datetime) -> None:
        message = self.policy.sold_out_message
        was_on_sale = self.state.item is ItemState.ON_SALE
        self.set(item=ItemState.SOLD_OUT if self.state.item in ON_SCREEN else ItemState.COOLED)
        action = Action.CLOSE_SALE if was_on_sale else Action.PROMPT_HOST
        self.decide(action, now, "the last unit is sold", message=message, part="sold-out")
        self.cut(now + timedelta(seconds=self.policy.sold_out_pause_s))

    def announce_last_units(self, segment: Segment, left: int, now: datetime) -> None:
        """Tell the host once, and only when the cap is the real stock: no false scarcity."""
        sku, stock = segment.sku or "", segment.stock or 0
        honest = segment.unit_cap == stock and left <= stock * self.policy.last_units_share
        if not honest or self.state.item is not ItemState.ON_SALE or sku in self.state.told_last:
            return
        self.set(told_last=self.state.told_last | {sku})
        message = self.policy.last_units_message
        reason = f"{left} of {stock} are left"
        self.decide(Action.PROMPT_HOST, now, reason, message=message, part="last-units")

    # --- figures ----------------------------------------------------------------

    def measured(self, event: Metrics, now: datetime) -> None:
        before = self.state.audience
        after = observe(before, event.viewers, event.measured_at, now, self.policy)
        if after is None:
            return
        self.set(audience=after)
        if self.state.running and not self.held():
            # A first figure has no mean to be measured against but itself.
            self.watch_for_rescue(before.baseline or after.baseline, now)
            self.watch_for_growth(now)

    def watch_for_rescue(self, mean: float, now: datetime) -> None:
        """A falling room gets a word to the host, never a discount."""
        audience, tell = judge(self.state.audience, mean, now, self.policy)
        self.set(audience=audience)
        if tell:
            reason = f"{audience.viewers} viewers, the room's mean is {mean:.0f}"
            self.decide(Action.RESCUE, now, reason, message=self.policy.rescue_message)

    def watch_for_growth(self, now: datetime) -> None:
        segment, audience = self.running(), self.state.audience
        growth, first = segment.exit_audience_growth, audience.at_segment_start
        if growth is None or segment.rung is None or first is None:
            return
        if first < self.policy.min_audience or now < self.earliest_exit():
            return
        if audience.viewers >= growth * first:
            self.set(left_rung=(segment.wave, segment.rung))
            self.cut(now)

    def hold_for_figures(self, at: datetime) -> None:
        """Old figures decide nothing: the plan goes on by time and stock alone."""
        self.set(audience=replace(self.state.audience, stale=True, falling=False))
        reason = f"no figures for {self.policy.fresh_s} s; the plan stays as it is"
        self.decide(Action.HOLD, at, reason, message=self.policy.hold_message)

    # --- the host -----------------------------------------------------------------

    def held(self) -> bool:
        return self.state.held_since is not None

    def overridden(self, event: HostOverride, now: datetime) -> None:
        self.set(overrides=self.state.overrides + 1)
        if event.what is Override.DROP and event.sku is not None:
            self.set(dropped=self.state.dropped | {event.sku})
        if not self.state.running:
            return
        if event.what is Override.HOLD and not self.held():
            self.set(held_since=now)
            self.decide(Action.HOLD, now, "the host asked", part=f"host{self.state.overrides}")
        elif event.what is Override.RESUME and self.held():
            self.resume(now)
        elif event.what is Override.NEXT or (
            event.what is Override.DROP and event.sku == self.state.sku
        ):
            if self.held():
                self.resume(now)
            self.cut(now)

    def resume(self, now: datetime) -> None:
        """Go on where the host stopped; the rest of the segment keeps its length."""
        held_s = now - (self.state.held_since or now)
        self.set(
            held_since=None,
            started_at=self.state.started_at + held_s,
            ends_at=self.state.ends_at + held_s,
        )
        self.decide(Action.RESUME, now, "the host asked", part=f"host{self.state.overrides}")
        stale_at = stale_due(self.state, self.policy)
        if stale_at is not None and stale_at <= now:
            self.hold_for_figures(now)
