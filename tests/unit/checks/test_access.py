import pytest

from setsail.checks.access import join_floor_ms
from setsail.profiles.schema import Network


def network(**changes: float) -> Network:
    values = {"downlink_mbps": 40.0, "rtt_ms": 20.0, "loss": 0.0, "burst": 1.0} | changes
    return Network.model_validate(values)


def test_a_clean_link_takes_three_round_trips_and_the_snapshot() -> None:
    assert join_floor_ms(network()) == pytest.approx(60 + 2.4)


def test_a_slow_link_waits_for_the_snapshot() -> None:
    assert join_floor_ms(network(downlink_mbps=0.4)) == pytest.approx(60 + 240)


def test_lost_handshakes_cost_a_second() -> None:
    # One in twenty joins is left out of a 95th percentile: 2.5 % each way is the edge.
    assert join_floor_ms(network(loss=0.024)) < 100
    assert join_floor_ms(network(loss=0.026)) > 1000


def test_losses_in_bursts_hit_fewer_handshakes() -> None:
    assert join_floor_ms(network(loss=0.03)) > 1000
    assert join_floor_ms(network(loss=0.03, burst=8)) < 100


def test_a_link_that_loses_everything() -> None:
    assert join_floor_ms(network(loss=1)) > 1000
