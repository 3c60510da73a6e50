from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from setsail.content.playbook import load_playbook, message_findings, read_playbook
from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Finding
from setsail.core.workspace import Workspace
from tests.factories import workspace

FILE = "regions/shared/playbooks/single-host.yaml"
REAL = (workspace().regions / "shared/playbooks/single-host.yaml").read_text(encoding="utf-8")
LINES = REAL.splitlines()


def line_of(text: str, nth: int = 0) -> int:
    """Number of the nth line of the real playbook that holds a text."""
    return [number for number, line in enumerate(LINES, 1) if text in line][nth]


def placed(folder: Path, text: str) -> Workspace:
    path = folder / FILE
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return Workspace(folder)


def findings(folder: Path, change: Callable[[str], str]) -> list[Finding]:
    changed = change(REAL)
    assert changed != REAL
    with pytest.raises(SetsailError) as caught:
        load_playbook(placed(folder, changed), "single-host")
    return list(caught.value.findings)


def swap(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


@pytest.mark.parametrize("name", ["single-host", "voice-room"])
def test_the_playbooks_of_the_checkout_load(name: str) -> None:
    assert load_playbook(workspace(), name).format == name


def test_an_unknown_playbook_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        load_playbook(workspace(), "singel-host")
    (finding,) = caught.value.findings
    assert (finding.code, finding.got) == ("C321", "'singel-host'")
    assert "'single-host'" in (finding.fix or "")


def test_a_name_cannot_leave_the_folder() -> None:
    with pytest.raises(UsageError):
        load_playbook(workspace(), "../rooms/lounge-8")


@pytest.mark.parametrize(
    ("change", "code", "key", "message"),
    [
        (swap("wave_s: 3600", "wave: 3600"), "C320", "wave", "unknown key"),
        (swap("wave_s: 3600", "wave_s: soon"), "C320", "wave_s", "whole number"),
        (swap("share: 0.2\n", "share: 0.3\n"), "C320", None, "must add up to 1, not 1.1"),
        (swap("rung: profit", "rung: bridge"), "C320", None, "must climb"),
        (swap("at_s: 15, ", ""), "C320", "ladder.0.cues.1", "exactly one of"),
        (swap("recovered: 0.85", "recovered: 0.7"), "C320", "director.rescue", "above below"),
        (
            swap("{ at_s: 60, action: prompt-host, message: host-warm-up }",
                 "{ at_s: 60, action: prompt-host }"),
            "C320", "opening.cues.1", "prompt-host needs a message",
        ),
        (swap("format: single-host", "format: single"), "C322", "format", "not called like"),
    ],
)  # fmt: skip
def test_a_mistake_is_found_with_its_key(
    tmp_path: Path, change: Callable[[str], str], code: str, key: str | None, message: str
) -> None:
    found = findings(tmp_path, change)
    assert [(f.code, f.key) for f in found if message in f.message] == [(code, key)]
    assert all(f.where is not None and f.where.file == FILE for f in found)


def test_cues_out_of_order(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, swap("at_s: 45, action: prompt", "at_s: 10, action: prompt"))
    assert (finding.code, finding.key) == ("C322", "ladder.0.cues.2")
    assert "before the one above" in finding.message
    line = line_of("at_s: 45, action: prompt")
    assert str(finding.where) == f"{FILE}:{line}:9"


def test_a_share_of_the_segment_stands_behind_seconds_from_its_start(tmp_path: Path) -> None:
    # In order at the shortest length, but not at a longer one.
    (finding,) = findings(
        tmp_path, swap("at_s: 45, action: prompt", "at_share: 0.3, action: prompt")
    )
    assert (finding.code, finding.key) == ("C322", "ladder.0.cues.3")


def test_a_cue_behind_the_end_of_the_shortest_segment(tmp_path: Path) -> None:
    found = findings(tmp_path, swap("at_s: 60, action: prompt", "at_s: 180, action: prompt"))
    (finding,) = found
    assert (finding.code, finding.key) == ("C322", "opening.cues.1")
    assert "outside the shortest segment of 180 s" in finding.message
    assert (finding.where and finding.where.line) == line_of("at_s: 60, action: prompt")


@pytest.mark.parametrize(
    ("old", "new", "key", "message"),
    [
        (
            "action: pin, message: host-introduce", "action: open-sale",
            "ladder.0.cues.1", "a product that is teased",
        ),
        ("action: unpin", "action: prompt-host, message: host-hold", "ladder.0.cues", "left on"),
        (
            "action: prompt-host, message: host-open-show", "action: pin",
            "opening.cues.0", "a talk without a product",
        ),
    ],
)  # fmt: skip
def test_an_action_that_does_not_fit(
    tmp_path: Path, old: str, new: str, key: str, message: str
) -> None:
    found = [f for f in findings(tmp_path, swap(old, new)) if f.key == key]
    assert [(f.code, message in f.message) for f in found] == [("C322", True)]


@pytest.mark.parametrize(
    ("old", "new", "got"),
    [
        ("at_s: 75, action: open-sale", "at_s: 65, action: open-sale", "5 s in a calm segment"),
        ("calm: 540, steady: 420", "calm: 700, steady: 420", "1280 s in a calm segment of 1400 s"),
        ("fast: 180", "fast: 100", "10 s in a fast segment of 100 s"),
    ],
)
def test_a_sale_outside_what_a_platform_takes(tmp_path: Path, old: str, new: str, got: str) -> None:
    (finding,) = findings(tmp_path, swap(old, new))
    assert finding.code == "C322"
    assert got in (finding.got or "")
    assert (finding.where and finding.where.line) in {
        line_of("cues:", 1),
        line_of("cues:", 3),
    }


def test_lines_that_the_reference_locale_lacks() -> None:
    playbook, tree = read_playbook(workspace(), "single-host")
    names = {cue.message for phase in playbook.ladder for cue in phase.cues if cue.message}
    talks = (*playbook.opening.cues, *playbook.closing.cues)
    names |= {cue.message for cue in talks if cue.message}
    names |= set(playbook.director.prompts.model_dump().values())
    known: dict[str, tuple[str, ...]] = dict.fromkeys(names, ())
    assert message_findings(playbook, tree, known) == ()

    gone = {name: () for name in known if name != "host-warm-up"} | {"host-warm-upp": ()}
    (finding,) = message_findings(playbook, tree, gone)
    assert (finding.code, finding.key) == ("C323", "opening.cues.1.message")
    assert "'host-warm-upp'" in (finding.fix or "")
    assert (finding.where and finding.where.line) == line_of("host-warm-up")

    # A line that needs the giver's name fits nowhere; one that needs a product, not everywhere.
    for message, variables in (("host-introduce", ("name",)), ("host-open-show", ("product",))):
        (finding,) = message_findings(playbook, tree, {**known, message: variables})
        assert finding.got == f"'{message}'"
        assert f"${variables[0]}" in finding.message
    assert message_findings(playbook, tree, {**known, "host-introduce": ("product",)}) == ()
