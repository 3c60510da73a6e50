from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from setsail.core.errors import SetsailError
from setsail.stacks.state import StackState, deletion_waves, load_state, save_state
from tests.unit.stacks.plans import state_of


def test_a_state_is_read_back_as_it_was_written(tmp_path):
    state = StackState("p", "s", (state_of(inputs={"cidrBlock": "10.0.0.0/16"}),), {"zone": "Z1"})
    save_state(tmp_path / "stack.json", state)
    assert load_state(tmp_path / "stack.json", "p", "s") == state
    assert [path.name for path in tmp_path.iterdir()] == ["stack.json"]


def test_no_file_is_an_empty_stack(tmp_path):
    assert load_state(tmp_path / "stack.json", "p", "s") == StackState("p", "s")


def test_a_state_says_that_it_is_not_pulumis(tmp_path):
    save_state(tmp_path / "stack.json", StackState("p", "s"))
    assert b'"engine":"emulated engine"' in (tmp_path / "stack.json").read_bytes()


@pytest.mark.parametrize("text", ["", "{", '{"version":3,"deployment":{}}'])
def test_a_file_that_is_no_state_is_named(tmp_path, text):
    path = tmp_path / "stack.json"
    path.write_text(text)
    with pytest.raises(SetsailError) as caught:
        load_state(path, "p", "s")
    assert caught.value.findings[0].code == "S610"
    assert str(path) in caught.value.findings[0].message


def test_the_state_of_another_stack_is_refused(tmp_path):
    save_state(tmp_path / "stack.json", StackState("p", "id-rehearsal"))
    with pytest.raises(SetsailError) as caught:
        load_state(tmp_path / "stack.json", "p", "sa-rehearsal")
    assert caught.value.findings[0].code == "S611"
    assert caught.value.findings[0].got == "p/id-rehearsal"


def test_dependents_go_before_what_they_need():
    vpc = state_of("vpc")
    subnet = state_of("subnet", depends_on=("vpc",))
    gateway = state_of("gateway", depends_on=("vpc",))
    route = state_of("route", depends_on=("gateway", "subnet"))
    waves = deletion_waves((vpc, subnet, gateway, route))
    assert [sorted(r.name for r in wave) for wave in waves] == [
        ["route"],
        ["gateway", "subnet"],
        ["vpc"],
    ]


def test_what_an_aborted_run_left_in_another_order_goes_in_the_same_waves():
    """The state of a failed run begins with what the run did not meet again."""
    subnet = state_of("subnet", depends_on=("vpc",))
    waves = deletion_waves((subnet, state_of("route", depends_on=("subnet",)), state_of("vpc")))
    assert [[r.name for r in wave] for wave in waves] == [["route"], ["subnet"], ["vpc"]]


@given(st.data())
def test_in_any_graph_nothing_goes_before_its_dependents(data):
    count = data.draw(st.integers(0, 12))
    resources = []
    for number in range(count):
        below = data.draw(st.sets(st.integers(0, number - 1), max_size=3)) if number else set()
        resources.append(state_of(f"r{number}", depends_on=tuple(f"r{each}" for each in below)))
    resources = data.draw(st.permutations(resources))
    wave_of = {
        resource.urn: index
        for index, wave in enumerate(deletion_waves(resources))
        for resource in wave
    }
    assert len(wave_of) == count
    for resource in resources:
        for needed in resource.dependencies:
            assert wave_of[resource.urn] < wave_of[needed]
