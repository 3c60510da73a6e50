"""Inheritance: the order of merging does not matter, and merging twice changes nothing."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from setsail.core.findings import Position
from setsail.core.workspace import Workspace
from setsail.core.yaml_tree import MappingNode, Node, Scalar, Sequence, merge, parse_tree, to_plain
from setsail.profiles.compile import compile_market
from tests.factories import EVERY, compiled, workspace

HERE = Position("x.yaml", 1, 1)
KEYS = st.sampled_from("abc")


def _mapping(entries: dict[str, Node]) -> MappingNode:
    return MappingNode(entries, dict.fromkeys(entries, HERE), HERE)


SCALARS = st.builds(Scalar, st.sampled_from(["1", "2", None]), st.just(HERE))
LISTS = st.builds(Sequence, st.tuples(SCALARS), st.just(HERE))
TREES = st.recursive(
    SCALARS | LISTS,
    lambda inner: st.dictionaries(KEYS, inner, max_size=3).map(_mapping),
    max_leaves=12,
)
FILES = st.dictionaries(KEYS, TREES, max_size=3).map(_mapping)


@given(FILES, FILES, FILES)
def test_merging_is_associative(world: Node, region: Node, market: Node) -> None:
    one_by_one = merge(merge(world, region), market)
    from_the_other_end = merge(world, merge(region, market))
    assert to_plain(one_by_one) == to_plain(from_the_other_end)


@given(FILES, FILES)
def test_merging_is_idempotent(parent: Node, child: Node) -> None:
    assert to_plain(merge(parent, parent)) == to_plain(parent)
    once = merge(parent, child)
    assert to_plain(merge(once, child)) == to_plain(once)


@given(FILES, FILES)
def test_a_child_has_the_last_word(parent: Any, child: Any) -> None:
    merged = merge(parent, child)
    assert isinstance(merged, MappingNode)
    for key, value in child.entries.items():
        if not isinstance(value, MappingNode):
            assert to_plain(merged.entries[key]) == to_plain(value)
    for key in set(parent.entries) - set(child.entries):
        assert to_plain(merged.entries[key]) == to_plain(parent.entries[key])


def test_a_cleared_value_takes_nothing_from_before() -> None:
    world, region, market = (
        parse_tree(text.encode(), "x.yaml") for text in ("a: { b: 1 }", "a: null", "a: { c: 2 }")
    )
    assert to_plain(merge(merge(world, region), market)) == {"a": {"c": "2"}}
    assert to_plain(merge(world, merge(region, market))) == {"a": {"c": "2"}}


@pytest.mark.parametrize("code", EVERY)
def test_a_compiled_market_compiles_to_itself(code: str, tmp_path: Path) -> None:
    market = compiled(code).market
    plain = market.model_dump(mode="json", exclude_none=True)
    regions = tmp_path / "regions"
    (regions / market.region).mkdir(parents=True)
    (regions / "world.yaml").write_text("{}\n", "utf-8")
    # JSON is YAML; `extends` is about the file.
    text = json.dumps({"extends": "world", **plain}, ensure_ascii=False, indent=1)
    (regions / market.region / "market.yaml").write_text(text, "utf-8")
    again = compile_market(Workspace(tmp_path), code)
    assert again.market == market
    assert again.market.model_dump(mode="json", exclude_none=True) == plain


@pytest.mark.parametrize("code", EVERY)
def test_every_leaf_knows_its_file_line_and_level(code: str) -> None:
    from setsail.core.yaml_tree import leaves

    one = compiled(code)
    for steps, _ in leaves(one.tree):
        path = ".".join(steps)
        where = one.where(path)
        assert where.line > 0, path
        assert one.level(path) in {"world", "region", "market"}
        text = (workspace().root / where.file).read_text("utf-8").splitlines()[where.line - 1]
        assert text[where.column - 1 :].startswith(steps[-1].split("[")[0]), (path, text)
