"""The committed reference says what the models say now."""

import importlib.util
from types import ModuleType

import pytest

from tests.factories import ROOT


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATOR = generator()


@pytest.mark.parametrize("name", sorted(GENERATOR.PAGES))
def test_a_page_is_not_stale(name: str) -> None:
    committed = (ROOT / "docs" / "reference" / f"{name}.md").read_text("utf-8")
    assert committed == GENERATOR.page(name), "run `make docs` and commit what it writes"


def test_no_page_is_left_over() -> None:
    written = {path.stem for path in (ROOT / "docs" / "reference").glob("*.md")}
    assert written == set(GENERATOR.PAGES)


def test_the_keys_that_inheritance_uses_up_are_told_too() -> None:
    assert "| `extends` | text | yes |" in GENERATOR.page("profile")
    assert "| `sources` |" in GENERATOR.page("profile")
