"""How far a locale is, and texts declared to be of today's English."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from setsail.core.errors import UsageError
from setsail.l10n.handoff.record import Entry, Record, State
from setsail.l10n.handoff.status import recorded, status_of

from .kit import ARABIC, ENGLISH, NOBODY, TODAY, source, view

WHOLE, _ = recorded(view(), NOBODY, (), None)


def test_all_is_translated_once_it_is_recorded() -> None:
    status = status_of(view(), WHOLE)
    assert status.counts == {State.TRANSLATED: 5}
    assert status.of_files() == {"room.ftl": status.counts}
    assert status.to_json()["open"] == []


def test_what_changed_since_is_told_with_its_place() -> None:
    english = ENGLISH.replace("leave = Leave", "leave = Go")
    target = ARABIC.replace("دخول", "ادخل").replace("    .title = وداعًا\n", "")
    status = status_of(view(target, english), WHOLE)
    assert {t.id: t.state for t in status.texts} == {
        "-brand": State.TRANSLATED,
        "join": State.EDITED,
        "crowd": State.TRANSLATED,
        "leave": State.STALE,
        "leave.title": State.MISSING,
    }
    assert status.obsolete == ("leave.title",)
    open_texts = {text["id"]: text["where"] for text in status.to_json()["open"]}
    assert open_texts == {
        "join": "locales/ar/room.ftl:5:1",
        "leave": "locales/ar/room.ftl:19:1",
        "leave.title": "locales/en/room.ftl:26:6",
    }


def test_an_overlay_owes_only_what_it_says() -> None:
    overlay = replace(view("join = ادخل\n", tag="ar-EG"), parents=(source("ar", ARABIC),))
    status = status_of(overlay, NOBODY)
    assert (status.parents, [t.id for t in status.texts]) == (("ar",), ["join"])


def test_layout_is_no_change() -> None:
    moved = ARABIC.replace("join = دخول { -brand }", "join =\n    دخول {-brand}")
    assert status_of(view(moved), WHOLE).counts == {State.TRANSLATED: 5}


def test_some_are_recorded_and_the_rest_stays() -> None:
    record, changed = recorded(view(), Record({"gone": Entry("0" * 8, "1" * 8)}), ["join"], None)
    assert changed == ("join",)
    assert set(record.entries) == {"gone", "join"}


def test_recording_all_forgets_what_is_said_no_more() -> None:
    record, _ = recorded(view(), Record({"gone": Entry("0" * 8, "1" * 8)}), (), None)
    assert "gone" not in record.entries


def test_a_review_lasts_until_the_text_or_its_english_changes() -> None:
    reviewed, _ = recorded(view(), WHOLE, ["join", "leave"], TODAY)
    again, changed = recorded(view(), reviewed, (), None)
    assert changed == ()
    assert again.entries["join"].reviewed == TODAY
    after, changed = recorded(view(ARABIC.replace("دخول", "ادخل")), reviewed, (), None)
    assert changed == ("join",)
    assert after.entries["join"].reviewed is None
    assert after.entries["leave"].reviewed == TODAY


def test_a_new_review_has_its_own_day() -> None:
    reviewed, _ = recorded(view(), WHOLE, ["join"], date(2026, 1, 1))
    later, _ = recorded(view(), reviewed, ["join"], TODAY)
    assert later.entries["join"].reviewed == TODAY


def test_texts_that_do_not_exist_are_all_told() -> None:
    with pytest.raises(UsageError) as caught:
        recorded(view(), NOBODY, ["jion", "join", "nix"], None)
    assert [(f.code, f.got) for f in caught.value.findings] == [
        ("L412", "'jion'"),
        ("L412", "'nix'"),
    ]
