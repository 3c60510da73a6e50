"""What the templates walk over."""

from dataclasses import replace

import pytest

from setsail.core.findings import Position, Severity, error, warning
from setsail.report.evidence import Evidence
from setsail.report.payloads import EdgesPayload, LocalePayload, ResourceRow, TextRow
from setsail.report.view import (
    SECTION_ORDER,
    absence,
    by_severity,
    by_type,
    page_of,
    payload,
    surfaces,
)
from tests.unit.report.samples import go_report, no_go_report, only_report


def test_every_stage_has_a_section_in_reading_order():
    page = page_of(no_go_report())
    assert tuple(section.stage for section in page.sections) == SECTION_ORDER
    assert page.duration_s == pytest.approx(60.3)


def test_a_payload_of_the_wrong_kind_is_none():
    report = go_report()
    assert payload(report, "edges", EdgesPayload) is report.stage("edges").payload
    assert payload(report, "peak", EdgesPayload) is None
    assert payload(replace(report, stages=()), "edges", EdgesPayload) is None


@pytest.mark.parametrize(
    ("evidence", "held", "told"),
    [
        (Evidence("peak", not_run="serve is no-go"), None, "did not run: serve is no-go"),
        (Evidence("peak"), None, "failed before it had anything to show"),
        (Evidence("peak"), "something", None),
        (Evidence("report"), None, None),
    ],
)
def test_absence_says_why(evidence, held, told):
    said = absence(evidence, held)
    assert said is None if told is None else told in (said or "")


def test_absence_of_a_stage_that_passed():
    section = next(s for s in page_of(only_report()).sections if s.stage == "rundown")
    assert section.absence == "This stage passed and handed over nothing to draw."


def test_findings_come_heaviest_first_in_file_order_and_once():
    late = error("P102", "b", where=Position("b.yaml", 9))
    early = error("P102", "a", where=Position("a.yaml", 12))
    aside = warning("C340", "c")
    groups = by_severity([aside, late, early, late])
    assert [g.severity for g in groups] == [Severity.ERROR, Severity.WARNING]
    assert groups[0].findings == (early, late)
    assert groups[1].findings == (aside,)


def test_texts_stand_side_by_side_and_a_gap_stays_visible():
    ar = LocalePayload("ar", "العربية", "rtl", (TextRow("join", "room", "دخول"),), ())
    en = LocalePayload(
        "en",
        "English",
        "ltr",
        (TextRow("join", "room", "Join"), TextRow("buy", "commerce", "Buy")),
        (),
    )
    room, commerce = surfaces((ar, en))
    assert (room.name, commerce.name) == ("room", "commerce")
    assert [(t.tag, t.direction, t.text) for t in room.rows[0].texts] == [
        ("ar", "rtl", "دخول"),
        ("en", "ltr", "Join"),
    ]
    assert [t.text for t in commerce.rows[0].texts] == [None, "Buy"]


def test_surfaces_of_visitors_come_first():
    rows = tuple(TextRow(file, file, file) for file in ("assistant", "games", "host", "room"))
    found = surfaces((LocalePayload("en", "English", "ltr", rows, ()),))
    assert [surface.name for surface in found] == ["room", "host", "assistant", "games"]


def test_a_go_of_some_stages_says_so():
    builds = (go_report, only_report, no_go_report)
    assert [page_of(build()).verdict for build in builds] == ["Go", "Go so far", "No-go"]


def test_resource_types_in_trouble_come_first():
    rows = (
        ResourceRow("b", "two", "r", "matches"),
        ResourceRow("b", "one", "r", "missing"),
        ResourceRow("a", "x", "r", "matches"),
    )
    groups = by_type(rows)
    assert [(g.type, g.troubled) for g in groups] == [("b", 1), ("a", 0)]
    assert [r.name for r in groups[0].rows] == ["one", "two"]
