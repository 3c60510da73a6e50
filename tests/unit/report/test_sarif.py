"""SARIF 2.1.0 as code review tools read it."""

import json
from typing import Any

from setsail.core.findings import Finding, Position, Severity, error, warning
from setsail.report.sarif import FINGERPRINT, SarifResult, SarifRule, sarif_log

RULES = (
    SarifRule("L205", "unknown-variable", "A variable.", "L205: the manual.", Severity.ERROR),
    SarifRule("L209", "plural-category-unused", "A plural.", "L209: more.", Severity.WARNING),
)
SLIP = error(
    "L205",
    "$cuont is not given",
    where=Position("locales/id/room ٣.ftl", 3, 9),
    key="fans",
    got="'x'",
    fix="did you mean 'count'?",
)


def run_of(*results: SarifResult) -> dict[str, Any]:
    log = sarif_log(RULES, results, "1.2.3")
    assert (log["version"], log["$schema"].rpartition("/")[2]) == ("2.1.0", "sarif-2.1.0.json")
    (run,) = log["runs"]
    assert json.loads(json.dumps(run)) == run
    return run


def test_every_rule_is_there_with_its_manual_found_or_not() -> None:
    driver = run_of()["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("setsail", "1.2.3")
    assert driver["rules"] == [
        {
            "id": "L205",
            "name": "UnknownVariable",
            "shortDescription": {"text": "A variable."},
            "fullDescription": {"text": "L205: the manual."},
            "help": {"text": "L205: the manual."},
            "defaultConfiguration": {"level": "error"},
        },
        {
            "id": "L209",
            "name": "PluralCategoryUnused",
            "shortDescription": {"text": "A plural."},
            "fullDescription": {"text": "L209: more."},
            "help": {"text": "L209: more."},
            "defaultConfiguration": {"level": "warning"},
        },
    ]


def test_a_result_says_what_and_where() -> None:
    run = run_of(SarifResult(SLIP, "0123"))
    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = run["results"]
    assert result == {
        "ruleId": "L205",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "fans: $cuont is not given, got 'x'; did you mean 'count'?"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "locales/id/room%20%D9%A3.ftl"},
                    "region": {"startLine": 3, "startColumn": 9},
                },
                "logicalLocations": [{"fullyQualifiedName": "fans", "kind": "resource"}],
            }
        ],
        "partialFingerprints": {FINGERPRINT: "0123"},
        "suppressions": [],
    }


def test_a_baseline_says_which_are_new() -> None:
    results = run_of(
        SarifResult(SLIP, "a", known=True), SarifResult(SLIP, "b", known=False), SarifResult(SLIP)
    )["results"]
    assert [r.get("baselineState") for r in results] == ["unchanged", "new", None]
    assert "partialFingerprints" not in results[2]


def test_an_exception_is_a_suppression_with_its_reason() -> None:
    (result,) = run_of(SarifResult(SLIP, reason="a law's name"))["results"]
    assert result["suppressions"] == [{"kind": "external", "justification": "a law's name"}]


def test_a_file_or_nothing_is_a_place_too() -> None:
    whole = warning("L209", "x", where=Position("locales/th"))
    line = Finding("L209", Severity.INFO, "x", Position("a.yaml", 4), None, None, None)
    nowhere = error("L205", "x")
    first, second, third = run_of(*map(SarifResult, (whole, line, nowhere)))["results"]
    assert first["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "locales/th"}}}]
    assert second["locations"][0]["physicalLocation"]["region"] == {"startLine": 4}
    assert third["locations"] == []
    assert [r["level"] for r in (first, second, third)] == ["warning", "note", "error"]
    assert [r["ruleIndex"] for r in (first, second, third)] == [1, 1, 0]


def test_a_code_of_another_table_gets_a_rule_of_its_own() -> None:
    run = run_of(SarifResult(error("P102", "unknown key")))
    assert run["results"][0]["ruleIndex"] == 2
    assert run["tool"]["driver"]["rules"][2] == {
        "id": "P102",
        "shortDescription": {"text": "P102"},
    }
