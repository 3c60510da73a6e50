"""The map shows every city and site, and who serves whom."""

from dataclasses import replace

import pytest

from setsail.report.html import SLIM_PX, WIDE_PX
from setsail.report.payloads import CandidateMark, EdgesPayload
from setsail.report.pictures.edge_map import edge_map
from tests.unit.report.pictures.drawing import drawn, hints, of_class, outside, size, words
from tests.unit.report.sample_payloads import edges


@pytest.mark.parametrize("market", ["ID", "SA"])
@pytest.mark.parametrize("width", [WIDE_PX, SLIM_PX])
def test_everything_is_drawn_inside(market, width):
    payload = edges(market)
    tree = drawn(edge_map(payload, width))
    assert len(of_class(tree, "city")) == len(payload.cities)
    assert len(of_class(tree, "site")) == len(payload.sites)
    assert len(of_class(tree, "route")) == sum(len(c.routes) for c in payload.cities)
    assert outside(tree) == []
    assert size(tree)[0] == width


def test_cities_and_routes_over_the_limit_stand_out():
    tree = drawn(edge_map(edges("ID"), WIDE_PX))
    assert [h for h in hints(tree) if "Makassar" in h] == [
        "Makassar → ap-southeast-3: 6,120 users, 104\u00a0ms",
        "Makassar: 5.1\u00a0% of the audience, 104\u00a0ms",
    ]
    assert len(of_class(tree, "late")) == 2
    relaxed = replace(edges("ID"), max_rtt_ms=104)
    assert of_class(drawn(edge_map(relaxed, WIDE_PX)), "late") == []


def test_the_largest_city_speaks_for_those_it_covers():
    assert "Jakarta +3 38\u00a0ms" in words(drawn(edge_map(edges("ID"), WIDE_PX)), "map-city")


@pytest.mark.parametrize("width", [WIDE_PX, SLIM_PX])
@pytest.mark.parametrize("market", ["ID", "SA"])
def test_sites_are_named(market, width):
    names = words(drawn(edge_map(edges(market), width)), "map-site")
    assert {name.split(" ")[0] for name in names} == {s.site_id for s in edges(market).sites}


def test_roles_can_be_told_apart():
    tree = drawn(edge_map(edges("SA"), WIDE_PX))
    assert len(of_class(tree, "primary")) == 1
    assert len(of_class(tree, "standby")) == 1


def test_a_candidate_far_away_does_not_shrink_the_map():
    payload = edges("ID")
    far = CandidateMark("sa-east-1", "São Paulo", -23.5, -46.6, "too far")
    drawn_far = edge_map(replace(payload, candidates=(*payload.candidates, far)), WIDE_PX)
    assert drawn_far == edge_map(payload, WIDE_PX)
    assert words(drawn(edge_map(payload, WIDE_PX)), "map-candidate") == ["ap-southeast-5"]


def test_more_users_make_a_stronger_line():
    tree = drawn(edge_map(edges("ID"), WIDE_PX))
    widths = {h.split(" → ")[0]: 0.0 for h in hints(tree)}
    for route in of_class(tree, "route"):
        city = "".join(route.itertext()).split(" → ")[0]
        widths[city] = float(route.get("stroke-width", ""))
    assert widths["Jakarta"] > widths["Surabaya"] > widths["Makassar"] > 1


def test_a_city_without_a_site_is_still_shown():
    payload = edges("ID")
    lonely = replace(payload.cities[0], routes=())
    tree = drawn(edge_map(replace(payload, cities=(lonely,), sites=()), WIDE_PX))
    assert len(of_class(tree, "city")) == 1
    assert of_class(tree, "route") == []


def test_nothing_placed_draws_nothing():
    empty = EdgesPayload((), (), (), (), 100, 0.9, 0.0, 0.0, "")
    assert edge_map(empty, WIDE_PX) == ""
