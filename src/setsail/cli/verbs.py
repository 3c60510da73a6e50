"""A group of verbs that imports a verb's module only when it is called."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class Verbs(click.Group):
    """Verbs from a table: ``--help`` stays quick, whatever the verbs need.

    Args:
        verbs: name → what it does, in the words of ``--help``.
        package: where their modules are; each is called as its verb and has a ``command``.
        modules: names of modules that are not called as their verbs, such as ``import_``.
        extra: what `click.Group` takes.
    """

    def __init__(
        self,
        *,
        verbs: Mapping[str, str],
        package: str,
        modules: Mapping[str, str] | None = None,
        **extra: Any,
    ) -> None:
        super().__init__(**extra)
        self.verbs = verbs
        self.package = package
        self.modules = modules or {}

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Verbs in the order of the table."""
        return list(self.verbs)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb's command, from its own module."""
        if cmd_name not in self.verbs:
            return None
        module = self.modules.get(cmd_name, cmd_name)
        command: click.Command = import_module(f"{self.package}.{module}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that is called; for one that does not exist, the nearest are named."""
        if args and args[0] not in self.verbs and args[0][:1] not in ("-", ""):
            from setsail.core.nearest import nearest  # noqa: PLC0415  (difflib, 2 ms of --help)

            close = " or ".join(f"'{name}'" for name in nearest(args[0], self.verbs))
            ctx.fail(f"No such command '{args[0]}'." + (f" Did you mean {close}?" if close else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with what they do, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.verbs.items()))
