"""Which languages a market answers for."""

from datetime import date
from pathlib import Path

import pytest

from setsail.checks.run import check_market
from setsail.core.findings import errors_in
from setsail.core.workspace import Workspace, copy_workspace
from tests.factories import workspace

TODAY = date(2026, 11, 23)


@pytest.fixture
def broken(tmp_path: Path) -> Workspace:
    """Portuguese of Brazil cannot be read."""
    made = copy_workspace(workspace(), tmp_path / "w")
    (made.locales / "pt-BR" / "room.ftl").write_bytes(b"room = \xff\n")
    return made


def test_a_locale_of_another_market_is_not_held_against_this_one(broken: Workspace) -> None:
    assert errors_in(check_market(broken, "ID", TODAY)[1]) == ()


def test_its_own_market_is_told(broken: Workspace) -> None:
    told = errors_in(check_market(broken, "BR", TODAY)[1])
    assert any(f.where and f.where.file.endswith("pt-BR/room.ftl") for f in told)


def test_a_misspelt_folder_is_told_to_those_who_look_for_it(tmp_path: Path) -> None:
    made = copy_workspace(workspace(), tmp_path / "w")
    (made.locales / "pt-BR").rename(made.locales / "pt_BR")
    told = errors_in(check_market(made, "BR", TODAY)[1])
    assert any("pt_BR" in f.text() and f.code != "L220" for f in told)
    assert errors_in(check_market(made, "SA", TODAY)[1]) == ()
