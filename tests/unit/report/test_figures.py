"""Figures as people read them."""

import math
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from setsail.core.findings import error, warning
from setsail.report import figures
from setsail.report.evidence import Comparison, Criterion, Evidence
from tests.unit.report.samples import go_report, no_go_report, only_report


def plain(text: str) -> str:
    return text.replace(figures.NBSP, " ")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.0, "0 ms"),
        (0.0423, "0.042 ms"),
        (4.14, "4.1 ms"),
        (412.4, "412 ms"),
        (60000, "60,000 ms"),
        (math.inf, "∞ ms"),
        (None, "–"),
    ],
)
def test_milliseconds_keep_what_means_something(value, shown):
    assert plain(figures.ms(value)) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.417, "0.42 s"),
        (12.34, "12.3 s"),
        (59.94, "59.9 s"),
        (59.96, "1 min 00 s"),
        (125, "2 min 05 s"),
    ],
)
def test_seconds(value, shown):
    assert plain(figures.seconds(value)) == shown


@pytest.mark.parametrize(("value", "shown"), [(65, "1:05"), (3600, "1:00:00"), (7325.4, "2:02:05")])
def test_lengths(value, shown):
    assert figures.length(value) == shown


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (0, "0 %"),
        (1, "100 %"),
        (0.9, "90 %"),
        (0.974, "97.4 %"),
        (0.00017, "0.017 %"),
        (0.99996, "99.996 %"),
        (0.9999999, "99.99999 %"),
        (1.2, "120 %"),
    ],
)
def test_percent_hides_no_miss(share, shown):
    assert plain(figures.percent(share)) == shown


@pytest.mark.parametrize("missed", [1e-6, 1e-5, 1e-3, 0.004])
def test_percent_is_whole_only_when_it_is(missed):
    assert plain(figures.percent(1 - missed)) != "100 %"
    assert plain(figures.percent(missed)) != "0 %"


@pytest.mark.parametrize(
    ("criterion", "figure", "limit"),
    [
        (Criterion("a", 412, 600, Comparison.AT_MOST, "ms"), "412 ms", "≤ 600 ms"),
        (Criterion("a", 0.95, 0.9, Comparison.AT_LEAST), "0.95", "≥ 0.9"),
        (Criterion("a", 1234567, 8, Comparison.EQUALS), "1,234,567", "= 8"),
        (Criterion("a", None, 8, Comparison.EQUALS, "s"), "not measured", "= 8 s"),
        (Criterion("a", 0.98636, 0.95, Comparison.AT_LEAST, "share"), "98.6 %", "≥ 95 %"),
        (Criterion("a", 0.000009, 0, Comparison.AT_MOST, "share"), "0.0009 %", "≤ 0 %"),
        (Criterion("a", None, 0, Comparison.AT_MOST, "share"), "not measured", "≤ 0 %"),
        (Criterion("a", math.inf, 250, Comparison.AT_MOST, "ms"), "unbounded ms", "≤ 250 ms"),
    ],
)
def test_criterion_with_its_unit(criterion, figure, limit):
    assert plain(figures.figure(criterion)) == figure
    assert plain(figures.limit(criterion)) == limit


def test_moments_are_told_in_their_zone():
    moment = datetime(2026, 11, 23, 17, 30, 5, tzinfo=UTC)
    assert figures.clock(moment, "Asia/Jakarta") == "00:30"
    assert figures.clock_seconds(moment, "Asia/Jakarta") == "00:30:05"
    assert figures.day(moment, "Asia/Jakarta") == "Tue 24 Nov 2026"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("no cheaper placement exists", "No cheaper placement exists."),
        ("read review_by", "Read review_by."),
        ("Done!", "Done!"),
        ("", ""),
    ],
)
def test_sentence(words, told):
    assert figures.sentence(words) == told


def test_reason_of_a_go():
    assert figures.reason(go_report()) == "All 8 stages ran and held every criterion."
    assert figures.reason(only_report()) == "1 of 8 stages ran and held every criterion."


def test_reason_of_a_no_go_names_the_first_failure_and_how_many_there_are():
    assert figures.reason(no_go_report()) == (
        "Check fails. Facts past their review day: 1, should be exactly 0 "
        "(peaks.weekday: the fact should have been reviewed). 3 of 7 stages fail."
    )


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        (
            Evidence("serve", criteria=(Criterion("ready", None, 10, Comparison.AT_MOST, "s"),)),
            "Serve fails. Ready: not measured, should be at most 10 s.",
        ),
        (Evidence("serve"), "Serve fails. No criterion was measured."),
        (
            Evidence("serve", findings=(error("G701", "the port is busy"),)),
            "Serve fails. The port is busy.",
        ),
        (
            Evidence(
                "serve",
                criteria=(Criterion("ready", 1, 10, Comparison.AT_MOST, "s"),),
                findings=(warning("G702", "slow"), error("G701", "the log has errors")),
            ),
            "Serve fails. The log has errors.",
        ),
        (Evidence("serve", not_run="interrupted"), "No stage ran."),
    ],
)
def test_reason_of_one_stage(evidence, told):
    report = replace(go_report(), stages=(evidence,))
    assert plain(figures.reason(report)) == told
