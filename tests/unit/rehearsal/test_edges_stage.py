"""How the stage tells shares."""

import pytest

from setsail.rehearsal.stages.edges import hundredths_of_percent


@pytest.mark.parametrize(
    ("share", "percent"), [(0.57, 57.0), (0.29, 29.0), (0.9, 90.0), (0.899951, 89.99), (1.0, 100.0)]
)
def test_a_share_is_never_rounded_up_to_its_limit(share: float, percent: float) -> None:
    assert hundredths_of_percent(share) == percent
