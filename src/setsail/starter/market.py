"""Begin a market: gather what is known of a country and write its first profile."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from setsail.checks.kinds import modeline
from setsail.core.errors import UsageError
from setsail.core.findings import Finding
from setsail.core.workspace import Workspace
from setsail.core.yaml_tree import MappingNode, Plain, find, parse_tree, to_plain
from setsail.l10n.source import locale_tags
from setsail.profiles.compile import compile_chain
from setsail.profiles.inherit import ProfileFiles, merged
from setsail.profiles.level import Level
from setsail.profiles.schema import Market
from setsail.profiles.shared import load_payments
from setsail.starter.choices import choose_locales, choose_payments
from setsail.starter.clocks import clocks_of
from setsail.starter.edges import EdgeData, load_edge_data, nearest_sites, with_limits
from setsail.starter.place import new_file, own_workspace, region_file, write_new
from setsail.starter.profile import Draft, Inherited, profile_blocks
from setsail.starter.public_holidays import fixed_holidays
from setsail.starter.sources import installed_libraries, source_lines
from setsail.starter.territory import Territory, find_territory


@dataclass(frozen=True, slots=True)
class NewMarket:
    """A profile that was written.

    Attributes:
        path: its file.
        draft: what it says.
    """

    path: Path
    draft: Draft


def begin_market(workspace: Workspace, code: str, region: str, today: date) -> NewMarket:
    """Write the first profile of a market.

    Args:
        workspace: where it goes.
        code: ISO 3166 code of the country, any case.
        region: folder of ``regions/`` that it belongs to.
        today: the day that its facts are dated.

    Raises:
        UsageError: the workspace is the packaged one (P113), there is no such country
            (P115) or region (P117), or the market exists (P118).
        SetsailError: a file that is needed cannot be read, the round-trip tables do not
            know the country (E505), or the profile cannot be written.
    """
    own_workspace(workspace)
    territory, parent = _asked_for(workspace, code, region, today)
    files = ProfileFiles(workspace)
    path = new_file(files, territory, parent)
    chain = files.chain(parent)
    data = load_edge_data(workspace)
    draft = _draft(files, territory, region, merged(chain), data, today)
    # What is written must be sound before it is written, and the limits need the rest.
    market = _compiled(chain, workspace.relative(path), _text(draft))
    draft = replace(draft, edges=with_limits(draft.edges, market, data, today))
    text = f"{modeline(workspace, path)}\n{_text(draft)}"
    write_new(path, text.encode("utf-8"), workspace)
    return NewMarket(path, draft)


def _asked_for(workspace: Workspace, code: str, region: str, today: date) -> tuple[Territory, Path]:
    """The country and the region's profile; a slip in either is told, and in both."""
    problems: list[Finding] = []
    territory, parent = None, None
    try:
        territory = find_territory(code, today)
    except UsageError as problem:
        problems += problem.findings
    try:
        parent = region_file(workspace, region)
    except UsageError as problem:
        problems += problem.findings
    if territory is None or parent is None:
        raise UsageError(problems)
    return territory, parent


def _draft(
    files: ProfileFiles,
    territory: Territory,
    region: str,
    above: MappingNode,
    data: EdgeData,
    today: date,
) -> Draft:
    """Everything but the limits of the edge, which need the rest compiled."""
    workspace, code = files.workspace, territory.code
    clocks = clocks_of(code, territory.name)
    locales = choose_locales(territory.languages, code, locale_tags(workspace.locales))
    payments = load_payments(workspace)
    return Draft(
        territory=territory,
        region=region,
        inherited=_inherited(above),
        locales=locales,
        clocks=clocks,
        festivals=fixed_holidays(code, today.year, _keys(above, "festivals")),
        payments=choose_payments(code, locales.tags[0], region, payments, files),
        edges=nearest_sites(clocks, code, data, today),
        today=today,
    )


def _inherited(above: MappingNode) -> Inherited:
    return Inherited(
        first_day=_value(above, "calendar", "first_day"),
        weekend=_value(above, "calendar", "weekend"),
        display_decimals=_value(above, "currency", "display_decimals"),
    )


def _value(tree: MappingNode, *path: str) -> Plain:
    node = find(tree, path)
    return None if node is None else to_plain(node)


def _keys(tree: MappingNode, path: str) -> Collection[str]:
    node = find(tree, (path,))
    return node.entries if isinstance(node, MappingNode) else ()


def _compiled(chain: tuple[Level, ...], file: str, text: str) -> Market:
    tree = parse_tree(text.encode("utf-8"), file)
    return compile_chain((*chain, Level("market", file, tree))).market


def _text(draft: Draft) -> str:
    blocks = (*profile_blocks(draft), source_lines(draft, installed_libraries()))
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"
