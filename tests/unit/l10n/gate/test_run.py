"""The whole gate on small trees: what counts, what is left out, what is told of leaving out."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from setsail.core.findings import Finding
from setsail.l10n.gate.run import Request, baseline_of, market_request, run_gate
from setsail.l10n.gate.terms import terms_of
from tests.factories import compiled, workspace

from ..conftest import WriteLocale

TODAY = date(2026, 11, 23)
EN = """\
# Line above the list of fans.
# Surface: label
# Variables:
#  $count (Number): fans
fans =
    { $count ->
        [one] { $count } fan
       *[other] { $count } fans
    }
"""
ID = """\
fans =
    { $count ->
        [one] { $count } penggemar
       *[other] { $cuont } penggemar
    }
"""
ROW = """\
exceptions:
  - code: L209
    locale: id
    message: fans
    reason: shared with Malay
    until: 2026-12-31
"""
FOUND = [
    ("L209", "locales/id/room.ftl:3:10"),
    ("L206", "locales/id/room.ftl:4:10"),
    ("L205", "locales/id/room.ftl:4:19"),
]


@pytest.fixture
def tree(write_locale: WriteLocale) -> Path:
    write_locale("en", room=EN)
    return write_locale("id", room=ID)


@pytest.fixture
def excepted(tree: Path) -> Path:
    (tree / "exceptions.yaml").write_text(ROW, "utf-8")
    return tree


def asked(*only: str) -> Request:
    return Request(("en", "id"), TODAY, only=frozenset(only))


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(f.code, str(f.where)) for f in findings]


def test_every_locale_is_judged_in_the_order_of_files(tree: Path) -> None:
    report = run_gate(tree, asked())
    assert report.tags == ("en", "id")
    assert told(report.findings) == FOUND


def test_only_some_codes_are_looked_for(tree: Path) -> None:
    assert told(run_gate(tree, asked("L205")).findings) == [FOUND[2]]


def test_an_exception_is_left_out_with_its_reason(excepted: Path) -> None:
    report = run_gate(excepted, asked())
    assert told(report.findings) == FOUND[1:]
    reasons = {r.finding.code: r.reason for r in report.results}
    assert reasons == {"L209": "shared with Malay", "L206": None, "L205": None}


def test_it_counts_again_when_it_has_expired(excepted: Path) -> None:
    later = replace(asked(), today=date(2027, 1, 1))
    assert told(run_gate(excepted, later).findings) == [
        ("L294", "locales/exceptions.yaml:6:5"),
        *FOUND,
    ]


def test_one_that_nothing_needs_is_told_where_its_check_ran(
    excepted: Path, write_locale: WriteLocale
) -> None:
    write_locale("id", room="fans = { $count } penggemar\n")
    unused = [("L293", "locales/exceptions.yaml:2:5")]
    assert told(run_gate(excepted, asked()).findings) == unused
    assert told(run_gate(excepted, asked("L205")).findings) == []
    assert told(run_gate(excepted, replace(asked(), tags=("en",))).findings) == []
    assert told(run_gate(excepted, replace(asked(), every_market=False)).findings) == []


def test_exceptions_that_cannot_be_read_are_told_and_nothing_is_left_out(excepted: Path) -> None:
    (excepted / "exceptions.yaml").write_text(ROW.replace("until", "untill"), "utf-8")
    found = told(run_gate(excepted, asked()).findings)
    assert [code for code, where in found if "exceptions" in where]
    assert found[-3:] == FOUND


def test_a_folder_that_cannot_be_read_is_told_with_the_rest(
    tree: Path, write_locale: WriteLocale
) -> None:
    write_locale("in", room="fans = x\n")
    report = run_gate(tree, replace(asked(), tags=("en", "id", "in")))
    assert report.tags == ("en", "id")
    assert ("L213", "locales/in") in told(report.findings)


class TestBaseline:
    """What was known before."""

    def test_what_it_lists_is_known_and_what_is_new_counts(
        self, tree: Path, write_locale: WriteLocale
    ) -> None:
        known = baseline_of(run_gate(tree, asked()), "known.json", TODAY + timedelta(days=90))
        assert len(known.known) == 3
        write_locale("id", room="# A note, so that lines move.\n" + ID + "old = Lama\n")
        report = run_gate(tree, replace(asked(), baseline=known))
        assert told(report.findings) == [("L204", "locales/id/room.ftl:7:1")]
        assert [r.known for r in report.results] == [True, True, True, False]
        assert report.gone == ()

    def test_what_was_mended_is_named(self, tree: Path, write_locale: WriteLocale) -> None:
        before = run_gate(tree, asked())
        known = baseline_of(before, "known.json", TODAY + timedelta(days=90))
        write_locale("id", room=ID.replace("cuont", "count"))
        report = run_gate(tree, replace(asked(), baseline=known))
        gone = {r.fingerprint for r in before.results if r.finding.code in ("L205", "L206")}
        assert set(report.gone) == gone
        assert report.findings == ()

    def test_all_counts_again_when_it_has_expired(self, tree: Path) -> None:
        known = baseline_of(run_gate(tree, asked()), "known.json", TODAY - timedelta(days=1))
        report = run_gate(tree, replace(asked(), baseline=known))
        assert told(report.findings) == [("L296", "known.json"), *FOUND]
        assert {r.known for r in report.results} == {None}

    def test_it_lists_neither_exceptions_nor_what_is_wrong_with_them(self, excepted: Path) -> None:
        near = replace(asked(), today=date(2026, 12, 30))
        report = run_gate(excepted, near)
        assert "L297" in {f.code for f in report.findings}
        listed = baseline_of(report, "known.json", TODAY).known.values()
        assert sorted(text.split()[0] for text in listed) == ["L205", "L206"]


@pytest.mark.parametrize(
    ("code", "tags"),
    [("EG", {"ar", "ar-EG"}), ("MX", {"es-419", "es-MX"}), ("IQ", {"ar", "ar-IQ", "ckb"})],
)
def test_a_market_is_judged_by_all_that_its_people_read(code: str, tags: set[str]) -> None:
    request = market_request(workspace().locales, terms_of(compiled(code).market), TODAY)
    assert tags <= set(request.tags)
    assert set(request.tags) - tags <= {"en"}
    assert [market.code for market in request.markets] == [code]
    assert not request.every_market
