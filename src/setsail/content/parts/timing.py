"""When things fall due in a running show, worked out from the state alone."""

from __future__ import annotations

from datetime import datetime, timedelta

from setsail.content.parts.live import DirectorState
from setsail.content.parts.vocabulary import DirectorPolicy
from setsail.content.segments import Anchor, Cue, Segment


def next_due(state: DirectorState, policy: DirectorPolicy) -> datetime | None:
    """When the director has something to decide next, if nothing else happens.

    Returns:
        An aware time, or None after the show.
    """
    if state.index >= len(state.rundown.segments):
        return None
    if state.index < 0:
        return state.rundown.starts_at
    if state.held_since is not None:
        return state.rundown.ends_at
    # After a hold a segment may reach past the show's end; the show does not wait for it.
    end = min(state.ends_at, state.rundown.ends_at)
    due = [cue_due(state), stale_due(state, policy), end]
    return min(time for time in due if time is not None)


def stale_due(state: DirectorState, policy: DirectorPolicy) -> datetime | None:
    """When the room's figures will be too old; None when there are none or they are already."""
    measured_at = state.audience.measured_at
    if measured_at is None or state.audience.stale:
        return None
    # Figures from before the show, or from before a hold, are noticed when it goes on.
    return max(measured_at + timedelta(seconds=policy.fresh_s), state.started_at)


def cue_due(state: DirectorState) -> datetime | None:
    """When the next cue of the running segment falls; None after its last."""
    segment = state.segment
    if segment is None or state.next_cue >= len(segment.cues):
        return None
    return due_in(state, segment, segment.cues[state.next_cue])


def due_in(state: DirectorState, segment: Segment, cue: Cue) -> datetime:
    """When a cue falls in its segment as it runs: more time moves its end, less squeezes it."""
    real_s = (state.ends_at - state.started_at).total_seconds()
    planned_s = segment.duration_s
    if real_s < planned_s:
        return state.started_at + timedelta(seconds=cue.offset_s * real_s / planned_s)
    if cue.anchor is Anchor.END:
        return state.ends_at - timedelta(seconds=planned_s - cue.offset_s)
    return state.started_at + timedelta(seconds=cue.offset_s)
