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


def test_a_segment_ends_where_the_next_one_starts() -> None:
    plan = rundown()
    assert plan.segments[0].starts_at == START
    assert plan.segments[0].ends_at == plan.segments[1].starts_at == at(60)
    assert plan.segments[-1].ends_at == plan.ends_at


def test_the_show_is_named_by_its_local_start() -> None:
    assert rundown().show_id == "ID-20261123T1900"
