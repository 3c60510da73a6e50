"""What a translator gets to see."""

from __future__ import annotations

import pytest

from setsail.core.errors import SetsailError
from setsail.l10n.handoff.fluent_text import leaf_text
from setsail.l10n.handoff.parcel import chosen, pack
from setsail.l10n.handoff.record import Record, State
from setsail.l10n.handoff.tree import MOST_WAYS
from setsail.l10n.surfaces import Surface

from .kit import ARABIC, ENGLISH, NOBODY, item, source, view


def keys(parcel_item: object) -> list[tuple[str, ...]]:
    return [tuple(c.key for c in text.choices) for text in parcel_item.texts]  # type: ignore[attr-defined]


def test_every_message_of_english_is_there_in_its_order() -> None:
    parcel = pack(view(), NOBODY)
    assert (parcel.tag, parcel.source_tag, parcel.shown) == ("ar", "en", "locales/ar")
    assert [i.id for i in parcel.items] == ["-brand", "join", "crowd", "leave", "leave.title"]
    leave = item(parcel, "leave.title")
    assert (leave.surface, leave.limit, leave.file) == (Surface.TOAST, 110, "room.ftl")
    assert leave.about.startswith("Button that leaves.")
    assert item(parcel, "-brand").limit is None


def test_an_untranslated_count_asks_for_the_forms_of_the_language() -> None:
    crowd = item(pack(view("x = y\n"), NOBODY), "crowd")
    assert crowd.state is State.MISSING
    assert keys(crowd) == [("0",), ("one",), ("two",), ("few",), ("many",), ("other",)]
    english = [leaf_text(text.source) for text in crowd.texts]
    assert english == [
        "Nobody, { $name }",
        "One with { $name }",
        *["{ $count } with { $name }"] * 4,
    ]
    assert not any(text.target for text in crowd.texts)


@pytest.mark.parametrize(
    ("tag", "forms"),
    [
        ("id", [("0",), ("other",)]),
        ("pt-BR", [("0",), ("one",), ("many",), ("other",)]),
        ("ar", [("0",), ("one",), ("two",), ("few",), ("many",), ("other",)]),
    ],
)
def test_forms_by_language(tag: str, forms: list[tuple[str, ...]]) -> None:
    assert keys(item(pack(view("x = y\n", tag=tag), NOBODY), "crowd")) == forms


def test_a_language_without_plurals_is_asked_for_one_text() -> None:
    english = (
        "# About.\n# Variables:\n#  $n (Number): how many\nk = { $n ->\n [one] a\n *[other] b\n }\n"
    )
    parcel = pack(view("x = y\n", english, "id"), NOBODY)
    (text,) = item(parcel, "k").texts
    assert (text.choices, text.source) == ((), ("b",))


def test_words_are_asked_for_as_they_are() -> None:
    english = "k = { $kind ->\n [private] a\n *[public] b\n }\n"
    (private, public) = item(pack(view("x = y\n", english), NOBODY), "k").texts
    assert [str(c) for c in (*private.choices, *public.choices)] == [
        "$kind -> [private]",
        "$kind -> *[public]",
    ]
    assert (private.hint, public.hint) == (
        "$kind is private",
        "$kind is public or any other word",
    )


def test_a_word_called_other_is_no_number() -> None:
    english = "k = { $kind ->\n [private] a\n *[other] b\n }\n"
    texts = item(pack(view("x = y\n", english), NOBODY), "k").texts
    assert [text.hint for text in texts] == [
        "$kind is private",
        "$kind is other or any other word",
    ]


def test_a_place_in_a_row_is_no_count() -> None:
    """Ordinals have categories of their own: 3, 4 and 5 are no "few" places in English."""
    english = 'k = { NUMBER($n, type: "ordinal") ->\n [few] a\n *[other] b\n }\n'
    texts = item(pack(view("x = y\n", english), NOBODY), "k").texts
    assert texts[0].hint == 'NUMBER($n, type: "ordinal") is few'
    assert not texts[0].may_omit


def test_hints_tell_the_numbers_of_a_form() -> None:
    crowd = item(pack(view(), NOBODY), "crowd")
    hints = [text.hint for text in crowd.texts]
    assert hints[0] == "$count is 0 [zero]"
    assert hints[2:4] == ["$count is 2 [two]", "$count is 3, 4, 5, 6, 7, 8 … [few]"]
    assert [text.may_omit for text in crowd.texts[2:4]] == [frozenset({"count"}), frozenset()]


def test_arabic_zero_is_english_0() -> None:
    zero = item(pack(view(), NOBODY), "crowd").texts[0]
    assert leaf_text(zero.source) == "Nobody, { $name }"


def test_a_form_that_is_missing_stands_in_its_place() -> None:
    two = "        [two] اثنان مع { $name }\n"
    crowd = item(pack(view(ARABIC.replace(two, "")), NOBODY), "crowd")
    assert keys(crowd)[:4] == [("zero",), ("one",), ("two",), ("few",)]
    assert [bool(text.target) for text in crowd.texts[:4]] == [True, True, False, True]


def test_an_overlay_leaves_the_rest_to_its_parent_or_asks_for_it() -> None:
    from dataclasses import replace

    overlay = replace(view("join = ادخل\n", tag="ar-EG"), parents=(source("ar", ARABIC),))
    assert [i.id for i in pack(overlay, NOBODY).items] == ["join"]
    every = pack(overlay, NOBODY, inherited=True)
    assert len(every.items) == 5
    assert item(every, "leave").behind == "خروج"
    assert item(every, "crowd").behind.startswith("لا أحد مع { $name } | واحد")


def test_a_terms_attributes_are_its_own_languages() -> None:
    english = ENGLISH.replace("-brand = Layar\n", "-brand = Layar\n    .case = x\n")
    assert "-brand.case" not in [i.id for i in pack(view(english=english), NOBODY).items]


def test_a_message_of_too_many_texts_is_told() -> None:
    four = "{ $a ->\n [zero] a\n [one] b\n [two] c\n [few] d\n [many] e\n *[other] f\n }"
    english = f"k = {''.join(four.replace('$a', f'${v}') for v in 'abcde')}\n"
    assert MOST_WAYS < 6**5
    parcel = pack(view("x = y\n", english), NOBODY)
    assert parcel.items == ()
    (finding,) = parcel.left_out
    assert (finding.code, str(finding.where)) == ("L401", "locales/en/room.ftl:1:1")


def test_a_part_can_be_chosen() -> None:
    parcel = pack(view("join = a { -brand }\n"), NOBODY)
    missing = chosen(parcel, ["room"], [State.MISSING])
    assert [i.id for i in missing.items] == ["-brand", "crowd", "leave", "leave.title"]
    with pytest.raises(SetsailError) as caught:
        chosen(parcel, ["romm"], [])
    (finding,) = caught.value.findings
    assert (finding.code, finding.got, finding.fix) == ("L402", "'romm'", "one of room")


def test_states_come_from_the_record() -> None:
    assert {i.state for i in pack(view(), Record({})).items} == {State.UNRECORDED}
