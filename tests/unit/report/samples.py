"""Reports with figures as a rehearsal would give them, for tests and for looking at."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from setsail.core.findings import Position, error, warning
from setsail.report.evidence import Comparison, Criterion, Evidence, LaunchReport
from setsail.report.payloads import FormatSample, RoomRow, ServePayload
from tests.unit.report.sample_payloads import (
    DATA,
    PROVENANCE,
    checks,
    edges,
    language,
    peak,
    provision,
    rundown,
)

AT_MOST, AT_LEAST, EQUALS = Comparison.AT_MOST, Comparison.AT_LEAST, Comparison.EQUALS
STARTED = datetime(2026, 11, 23, 6, 40, 12, tzinfo=UTC)


def go_report() -> LaunchReport:
    """Indonesia: everything holds, with one warning."""
    starts_at = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
    show = rundown("Asia/Jakarta", starts_at, 3.0, DATA["products"]["ID"], "id")
    samples = (
        FormatSample("price", "IDR 229,000", "Rp 229.000"),
        FormatSample("date", "2026-11-23", "Senin, 23 November 2026"),
        FormatSample("count", "120000", "120.000"),
    )
    aside = warning(
        "P120",
        "no outside source backs this figure",
        key="audience.peak_concurrent",
        where=Position("regions/southeast-asia/indonesia.yaml", 17, 3),
        fix="cite a source, or keep it as an assumption",
    )
    stages = (
        Evidence(
            "check",
            0.41,
            (
                Criterion("facts past their review day", 0, 0, EQUALS),
                Criterion("names that lead nowhere", 0, 0, EQUALS),
            ),
            (aside,),
            checks("regions/southeast-asia/indonesia.yaml"),
        ),
        Evidence(
            "language",
            0.62,
            (
                Criterion("messages rendered", 148, 148, EQUALS),
                Criterion("messages without a translation", 0, 0, EQUALS),
            ),
            (),
            language("id", "Bahasa Indonesia", DATA["texts"]["ID"], samples),
        ),
        Evidence(
            "rundown",
            0.2,
            (
                Criterion("show covered by segments", 100, 100, EQUALS, "%"),
                Criterion("units promised above stock", 0, 0, EQUALS),
            ),
            (),
            show,
        ),
        Evidence(
            "edges",
            1.34,
            (
                Criterion("users within 100 ms", 94.9, 90, AT_LEAST, "%"),
                Criterion("users within 100 ms after any loss", 94.9, 90, AT_LEAST, "%"),
            ),
            (),
            edges("ID"),
        ),
        Evidence(
            "provision",
            14.9,
            (
                Criterion("resources as planned", 23, 23, EQUALS),
                Criterion("resources left after destroy", 0, 0, EQUALS),
            ),
            (),
            provision(("ap-southeast-3", "ap-southeast-1")),
        ),
        Evidence(
            "serve",
            1.1,
            (Criterion("gateway ready", 0.84, 10, AT_MOST, "s"),),
            (),
            ServePayload(
                "http://127.0.0.1:43127",
                (
                    RoomRow("lounge-8", "Lounge with eight seats", 8),
                    RoomRow("warung-8", "Warung", 8),
                ),
                0.84,
            ),
        ),
        Evidence(
            "peak",
            41.7,
            (
                Criterion("join p95", 23.5, 600, AT_MOST, "ms"),
                Criterion("action p95", 9.7, 250, AT_MOST, "ms"),
                Criterion("delivery p99", 17.6, 250, AT_MOST, "ms"),
                Criterion("deliveries missing or doubled", 0, 0, AT_MOST, "%"),
                Criterion("schedule achieved", 99.8, 99, AT_LEAST, "%"),
            ),
            (),
            peak("Asia/Jakarta", starts_at, 3.0),
        ),
        Evidence(
            "report",
            0.3,
            (
                Criterion("stages shown on the page", 8, 8, EQUALS),
                Criterion("outside requests the page would make", 0, 0, EQUALS),
            ),
            (),
            PROVENANCE,
        ),
    )
    return LaunchReport("ID", "Indonesia", STARTED, 7, 0.0017, stages, "report.html")


def no_go_report() -> LaunchReport:
    """Saudi Arabia: an expired fact, a resource missing, deliveries lost; no report stage yet."""
    starts_at = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
    show = rundown("Asia/Riyadh", starts_at, 4.0, DATA["products"]["SA"], "ar")
    samples = (
        FormatSample("price", "SAR 249.00", "\u200f249.00 ر.س."),
        FormatSample("date", "2026-11-23", "الاثنين، 23 نوفمبر 2026"),
        FormatSample("count", "40000", "40,000"),
    )
    profile = "regions/middle-east/saudi-arabia.yaml"
    expired = error(
        "P112",
        "the fact should have been reviewed",
        key="peaks.weekday",
        got="2026-10-31",
        where=Position(profile, 33, 5),
        fix="read the source again and move review_by",
    )
    gone = error(
        "S620",
        "the cloud does not hold this resource",
        key="me-south-1-public-b",
        fix="look for what deleted it, then run the stage again",
    )
    smaller = error(
        "S622",
        "the cloud holds another value",
        key="me-south-1-fleet.maxSize",
        got="2",
        fix="run the stage again; a difference that stays is drift",
    )
    lost = error("T821", "6,842 of 684,200 deliveries never came", fix="look at the gateway's log")
    review = warning(
        "C340",
        "the name holds a word that needs a second look",
        where=Position("examples/catalogues/SA.csv", 12, 12),
        got="عطر فاخر",
        fix="have the taboo “wealth” judged by a person",
    )
    stages = (
        Evidence(
            "check",
            0.4,
            (
                Criterion("facts past their review day", 1, 0, EQUALS),
                Criterion("names that lead nowhere", 0, 0, EQUALS),
            ),
            (expired,),
            checks(profile, expired=True),
        ),
        Evidence(
            "language",
            0.7,
            (Criterion("messages rendered", 148, 148, EQUALS),),
            (),
            language("ar", "العربية", DATA["texts"]["SA"], samples),
        ),
        Evidence(
            "rundown",
            0.2,
            (Criterion("show covered by segments", 100, 100, EQUALS, "%"),),
            (review,),
            show,
        ),
        Evidence(
            "edges",
            1.2,
            (Criterion("users within 150 ms", 96.8, 90, AT_LEAST, "%"),),
            (),
            edges("SA"),
        ),
        Evidence(
            "provision",
            15.8,
            (
                Criterion("resources as planned", 21, 23, EQUALS),
                Criterion("resources left after destroy", 0, 0, EQUALS),
            ),
            (gone, smaller),
            provision(("me-south-1", "eu-south-1"), broken=True),
        ),
        Evidence(
            "serve",
            1.0,
            (Criterion("gateway ready", 0.8, 10, AT_MOST, "s"),),
            (),
            ServePayload("http://127.0.0.1:40211", (RoomRow("majlis", "Majlis", 12),), 0.8),
        ),
        Evidence(
            "peak",
            41.0,
            (
                Criterion("join p95", 23.5, 600, AT_MOST, "ms"),
                Criterion("deliveries missing or doubled", 1.03, 0, AT_MOST, "%"),
            ),
            (lost,),
            peak("Asia/Riyadh", starts_at, 4.0, lost=6_842),
        ),
        Evidence("report", not_run="it is being made"),
    )
    return LaunchReport("SA", "Saudi Arabia", STARTED, 7, 0.005, stages)


def only_report() -> LaunchReport:
    """Only the rundown was asked for, and it handed over nothing to draw."""
    report = go_report()
    stages = tuple(
        replace(s, payload=None)
        if s.stage == "rundown"
        else Evidence(s.stage, not_run="only rundown was asked for")
        for s in report.stages
    )
    return replace(report, stages=stages, report_path=None)
