from datetime import date
from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.core.findings import Severity
from setsail.placement.sites import (
    GroupBasis,
    SiteCatalogue,
    SiteKind,
    Status,
    check_sites,
    load_sites,
)
from setsail.profiles.compile import CompiledMarket
from tests.factories import compiled, workspace
from tests.unit.placement.problems import (
    FACTORS_HEADER,
    MACROS_HEADER,
    SITES_HEADER,
    TODAY,
    make_site,
    site_line,
    write_edge,
)


def load(tmp_path: Path, *lines: str) -> SiteCatalogue:
    text = "\n".join([SITES_HEADER, *lines]) + "\n"
    return load_sites(write_edge(tmp_path, text, FACTORS_HEADER, MACROS_HEADER))


def findings(tmp_path: Path, *lines: str) -> list[str]:
    with pytest.raises(SetsailError) as caught:
        load(tmp_path, *lines)
    return [finding.text() for finding in caught.value.findings]


def column_of(line: str, name: str) -> int:
    cells = line.split(",")
    return 1 + sum(len(cell) + 1 for cell in cells[: SITES_HEADER.split(",").index(name)])


def test_the_shipped_catalogue_is_sound() -> None:
    catalogue = load_sites(workspace())
    assert len(catalogue.sites) >= 60
    assert list(catalogue.ids) == sorted(catalogue.ids)
    planned = [site for site in catalogue.sites if site.status is Status.PLANNED]
    assert [site.id for site in planned] == ["me-west-1", "sa-west-1"]
    assert not any(site.is_open(date(2099, 1, 1)) for site in planned)
    gulf = {site.id for site in catalogue.sites if site.failure_group == "gulf"}
    assert {"me-south-1", "me-central-1", "me-south-1-mct-1a"} <= gulf


def test_a_shared_failure_group_says_what_it_rests_on() -> None:
    for site in load_sites(workspace()).sites:
        own = site.failure_group == site.id
        assert own is (site.group_basis is GroupBasis.OWN), site.id
        if site.kind is SiteKind.AWS_LOCAL_ZONE:
            assert site.parent is not None


@pytest.mark.parametrize(
    ("launched", "first_open"),
    [("2024", date(2024, 12, 31)), ("2024-02", date(2024, 2, 29)), ("2024-08-21", None)],
)
def test_a_rough_launch_counts_from_its_last_day(launched: str, first_open: date | None) -> None:
    site = make_site(launched=launched)
    expected = first_open or date.fromisoformat(launched)
    assert site.open_from() == expected
    assert site.is_open(expected)
    assert not site.is_open(expected.replace(day=expected.day - 1))


def test_a_site_without_a_recorded_launch_is_open() -> None:
    site = make_site(launched=None, launch_basis="unknown")
    assert site.open_from() is None
    assert site.is_open(TODAY)
    assert not make_site(status="planned").is_open(TODAY)


@pytest.mark.parametrize("launched", ["24", "2024-13", "2024-1", "2024-02-30", "soon", "²⁰²⁴"])
def test_a_launch_that_is_no_date_is_found(tmp_path: Path, launched: str) -> None:
    line = site_line(launched=launched)
    (found,) = findings(tmp_path, line)
    where = f"regions/edge/sites.csv:2:{column_of(line, 'launched')} E501 launched: "
    assert found.startswith(where)
    assert f"got '{launched}'" in found


def test_all_mistakes_of_a_file_are_found_together(tmp_path: Path) -> None:
    first, second = site_line(lat="91"), site_line(id="s1", kind="garage", node_cost="0")
    found = findings(tmp_path, first, second)
    assert [text.split(" ")[0] for text in found] == [
        f"regions/edge/sites.csv:2:{column_of(first, 'lat')}",
        f"regions/edge/sites.csv:3:{column_of(second, 'kind')}",
        f"regions/edge/sites.csv:3:{column_of(second, 'node_cost')}",
    ]


def test_an_id_written_twice_is_found(tmp_path: Path) -> None:
    assert findings(tmp_path, site_line(), site_line()) == [
        "regions/edge/sites.csv:3:1 E502 id: two records have the same id, got 's0', also in line 2"
    ]


def test_a_parent_must_exist_and_share_its_failure(tmp_path: Path) -> None:
    zone = {"kind": "aws-local-zone", "failure_group": "s0", "group_basis": "provider"}
    lines = [
        site_line(),
        site_line(id="s0-a", parent="s00", **zone),
        site_line(id="s0-b", parent="s0", **{**zone, "failure_group": "else"}),
        site_line(id="s0-c", **zone),
        site_line(id="s0-d", parent="s0", **zone),
        site_line(id="s0-e", parent="s0-d", **zone),
    ]
    found = findings(tmp_path, *lines)
    assert [text.split(":")[1] for text in found] == ["3", "4", "5", "7"]
    assert "parent: the parent of a Local Zone is an AWS region, got 's0-d'" in found[3]
    assert "parent: no such site, got 's00'; did you mean 's0'" in found[0]
    assert "failure_group: a Local Zone is lost with its parent region, got 'else'" in found[1]
    assert "parent: a Local Zone names its parent region" in found[2]


def test_a_launch_and_its_basis_go_together(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, site_line(launched=""))
    assert "E502 launch_basis" in found


def with_sites(market: CompiledMarket, *allowed: str) -> CompiledMarket:
    edge = market.market.edge.model_copy(update={"allowed_sites": allowed})
    changed = market.market.model_copy(update={"edge": edge})
    return CompiledMarket(changed, market.tree, market.chain, market.facts)


def test_allowed_sites_are_checked_where_they_are_written() -> None:
    market = compiled("ID")
    catalogue = load_sites(workspace())
    assert check_sites(with_sites(market, "ap-southeast-3"), catalogue, TODAY) == ()
    found = check_sites(with_sites(market, "ap-southeast-33", "me-west-1"), catalogue, TODAY)
    assert [finding.code for finding in found] == ["E510", "E511"]
    assert [finding.severity for finding in found] == [Severity.ERROR, Severity.WARNING]
    assert found[0].where == market.where("edge.allowed_sites.0")
    assert found[0].key == "edge.allowed_sites.0"
    assert "'ap-southeast-3'" in (found[0].fix or "")
    assert "is announced but not open" in found[1].message


def test_a_site_that_opens_later_or_is_repeated_is_reported() -> None:
    market = with_sites(compiled("ID"), "ap-southeast-5", "ap-southeast-5")
    found = check_sites(market, load_sites(workspace()), date(2024, 8, 20))
    assert [finding.code for finding in found] == ["E511", "E512"]
    assert "opens on 2024-08-21" in found[0].message
