from __future__ import annotations

import pkgutil
import sys

from setsail.l10n import checks
from setsail.l10n.checks.table import CHECKS, Listed, run_checks

from ..conftest import WriteLocale
from .kit import view

# Modules that checks share, which are none themselves.
SHARED = {"conventions", "counting", "plurals", "readings", "rule", "table", "variants", "view"}


def test_every_module_is_listed_or_shared() -> None:
    modules = {module.name for module in pkgutil.iter_modules(checks.__path__)}
    assert {listed.name for listed in CHECKS} == modules - SHARED


def test_no_check_is_listed_twice_and_core_ones_come_first() -> None:
    assert len({listed.name for listed in CHECKS}) == len(CHECKS)
    assert [listed.core for listed in CHECKS] == sorted((c.core for c in CHECKS), reverse=True)


def test_a_module_is_the_one_that_it_names() -> None:
    for listed in CHECKS:
        assert listed.module() is sys.modules[f"setsail.l10n.checks.{listed.name}"]


def test_checks_are_run_in_the_order_asked_for(write_locale: WriteLocale) -> None:
    write_locale("en", room="k = Hello.\n")
    seen = view(write_locale("id", room="k = a  b...\n"), "id")
    spaces, marks = Listed("spaces"), Listed("marks")
    assert [f.code for f in run_checks(seen, (spaces, marks))] == ["L257", "L258"]
    assert [f.code for f in run_checks(seen, (marks, spaces))] == ["L258", "L257"]
    assert list(run_checks(seen, ())) == []


def test_a_check_tells_only_its_own_codes(write_locale: WriteLocale) -> None:
    write_locale("en", room="k = Hello 5, { $x }.\n")
    seen = view(write_locale("ar", room="k = He  llo 6, USD %{ $y }...\n"), "ar")
    for listed in CHECKS:
        assert {f.code for f in listed.module().check(seen)} <= set(listed.module().CODES)
    assert len({f.code for f in run_checks(seen, CHECKS)}) > 5
