import pytest

from setsail.core.findings import Severity

from ..conftest import WriteLocale
from .kit import check, found, judged


@pytest.mark.parametrize(
    ("room", "where", "key", "message", "fix"),
    [
        (
            "\nroomJoin = a\n",
            "2:1",
            "roomJoin",
            "'roomJoin' is not in kebab-case",
            "write 'room-join'",
        ),
        ("room--join = a\n", "1:1", "room--join", "'room--join' is not in", "write 'room-join'"),
        ("Room = a\n", "1:1", "Room", "'Room' is not in", "write 'room'"),
        ("-Brand_Name = a\n", "1:1", "-Brand_Name", "'Brand_Name' is not", "write 'brand-name'"),
        (
            "k = a\n    .ariaLabel = b\n",
            "2:6",
            "k.ariaLabel",
            "'ariaLabel' is",
            "write 'aria-label'",
        ),
        (
            "k = { $userName } { $userName }\n",
            "1:1",
            "k",
            "'$userName' is not",
            "write '$user-name'",
        ),
        ("k = { $n_1 ->\n   *[a] b\n }\n", "1:1", "k", "'$n_1' is not", "write '$n-1'"),
    ],
)
def test_what_is_not_in_style_is_told_with_its_better_name(
    write_locale: WriteLocale, room: str, where: str, key: str, message: str, fix: str
) -> None:
    (finding,) = judged(write_locale("en", room=room), "en", "ids")
    assert found([finding]) == [("L275", where, key)]
    assert finding.severity is Severity.WARNING
    assert finding.message.startswith(message)
    assert finding.fix == fix


@pytest.mark.parametrize(
    "room",
    ["k = a\n", "room-join-2 = { $n2 }\n    .aria-label = b\n", "-brand = a\n    .short = b\n"],
)
def test_in_style(write_locale: WriteLocale, room: str) -> None:
    assert judged(write_locale("en", room=room), "en", "ids") == []


def test_a_name_of_english_is_not_told_again_to_those_who_translate(
    write_locale: WriteLocale,
) -> None:
    english = "room_join = { $userName }\n"
    assert check(write_locale, "ids", english, english) == []
    own = check(write_locale, "ids", english, english + "-ownTerm = a\nold_text = b\n")
    assert found(own) == [("L275", "2:1", "-ownTerm"), ("L275", "3:1", "old_text")]


def test_english_begins_its_ids_as_it_likes_but_not_like_another_file(
    write_locale: WriteLocale,
) -> None:
    tree = write_locale(
        "en", room="host-x = a\nhostess = b\ngift-a = c\n-host = d\n", host="k = e\n"
    )
    (finding,) = judged(tree, "en", "ids")
    assert found([finding]) == [("L275", "1:1", "host-x")]
    assert finding.message == "begins like the texts of host.ftl"
    assert finding.fix == "move it to host.ftl, or begin it with another word"


def test_a_translation_stands_where_its_english_does(write_locale: WriteLocale) -> None:
    write_locale("en", room="k = a\n    .t = b\n-brand = c\n", host="m = d\n")
    tree = write_locale("id", room="m = d\nhost-old = x\n", host="k = a\n    .t = b\n-brand = c\n")
    findings = judged(tree, "id", "ids")
    assert [(str(f.where), f.message, f.fix) for f in findings] == [
        ("locales/id/host.ftl:1:1", "stands in host.ftl, not in room.ftl", "move it to room.ftl"),
        ("locales/id/host.ftl:2:6", "stands in host.ftl, not in room.ftl", "move it to room.ftl"),
        ("locales/id/room.ftl:1:1", "stands in room.ftl, not in host.ftl", "move it to host.ftl"),
        ("locales/id/room.ftl:2:1", "stands in room.ftl, not in host.ftl", "move it to host.ftl"),
    ]


def test_a_value_for_nothing_is_told_once_per_message(write_locale: WriteLocale) -> None:
    comment = "# A.\n# Variables:\n#  $gone (String): nobody\n#  $name (String): who\n"
    english = f"{comment}k = a\n    .t = {{ $name }}\n    .u = b\n"
    (finding,) = judged(write_locale("en", room=english), "en", "ids")
    assert found([finding]) == [("L276", "5:1", "k")]
    assert finding.message == "$gone is explained and never used"
    assert finding.fix == "use it in the text, or take its line out of the comment"


def test_a_value_may_be_used_by_a_select_or_an_included_message(write_locale: WriteLocale) -> None:
    comment = "# A.\n# Variables:\n#  $kind (String): which\n#  $name (String): who\n"
    english = f"{comment}k = {{ $kind ->\n   *[a] {{ m }}\n }}\n\nm = {{ $name }}\n"
    assert judged(write_locale("en", room=english), "en", "ids") == []


def test_what_a_translation_explains_is_its_own_affair(write_locale: WriteLocale) -> None:
    text = "# Variables:\n#  $gone (String): nobody\nk = a\n"
    assert check(write_locale, "ids", "k = a\n", text) == []
