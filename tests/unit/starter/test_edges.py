from dataclasses import replace
from datetime import date

import pytest

from setsail.core.errors import SetsailError
from setsail.placement.reach import diagnose, edge_problem
from setsail.placement.sites import SiteCatalogue, Status
from setsail.starter.clocks import clocks_of
from setsail.starter.edges import EdgeData, Edges, load_edge_data, nearest_sites, with_limits
from tests.factories import make_market, workspace

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def data() -> EdgeData:
    return load_edge_data(workspace())


def test_the_nearest_open_aws_regions_are_chosen(data: EdgeData) -> None:
    found = nearest_sites(clocks_of("KH", "Cambodia"), "KH", data, TODAY)
    # Nearer Local Zones and other clouds are left out: media runs in regions.
    assert found.sites == ("ap-southeast-7", "ap-southeast-5", "ap-southeast-1")


def test_a_site_that_opens_later_is_not_chosen(data: EdgeData) -> None:
    found = nearest_sites(clocks_of("KH", "Cambodia"), "KH", data, date(2024, 1, 1))
    assert not {"ap-southeast-7", "ap-southeast-5"} & set(found.sites)


def test_one_failure_never_takes_all_the_sites(data: EdgeData) -> None:
    cities = clocks_of("QA", "Qatar")
    near = nearest_sites(cities, "QA", data, TODAY).sites
    group = {
        site.id: "gulf" if site.id in near else site.failure_group for site in data.sites.sites
    }
    together = tuple(
        site.model_copy(update={"failure_group": group[site.id]}) for site in data.sites.sites
    )
    found = nearest_sites(cities, "QA", with_sites(data, together), TODAY).sites
    assert found[:2] == near[:2]
    assert group[found[2]] != "gulf"


def with_sites(data: EdgeData, sites: tuple[object, ...]) -> EdgeData:
    return replace(data, sites=SiteCatalogue(sites, data.sites.file))  # type: ignore[arg-type]


def test_a_country_that_the_tables_do_not_know_names_the_table(data: EdgeData) -> None:
    with pytest.raises(SetsailError) as problem:
        nearest_sites(clocks_of("NP", "Nepal"), "NP", data, TODAY)
    (finding,) = problem.value.findings
    assert str(finding.where) == "regions/edge/rtt/macro_regions.csv"
    assert finding.text().startswith("regions/edge/rtt/macro_regions.csv E505 the country has no")
    assert "add the line 'NP,MACRO,geography' there, with one of AF, AND, " in finding.text()


def test_without_an_open_region_the_catalogue_is_named(data: EdgeData) -> None:
    closed = tuple(s.model_copy(update={"status": Status.PLANNED}) for s in data.sites.sites)
    with pytest.raises(SetsailError, match=r"regions/edge/sites\.csv E520 no AWS region is open"):
        nearest_sites(clocks_of("KH", "Cambodia"), "KH", with_sites(data, closed), TODAY)


def test_the_limits_are_the_smallest_steps_that_can_be_held(data: EdgeData) -> None:
    sites = ("ap-southeast-3", "ap-southeast-1", "us-east-1")

    def problems(max_rtt_ms: int, failover_max_rtt_ms: int) -> int:
        market = make_market(
            edge={
                "allowed_sites": list(sites),
                "max_rtt_ms": max_rtt_ms,
                "failover_max_rtt_ms": failover_max_rtt_ms,
            }
        )
        return len(diagnose(edge_problem(market, data.sites, data.round_trips, TODAY)))

    market = make_market(edge={"allowed_sites": list(sites), "max_rtt_ms": 1000})
    found = with_limits(Edges(sites), market, data, TODAY)
    assert found.max_rtt_ms % 5 == found.failover_max_rtt_ms % 5 == 0
    assert problems(found.max_rtt_ms, found.failover_max_rtt_ms) == 0
    assert problems(found.max_rtt_ms - 5, found.failover_max_rtt_ms) > 0
    assert problems(found.max_rtt_ms, found.failover_max_rtt_ms - 5) > 0


def test_sites_that_fail_together_have_no_limit_that_would_do(data: EdgeData) -> None:
    sites = ["me-central-1", "me-south-1"]
    market = make_market(edge={"allowed_sites": sites, "max_rtt_ms": 1000})
    with pytest.raises(SetsailError, match="E522 edge.failover: if 'gulf' fails, no allowed site"):
        with_limits(Edges(tuple(sites)), market, data, TODAY)
