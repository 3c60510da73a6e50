from __future__ import annotations

import pytest
from pydantic import ValidationError

from setsail.content.parts.playbook_schema import CueLine, Paced
from setsail.content.parts.vocabulary import CueAction
from setsail.profiles.schema import Pace
from tests.unit.content.samples import playbook


@pytest.mark.parametrize(
    ("place", "rank", "offset_s"),
    [({"at_s": 30}, 0, 30), ({"at_share": 0.6}, 1, 60), ({"before_end_s": 15}, 2, 85)],
)
def test_where_a_cue_falls(place: dict[str, float], rank: int, offset_s: int) -> None:
    cue = CueLine.model_validate({"action": "pin", **place})
    assert (cue.anchor_rank, cue.offset_s(100)) == (rank, offset_s)


def test_a_cue_has_exactly_one_place() -> None:
    for place in ({}, {"at_s": 1, "before_end_s": 1}):
        with pytest.raises(ValidationError, match="exactly one"):
            CueLine.model_validate({"action": CueAction.PIN, **place})


def test_a_length_per_pace() -> None:
    paced = Paced(calm=3, steady=2, fast=1)
    assert [paced.at(pace) for pace in Pace] == [3, 2, 1]


def test_the_policy_holds_every_rule() -> None:
    policy = playbook().policy()
    assert (policy.fresh_s, policy.rescue_below, policy.rescue_cooldown_s) == (60, 0.7, 300)
    assert policy.sold_out_message == "host-sold-out"
