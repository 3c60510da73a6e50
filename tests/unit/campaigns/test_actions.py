from __future__ import annotations

from setsail.campaigns.actions import (
    ACTIONS,
    OPERATIONS,
    REFUSALS_BY_RULE,
    Operation,
    Planned,
)
from setsail.rooms.codes import RejectCode


def test_every_planned_action_is_an_operation_of_its_own() -> None:
    assert set(OPERATIONS) == set(Planned.__subclasses__())
    assert set(OPERATIONS.values()) == set(ACTIONS)


def test_every_operation_says_which_refusals_are_no_fault() -> None:
    assert set(REFUSALS_BY_RULE) == set(Operation)


def test_a_refusal_that_means_a_broken_client_is_never_by_rule() -> None:
    broken = {
        RejectCode.BAD_MESSAGE,
        RejectCode.NOT_JOINED,
        RejectCode.SEAT_UNKNOWN,
        RejectCode.GIFT_UNKNOWN,
        RejectCode.PRODUCT_UNKNOWN,
        RejectCode.KEY_REUSED,
    }
    assert all(not broken & allowed for allowed in REFUSALS_BY_RULE.values())
