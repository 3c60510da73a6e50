import pytest
from hypothesis import given
from hypothesis import strategies as st

from setsail.core.yaml_tree import parse_tree, to_plain
from setsail.starter.text import comment, inline, kebab, listed, scalar


@pytest.mark.parametrize("value", ["Cards", "Touch 'n Go eWallet", "FAST / havale", "دفع", "x"])
def test_a_plain_value_stays_plain(value: str) -> None:
    assert scalar(value) == value


@pytest.mark.parametrize(
    "value", ["NO", "off", "null", "a: b", "a, b", "[a]", "-1", "", "a:", "#a"]
)
def test_a_value_that_would_read_as_something_else_is_quoted(value: str) -> None:
    assert scalar(value).startswith('"')


# Any text without line ends and control characters, as a name of a thing may be.
texts = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1)


@given(st.lists(texts, min_size=1))
def test_whatever_is_written_is_read_back(values: list[str]) -> None:
    lines = f"block: {scalar(values[0])}\nlist: {listed(values)}\nmap: {inline(key=values[0])}\n"
    assert to_plain(parse_tree(lines.encode(), "test.yaml")) == {
        "block": values[0],
        "list": values,
        "map": {"key": values[0]},
    }


def test_a_comment_is_wrapped_and_stands_where_its_key_does() -> None:
    lines = comment("word " * 40, 2)
    assert len(lines) == 3
    assert all(line.startswith("  # word") and len(line) <= 98 for line in lines)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("United Kingdom", "united-kingdom"),
        ("Côte d’Ivoire", "cote-divoire"),
        ("Türkiye", "turkiye"),
        ("New Year's Day", "new-years-day"),
        ("元日", ""),
    ],
)
def test_kebab(name: str, kept: str) -> None:
    assert kebab(name) == kept
