"""Campaign files: how one extends another, and what it lays over a market's profile.

A campaign of ``loadtests/campaigns`` may say ``extends:`` another one, and its
``profile:`` block is the last level of inheritance: world → region → market → campaign.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from setsail.core.errors import SetsailError, UsageError
from setsail.core.findings import Finding, error
from setsail.core.nearest import did_you_mean
from setsail.core.yaml_tree import MappingNode, Scalar, merge, position_of, read_tree
from setsail.profiles.level import Level, without

CAMPAIGN = "campaign"
OWN_KEYS = ("extends", "profile")  # not about how the campaign is played
# What a campaign cannot change: it is played in a market, it is not another one.
FIXED_KEYS = ("extends", "code", "name", "region")


def campaign_names(loadtests_dir: Path) -> tuple[str, ...]:
    """Names of the campaigns of a workspace, sorted."""
    return tuple(sorted(path.stem for path in (loadtests_dir / "campaigns").glob("*.yaml")))


def campaign_files(loadtests_dir: Path, name: str) -> tuple[tuple[str, MappingNode], ...]:
    """What a campaign file says, after those that it extends.

    Args:
        loadtests_dir: the workspace's load tests.
        name: of the campaign, such as ``peak-hour``.

    Returns:
        The name that findings show and the tree of each file, the farthest parent first.

    Raises:
        UsageError: T800, there is no such campaign.
        SetsailError: a file cannot be read, or campaigns extend each other in a circle.
    """
    folder = loadtests_dir / "campaigns"
    known = {path.stem: path for path in sorted(folder.glob("*.yaml"))}
    if name not in known:
        raise UsageError(
            error("T800", "no such campaign", got=f"'{name}'", fix=did_you_mean(name, known))
        )
    files: list[tuple[str, MappingNode]] = []
    visited = [name]
    while True:
        shown = f"{loadtests_dir.name}/campaigns/{known[visited[-1]].name}"
        tree = read_tree(known[visited[-1]], shown)
        files.append((shown, tree))
        node = tree.entries.get("extends")
        if node is None:
            return tuple(reversed(files))
        parent = (node.text or "") if isinstance(node, Scalar) else ""
        if parent not in known or parent in visited:
            circle = parent in visited
            message = "campaigns extend each other in a circle" if circle else "no such campaign"
            got = " → ".join([*visited, parent]) if circle else f"'{parent}'"
            others = [other for other in known if other not in visited]
            fix = "drop 'extends' in one of them" if circle else did_you_mean(parent, others)
            where, key = node.position, "extends"
            raise SetsailError(error("T806", message, where=where, key=key, got=got, fix=fix))
        visited.append(parent)


def campaign_parents(loadtests_dir: Path, name: str) -> tuple[str, ...]:
    """Names of the campaigns that one extends, the farthest first.

    Raises:
        UsageError, SetsailError: as `campaign_files`.
    """
    return tuple(Path(shown).stem for shown, _ in campaign_files(loadtests_dir, name)[:-1])


def campaign_tree(loadtests_dir: Path, name: str) -> MappingNode:
    """How a campaign is played, with what it inherits; its profile block is left out.

    Raises:
        UsageError, SetsailError: as `campaign_files`.
    """
    merged: MappingNode | None = None
    for _, tree in campaign_files(loadtests_dir, name):
        own = without(tree, OWN_KEYS)
        laid = own if merged is None else merge(merged, own)
        assert isinstance(laid, MappingNode)  # both sides are mappings
        merged = laid
    assert merged is not None  # a campaign is one file at least
    return merged


def campaign_levels(loadtests_dir: Path, name: str) -> tuple[Level, ...]:
    """The levels that a campaign lays over a market, the farthest parent first.

    Raises:
        UsageError, SetsailError: as `campaign_files`; P114, a block sets what it cannot.
    """
    levels: list[Level] = []
    findings: list[Finding] = []
    for shown, tree in campaign_files(loadtests_dir, name):
        block = tree.entries.get("profile")
        if block is None:
            continue
        if isinstance(block, MappingNode):
            findings += _fixed(block)
            levels.append(Level(CAMPAIGN, shown, block))
        else:
            findings.append(
                error(
                    "P114",
                    "the profile block of a campaign holds 'key: value' lines",
                    where=block.position,
                    key="profile",
                    fix="write what differs from the market, such as 'slo:' with its keys",
                )
            )
    if findings:
        raise SetsailError(findings)
    return tuple(levels)


def _fixed(block: MappingNode) -> Iterator[Finding]:
    for key in FIXED_KEYS:
        if key in block.entries:
            yield error(
                "P114",
                "a campaign cannot change which market it is played in",
                where=position_of(block, (key,)),
                key=f"profile.{key}",
                fix="take the line out",
            )
