import pytest

from setsail.core.errors import SetsailError
from setsail.core.yaml_tree import (
    MappingNode,
    Scalar,
    find,
    leaves,
    merge,
    parse_tree,
    position_of,
    read_tree,
    to_plain,
)


def findings_of(data: bytes) -> list[str]:
    with pytest.raises(SetsailError) as caught:
        parse_tree(data, "f.yaml")
    return [finding.text() for finding in caught.value.findings]


def test_scalars_stay_text() -> None:
    tree = parse_tree(b"country: NO\noctal: 08\non: on\nnumber: 1.50\n", "f.yaml")
    assert to_plain(tree) == {"country": "NO", "octal": "08", "on": "on", "number": "1.50"}


def test_null_clears_but_quoted_null_is_text() -> None:
    tree = parse_tree(b"a: null\nb: ~\nc: 'null'\n", "f.yaml")
    assert to_plain(tree) == {"a": None, "b": None, "c": "null"}


def test_positions_are_counted_from_one() -> None:
    tree = parse_tree(b"a:\n  b:\n    - x\n    - y\n", "f.yaml")
    assert str(position_of(tree, ("a", "b", 1))) == "f.yaml:4:7"
    assert str(position_of(tree, ("a", "b"))) == "f.yaml:2:3"


def test_a_missing_path_points_at_its_nearest_parent() -> None:
    tree = parse_tree(b"a:\n  b: 1\n", "f.yaml")
    assert str(position_of(tree, ("a", "nothing", "here"))) == "f.yaml:1:1"


def test_duplicate_key_names_the_first_line() -> None:
    assert findings_of(b"a: 1\nb: 2\na: 3\n") == [
        "f.yaml:3:1 P104 a: the key is written twice, first in line 1; keep one of them"
    ]


def test_all_findings_of_a_file_are_told() -> None:
    found = findings_of(b"a: 1\na: 2\nb:\nc: &x 1\nd: *x\n")
    assert [text.split()[1] for text in found] == ["P104", "P105", "P103", "P103"]
    assert found[1].startswith("f.yaml:3:3 P105 b: the value is empty")


def test_empty_string_in_quotes_is_a_value() -> None:
    assert to_plain(parse_tree(b"a: ''\n", "f.yaml")) == {"a": ""}


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"a: b: c\n", "f.yaml:1:5"),
        (b"a:\n\t- b\n", "f.yaml:2:1"),
        (b"a: [1, 2\n", "f.yaml:2:1"),
        (b"- a\n- b\n", "f.yaml:1:1"),
        (b"", "f.yaml"),
        (b"just text\n", "f.yaml:1:1"),
    ],
)
def test_broken_yaml_is_one_finding_with_its_place(data: bytes, place: str) -> None:
    (text,) = findings_of(data)
    assert text.startswith(f"{place} P101")


def test_bytes_that_are_not_utf8_are_located() -> None:
    (text,) = findings_of(b"a: ok\nb: \xff\n")
    assert text == "f.yaml:2:4 P100 the file is not UTF-8, got byte 0xff; save it as UTF-8"


def test_deep_nesting_and_expansion_are_bounded() -> None:
    assert findings_of(b"a: " + b"[" * 50_000)[0].startswith("f.yaml")
    bomb = b"a: &a [x, x]\n" + b"".join(
        b"%c: &%c [*%c, *%c]\n" % (c + 1, c + 1, c, c) for c in range(ord("a"), ord("z"))
    )
    assert all("P103" in text for text in findings_of(bomb))


def test_a_missing_file_is_a_finding(tmp_path) -> None:
    with pytest.raises(SetsailError, match="P100 cannot read the file, got No such file"):
        read_tree(tmp_path / "none.yaml")


def test_a_huge_file_is_refused(tmp_path) -> None:
    path = tmp_path / "huge.yaml"
    path.write_bytes(b"a: " + b"x" * 1_000_001)
    with pytest.raises(SetsailError, match="larger than 1000000 bytes"):
        read_tree(path)


def test_merge_keeps_what_it_replaced_and_where_it_was() -> None:
    parent = parse_tree(b"a:\n  b: 1\n  c: [1, 2]\nz: 9\n", "parent.yaml")
    child = parse_tree(b"a:\n  c: [3]\n", "child.yaml")
    both = merge(parent, child)
    assert to_plain(both) == {"a": {"b": "1", "c": ["3"]}, "z": "9"}
    replaced = find(both, ("a", "c"))
    assert replaced is not None
    assert replaced.inherited is not None
    assert replaced.inherited.position.file == "parent.yaml"
    assert position_of(both, ("a", "b")).file == "parent.yaml"
    assert position_of(both, ("a", "c")).file == "child.yaml"


def test_leaves_walk_every_value_once() -> None:
    tree = parse_tree(b"a: 1\nb:\n  c: [1, 2]\n", "f.yaml")
    assert [path for path, _ in leaves(tree)] == [("a",), ("b", "c")]
    assert isinstance(tree, MappingNode)
    assert isinstance(tree.entries["a"], Scalar)


def test_a_bad_byte_is_counted_in_characters_and_after_any_line_end() -> None:
    (text,) = findings_of("a: ok\r\nb: تمر ".encode() + b"\xff\n")
    assert text.startswith("f.yaml:2:8 P100 the file is not UTF-8, got byte 0xff")


def test_a_byte_order_mark_moves_nothing() -> None:
    tree = parse_tree(b"\xef\xbb\xbfa: 1\n", "f.yaml")
    assert str(position_of(tree, ("a",))) == "f.yaml:1:1"


def test_a_control_character_is_told_with_what_to_do() -> None:
    (text,) = findings_of(b"a: x\x00y\n")
    assert text.startswith("f.yaml")
    assert "P101 not readable as YAML" in text
    assert "; " in text


@pytest.mark.parametrize("step", ["²", "9" * 5000, "-1", "2", "x"])
def test_what_is_no_item_of_a_list_is_not_found(step: str) -> None:
    tree = parse_tree(b"a: [x, y]\n", "f.yaml")
    assert find(tree, ("a", step)) is None
    assert find(tree, ("a", "1")) is not None
