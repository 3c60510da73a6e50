from __future__ import annotations

import msgspec
import pytest

from setsail.content.segments import Rundown
from tests.unit.content.samples import START, at, rundown


def test_json_there_and_back() -> None:
    plan = rundown()
    again = Rundown.from_json(plan.to_json())
    assert again == plan
    assert again.segments[1].starts_at.utcoffset() is not None
    with pytest.raises(msgspec.ValidationError):
        Rundown.from_json(b'{"market": "ID"}')


def test_the_segment_of_a_moment() -> None:
    plan = rundown()
    assert plan.segment_at(START) == plan.segments[0]
    assert plan.segment_at(at(59.999)) == plan.segments[0]
    assert plan.segment_at(at(60)) == plan.segments[1]
    assert plan.segment_at(at(-1)) is None
    assert plan.segment_at(plan.ends_at) is None


def test_the_show_is_named_by_its_local_start() -> None:
    assert rundown().show_id == "ID-20261123T1900"
