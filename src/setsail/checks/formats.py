"""C324 to C326 and the C32x of the files: playbooks exist, are whole and speak.

``content.playbook`` and each of ``content.formats`` is a file of
``regions/shared/playbooks``; each line that a playbook gives the host is a
message of the reference locale. ``content.format_overrides`` is about enabled formats,
and what it shortens must still hold the format's cues.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from setsail.checks.context import CheckContext
from setsail.content.playbook import (
    Playbook,
    message_findings,
    playbook_findings,
)
from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Finding, error
from setsail.core.nearest import did_you_mean
from setsail.core.yaml_tree import MappingNode


def check(context: CheckContext) -> Iterator[Finding]:
    """The market's playbooks."""
    content = context.compiled.market.content
    known = context.locales.messages
    names = {f"content.formats.{i}": name for i, name in enumerate(content.formats)}
    for path, name in names.items():
        try:
            playbook, tree = context.shelf.playbook(name)
        except UsageError as problem:
            yield from context.named_at(path, problem)
        except SetsailError as problem:
            yield from problem.findings
        else:
            # Without the reference locale every message would be told as unknown.
            yield from message_findings(playbook, tree, known) if known else ()
            yield from _override_findings(context, playbook, tree)
    yield from _unknown_overrides(context)
    if content.playbook not in content.formats:
        yield error(
            "C324",
            "tonight's playbook is not among the enabled formats",
            where=context.compiled.where("content.playbook"),
            key="content.playbook",
            got=f"'{content.playbook}'",
            fix=did_you_mean(content.playbook, content.formats),
        )


def _override_findings(
    context: CheckContext, playbook: Playbook, tree: MappingNode
) -> Iterator[Finding]:
    """C326: cues that no longer fit what the market made of the format."""
    override = context.compiled.market.content.format_overrides.get(playbook.format)
    if override is None:
        return
    key = f"content.format_overrides.{playbook.format}"
    where = context.compiled.where(key)
    for found in playbook_findings(playbook.adapted(override), tree, playbook.format):
        yield replace(found, code="C326", where=where, key=f"{key} ({found.key})")


def _unknown_overrides(context: CheckContext) -> Iterator[Finding]:
    content = context.compiled.market.content
    for name in content.format_overrides:
        if name not in content.formats:
            key = f"content.format_overrides.{name}"
            yield error(
                "C325",
                "the override is for a format that is not enabled",
                where=context.compiled.where(key),
                key=key,
                got=f"'{name}'",
                fix=did_you_mean(name, content.formats),
            )
