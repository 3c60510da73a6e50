"""A program that builds nothing must not pass for one that built everything."""

from types import SimpleNamespace

from setsail.rehearsal.stages.provision import sites_built
from tests.unit.stacks.plans import make_plan, state_of


def test_only_sites_with_resources_count() -> None:
    plan = make_plan(("ap-southeast-3", 2, "primary"), ("ap-southeast-1", 2, "failover"))
    built = state_of(inputs={"region": "ap-southeast-3"})
    assert sites_built(SimpleNamespace(plan=plan, custom=(built,))) == 1
    assert sites_built(SimpleNamespace(plan=plan, custom=())) == 0
