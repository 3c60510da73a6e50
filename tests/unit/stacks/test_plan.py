from __future__ import annotations

import msgspec
import pytest
from moto.ec2.models.availability_zones_and_regions import RegionsAndZonesBackend

from setsail.core.errors import SetsailError
from setsail.placement.sites import load_sites
from setsail.stacks.plan import StackPlan, check_plan, plan_stack, site_code
from tests.factories import make_market, workspace
from tests.unit.stacks.plans import make_plan, placement

REGIONS = [
    site.id
    for site in load_sites(workspace()).sites
    if site.kind == "aws-region" and site.status == "open"
]


def with_site(plan: StackPlan, **changes: object) -> StackPlan:
    site = msgspec.structs.replace(plan.sites[0], **changes)
    return msgspec.structs.replace(plan, sites=(site, *plan.sites[1:]))


def codes(plan: StackPlan) -> list[tuple[str, str | None]]:
    return [(finding.code, finding.key) for finding in check_plan(plan)]


def test_primary_sites_come_first_and_get_disjoint_networks():
    plan = make_plan(("ap-southeast-1", 4, "failover"), ("ap-southeast-3", 9, "primary"))
    assert [(s.site, s.role, s.cidr) for s in plan.sites] == [
        ("ap-southeast-3", "primary", "10.16.0.0/16"),
        ("ap-southeast-1", "failover", "10.17.0.0/16"),
    ]
    assert plan.regions == ("ap-southeast-3", "ap-southeast-1")
    assert codes(plan) == []


def test_the_week_of_the_profile_becomes_schedules_in_its_own_time_zone():
    plan = make_plan(("ap-southeast-3", 9, "primary"), calendar={"time_zones": ["Asia/Jakarta"]})
    site = plan.sites[0]
    assert plan.time_zone == "Asia/Jakarta"
    assert (site.base_nodes, site.nodes) == (3, 9)
    assert [(step.cron, step.nodes) for step in site.peak_schedules] == [
        ("30 18 * * 0,1,2,3,4,5,6", 9),
        ("15 22 * * 1,2,3,4,5", 3),
        ("15 23 * * 0,6", 3),
    ]


def test_only_production_protects_what_must_not_be_lost():
    assert make_plan().protect is False
    assert make_plan(environment="production").protect is True


def test_a_local_zone_is_served_by_its_parent_region():
    chosen = placement(("ap-southeast-1-mnl-1a", 2, "primary"))
    plan = plan_stack(make_market(), chosen, "test")
    site = plan.sites[0]
    assert (site.aws_region, site.zones) == ("ap-southeast-1", ("ap-southeast-1-mnl-1a",))


def test_subnets_lie_in_zones_that_the_region_has():
    """Tokyo shows newer accounts, and the emulated cloud, no zone b."""
    zones = {site: make_plan((site, 2, "primary")).sites[0].zones for site in REGIONS}
    assert zones["ap-northeast-1"] == ("ap-northeast-1a", "ap-northeast-1c")
    for site, chosen in zones.items():
        assert set(chosen) <= {zone.name for zone in RegionsAndZonesBackend.zones[site]}


def test_a_site_of_another_cloud_is_refused_by_name():
    chosen = placement(("gcp-me-central2", 2, "primary"))
    with pytest.raises(SetsailError) as caught:
        plan_stack(make_market(), chosen)
    (finding,) = caught.value.findings
    assert (finding.code, finding.key) == ("S602", "edge.allowed_sites")
    assert finding.got == "gcp-me-central2 (other-cloud)"


def test_a_name_too_long_for_a_load_balancer_is_found_in_the_plan():
    with pytest.raises(SetsailError) as caught:
        make_plan(environment="pre-production-three")
    (finding,) = caught.value.findings
    assert (finding.code, finding.key) == ("S606", "sites.0.site")


def test_every_site_has_a_short_code_of_its_own():
    sites = load_sites(workspace()).sites
    of_aws = [site.id for site in sites if site.kind != "other-cloud"]
    codes = [site_code(each) for each in of_aws]
    assert len(set(codes)) == len(codes) > 15
    assert max(map(len, codes)) <= 12
    assert site_code("ap-southeast-3") == "apse3"
    assert site_code("us-east-1-bue-1a") == "use1-bue-1a"


@pytest.mark.parametrize("environment", ["", "Prod", "a b", "-x", "x."])
def test_an_environment_that_cannot_be_part_of_a_name_is_found(environment):
    with pytest.raises(SetsailError) as caught:
        make_plan(environment=environment)
    assert ("S615", "environment") in [(f.code, f.key) for f in caught.value.findings]


def test_json_keeps_everything():
    plan = make_plan(("ap-southeast-1", 4, "failover"), ("ap-southeast-3", 9, "primary"))
    assert StackPlan.from_json(plan.to_json()) == plan


def test_a_misspelt_key_is_named_with_its_place():
    text = make_plan().to_json().replace('"cidr"', '"cidir"')
    with pytest.raises(SetsailError) as caught:
        StackPlan.from_json(text, "out/plan.json")
    (finding,) = caught.value.findings
    assert finding.code == "S601"
    assert "out/plan.json" in finding.message
    assert "sites" in (finding.got or "")


@pytest.mark.parametrize("cidr", ["10.0.0.0/33", "300.0.0.0/16", "10.16.0.1/16", "nonsense", ""])
def test_a_network_that_is_none_is_found(cidr):
    assert codes(with_site(make_plan(), cidr=cidr)) == [("S608", "sites.0.cidr")]


@pytest.mark.parametrize("cidr", ["10.0.0.0/8", "10.0.0.0/28"])
def test_a_network_of_the_wrong_size_is_found(cidr):
    assert codes(with_site(make_plan(), cidr=cidr)) == [("S608", "sites.0.cidr")]


def test_overlapping_networks_are_found_at_the_second_site():
    plan = make_plan(("ap-southeast-1", 4, "primary"), ("ap-southeast-3", 9, "primary"))
    assert codes(with_site(plan, cidr="10.17.0.0/16")) == [("S609", "sites.1.cidr")]


def test_every_mistake_is_told_not_only_the_first():
    plan = msgspec.structs.replace(
        with_site(make_plan(), cidr="nonsense", base_nodes=0),
        udp_port_range=(60000, 50000),
        evidence_bucket="No_Such_Bucket",
    )
    assert [code for code, _ in codes(plan)] == ["S604", "S605", "S607", "S608"]


def test_a_plan_without_sites_is_found():
    assert codes(msgspec.structs.replace(make_plan(), sites=())) == [("S603", "sites")]


def test_a_site_that_no_quota_would_cover_is_refused() -> None:
    with pytest.raises(SetsailError, match=r"S616 sites\.0\.nodes: a site has at most 500 media"):
        make_plan(("ap-southeast-3", 501, "primary"))
