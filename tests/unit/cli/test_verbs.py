"""A table of verbs: helped without being imported, found or suggested by name."""

import sys
import types

import click
import pytest
from click.testing import CliRunner

from setsail.cli.verbs import Verbs

PACKAGE = "made_up_verbs"


@click.command()
@click.argument("name")
def greet(name: str) -> None:
    """Greet somebody."""
    click.echo(f"hello {name}")


@pytest.fixture
def group(monkeypatch: pytest.MonkeyPatch) -> click.Group:
    """Two verbs: one whose module is called otherwise, one whose module does not exist."""
    module = types.ModuleType(f"{PACKAGE}.greet_")
    module.command = greet  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, PACKAGE, types.ModuleType(PACKAGE))
    monkeypatch.setitem(sys.modules, f"{PACKAGE}.greet_", module)

    @click.group(
        cls=Verbs,
        verbs={"greet": "Greet somebody by name.", "absent": "Would fail when imported."},
        package=PACKAGE,
        modules={"greet": "greet_"},
    )
    def command() -> None:
        """Verbs to try."""

    return command


def test_help_lists_the_table_in_order_and_imports_nothing(group: click.Group) -> None:
    shown = CliRunner().invoke(group, ["--help"])
    assert shown.exit_code == 0
    listed = shown.output.partition("Commands:\n")[2].splitlines()
    assert listed == [
        "  greet   Greet somebody by name.",
        "  absent  Would fail when imported.",
    ]


def test_a_verb_runs_from_the_module_that_the_table_names(group: click.Group) -> None:
    shown = CliRunner().invoke(group, ["greet", "Sara"])
    assert (shown.exit_code, shown.output) == (0, "hello Sara\n")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("gret", "No such command 'gret'. Did you mean 'greet'?"),
        ("zzz", "No such command 'zzz'."),
    ],
)
def test_a_verb_that_does_not_exist_is_bad_usage(group: click.Group, typed: str, told: str) -> None:
    shown = CliRunner().invoke(group, [typed])
    assert shown.exit_code == 2
    assert shown.output.splitlines()[-1] == f"Error: {told}"


def test_an_option_that_does_not_exist_is_called_an_option(group: click.Group) -> None:
    shown = CliRunner().invoke(group, ["--gret"])
    assert shown.exit_code == 2
    assert "No such option" in shown.output


def test_a_verb_that_is_in_no_table_is_none(group: click.Group) -> None:
    assert group.get_command(click.Context(group), "os") is None
