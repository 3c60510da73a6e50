"""``setsail l10n``: what it lists, and that listing costs nothing."""

import os
import subprocess
import sys

import pytest

from setsail.cli.l10n import VERBS
from setsail.cli.main import main
from tests.factories import ROOT

HEAVY = ("babel", "fluent", "jinja2", "pydantic", "regex", "rich", "yaml")


def test_help_lists_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["l10n", "--help"]) == 0
    shown = capsys.readouterr().out
    assert list(VERBS) == [
        "chain",
        "render",
        "preview",
        "check",
        "status",
        "export",
        "import",
        "record",
    ]
    for verb in VERBS:
        assert f"\n  {verb} " in shown


def test_the_program_lists_the_group(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "\n  l10n " in capsys.readouterr().out


def test_an_unknown_verb_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["l10n", "previw"]) == 2
    assert "No such command 'previw'. Did you mean 'preview'?" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["chain", "render", "preview"])
def test_a_verb_has_help(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["l10n", verb, "--help"]) == 0
    assert f"setsail l10n {verb} [OPTIONS]" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--help"], ["l10n", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    script = (
        "import sys; from setsail.cli.main import main; "
        f"code = main({arguments!r}); "
        f"loaded = [name for name in {HEAVY!r} if name in sys.modules]; "
        "sys.exit(' '.join(loaded) or code)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
