from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Position, Severity, error, errors_in, in_file_order, warning
from setsail.core.nearest import did_you_mean, nearest


def test_a_finding_says_what_where_got_and_mend() -> None:
    finding = error(
        "P102", "unknown key", where=Position("a.yaml", 4, 1), key="budgt", got="'x'", fix="mend"
    )
    assert finding.text() == "a.yaml:4:1 P102 budgt: unknown key, got 'x'; mend"
    assert finding.to_json()["line"] == 4


def test_a_finding_without_a_place_is_still_one_line() -> None:
    assert error("W900", "no space left").text() == "W900 no space left"
    assert str(Position("a.csv")) == "a.csv"
    assert str(Position("a.csv", 3)) == "a.csv:3"


def test_only_errors_stop_a_launch() -> None:
    findings = (warning("A", "w"), error("B", "e"))
    assert [f.code for f in errors_in(findings)] == ["B"]
    assert findings[0].severity is Severity.WARNING


def test_findings_are_read_in_file_order() -> None:
    late = error("A", "x", where=Position("b.yaml", 1, 1))
    early = error("B", "y", where=Position("a.yaml", 9, 1))
    assert in_file_order([error("C", "z"), late, early]) == (early, late, error("C", "z"))


def test_an_error_carries_every_finding() -> None:
    problem = SetsailError([error("A", "one"), error("B", "two")])
    assert str(problem) == "A one\nB two"
    assert problem.exit_code == 1
    assert UsageError(error("A", "one")).exit_code == 2


def test_nearest_is_blind_to_case_and_honest_about_nothing() -> None:
    assert nearest("indonesa", ["Indonesia", "India", "Peru"])[0] == "Indonesia"
    assert did_you_mean("SAA", ["SA", "ID"]) == "did you mean 'SA'?"
    assert did_you_mean("zzz", ["SA", "ID"]) == "known: ID, SA"
    assert did_you_mean("zzz", []) == "none are known"


def test_a_finding_is_one_line_whatever_it_quotes() -> None:
    assert error("A", "bad\nvalue", got="'x\r\ny'").text() == "A bad value, got 'x y'"


def test_a_long_list_of_names_is_cut() -> None:
    told = did_you_mean("zzzz", [f"a{number:02}" for number in range(50)])
    assert told.startswith("known: a00, a01")
    assert told.endswith("a19 and 30 more")
