"""One JSON object with a field per stage, valid whatever was measured."""

import json
import math
from dataclasses import replace

from setsail.report.evidence import STAGES, Comparison, Criterion, Evidence
from setsail.report.json_report import json_text
from tests.unit.report.samples import go_report, no_go_report


def test_a_field_per_stage_with_figure_and_verdict():
    told = json.loads(json_text(no_go_report()))
    assert told["verdict"] == "no-go"
    assert set(STAGES) < set(told)
    assert told["check"]["verdict"] == "no-go"
    assert told["check"]["figure"] == 1
    assert told["check"]["findings"][0]["line"] == 33
    assert told["report"]["not_run"] == "it is being made"


def test_what_has_no_number_in_json_becomes_null():
    lost = Criterion("deliveries missing", 3, 0, Comparison.AT_MOST)
    never = Criterion("delivery p99", math.inf, 250, Comparison.AT_MOST, "ms")
    report = replace(go_report(), stages=(Evidence("peak", criteria=(lost, never)),))
    told = json.loads(json_text(report), parse_constant=lambda name: f"invalid {name}")
    assert told["peak"]["criteria"][1]["figure"] is None
    assert told["peak"]["criteria"][1]["holds"] is False


def test_texts_stay_readable():
    assert "عطر" in json_text(no_go_report())
