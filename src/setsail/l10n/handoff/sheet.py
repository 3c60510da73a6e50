"""A parcel as CSV, for people with spreadsheets, and what they hand back.

Placeables stand in the texts as in Fluent, between braces. A cell that a spreadsheet would take
for a formula gets an apostrophe in front, which is taken off again.

Source: RFC 4180; CSV injection, OWASP.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping

from setsail.core.csv_cells import Row, rows_in
from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error, shown
from setsail.core.nearest import did_you_mean
from setsail.l10n.chain import REFERENCE, is_tag
from setsail.l10n.handoff.fluent_text import leaf_text
from setsail.l10n.handoff.notation import marked, read_leaf, read_mark, read_way
from setsail.l10n.handoff.parcel import Item, Parcel, Text
from setsail.l10n.handoff.record import State
from setsail.l10n.handoff.returned import Returned, ReturnedText
from setsail.l10n.handoff.xliff_write import Sample

KEYS = ("message", "variant")
MARKS = ("source_mark", "target_mark")
STATE = "state"
_ABOUT = ("shown_where", "limit", "sample", "about", "parent", STATE, *MARKS)
_OURS = (*KEYS, *_ABOUT)

_FORMULA = re.compile(r"(?='*[=+\-@\t\r])")
_GUARDED = re.compile(r"'(?='*[=+\-@\t\r])")


def to_csv(parcel: Parcel, sample: Sample) -> str:
    """Write a parcel: one row per text.

    Args:
        parcel: texts of a locale.
        sample: how a text looks with values.

    Returns:
        Comma-separated, with the byte-order mark that spreadsheets want.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow((*KEYS, parcel.source_tag, parcel.tag, *_ABOUT))
    for item in parcel.items:
        for text in item.texts:
            writer.writerow([guarded(cell) for cell in _row(item, text, sample)])
    return f"\ufeff{out.getvalue()}"


def _row(item: Item, text: Text, sample: Sample) -> tuple[str, ...]:
    return (
        item.id,
        "; ".join(map(str, text.choices)),
        leaf_text(text.source),
        leaf_text(text.target),
        text.hint,
        str(item.limit or ""),
        sample(item, text),
        item.about,
        item.behind,
        item.state.value if text.target else State.MISSING.value,
        marked(item.source_mark),
        marked(item.target_mark),
    )


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell that `guarded` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell


def from_csv(data: bytes, file: str) -> Returned:
    """Read a file that came back from a spreadsheet, separated by commas, semicolons or tabs.

    Args:
        data: its bytes, UTF-8.
        file: how findings name it.

    Returns:
        Its texts, and a finding for each row that cannot be understood.

    Raises:
        SetsailError: L403 it cannot be read, L404 its header does not name the columns.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):  # "Unicode text", as spreadsheets call it
        data = data.decode("utf-16", "replace").encode("utf-8", "replace")
    rows, findings = rows_in(
        data, file, file_code="L403", row_code="L413", separators=",;\t", blanks=True
    )
    if rows and rows[0][0].text.startswith("sep="):  # tells a spreadsheet what parts the cells
        rows = rows[1:]
    if not rows:
        raise SetsailError(findings or error("L404", "there is no header", where=Position(file)))
    columns = {cell.text.strip(): place for place, cell in enumerate(rows[0])}
    tag = _locale(columns, file)
    texts: list[ReturnedText] = []
    problems = list(findings)
    for row in rows[1:]:
        read = _text(row, columns, columns[tag])
        if isinstance(read, Finding):
            problems.append(read)
        else:
            texts.append(read)
    return Returned(tag, rows[0][columns[tag]].position, tuple(texts), tuple(problems))


def _locale(columns: Mapping[str, int], file: str) -> str:
    """The locale that the file is of: the one column besides English that is called by a tag."""
    where = Position(file, 1, 1)
    for name in KEYS:
        if name not in columns:
            fix = did_you_mean(name, columns)
            raise SetsailError(
                error("L404", f"the header has no column '{name}'", where=where, fix=fix)
            )
    tags = [name for name in columns if name not in _OURS and name != REFERENCE and is_tag(name)]
    if len(tags) != 1:
        got = " and ".join(tags) or "none"
        message = "one column is called by the tag of the locale"
        fix = "keep the header as it was exported"
        raise SetsailError(error("L404", message, where=where, got=got, fix=fix))
    return tags[0]


def _text(row: Row, columns: Mapping[str, int], place: int) -> ReturnedText | Finding:
    def cell(name: str) -> str:
        at = columns.get(name, len(row))
        return unguarded(row[at].text.strip()) if at < len(row) else ""

    message_id, way = cell("message"), cell("variant")
    if place >= len(row):
        message = f"the row has {len(row)} cells, which does not reach the translation"
        fix = "keep the columns as they were exported"
        return error("L413", message, where=row[0].position, got=row[0].shown, fix=fix)
    choices = read_way(way)
    if not message_id or choices is None:
        fix = "leave the first two columns as they were exported"
        at = columns["variant" if message_id else "message"]
        where = row[min(at, len(row) - 1)].position
        message = "no message and variant"
        return error("L405", message, where=where, got=shown(way or message_id), fix=fix)
    target = row[place]
    leaf = read_leaf(unguarded(target.text))
    if isinstance(leaf, int):
        fix = "copy the placeholder from the English cell, with both its braces"
        got = shown(unguarded(target.text)[leaf:])
        message = "a brace that is none of a placeholder"
        return error("L406", message, where=target.position, key=message_id, got=got, fix=fix)
    source_mark, target_mark = (
        read_mark(cell(name)) if name in columns else None for name in MARKS
    )
    return ReturnedText(
        id=message_id,
        choices=choices,
        leaf=leaf,
        where=target.position,
        source_mark=source_mark or None,
        target_mark=target_mark,
        reviewed=cell(STATE).casefold() == State.REVIEWED,
    )
