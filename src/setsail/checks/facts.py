"""P120, P121, P122: facts about the outside world, and whether they may be trusted.

Every value that describes a market (its calendar, currency, audience, peaks,
payments, law and sites) names its source in the ``sources:`` block of the file
that writes it. A source past its ``review_by`` is an error: law and habits
change, and a launch must not rest on what was true last year. A value without
a source is a warning; one that is marked as an assumption is only listed.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.checks.context import CheckContext
from setsail.core.findings import Finding, Severity, error, warning


def check(context: CheckContext) -> Iterator[Finding]:
    """Expired, unsourced and assumed facts."""
    for fact in context.compiled.facts:
        where = context.compiled.where(fact.path)
        if fact.source is None:
            yield warning(
                "P121",
                "the fact has no source",
                where=where,
                key=fact.path,
                fix=f"add it to 'sources:' in {where.file}, or mark it 'grade: assumption' there",
            )
        elif fact.expired(context.today):
            yield error(
                "P120",
                f"the fact expired: it was to be reviewed by {fact.source.review_by}",
                where=where,
                key=fact.path,
                got=fact.source.title,
                fix="look it up again, then set its new date and review_by",
            )
        elif fact.assumed:
            yield Finding(
                "P122", Severity.INFO, f"assumed: {fact.source.title}", where=where, key=fact.path
            )
