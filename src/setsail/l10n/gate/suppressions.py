"""L290 to L294: an exception to a check says what, why and until when.

Sometimes a finding is right and the text is right too: a word that a market's list forbids
stands in a law's name, a brand is the same in every language. ``locales/exceptions.yaml``
lists such findings; each is left out until its last day and counts again from the next.
What cannot be read (L201, L202, L212) has no exceptions: the message does not exist.

L290: the file is not as it should be. L291: a code, locale or message that does not exist.
L292: the same exception twice. L293: an exception that nothing needs. L294: it has expired.

Bad, without a reason and without an end:

    exceptions:
      - { code: L209, locale: id, message: fans }

Good:

    exceptions:
      - code: L209
        locale: id
        message: fans
        reason: shared with Malay, which the next release splits off
        until: 2027-03-31
        by: Rina

Source: our own rule.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import Field

from setsail.core.findings import Finding, Position, Severity, error, warning
from setsail.core.nearest import did_you_mean
from setsail.core.typed import Strict, load_model
from setsail.core.yaml_tree import MappingNode, find, position_of
from setsail.l10n.checks.rule import Rule
from setsail.l10n.gate.baseline import ends_soon, soon
from setsail.profiles.schema.types import IsoDate, Text

FILE = "exceptions.yaml"
CODES = {
    "L290": Rule("exceptions-file", Severity.ERROR),
    "L291": Rule("exception-unknown", Severity.ERROR),
    "L292": Rule("exception-twice", Severity.ERROR),
    "L293": Rule("exception-unused", Severity.WARNING),
    "L294": Rule("exception-expired", Severity.WARNING),
}
WITHOUT = frozenset({"L201", "L202", "L212", "L213", "L214", *CODES})
"""Codes that no exception is made of."""


class ExceptionRow(Strict):
    """One finding that is left out until a day."""

    code: Text = Field(description="of the check, such as L209")
    locale: Text = Field(description="folder of locales/ in which it is found")
    message: Text = Field(description="id of the message, or message.attribute")
    reason: Text = Field(description="why the text is right all the same")
    until: IsoDate = Field(description="the last day on which it is left out")
    by: Text | None = Field(default=None, description="who decided it")


class ExceptionsFile(Strict):
    """``locales/exceptions.yaml``."""

    exceptions: tuple[ExceptionRow, ...] = Field(description="findings that are left out")


Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Exceptions:
    """The exceptions of a workspace.

    Attributes:
        rows: by code, locale and message; the first of two alike.
        places: where each row stands, as they do.
        twice: findings of rows that repeat one before them.
    """

    rows: Mapping[Key, ExceptionRow]
    places: Mapping[Key, MappingNode]
    twice: tuple[Finding, ...] = ()

    def row_for(self, tag: str, finding: Finding, today: date) -> ExceptionRow | None:
        """The exception that a finding of a locale falls under today."""
        row = self.rows.get((finding.code, tag, finding.key or ""))
        return row if row and finding.code not in WITHOUT and today <= row.until else None

    def problems(
        self,
        today: date,
        codes: Collection[str],
        folders: Collection[str],
        messages: Mapping[str, Collection[str]],
        needed: Collection[Key],
        judged: Collection[Key],
    ) -> Iterator[Finding]:
        """What is wrong with the rows, each at its place.

        Args:
            today: the day that ends are held against.
            codes: that exist.
            folders: locales that exist.
            messages: that exist, by locale, of those that were judged; with what the reference
                has and the locale lacks.
            needed: rows that a finding fell under, expired or not.
            judged: rows whose check ran on their locale: only these can be found unused.
        """
        yield from self.twice
        for key, row in self.rows.items():
            unknown = tuple(self._unknown(key, codes, folders, messages))
            yield from unknown
            if unknown:
                continue
            where = self._at(key)
            name = ".".join(key[1:])
            if key in judged and key not in needed:
                message = "nothing is found here any more"
                fix = "remove the exception"
                yield warning("L293", message, where=where, key=name, got=row.code, fix=fix)
            elif today > row.until:
                message = "the exception has expired: the finding counts again"
                fix = "mend the text, or decide anew"
                where, got = self._at(key, "until"), row.until.isoformat()
                yield warning("L294", message, where=where, key=name, got=got, fix=fix)
            elif ends_soon(row.until, today):
                yield soon("the exception", row.until, self._at(key, "until"), today, name)

    def _unknown(
        self,
        key: Key,
        codes: Collection[str],
        folders: Collection[str],
        messages: Mapping[str, Collection[str]],
    ) -> Iterator[Finding]:
        code, tag, message = key
        if code in WITHOUT:
            fix = "mend it; until then the message does not exist"
            yield self._wrong(key, "code", f"no exception is made of {code}", fix)
        elif code not in codes:
            fix = did_you_mean(code, set(codes) - WITHOUT)
            yield self._wrong(key, "code", "the gate has no such code", fix)
        if tag not in folders:
            yield self._wrong(key, "locale", "no such locale", did_you_mean(tag, folders))
        elif tag in messages and message not in messages[tag]:
            fix = did_you_mean(message, messages[tag])
            yield self._wrong(key, "message", "no such message", fix)

    def _wrong(self, key: Key, field: str, message: str, fix: str) -> Finding:
        got = getattr(self.rows[key], field)
        return error(
            "L291", message, where=self._at(key, field), key=field, got=f"'{got}'", fix=fix
        )

    def _at(self, key: Key, field: str = "code") -> Position:
        return position_of(self.places[key], (field,))


NO_EXCEPTIONS = Exceptions({}, {})


def load_exceptions(locales_dir: Path) -> Exceptions:
    """Read ``exceptions.yaml`` of a tree of locales; none where there is no such file.

    Raises:
        SetsailError: L290 and the P1xx of YAML, every mistake of the file.
    """
    path = locales_dir / FILE
    if not path.is_file():
        return NO_EXCEPTIONS
    file, tree = load_model(path, ExceptionsFile, "L290", f"{locales_dir.name}/{FILE}")
    rows: dict[Key, ExceptionRow] = {}
    places: dict[Key, MappingNode] = {}
    twice: list[Finding] = []
    for number, row in enumerate(file.exceptions):
        node = find(tree, ("exceptions", number))
        assert isinstance(node, MappingNode)  # the model took it for a row
        key = (row.code, row.locale, row.message)
        if key in rows:
            first = position_of(places[key], ("code",))
            message = f"the same exception as in line {first.line}"
            where = position_of(node, ("code",))
            name = f"{row.locale}.{row.message}"
            fix = "keep one of them"
            twice.append(error("L292", message, where=where, key=name, got=row.code, fix=fix))
            continue
        rows[key], places[key] = row, node
    return Exceptions(rows, places, tuple(twice))
