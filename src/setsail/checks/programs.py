"""W920, P114 and the T80x of the files: what the launch is run with is there and can be read.

The workspace brings the Pulumi program and the load tests along; a rehearsal would meet a
missing one only half a minute later. Every campaign of ``loadtests/campaigns`` is read, and
what it lays over the market's profile is held against the schema.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.checks.context import CheckContext
from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.profiles.campaign import campaign_names
from setsail.profiles.compile import compile_chain

# The campaign that a rehearsal plays, a file of loadtests/campaigns.
CAMPAIGN = "peak-hour"
NEEDED = ("infra/__main__.py", "infra/policies.py", "loadtests/locustfile.py")


def check(context: CheckContext) -> Iterator[Finding]:
    """The Pulumi program, the load tests and the campaign of the peak."""
    for name in NEEDED:
        if not (context.workspace.root / name).is_file():
            yield error(
                "W920",
                "the file is missing",
                where=Position(name),
                fix="restore it; `setsail new workspace` writes a whole tree",
            )
    yield from _campaigns(context)


def _campaigns(context: CheckContext) -> Iterator[Finding]:
    """What is wrong with a campaign itself, and not only with one that it extends."""
    broken = set[str]()
    for name in dict.fromkeys((CAMPAIGN, *campaign_names(context.workspace.loadtests))):
        try:
            if broken & set(context.shelf.campaign_parents(name)):
                continue
            context.shelf.scenario(name)
            levels = context.shelf.campaign_levels(name)
            if levels:
                compile_chain((*context.compiled.chain, *levels))
        except SetsailError as problem:  # one campaign's mistake does not hide another's
            broken.add(name)
            yield from problem.findings
