from hypothesis import given
from hypothesis import strategies as st

from setsail.rooms.formats.clock import SteadyClock


def test_a_clock_that_is_set_back_stands_and_goes_on():
    clock = SteadyClock()
    assert clock.read(1000) == 1000
    assert clock.read(400) == 1000
    assert clock.read(450) == 1050
    assert clock.wall(2000) == 1400
    assert clock.read(5000) == 5600


@given(st.lists(st.integers(0, 10**13)))
def test_it_never_runs_back(times):
    clock = SteadyClock()
    shown = [clock.read(now_ms) for now_ms in times]
    assert shown == sorted(shown)
