"""From profile files to a CompiledMarket: parsed once, typed, frozen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error, in_file_order
from setsail.core.nearest import did_you_mean
from setsail.core.typed import validate
from setsail.core.workspace import Workspace
from setsail.core.yaml_tree import MappingNode, Node, find, leaves, position_of
from setsail.profiles.campaign import campaign_levels
from setsail.profiles.inherit import ProfileFiles, find_market, merged
from setsail.profiles.level import Level, without
from setsail.profiles.schema import Market
from setsail.profiles.sources import Fact, Source, SourceBlock, facts_of


@dataclass(frozen=True, slots=True)
class CompiledMarket:
    """A market after inheritance, with the origin of every value.

    Attributes:
        market: the typed profile.
        tree: the merged profile, where each value knows its file and line.
        chain: the files it was made of, world first, a campaign last.
        facts: its values about the outside world, each with its source.
    """

    market: Market
    tree: MappingNode
    chain: tuple[Level, ...]
    facts: tuple[Fact, ...]

    def level(self, path: str) -> str:
        """Which level decided a value: ``world``, ``region``, ``market`` or ``campaign``."""
        file = self.where(path).file
        return next(level.kind for level in self.chain if level.file == file)

    def where(self, path: str) -> Position:
        """Where a value such as ``edge.allowed_sites.0`` was written."""
        return position_of(self.tree, tuple(path.split(".")))

    def node(self, path: str) -> Node | None:
        """The value at a dotted path of the merged profile."""
        return find(self.tree, tuple(path.split(".")))


def compile_market(
    workspace: Workspace, reference: str, campaign: str | None = None
) -> CompiledMarket:
    """Compile one market.

    Args:
        workspace: where the profiles are.
        reference: code, name or file name, any case.
        campaign: name of a campaign whose profile block is laid over the market.

    Raises:
        UsageError: no such market, or no such campaign.
        SetsailError: every finding of the profile and its parents.
    """
    files = ProfileFiles(workspace)
    path = find_market(files, reference)
    over = campaign_levels(workspace.loadtests, campaign) if campaign is not None else ()
    return compile_chain((*files.chain(path), *over))


def compile_all(workspace: Workspace) -> tuple[tuple[CompiledMarket, ...], tuple[Finding, ...]]:
    """Compile every market; what cannot be compiled is in the findings, each once."""
    files = ProfileFiles(workspace)
    compiled: list[CompiledMarket] = []
    findings: dict[Finding, None] = {}
    for path in files.market_files():
        try:
            compiled.append(compile_chain(files.chain(path)))
        except SetsailError as problem:
            findings.update(dict.fromkeys(problem.findings))
    findings.update(dict.fromkeys(_same_code_twice(compiled)))
    findings.update(dict.fromkeys(files.passed_over()))
    if not compiled and not findings:
        where = Position(workspace.relative(workspace.regions))
        fix = "write one with `setsail new market`"
        findings[error("P119", "there is no market", where=where, fix=fix)] = None
    return tuple(compiled), in_file_order(findings)


def compile_chain(chain: tuple[Level, ...]) -> CompiledMarket:
    """Compile the market that a chain of files describes, the world's first.

    Raises:
        SetsailError: every finding of the profile and its parents.
    """
    tree = merged(chain)
    market, findings = validate(tree, Market, "P102")
    sources, source_findings = _sources(chain)
    # A mistyped key takes its source along: one finding is enough for the two.
    amiss = {(found.key or "").partition(".")[0] for found in findings}
    misplaced = [
        found
        for found in _misplaced_sources(chain)
        if (found.key or "").removeprefix("sources.").partition(".")[0] not in amiss
    ]
    if market is None or source_findings or misplaced:
        raise SetsailError(in_file_order((*findings, *source_findings, *misplaced)))
    return CompiledMarket(market, tree, chain, tuple(facts_of(tree, sources)))


def _sources(
    chain: Iterable[Level],
) -> tuple[dict[str, dict[str, Source]], list[Finding]]:
    by_file: dict[str, dict[str, Source]] = {}
    findings: list[Finding] = []
    for level in chain:
        others = tuple(key for key in level.tree.entries if key != "sources")
        block, problems = validate(without(level.tree, others), SourceBlock, "P109")
        findings += problems
        if block is not None:
            by_file[level.file] = block.sources
    return by_file, findings


def _misplaced_sources(chain: Iterable[Level]) -> list[Finding]:
    """Sources of values that their file does not set."""
    findings = []
    for level in chain:
        block = level.tree.entries.get("sources")
        for path in block.entries if isinstance(block, MappingNode) else ():
            if find(level.tree, tuple(path.split("."))) is None:
                known = {".".join(s) for s, _ in leaves(without(level.tree, ("sources",)))}
                findings.append(
                    error(
                        "P110",
                        "the source is for a value that this file does not set",
                        where=position_of(level.tree, ("sources", path)),
                        key=f"sources.{path}",
                        fix=f"{did_you_mean(path, known)}; or set the value here, "
                        "or move the source to the file that does",
                    )
                )
    return findings


def _same_code_twice(compiled: Iterable[CompiledMarket]) -> Iterable[Finding]:
    first: dict[str, CompiledMarket] = {}
    for one in compiled:
        code = one.market.code
        if code in first:
            yield error(
                "P111",
                "two files describe the same market",
                where=one.where("code"),
                key="code",
                got=f"'{code}', also in {first[code].where('code')}",
                fix="delete one of the files",
            )
        first.setdefault(code, one)


def placed(findings: Iterable[Finding], compiled: CompiledMarket) -> tuple[Finding, ...]:
    """Findings about a market's values, with the places where these are written."""
    return tuple(
        found if found.where else replace(found, where=compiled.where(found.key or "code"))
        for found in findings
    )
