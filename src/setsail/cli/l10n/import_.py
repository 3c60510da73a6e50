"""``setsail l10n import``: translations taken back."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from setsail.cli.l10n.handed import translated, write_record
from setsail.cli.options import TextPath, date_option, json_option, now, workspace_here
from setsail.cli.output import count_line, show_findings, show_json
from setsail.core.errors import UsageError
from setsail.core.findings import errors_in

if TYPE_CHECKING:
    from setsail.core.workspace import Workspace
    from setsail.l10n.checks.view import View
    from setsail.l10n.handoff.deliver import Delivery
    from setsail.l10n.handoff.returned import Returned

MAX_BYTES = 20_000_000
STDIN = "standard input"


@click.command()
@click.argument("file", type=TextPath())
@click.option("--dry-run", is_flag=True, help="Say what would happen; write nothing.")
@click.option("--partial", is_flag=True, help="Take what is good even if something is refused.")
@click.option("--force", is_flag=True, help="Take texts that were changed here since the export.")
@json_option
@date_option
def command(
    file: Path, dry_run: bool, partial: bool, force: bool, as_json: bool, day: date | None
) -> int:
    """Take back translations from FILE, XLIFF 2 or CSV; - reads standard input.

    Only what says something new is written, and nothing else in the files changes. A text
    that would break its message is refused with its place; then nothing at all is written,
    unless --partial is said. Exit 1 if something is refused.
    """
    workspace = workspace_here()
    returned = _read(file)
    from setsail.l10n.handoff.deliver import deliver  # noqa: PLC0415  (fluent.syntax)
    from setsail.l10n.handoff.record import load_record  # noqa: PLC0415

    view = _view(workspace, returned)
    before = load_record(workspace.locales, view.target.tag)
    delivery = deliver(returned, view, before, day or now().date(), force=force)
    failed = bool(errors_in(delivery.findings))
    written = not dry_run and (partial or not failed)
    if written:
        _write(workspace, delivery)
        if delivery.record != before:
            write_record(workspace, delivery.tag, delivery.record)
    if as_json:
        show_json(_told(delivery, written=written))
    else:
        show_findings(delivery.findings, to_stderr=True)
        click.echo(_line(delivery, written=written, dry_run=dry_run))
    return 1 if failed else 0


def _read(file: Path) -> Returned:
    from setsail.core.text_file import check_size, read_bytes  # noqa: PLC0415
    from setsail.l10n.handoff.sheet import from_csv  # noqa: PLC0415
    from setsail.l10n.handoff.xliff_read import from_xliff  # noqa: PLC0415

    if str(file) == "-":
        shown, data = STDIN, sys.stdin.buffer.read(MAX_BYTES + 1)
    else:
        shown, data = str(file), read_bytes(file, str(file), "L403")
    check_size(data, MAX_BYTES, shown, "L403", "check that it is the right file")
    # UTF-16 begins with its byte-order mark; XML may be written in it.
    is_xml = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<", b"\xff\xfe<", b"\xfe\xff\x00<"))
    return from_xliff(data, shown) if is_xml else from_csv(data, shown)


def _view(workspace: Workspace, returned: Returned) -> View:
    """The locale that the file says it is of.

    Raises:
        UsageError: there is no such locale, with the place where the file says so.
    """
    try:
        return translated(workspace, returned.tag, markets=True)
    except UsageError as problem:
        placed = (replace(finding, where=returned.where) for finding in problem.findings)
        raise UsageError(placed) from None


def _write(workspace: Workspace, delivery: Delivery) -> None:
    from setsail.report.writing import write_atomic  # noqa: PLC0415

    for splice in delivery.splices:
        path = workspace.locales / delivery.tag / splice.file
        before = path.read_bytes() if path.exists() else b""
        write_atomic(path, splice.applied(before), "texts")


def _told(delivery: Delivery, *, written: bool) -> dict[str, Any]:
    return {
        "locale": delivery.tag,
        "written": written,
        "added": list(delivery.added),
        "changed": list(delivery.changed),
        "unchanged": len(delivery.unchanged),
        "waiting": list(delivery.waiting),
        "refused": list(delivery.refused),
        "findings": [finding.to_json() for finding in delivery.findings],
    }


def _line(delivery: Delivery, *, written: bool, dry_run: bool) -> str:
    counts = {
        "added": len(delivery.added),
        "changed": len(delivery.changed),
        "unchanged": len(delivery.unchanged),
        "without translation": len(delivery.waiting),
        "refused": len(delivery.refused),
    }
    told = ", ".join(f"{number} {what}" for what, number in counts.items() if number)
    line = f"{delivery.tag}: {told or 'no texts'}"
    if delivery.findings:
        line += f" ({count_line(delivery.findings)})"
    if dry_run:
        return f"{line}; nothing written, as asked"
    if not written:
        return f"{line}; nothing written, --partial takes the others"
    return line
