from __future__ import annotations

from dataclasses import replace

from setsail.content.parts.timing import cue_due, due_in, next_due, stale_due
from tests.unit.content.samples import START, at
from tests.unit.content.show import Show


def test_what_falls_due_next() -> None:
    show = Show()
    policy = show.plan.policy
    assert next_due(show.state, policy) == START
    show.tick(0)
    assert next_due(show.state, policy) == at(60), "the opening's one cue has fallen"
    show.tick(60)
    assert next_due(show.state, policy) == cue_due(show.state) == at(70)
    show.viewers(65, 10, measured=6)
    assert next_due(show.state, policy) == stale_due(show.state, policy) == at(66)
    show.tick(1100)
    assert next_due(show.state, policy) is None


def test_figures_from_before_the_segment_are_noticed_when_it_begins() -> None:
    show = Show()
    show.viewers(-100, 10)
    show.tick(0)
    assert (show.log[0].message_id, show.log[0].at) == ("host-hold", START)


def test_a_longer_segment_moves_its_end_and_a_shorter_one_is_squeezed() -> None:
    show = Show()
    show.tick(60)
    segment = show.plan.segments[1]
    begin, middle, end = segment.cues[1], segment.cues[4], segment.cues[5]
    longer = replace(show.state, ends_at=at(60 + 350))
    assert [due_in(longer, segment, cue) for cue in (begin, middle, end)] == [
        at(70), at(185), at(400),
    ]  # fmt: skip
    shorter = replace(show.state, ends_at=at(60 + 125))
    assert [due_in(shorter, segment, cue) for cue in (begin, middle, end)] == [
        at(65), at(122.5), at(180),
    ]  # fmt: skip
