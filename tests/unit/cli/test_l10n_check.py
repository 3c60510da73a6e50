"""``setsail l10n check`` as a person and a script call it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from setsail.cli.main import main
from setsail.core.workspace import copy_workspace
from setsail.l10n.source import locale_tags
from tests.factories import workspace

DAY = ("--date", "2026-11-23")
RLO = "\u202e"
# Where a slip is planted, what it replaces, what it becomes, the code and the place to be told.
SLIPS = {
    "a typo": (
        "id/room.ftl",
        "[0] Belum ada yang dengerin",
        "[0] { $cuont } belum ada yang dengerin",
        "L205",
        "$cuont",
    ),
    "dropped in one variant": (
        "pt-BR/room.ftl",
        "[many] { $count } de pessoas ouvindo",
        "[many] Milhões de pessoas ouvindo",
        "L206",
        "many]",
    ),
    "no Arabic two": ("ar/room.ftl", "        [two] مستمعان\n", "", "L208", "$count"),
    "an unknown function": (
        "vi/commerce.ftl",
        "flash-sale-price = Giá flash sale { $price }",
        "flash-sale-price = Giá flash sale { PRICE($price) }",
        "L217",
        "PRICE(",
    ),
    "an override": ("ta/room.ftl", "room-join = ", f"room-join = {RLO}", "L210", RLO),
}


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the workspace to break; its locales."""
    made = copy_workspace(workspace(), tmp_path / "w")
    monkeypatch.chdir(made.root)
    return made.locales


@pytest.fixture
def planted(tree: Path) -> list[tuple[str, str]]:
    """The slips in the tree; code and file:line:col of each."""
    expected = []
    for file, old, new, code, at in SLIPS.values():
        path = tree / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{file} reads otherwise now: {old}"
        changed = text.replace(old, new)
        path.write_text(changed, "utf-8")
        # A plural that lost a variant is told at its selector, above the loss.
        start = text.index(old) if new else text.rindex("$count", 0, text.index(old))
        place = changed.index(at, start)
        line = changed.count("\n", 0, place) + 1
        column = place - changed.rfind("\n", 0, place)
        expected.append((code, f"locales/{file}:{line}:{column}"))
    return expected


Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str) -> tuple[int, str]:
        code = main(["l10n", "check", *arguments, *DAY])
        return code, capsys.readouterr().out

    return call


def break_indonesian(tree: Path) -> str:
    """Plant one error; where it is told."""
    path = tree / "id" / "room.ftl"
    text = path.read_text("utf-8").replace("room-join = Gabung", "room-join = { $me } Gabung")
    path.write_text(text, "utf-8")
    line = text[: text.index("room-join")].count("\n") + 1
    return f"locales/id/room.ftl:{line}:15"


def test_each_planted_slip_is_found_at_its_character(
    tree: Path, planted: list[tuple[str, str]], run: Run
) -> None:
    code, out = run("ar", "id", "pt-BR", "ta", "vi", "--only", "L205,L206,L208,L210,L217")
    assert code == 1
    told = [line.split()[1:3] for line in out.splitlines() if line.startswith("error: ")]
    assert sorted(told) == sorted([where, code] for code, where in planted)
    assert out.splitlines()[-1].startswith("ar, id, pt-BR, ta, vi checked: 5 errors")


def test_every_check_finds_them_too(planted: list[tuple[str, str]], run: Run) -> None:
    code, out = run("ar", "id", "pt-BR", "ta", "vi", "--format", "sarif")
    assert code == 1
    (log,) = json.loads(out)["runs"]
    found = set()
    for result in log["results"]:
        (place,) = result["locations"]
        physical = place["physicalLocation"]
        region = physical["region"]
        uri = physical["artifactLocation"]["uri"]
        found.add((result["ruleId"], f"{uri}:{region['startLine']}:{region['startColumn']}"))
    assert set(planted) <= found


class TestOurs:
    """The checkout's own locales."""

    def test_all_of_them_are_clean(self, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
        monkeypatch.chdir(workspace().root)
        code, out = run("--all", "--json")
        told = json.loads(out)
        assert told["findings"] == []
        assert told["locales"] == list(locale_tags(workspace().locales))
        assert code == 0

    def test_a_market_is_all_that_its_people_read(
        self, monkeypatch: pytest.MonkeyPatch, run: Run
    ) -> None:
        monkeypatch.chdir(workspace().root)
        code, out = run("--market", "egypt")
        assert code == 0
        assert "ar, ar-EG" in out


class TestFormats:
    """Text, JSON and SARIF."""

    def test_text_and_json_tell_the_same(self, tree: Path, run: Run) -> None:
        where = break_indonesian(tree)
        code, text = run("id")
        assert code == 1
        assert f"error: {where} L205 room-join: $me is not given" in text
        assert run("id", "--format", "json") == (code, run("id", "--json")[1])
        told = json.loads(run("id", "--json")[1])
        assert told["locales"] == ["id"]
        (finding,) = told["findings"]
        assert (finding["code"], finding["line"], finding["column"]) == (
            "L205",
            int(where.split(":")[1]),
            15,
        )
        assert len(finding["fingerprint"]) == 32
        assert (told["excepted"], told["known"], told["mended"]) == ([], [], [])

    def test_sarif_has_every_rule_and_the_marks(self, tree: Path, run: Run) -> None:
        break_indonesian(tree)
        log = json.loads(run("id", "--format", "sarif")[1])
        (made,) = log["runs"]
        rules = made["tool"]["driver"]["rules"]
        listed = json.loads(run("--list", "--json")[1])["checks"]
        assert [rule["id"] for rule in rules] == [check["code"] for check in listed]
        assert all("Good" in rule["help"]["text"] for rule in rules)
        (result,) = made["results"]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "L205"
        fingerprint = json.loads(run("id", "--json")[1])["findings"][0]["fingerprint"]
        assert list(result["partialFingerprints"].values()) == [fingerprint]


class TestBaseline:
    """What was known before."""

    def test_it_is_written_and_then_known(self, tree: Path, run: Run) -> None:
        break_indonesian(tree)
        written = run("id", "--write-baseline", "known.json")
        assert written == (0, "known.json: 1 findings, known until 2027-02-21\n")
        code, out = run("id", "--baseline", "known.json")
        assert code == 0
        assert out == "id checked: no findings\n1 known from the baseline\n"
        (made,) = json.loads(run("id", "--baseline", "known.json", "--format", "sarif")[1])["runs"]
        assert [r["baselineState"] for r in made["results"]] == ["unchanged"]

    def test_what_is_new_fails_and_what_was_mended_is_told(self, tree: Path, run: Run) -> None:
        text = (tree / "id" / "room.ftl").read_text("utf-8")
        break_indonesian(tree)
        run("id", "--write-baseline", "known.json")
        (tree / "id" / "room.ftl").write_text(text + "\nold = Lama\n", "utf-8")
        code, out = run("id", "--baseline", "known.json", "--strict")
        assert code == 1
        assert "L204 old: " in out
        assert out.endswith("1 of the baseline are mended; write it anew\n")
        assert run("id", "--baseline", "known.json")[0] == 0  # a warning alone

    def test_after_its_last_day_all_counts_again(self, tree: Path, run: Run) -> None:
        break_indonesian(tree)
        run("id", "--write-baseline", "known.json")
        code, out = run("id", "--baseline", "known.json", "--date", "2027-02-22")
        # The last --date wins; DAY stands behind, so ask the command itself.
        assert (code, "L296" in out) == (0, False)

    def test_one_that_is_none_is_told(
        self, tree: Path, run: Run, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tree.parent / "known.json").write_text("{", "utf-8")
        assert main(["l10n", "check", "id", "--baseline", "known.json"]) == 1
        assert "known.json:1:2 L295" in "".join(capsys.readouterr())
        assert main(["l10n", "check", "id", "--baseline", "none.json"]) == 2
        assert "L298 there is no such baseline" in "".join(capsys.readouterr())


def test_an_exception_leaves_out_until_its_day(tree: Path, run: Run) -> None:
    break_indonesian(tree)
    (tree / "exceptions.yaml").write_text(
        "exceptions:\n  - code: L205\n    locale: id\n    message: room-join\n"
        "    reason: a test\n    until: 2026-12-31\n",
        "utf-8",
    )
    code, out = run("id")
    assert (code, out) == (
        0,
        "id checked: no findings\n1 left out by locales/exceptions.yaml\n",
    )
    (made,) = json.loads(run("id", "--format", "sarif")[1])["runs"]
    assert [r["suppressions"] for r in made["results"]] == [
        [{"kind": "external", "justification": "a test"}]
    ]


class TestManuals:
    """What can be asked of the checks."""

    def test_a_manual_is_printed(self, run: Run) -> None:
        code, out = run("--explain", "l208")
        assert code == 0
        assert out.startswith("L208 plural-category-missing (error)\n\nL208, L209, L218: ")
        told = json.loads(run("--explain", "L208", "--json")[1])
        assert (told["code"], told["check"], told["core"]) == ("L208", "categories", True)
        assert told["manual"] in out

    def test_the_codes_are_listed(self, run: Run) -> None:
        code, out = run("--list")
        assert code == 0
        assert "L201  syntax " in out
        rows = {line.split()[0]: line for line in out.splitlines()}
        assert rows["L208"].endswith("check, l10n check")
        assert rows["L241"].endswith("  l10n check")
        assert not rows["L241"].endswith("check, l10n check")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "name locales, or say --all or --market CODE"),
        (("id", "--all"), "name locales, or say --all or --market CODE"),
        (("id", "--json", "--format", "sarif"), "say --json or --format, not both"),
        (("xx",), "L213"),
        (("fr",), "L214 no folder for the locale, got 'fr'"),
        (("--explain", "L999"), "L299 the gate has no such code, got 'L999'"),
        (("id", "--only", "L205 L999"), "L299 the gate has no such code, got 'L999'"),
        (("--market", "atlantis"), "atlantis"),
    ],
)
def test_what_cannot_be_asked(
    arguments: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["l10n", "check", *arguments]) == 2
    assert says in "".join(capsys.readouterr())
