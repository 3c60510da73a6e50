"""What comes back is merged, or refused with its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from setsail.core.findings import Severity
from setsail.l10n.handoff.deliver import deliver
from setsail.l10n.handoff.fluent_text import digest
from setsail.l10n.handoff.record import Entry, Record
from setsail.l10n.handoff.xliff_read import from_xliff

from .kit import ARABIC, ENGLISH, NOBODY, TODAY, after, back, exported, place, target_of, tree, view

# In all of the crowd's variants that print a number it is the first code.
PH_NAME = '<ph id="9" dataRef="d2"/>'


def same(xliff: str) -> str:
    return xliff


def test_what_went_out_comes_back_without_a_trace() -> None:
    delivery = back(view(), same)
    assert delivery.unchanged == ("-brand", "join", "crowd", "leave", "leave.title")
    assert (delivery.splices, delivery.findings, delivery.record) == ((), (), NOBODY)


def test_a_new_text_takes_the_place_of_the_old_and_nothing_else_moves() -> None:
    seen = view()
    delivery = back(seen, target_of("leave.title", "إلى اللقاء"))
    assert delivery.changed == ("leave.title",)
    assert after(seen, delivery) == ARABIC.replace("وداعًا", "إلى اللقاء")
    entry = delivery.record.entries["leave.title"]
    assert entry == Entry(digest(("Bye",)), digest(("إلى اللقاء",)))


def test_one_variant_changes_in_its_place() -> None:
    seen = view()
    delivery = back(seen, target_of("crowd:two", f"زوج مع {PH_NAME}"))
    assert delivery.changed == ("crowd",)
    assert after(seen, delivery) == ARABIC.replace("اثنان مع", "زوج مع")


def test_a_new_message_stands_where_english_has_it() -> None:
    seen = view(ARABIC.replace("join = دخول { -brand }\n\n", ""))
    delivery = back(seen, same, went=view(), force=True)
    assert delivery.added == ("join",)
    assert after(seen, delivery) == ARABIC


def test_a_new_attribute_goes_to_its_message() -> None:
    seen = view(ARABIC.replace("    .title = وداعًا\n", ""))
    delivery = back(seen, target_of("leave.title", "وداعًا"))
    assert delivery.added == ("leave.title",)
    assert after(seen, delivery) == ARABIC


def test_a_file_that_is_not_there_is_begun() -> None:
    seen = view("")
    delivery = back(seen, same, went=view(), force=True)
    assert len(delivery.added) == 5
    assert after(seen, delivery) == "\n\n".join(
        part for part in ARABIC.split("\n\n") if not part.startswith("##")
    )


def test_what_nobody_translated_waits() -> None:
    seen = view(ARABIC.replace("join = دخول { -brand }\n\n", ""))
    delivery = back(seen, same)
    assert delivery.waiting == ("join",)
    assert delivery.splices == ()


@pytest.mark.parametrize(
    ("unit", "text", "code", "message"),
    [
        ("crowd:few", "كثير", "L206", "$count"),
        ("leave", "خروج\u202e", "L210", "U+202E"),
    ],
)
def test_what_the_gate_would_not_take_is_refused_with_its_place(
    unit: str, text: str, code: str, message: str
) -> None:
    seen = view()
    change = target_of(unit, text)
    delivery = back(seen, change)
    name = unit.partition(":")[0]
    assert delivery.refused == (name,)
    assert after(seen, delivery) == ARABIC
    finding = next(f for f in delivery.findings if f.code == code)
    assert finding.severity is Severity.ERROR
    assert message in finding.text()
    first = "crowd:zero" if name == "crowd" else unit
    assert str(finding.where) == f"back.xliff:{place(change(exported(seen)), first)}"


def test_a_term_that_breaks_what_includes_it_is_refused() -> None:
    seen = view()
    change = target_of("term:brand", '<ph id="1" dataRef="d1"/>')

    def with_data(xliff: str) -> str:
        data = '<originalData><data id="d1">{ join }</data></originalData>'
        start = xliff.index("<segment", xliff.index('<unit id="term:brand"'))
        return xliff[:start] + data + xliff[start:]

    delivery = back(seen, lambda xliff: with_data(change(xliff)))
    assert delivery.refused == ("-brand",)
    assert "L211" in {finding.code for finding in delivery.findings}


def test_a_term_is_not_refused_for_another_one() -> None:
    """The text that includes the broken term is in the file, not in what came back."""
    more = "\n-other = {}\n\nuses = {{ -other }}\n"
    seen = view(ARABIC + more.format("س"), ENGLISH + more.format("X"))

    def change(xliff: str) -> str:
        good = target_of("term:brand", "لاير")(xliff)
        start = good.index("<segment", good.index('<unit id="term:other"'))
        data = '<originalData><data id="d1">{ uses }</data></originalData>'
        return target_of("term:other", '<ph id="1" dataRef="d1"/>')(
            good[:start] + data + good[start:]
        )

    delivery = back(seen, change)
    assert delivery.refused == ("-other",)
    assert delivery.changed == ("-brand",)


def test_what_english_does_not_have_is_refused() -> None:
    seen = view()
    delivery = back(seen, lambda x: x.replace('name="join"', 'name="jion"'))
    (finding,) = delivery.findings
    assert (finding.code, finding.key) == ("L412", "jion")
    assert "did you mean 'join'" in (finding.fix or "")
    assert str(finding.where) == f"back.xliff:{place(exported(seen), 'join')}"


def test_a_variant_that_is_there_twice_is_refused() -> None:
    def twice(xliff: str) -> str:
        start = xliff.index('<unit id="crowd:two"')
        end = xliff.index("</unit>", start) + len("</unit>\n")
        return xliff[:end] + xliff[start:end] + xliff[end:]

    (finding,) = back(view(), twice).findings
    assert (finding.code, finding.key) == ("L407", "crowd")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("$count -&gt; *[other]", "$count -&gt; [other]"),
        ("$count -&gt; [two]", "$name -&gt; [two]"),
        ("crowd: $count -&gt; [two]", "crowd"),
    ],
)
def test_variants_that_do_not_fit_together_are_refused(old: str, new: str) -> None:
    delivery = back(view(), lambda xliff: xliff.replace(old, new))
    assert delivery.refused == ("crowd",)
    assert [finding.code for finding in delivery.findings] == ["L407"]


def test_a_message_without_its_starred_variant_is_refused() -> None:
    empty = view(ARABIC[: ARABIC.index("crowd")] + ARABIC[ARABIC.index("## الخروج") :])
    change = target_of("crowd:one", "واحد")
    delivery = back(empty, change)
    assert delivery.refused == ("crowd",)
    assert [finding.code for finding in delivery.findings] == ["L408"]


CHANGED_HERE = ARABIC.replace("leave = خروج", "leave = مغادرة")


def test_what_was_changed_here_meanwhile_is_kept() -> None:
    seen = view(CHANGED_HERE)
    delivery = back(seen, target_of("leave", "الخروج"), went=view())
    (finding,) = delivery.findings
    assert (finding.code, finding.key, finding.got) == ("L410", "leave", "'مغادرة'")
    assert after(seen, delivery) == CHANGED_HERE


def test_force_takes_the_files() -> None:
    seen = view(CHANGED_HERE)
    delivery = back(seen, target_of("leave", "الخروج"), went=view(), force=True)
    assert after(seen, delivery) == ARABIC.replace("leave = خروج", "leave = الخروج")


def test_a_translation_of_an_older_english_is_taken_and_stale() -> None:
    seen = view(english=ENGLISH.replace("leave = Leave", "leave = Leave now"))
    delivery = back(seen, target_of("leave", "الخروج"), went=view())
    assert delivery.changed == ("leave",)
    (finding,) = delivery.findings
    assert (finding.code, finding.severity) == ("L411", Severity.WARNING)
    assert delivery.record.entries["leave"].source == digest(("Leave",))


def test_a_file_without_marks_needs_force() -> None:
    def stripped(xliff: str) -> str:
        changed = target_of("leave", "الخروج")(xliff)
        return changed.replace('category="setsail"', 'category="other"')

    delivery = back(view(), stripped)
    assert [finding.code for finding in delivery.findings] == ["L409"]
    taken = back(view(), stripped, force=True, record=Record({"leave": Entry("0" * 8, "1" * 8)}))
    assert taken.changed == ("leave",)
    assert "leave" not in taken.record.entries  # nobody knows what it was made from


def test_a_damaged_mark_is_never_recorded() -> None:
    def damaged(xliff: str) -> str:
        changed = target_of("leave", "الخروج")(xliff)
        start = changed.index('<unit id="leave"')
        mark = re.compile('type="source">........<')
        broken = mark.sub('type="source">9.5E+06<', changed[start:], count=1)
        return changed[:start] + broken

    delivery = back(view(), damaged)
    assert [(f.code, f.key) for f in delivery.findings] == [("L409", "leave")]
    assert "leave" not in back(view(), damaged, force=True).record.entries


def test_review_is_noted_with_its_day() -> None:
    def reviewed(xliff: str) -> str:
        start = xliff.index('<unit id="join"')
        return xliff[:start] + xliff[start:].replace('"translated"', '"final"', 1)

    delivery = back(view(), reviewed)
    assert delivery.unchanged[1] == "join"
    assert delivery.record.entries.keys() == {"join"}
    assert delivery.record.entries["join"].reviewed == TODAY


def test_an_import_that_was_cut_off_is_taken_up_again() -> None:
    """The texts were written and the record was not: the same file brings it."""
    change = target_of("leave", "الخروج")
    first = back(view(), change)
    written = view(after(view(), first))
    again = back(written, change, went=view())
    assert (again.splices, again.findings) == ((), ())
    assert again.record == first.record


def test_a_review_stays_with_its_day_and_its_text() -> None:
    seen = view()
    marks = digest(tree(seen.reference, "join")), digest(tree(seen.target, "join"))
    record = Record({"join": Entry(*marks, date(2026, 1, 2))})
    assert 'state="reviewed"' in exported(seen, record)
    assert back(seen, same, record=record).record == record
    changed = back(
        seen,
        lambda x: target_of("join", 'ادخل <ph id="1" dataRef="d1"/>')(x).replace(
            '"reviewed"', '"translated"'
        ),
        record=record,
    )
    assert changed.record.entries["join"].reviewed is None


def test_half_a_message_leaves_the_other_half() -> None:
    seen = view()

    def only_two(xliff: str) -> str:
        start = xliff.index('<unit id="crowd:two"')
        end = xliff.index("</unit>", start) + len("</unit>\n")
        first, last = xliff.index("<unit "), xliff.rindex("</unit>") + len("</unit>\n")
        changed = xliff[start:end].replace("اثنان", "زوج")
        return xliff[:first] + changed + xliff[last:]

    delivery = back(seen, only_two)
    assert delivery.changed == ("crowd",)
    assert after(seen, delivery) == ARABIC.replace("اثنان مع", "زوج مع")


@pytest.mark.parametrize("change", [same, target_of("leave", "الخروج")])
def test_a_delivery_says_the_same_twice(change: Callable[[str], str]) -> None:
    seen = view()
    first = back(seen, change)
    again = view(after(seen, first))
    returned = from_xliff(change(exported(seen)).encode(), "back.xliff")
    assert deliver(returned, again, first.record, TODAY).splices == ()
