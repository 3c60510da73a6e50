from __future__ import annotations

import msgspec

from setsail.core.findings import Position, error, warning
from setsail.stacks.events import Event, FindingEvent, NoteEvent, ResultEvent, StepEvent
from setsail.stacks.state import StackState
from tests.unit.stacks.plans import state_of


def test_a_finding_arrives_as_it_was_sent():
    for finding in (
        error("S660", "opens SSH", where=Position("infra/a.py", 3, 1), key="k", got="g", fix="f"),
        warning("S999", "hm"),
    ):
        line = msgspec.json.encode(FindingEvent.of(finding))
        assert msgspec.json.decode(line, type=Event).finding() == finding


def test_every_event_is_told_apart_by_its_tag():
    for event in (
        StepEvent("create", "aws:ec2/vpc:Vpc", "net", 0.1, False),
        NoteEvent("creating"),
        ResultEvent(StackState("p", "s", (state_of(),))),
    ):
        line = msgspec.json.encode(event)
        # The driver takes only lines that begin so.
        assert line.startswith(b'{"event":')
        assert msgspec.json.decode(line, type=Event) == event
