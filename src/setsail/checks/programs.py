"""W920 and the T80x of the files: what the launch is run with is there and can be read.

The workspace brings the Pulumi program and the load tests along; a rehearsal would meet a
missing one only half a minute later.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.checks.context import CheckContext
from setsail.core.findings import Finding, Position, error

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
    context.shelf.scenario(CAMPAIGN)
