from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.placement.round_trip import RoundTripModel, Tier, distance_km, load_round_trips
from setsail.placement.sites import load_sites
from tests.factories import workspace
from tests.unit.placement.problems import (
    FACTORS_HEADER,
    MACROS_HEADER,
    SITES_HEADER,
    make_site,
    write_edge,
)

FACTORS = [
    FACTORS_HEADER,
    "SEA,SEA,70,1.5,2,4,10",
    "SEA,GULF,9,9,9,9,90",
    "GULF,SEA,18,1,3,5,12",
]
MACROS = [MACROS_HEADER, "SG,SEA,data", "ID,SEA,data", "AE,GULF,data"]


def load(tmp_path: Path, factors: list[str], macros: list[str]) -> RoundTripModel:
    return load_round_trips(
        write_edge(tmp_path, SITES_HEADER, "\n".join(factors) + "\n", "\n".join(macros) + "\n")
    )


def findings(tmp_path: Path, factors: list[str], macros: list[str]) -> list[str]:
    with pytest.raises(SetsailError) as caught:
        load(tmp_path, factors, macros)
    return [finding.text() for finding in caught.value.findings]


def test_distances_on_the_globe() -> None:
    quarter = 6371.0088 * 3.141592653589793 / 2
    assert distance_km(0, 0, 0, 90) == pytest.approx(quarter)
    assert distance_km(90, 0, 0, 77) == pytest.approx(quarter)
    assert distance_km(0, 179.5, 0, -179.5) == pytest.approx(quarter / 90)
    assert distance_km(10, 20, -10, -160) == pytest.approx(2 * quarter)
    # Singapore to Jakarta is about 890 km.
    assert distance_km(1.29, 103.85, -6.2, 106.85) == pytest.approx(897, abs=10)


def test_the_formula_by_hand(tmp_path: Path) -> None:
    model = load(tmp_path, FACTORS, MACROS)
    site = make_site(lat="0", lon="0")
    # 1 degree of the equator is 111.195 km: 1.11273 ms there and back in fibre.
    rtt = model.estimate(0, 1, "ID", site, access_ms=25)
    assert rtt.median_ms == pytest.approx(10 + 2 * 1.11273 + 25, abs=1e-4)
    assert rtt.p25_ms == pytest.approx(10 + 1.5 * 1.11273 + 25, abs=1e-4)
    assert rtt.p75_ms == pytest.approx(10 + 4 * 1.11273 + 25, abs=1e-4)
    assert rtt.tier is Tier.MACRO_PAIR
    assert rtt.source == "regions/edge/rtt/macro_factors.csv: SEA to SEA, 70 samples"


def test_a_pair_hardly_measured_falls_back_to_the_median_of_all(tmp_path: Path) -> None:
    model = load(tmp_path, FACTORS, MACROS)
    site = make_site(country="AE", lat="0", lon="0")
    rtt = model.estimate(0, 1, "ID", site, access_ms=0)
    assert rtt.tier is Tier.DISTANCE
    assert rtt.median_ms == pytest.approx(12 + 3 * 1.11273, abs=1e-4)
    assert "SEA to GULF is hardly known" in rtt.source
    unknown = model.estimate(0, 1, "AE", site, access_ms=0)
    assert unknown.tier is Tier.DISTANCE


def test_the_shipped_factors_cover_every_site() -> None:
    model = load_round_trips(workspace())
    for site in load_sites(workspace()).sites:
        rtt = model.estimate(site.lat, site.lon, site.country, site, access_ms=0)
        assert rtt.p25_ms == rtt.median_ms == rtt.p75_ms == 12.4
    assert model.fallback.k_median == pytest.approx(2.31)
    assert len(model.factors) == 144


def test_two_probes_are_not_a_region() -> None:
    gulf = make_site(id="me-south-1", country="BH", lat="26.07", lon="50.56")
    rtt = load_round_trips(workspace()).estimate(24.69, 46.72, "SA", gulf, access_ms=0)
    assert rtt.tier is Tier.DISTANCE


def test_a_country_without_a_macro_region_is_a_finding(tmp_path: Path) -> None:
    model = load(tmp_path, FACTORS, MACROS)
    with pytest.raises(SetsailError, match=r"E505 the country has no macro region.*'PE'"):
        model.estimate(0, 0, "PE", make_site(), access_ms=0)


def test_mistakes_in_the_tables_are_found(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, [FACTORS_HEADER, "SEA,SEA,70,3,2,4,12"], MACROS)
    assert found.startswith("regions/edge/rtt/macro_factors.csv:2:1 E503")
    assert "the quartiles must ascend" in found


def test_records_written_twice_are_found(tmp_path: Path) -> None:
    assert findings(tmp_path, [*FACTORS, FACTORS[1]], [*MACROS, "AE,SEA,data"]) == [
        "regions/edge/rtt/macro_factors.csv:5:1 E504 the pair is there twice, got SEA to SEA",
        "regions/edge/rtt/macro_regions.csv:5:1 E504 the country is there twice, got 'AE'",
    ]


def test_mistakes_of_both_files_are_found_together(tmp_path: Path) -> None:
    found = findings(tmp_path, [FACTORS_HEADER, "SEA,SEA,70,3,2,4,12"], [*MACROS, "xx,SEA,data"])
    assert [text.split(":")[0] for text in found] == [
        "regions/edge/rtt/macro_factors.csv",
        "regions/edge/rtt/macro_regions.csv",
    ]


def test_an_empty_table_is_found(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, [FACTORS_HEADER], MACROS)
    assert found.startswith("regions/edge/rtt/macro_factors.csv E504 the file has no record")
