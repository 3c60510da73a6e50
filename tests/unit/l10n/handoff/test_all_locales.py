"""Every message of ours goes to translators and comes back, in both formats."""

from __future__ import annotations

from dataclasses import replace

import pytest

from setsail.l10n.gate.folders import views_of
from setsail.l10n.handoff.deliver import deliver
from setsail.l10n.handoff.parcel import pack
from setsail.l10n.handoff.record import load_record
from setsail.l10n.handoff.sheet import from_csv, to_csv
from setsail.l10n.handoff.tree import tree_of
from setsail.l10n.handoff.xliff_read import from_xliff
from setsail.l10n.handoff.xliff_write import to_xliff
from setsail.l10n.parser import QuickParser
from setsail.l10n.source import LocaleSource, SourceFile, locale_source, locale_tags
from tests.factories import workspace

from .kit import NOBODY, TODAY, nothing

LOCALES = workspace().locales


def trees(locale: LocaleSource) -> dict[str, object]:
    return {name: tree_of(unit.facts.pattern) for name, unit in locale.units.items()}


@pytest.mark.parametrize("tag", [tag for tag in locale_tags(LOCALES) if tag != "en"])
def test_a_locale_comes_back_whole(tag: str) -> None:
    """Untouched it changes nothing; into an empty folder it brings each text again."""
    (view,), findings = views_of(LOCALES, (tag,), ())
    assert not findings
    record = load_record(LOCALES, tag)
    parcel = pack(view, record)
    assert len(parcel.items) == len(view.target.units)
    empty = replace(view, target=locale_source(tag, view.target.shown, ()))
    for returned in (
        from_xliff(to_xliff(parcel, nothing).encode(), "back"),
        from_csv(to_csv(parcel, nothing).encode(), "back"),
    ):
        untouched = deliver(returned, view, record, TODAY)
        assert (untouched.splices, untouched.findings, untouched.record) == ((), (), record)
        brought = deliver(returned, empty, NOBODY, TODAY, force=True)
        assert brought.findings == ()
        files = []
        for splice in brought.splices:
            text = splice.applied(b"").decode()
            files.append(SourceFile(splice.file, splice.file, text, QuickParser().parse(text)))
        assert trees(locale_source(tag, "new", files)) == trees(view.target)
