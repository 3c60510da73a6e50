from dataclasses import replace

import pytest

from setsail.core.errors import UsageError
from setsail.core.yaml_tree import MappingNode, parse_tree
from setsail.profiles.compile import CompiledMarket
from setsail.profiles.schema import Market
from setsail.profiles.told.diff import Comparison, Difference, compare
from tests.factories import compiled


def laid(text: str) -> CompiledMarket:
    """A market whose tree is what a test writes; its level is the market's."""
    base = compiled("ID")
    return replace(base, tree=parse_tree(text.encode(), base.chain[-1].file))


def differing(a: str, b: str) -> list[tuple[str, object, object]]:
    return [(one.path, one.a, one.b) for one in compare(laid(a), laid(b)).differences]


def found(comparison: Comparison, path: str) -> Difference:
    (one,) = [one for one in comparison.differences if one.path == path]
    return one


def test_a_list_is_one_value_and_equal_ones_are_counted() -> None:
    comparison = compare(
        laid("payments: [A, B]\nedge: { failover: true }\n"),
        laid("payments: [B, A]\nedge: { failover: true }\n"),
    )
    assert [one.path for one in comparison.differences] == ["payments"]
    assert comparison.differences[0].a == ["A", "B"]
    assert comparison.same == 1


def test_an_entry_of_one_market_only_is_one_value() -> None:
    assert differing(
        "festivals:\n  eid: { name: Eid, kind: national }\n  xmas: { name: X, kind: gift }\n",
        "festivals:\n  xmas: { name: Y, kind: gift }\n",
    ) == [
        ("festivals.eid", {"name": "Eid", "kind": "national"}, None),
        ("festivals.xmas.name", "X", "Y"),
    ]


def test_a_section_of_one_market_only_is_told_entry_by_entry() -> None:
    assert differing("code: ID\n", "code: ID\npaydays:\n  a: { name: A }\n  b: { name: B }\n") == [
        ("paydays.a", None, {"name": "A"}),
        ("paydays.b", None, {"name": "B"}),
    ]


def test_a_rule_and_a_price_band_are_whole() -> None:
    assert differing(
        "festivals:\n  f: { rule: { type: fixed, month: 1, day: 2 } }\n"
        "content:\n  price_tiers: { profit: { low: 1, high: 2 } }\n",
        "festivals:\n  f: { rule: { type: easter } }\n"
        "content:\n  price_tiers: { profit: { low: 1, high: 3 } }\n",
    ) == [
        ("festivals.f.rule", {"type": "fixed", "month": "1", "day": "2"}, {"type": "easter"}),
        ("content.price_tiers.profit", {"low": "1", "high": "2"}, {"low": "1", "high": "3"}),
    ]


def test_what_was_cleared_is_not_there() -> None:
    assert differing("peaks: { ramadan: null }\n", "peaks: { ramadan: [a] }\n") == [
        ("peaks.ramadan", None, ["a"])
    ]
    comparison = compare(
        laid("regulation: {}\ncode: ID\n"), laid("code: ID\nregulation:\n  a: null\n")
    )
    assert (comparison.differences, comparison.same) == ((), 1)


def test_the_sections_come_in_the_schemas_order() -> None:
    paths = [path for path, _, _ in differing("edge: { max_rtt_ms: 1 }\ncode: A\n", "name: B\n")]
    assert paths == ["code", "name", "edge.max_rtt_ms"]


def test_levels_say_who_decided() -> None:
    comparison = compare(compiled("ID"), compiled("BR"))
    pace = found(comparison, "content.pace")
    assert (pace.a, pace.b, pace.level_a, pace.level_b) == ("fast", "steady", "region", "region")
    decimals = found(comparison, "currency.display_decimals")
    assert (decimals.level_a, decimals.level_b) == ("market", "world")
    lebaran = found(comparison, "festivals.lebaran")
    assert (lebaran.level_a, lebaran.b, lebaran.level_b) == ("market", None, None)


def test_each_side_has_the_other_ones_values() -> None:
    there, back = compare(compiled("ID"), compiled("SA")), compare(compiled("SA"), compiled("ID"))
    assert {(d.path, str(d.a), str(d.b)) for d in there.differences} == {
        (d.path, str(d.b), str(d.a)) for d in back.differences
    }
    assert there.same == back.same > 0


def test_a_market_does_not_differ_from_itself() -> None:
    comparison = compare(compiled("SA"), compiled("SA"))
    assert comparison.differences == ()
    assert comparison.same > 100


def test_a_section_alone() -> None:
    whole, part = (
        compare(compiled("ID"), compiled("SA")),
        compare(compiled("ID"), compiled("SA"), "peaks"),
    )
    assert part.differences == tuple(d for d in whole.differences if d.section == "peaks")
    assert {one.path for one in part.differences} >= {"peaks.weekday", "peaks.dead_zones"}


def test_an_unknown_section_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="P112 no such section, got 'peks'; did you mean 'peaks'"):
        compare(compiled("ID"), compiled("SA"), "peks")


def test_no_section_is_left_out() -> None:
    tree = compiled("ID").tree
    assert isinstance(tree, MappingNode)
    assert set(tree.entries) <= set(Market.model_fields)


def test_json_has_what_the_table_has() -> None:
    told = compare(compiled("ID"), compiled("BR"), "currency").to_json()
    assert (told["a"], told["b"], told["same"]) == ("ID", "BR", 0)
    assert told["differences"][1] == {
        "path": "currency.code",
        "a": "IDR",
        "b": "BRL",
        "level_a": "market",
        "level_b": "market",
    }
