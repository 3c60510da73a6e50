"""``setsail l10n export``: a locale for translators."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

import setsail
from setsail.cli.l10n.handed import translated
from setsail.cli.l10n.places import evening, market_option, place_of
from setsail.cli.options import TextPath, workspace_here
from setsail.cli.output import show_findings
from setsail.l10n.handoff.record import State, load_record

if TYPE_CHECKING:
    from setsail.l10n.checks.view import View
    from setsail.l10n.handoff.parcel import Parcel
    from setsail.l10n.handoff.record import Record
    from setsail.profiles.schema import Market

FORMATS = ("xliff", "csv", "tmx")


@click.command()
@click.argument("locale")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="xliff for translators' tools, csv for spreadsheets, tmx for translation memories.",
)
@click.option("--out", "-o", type=TextPath(), metavar="FILE", help="Write to FILE, not to stdout.")
@click.option("--file", "files", multiple=True, metavar="NAME", help="This file alone: room.")
@click.option(
    "--only",
    "states",
    multiple=True,
    type=click.Choice([state.value for state in State]),
    help="Texts in this state alone.",
)
@click.option("--inherited", is_flag=True, help="Also what an overlay leaves to its parent.")
@market_option
def command(
    locale: str,
    form: str | None,
    out: Path | None,
    files: tuple[str, ...],
    states: tuple[str, ...],
    inherited: bool,
    market: str | None,
) -> int:
    """Write LOCALE for translators: each text beside its English, with notes and samples.

    Plurals are laid out as the locale needs them, one unit per variant; placeholders are
    protected; limits and sample renderings stand with each text. What comes back is taken
    with: setsail l10n import FILE. Without --format the name of --out decides, or XLIFF.
    """
    form = form or _format_of(out)
    workspace = workspace_here()
    place = place_of(workspace, locale, market)
    view = translated(workspace, place.tag)
    record = load_record(workspace.locales, view.target.tag)
    parcel = _parcel(view, record, files, states, inherited=inherited)
    text = _text(view, parcel, form, place.market)
    if out:
        from setsail.report.writing import write_atomic  # noqa: PLC0415

        write_atomic(out, text.encode("utf-8"), "export")
        count = sum(len(item.texts) for item in parcel.items)
        click.echo(f"{out}: {parcel.tag}, {len(parcel.items)} messages in {count} texts")
    else:
        # Bytes, since the encoding is the format's and not the terminal's.
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    show_findings(parcel.left_out, to_stderr=True)
    return 1 if parcel.left_out else 0


def _format_of(out: Path | None) -> str:
    suffix = out.suffix.lower().removeprefix(".") if out else ""
    return suffix if suffix in FORMATS else "xliff"


def _parcel(
    view: View,
    record: Record,
    files: tuple[str, ...],
    states: tuple[str, ...],
    *,
    inherited: bool,
) -> Parcel:
    from setsail.l10n.handoff.parcel import chosen, pack  # noqa: PLC0415

    parcel = pack(view, record, inherited=inherited)
    return chosen(parcel, [name.removesuffix(".ftl") for name in files], map(State, states))


def _text(view: View, parcel: Parcel, form: str, market: Market) -> str:
    if form == "tmx":
        from setsail.l10n.handoff.tmx import to_tmx  # noqa: PLC0415

        return to_tmx(parcel, setsail.__version__)
    from setsail.l10n.handoff.samples import sampler  # noqa: PLC0415  (Babel's formats)
    from setsail.l10n.handoff.sheet import to_csv  # noqa: PLC0415
    from setsail.l10n.handoff.xliff_write import to_xliff  # noqa: PLC0415

    shown = sampler(view, market, evening(market))
    return (to_csv if form == "csv" else to_xliff)(parcel, shown.sample)
