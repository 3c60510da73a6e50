from __future__ import annotations

import threading

import pytest

from setsail.core.errors import SetsailError
from setsail.core.findings import error
from setsail.stacks.emulated.teardown import ROUNDS, delete_all
from setsail.stacks.state import StackState, load_state
from tests.unit.stacks.plans import state_of


class Deleter:
    """Remembers the order; refuses each named resource so many times."""

    def __init__(self, **refusals: int) -> None:
        self.order: list[str] = []
        self.refusals = refusals
        self._lock = threading.Lock()

    def delete(self, old):
        with self._lock:
            self.order.append(old.name)
            if self.refusals.get(old.name, 0) > 0:
                self.refusals[old.name] -= 1
                raise SetsailError(error("S631", "still in use", key=old.name))


CHAIN = StackState(
    "p",
    "s",
    (
        state_of("group", "setsail:edge:Network", custom=False, identity=""),
        state_of("vpc"),
        state_of("subnet", depends_on=("vpc",)),
        state_of("instance", depends_on=("subnet",)),
    ),
)


def test_everything_goes_dependents_first(tmp_path):
    deleter, events = Deleter(), []
    left = delete_all(CHAIN, deleter, tmp_path / "s.json", events.append)
    assert deleter.order == ["instance", "subnet", "vpc"]
    assert [(e.op, e.name) for e in events] == [("delete", n) for n in deleter.order]
    assert left.resources == ()
    assert load_state(tmp_path / "s.json", "p", "s").resources == ()


def test_what_is_still_in_use_is_tried_again(tmp_path):
    deleter = Deleter(vpc=ROUNDS - 1)
    left = delete_all(CHAIN, deleter, tmp_path / "s.json", lambda _: None)
    assert left.resources == ()
    assert deleter.order == ["instance", "subnet", *["vpc"] * ROUNDS]


def test_what_will_not_go_is_told_and_stays_in_the_state(tmp_path):
    deleter = Deleter(vpc=99)
    with pytest.raises(SetsailError) as caught:
        delete_all(CHAIN, deleter, tmp_path / "s.json", lambda _: None)
    assert [f.key for f in caught.value.findings] == ["vpc"]
    assert [r.name for r in load_state(tmp_path / "s.json", "p", "s").resources] == ["vpc"]


def test_if_anything_is_protected_nothing_goes(tmp_path):
    deleter = Deleter()
    state = StackState("p", "s", (*CHAIN.resources, state_of("ledger", protect=True)))
    with pytest.raises(SetsailError) as caught:
        delete_all(state, deleter, tmp_path / "s.json", lambda _: None)
    assert [(f.code, f.key) for f in caught.value.findings] == [("S650", "ledger")]
    assert deleter.order == []


def test_only_what_is_asked_for_goes(tmp_path):
    deleter = Deleter()
    left = delete_all(
        CHAIN, deleter, tmp_path / "s.json", lambda _: None, only=lambda r: r.name == "instance"
    )
    assert deleter.order == ["instance"]
    assert [r.name for r in left.resources] == ["group", "vpc", "subnet"]


def test_a_create_without_an_answer_has_no_id_to_delete_by(tmp_path):
    deleter = Deleter()
    state = StackState("p", "s", (state_of("vpc", identity="", status="creating"),))
    assert delete_all(state, deleter, tmp_path / "s.json", lambda _: None).resources == ()
    assert deleter.order == []
