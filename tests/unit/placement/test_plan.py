from dataclasses import FrozenInstanceError, replace

import pytest

from setsail.placement.plan import FailoverCase, PlacedSite, Placement
from tests.unit.placement.problems import make_site

SITE = PlacedSite(make_site(id="s0"), 3, 25, "primary", 5.0)
CASE = FailoverCase("s0", 0.0, False, required=True, holds=False)
PLACEMENT = Placement(
    market="XX",
    sites=(SITE, replace(SITE, site=make_site(id="s1"), users=5)),
    assignments=(),
    max_rtt_ms=100,
    failover_max_rtt_ms=100,
    share_within=1.0,
    share_within_p75=1.0,
    user_weighted_rtt_ms=10.0,
    worst_rtt_ms=10.0,
    cost=10.0,
    gap=0.0,
    proven=True,
    failover=(replace(CASE, holds=True), CASE),
    seconds_to_solve=1.0,
)


def test_sums_over_the_sites() -> None:
    assert PLACEMENT.nodes == 6
    assert PLACEMENT.peak == 30
    assert [placed.site_id for placed in PLACEMENT.sites] == ["s0", "s1"]


def test_one_case_that_fails_is_enough() -> None:
    assert not PLACEMENT.holds
    assert replace(PLACEMENT, failover=()).holds


def test_time_is_not_part_of_equality_and_nothing_changes() -> None:
    assert replace(PLACEMENT, seconds_to_solve=2.0) == PLACEMENT
    assert replace(PLACEMENT, cost=11.0) != PLACEMENT
    with pytest.raises(FrozenInstanceError):
        PLACEMENT.cost = 1.0  # type: ignore[misc]
