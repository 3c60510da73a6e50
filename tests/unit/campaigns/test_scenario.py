from __future__ import annotations

from pathlib import Path

import pytest

from setsail.campaigns.scenario import load_scenario
from setsail.core.errors import SetsailError, UsageError
from tests.factories import workspace
from tests.unit.campaigns.kit import peak_hour

SOURCE = workspace().loadtests / "campaigns" / "peak-hour.yaml"


def folder_with(tmp_path: Path, text: str, name: str = "peak-hour") -> Path:
    loadtests = tmp_path / "loadtests"
    (loadtests / "campaigns").mkdir(parents=True)
    (loadtests / "campaigns" / f"{name}.yaml").write_text(text, "utf-8")
    return loadtests


def changed(old: str, new: str) -> str:
    text = SOURCE.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} should occur once"
    return text.replace(old, new)


def line_of(text: str, part: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if part in line)


def findings_of(loadtests: Path) -> list[str]:
    with pytest.raises(SetsailError) as caught:
        load_scenario(loadtests, "peak-hour")
    return [finding.text() for finding in caught.value.findings]


def test_the_checkouts_campaign_loads() -> None:
    scenario = load_scenario(workspace().loadtests, "peak-hour")
    assert scenario.name == "peak-hour"
    assert scenario.session_length.median_s == 158


@pytest.mark.parametrize(
    ("old", "new", "section", "expected"),
    [
        ("duration_s: 30", "duration_s: soon", None, "duration_s: should be a number, got 'soon'"),
        (
            "room_zipf: 0.8",
            "room_zip: 0.8",
            None,
            "room_zip: unknown key; did you mean 'room_zipf'",
        ),
        ("  gifter: 0.2", "  gifter: 1.2", None, "roles.gifter: should be at most 1, got '1.2'"),
        (
            "  speaker: 0.12",
            "  speaker: 0.9",
            "roles:",
            "roles: gifter and speaker together exceed 1",
        ),
        (
            "  at_once_max: 600",
            "  at_once_max: 4",
            "population:",
            "population: at_once_max is below",
        ),
        (
            "  max_s: 7200",
            "  max_s: 3",
            "session_length:",
            "session_length: min_s must be below max_s",
        ),
        # Less than two steps of the planner: no room for a door.
        (
            "opening_s: 5",
            "opening_s: 0.05",
            None,
            "opening_s: should be at least 0.5",
        ),
        (
            "chat: { per_minute: 4, min_gap_s: 5 }",
            "chat: { per_minute: 12, min_gap_s: 5 }",
            None,
            "actions.chat: min_gap_s leaves no room for per_minute",
        ),
    ],
)
def test_a_wrong_value_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, section: str | None, expected: str
) -> None:
    text = changed(old, new)
    found = findings_of(folder_with(tmp_path, text))
    named = [line for line in found if f"T801 {expected}" in line]
    assert len(named) == 1, found
    where = line_of(text, new) if section is None else line_of(text, section)
    assert named[0].startswith(f"loadtests/campaigns/peak-hour.yaml:{where}:")


def test_all_mistakes_are_reported_at_once(tmp_path: Path) -> None:
    text = changed("duration_s: 30", "duration_s: soon").replace("room_zipf: 0.8", "room_zipf: 9")
    assert len(findings_of(folder_with(tmp_path, text))) == 2


def test_doors_and_exits_must_fit_the_duration(tmp_path: Path) -> None:
    found = findings_of(folder_with(tmp_path, changed("duration_s: 30", "duration_s: 8")))
    assert "opening_s, closing_s and session_length.min_s fill the duration" in found[0]


def test_a_name_that_differs_from_the_file(tmp_path: Path) -> None:
    text = changed("name: peak-hour", "name: off-peak")
    (line,) = findings_of(folder_with(tmp_path, text))
    assert line == (
        f"loadtests/campaigns/peak-hour.yaml:{line_of(text, 'name: off-peak')}:1 T802 name: "
        "the name differs from the file's, got 'off-peak'; write 'peak-hour', or rename the file"
    )


def test_english_lines_are_needed_for_all_other_languages(tmp_path: Path) -> None:
    text = changed("  en:\n", "  sw:\n")
    (line,) = findings_of(folder_with(tmp_path, text))
    assert f"peak-hour.yaml:{line_of(text, 'chat_texts:')}:1 T803 chat_texts" in line


def test_an_unknown_campaign_names_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        load_scenario(workspace().loadtests, "peak-our")
    assert caught.value.findings[0].text() == (
        "T800 no such campaign, got 'peak-our'; did you mean 'peak-hour'?"
    )


def test_texts_fall_back_to_the_language_and_then_to_english() -> None:
    scenario = peak_hour()
    assert scenario.texts("pt-BR") == scenario.chat_texts["pt"]
    assert scenario.texts("id") == scenario.chat_texts["id"]
    assert scenario.texts("ja") == scenario.chat_texts["en"]
