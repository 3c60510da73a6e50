from __future__ import annotations

import pytest

from setsail.core.errors import SetsailError
from setsail.stacks.cloud import child_environment, refuse_unserved
from setsail.stacks.plan import plan_stack
from tests.factories import make_market
from tests.unit.stacks.plans import make_plan, placement


def test_a_child_gets_nothing_of_the_surroundings(monkeypatch, tmp_path):
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "real")
    monkeypatch.setenv("HTTPS_PROXY", "http://10.0.0.1:1")
    environment = child_environment(tmp_path, {"MORE": "1"})
    assert set(environment) == {"HOME", "LANG", "PYTHONPATH", "MORE"}
    assert environment["HOME"] == str(tmp_path)


def test_a_local_zone_cannot_be_rehearsed():
    chosen = placement(("ap-southeast-1-mnl-1a", 2, "primary"))
    with pytest.raises(SetsailError) as caught:
        refuse_unserved(plan_stack(make_market(), chosen, "test"))
    (finding,) = caught.value.findings
    assert (finding.code, finding.got) == ("S640", "ap-southeast-1-mnl-1a")
    assert "ap-southeast-1" in (finding.fix or "")


def test_a_plan_of_regions_can():
    refuse_unserved(make_plan())
