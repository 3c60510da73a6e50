"""The committed reference and schemas say what the models say now."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from setsail.l10n.gate.registry import manuals
from tests.factories import ROOT


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look there for their own module
    spec.loader.exec_module(module)
    return module


GENERATOR = generator()


@pytest.mark.parametrize("name", sorted(GENERATOR.PAGES))
def test_a_page_is_not_stale(name: str) -> None:
    committed = (ROOT / "docs" / "reference" / f"{name}.md").read_text("utf-8")
    assert committed == GENERATOR.page(name), "run `make docs` and commit what it writes"


def test_no_page_is_left_over() -> None:
    written = {path.stem for path in (ROOT / "docs" / "reference").glob("*.md")}
    assert written == {*GENERATOR.PAGES, GENERATOR.LANGUAGE_CHECKS}


def test_the_page_of_language_checks_is_not_stale() -> None:
    path = ROOT / "docs" / "reference" / f"{GENERATOR.LANGUAGE_CHECKS}.md"
    assert path.read_text("utf-8") == GENERATOR.language_checks(), (
        "run `make docs` and commit what it writes"
    )


def test_each_language_code_has_a_row_and_a_manual() -> None:
    page = GENERATOR.language_checks()
    for code, manual in manuals().items():
        assert page.count(f"\n| {code} | {manual.name} | {manual.severity.value} |") == 1
        assert page.count(manual.text) == 1


SCHEMAS = GENERATOR.schemas()


@pytest.mark.parametrize("path", SCHEMAS, ids=[path.stem for path in SCHEMAS])
def test_a_schema_is_not_stale(path: Path) -> None:
    assert path.read_text("utf-8") == SCHEMAS[path], "run `make docs` and commit what it writes"


def test_no_schema_is_left_over() -> None:
    assert set((ROOT / "regions" / "schema").iterdir()) == set(SCHEMAS)


def test_a_schema_is_stable_text() -> None:
    assert GENERATOR.schemas() == SCHEMAS
    for text in SCHEMAS.values():
        assert text.startswith('{\n  "$schema": ')
        assert text.endswith("\n}\n")


def test_every_kind_of_file_has_a_page() -> None:
    profiles = {"world", "region", "market"}  # told together
    kinds = {path.stem for path in SCHEMAS}
    assert kinds - profiles < set(GENERATOR.PAGES)
    assert "profile" in GENERATOR.PAGES


def test_the_keys_that_inheritance_uses_up_are_told_too() -> None:
    assert "| `extends` | text | yes |" in GENERATOR.page("profile")
    assert "| `sources` |" in GENERATOR.page("profile")
    assert "| `extends` | text |  |" in GENERATOR.page("campaign")


def test_what_has_a_page_of_its_own_is_not_told_twice() -> None:
    assert "see [source.md](source.md)" in GENERATOR.page("profile")
    assert "`sources.<id>.title`" not in GENERATOR.page("profile")
    assert "see [profile.md](profile.md)" in GENERATOR.page("campaign")
    assert "`profile.calendar" not in GENERATOR.page("campaign")
    assert "Keys by `type`" not in GENERATOR.page("campaign")


def test_the_keys_of_each_type_of_rule_are_told_once() -> None:
    page = GENERATOR.page("profile")
    assert "| `festivals.<id>.until` | keys by `type`, see below |" in page
    assert page.count("## Keys by `type`") == 1
    assert "| `fixed` | | `{ type: fixed, month: …, day: … }` | | **The same day" in page
    assert "| | `church` | western · orthodox |  | orthodox for the Coptic date too |" in page


def test_the_page_of_the_protocol_is_not_stale() -> None:
    assert GENERATOR.PROTOCOL.read_text("utf-8") == GENERATOR.protocol(), (
        "run `make docs` and commit what it writes"
    )
