"""L275, L276: ids are in kebab-case and in their file; no value is explained for nothing.

L275: an id, attribute or variable that is not in small letters joined by hyphens; an id that
begins with the name of another file (``host-…`` outside ``host.ftl``); a translation that
stands in another file than its English, where nobody looks for it.

L276: a comment of English explains a value that no text of its message uses: it was renamed,
or the text has lost it.

Bad, in ``room.ftl``:

    # Variables:
    #  $name (String): nickname
    host_Greeting = Hello!

Good, in ``host.ftl``:

    # Variables:
    #  $name (String): nickname
    host-greeting = Hello, { $name }!

Source: our own rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from setsail.core.findings import Finding, Severity, warning
from setsail.l10n.checks.rule import Rule
from setsail.l10n.checks.view import View
from setsail.l10n.source import Unit

CODES = {
    "L275": Rule("id-style", Severity.WARNING),
    "L276": Rule("variable-for-nothing", Severity.WARNING),
}

_KEBAB = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def check(view: View) -> Iterator[Finding]:
    """Ids that are not in style or not in their file, and values that nothing uses."""
    files = {file.name for file in view.reference.files}
    for unit in view.target.units.values():
        original = view.original(unit)
        if original is None or original is unit:  # the others are told where English has them
            yield from _style(unit)
        home = original.file.name if original else _home(unit, files)
        if not unit.is_term and home and unit.file.name != home:
            yield _named(unit, f"stands in {unit.file.name}, not in {home}", f"move it to {home}")
        if view.is_reference and not unit.is_term:
            first = _home(unit, files)
            if first and first != unit.file.name:
                fix = f"move it to {first}, or begin it with another word"
                yield _named(unit, f"begins like the texts of {first}", fix)
    if view.is_reference:
        yield from _for_nothing(view)


def _home(unit: Unit, files: set[str]) -> str | None:
    """The file that an id names with its first word."""
    name = f"{unit.id.partition('-')[0]}.ftl"
    return name if name in files else None


def _style(unit: Unit) -> Iterator[Finding]:
    message, _, attribute = unit.id.partition(".")
    name = attribute or message.removeprefix("-")
    if not _KEBAB.fullmatch(name):
        yield _named(unit, f"'{name}' is not in kebab-case", f"write '{_kebab(name)}'")
    for variable in dict.fromkeys(use.name for use in unit.facts.variables):
        if not _KEBAB.fullmatch(variable):
            fix = f"write '${_kebab(variable)}'"
            yield _named(unit, f"'${variable}' is not in kebab-case", fix)


def _kebab(name: str) -> str:
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name)
    return re.sub(r"[-_]+", "-", apart).strip("-").lower()


def _named(unit: Unit, message: str, fix: str) -> Finding:
    return warning("L275", message, where=unit.where, key=unit.id, fix=fix)


def _for_nothing(view: View) -> Iterator[Finding]:
    used: dict[str, set[str]] = {}
    for unit in view.reference.units.values():
        names = {use.name for use in view.reference.variables(unit)}
        used.setdefault(unit.id.partition(".")[0], set()).update(names)
    told: set[str] = set()
    for unit in view.reference.units.values():
        message = unit.id.partition(".")[0]
        if message in told:
            continue
        told.add(message)
        for name in unit.documented:
            if name not in used[message]:
                yield warning(
                    "L276",
                    f"${name} is explained and never used",
                    where=unit.where,
                    key=unit.id,
                    fix="use it in the text, or take its line out of the comment",
                )
