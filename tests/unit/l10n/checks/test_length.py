import pytest

from setsail.core.findings import Severity
from setsail.l10n.checks.length import NICKNAME, PRODUCT, graphemes

from ..conftest import WriteLocale
from .kit import judged_in, market, places

BADGE = "# B.\n# Surface: badge\n"  # 24 graphemes
COUNT = f"{BADGE}# Variables:\n#  $count (Number): coins, "


@pytest.mark.parametrize(
    ("text", "count"),
    [("வணக்கம்", 5), ("สวัสดี", 4), ("e\u0301", 1), ("👨🏽‍💻🇧🇷", 2), ("", 0)],
)
def test_graphemes_are_what_people_count(text: str, count: int) -> None:
    assert graphemes(text) == count


def test_the_samples_are_as_long_as_their_manual_says() -> None:
    assert (graphemes(NICKNAME), graphemes(PRODUCT)) == (12, 24)


def test_over_budget_says_by_how_much_and_in_which_market(write_locale: WriteLocale) -> None:
    write_locale("en", room=f"{BADGE}k = New\n")
    tree = write_locale("vi", room="\nk = Hàng mới về hôm nay đây nhé\n")
    (finding,) = judged_in(tree, "vi", "length", market("vi"))
    assert places([finding]) == ["L241 2:1"]
    assert finding.severity is Severity.WARNING  # 27: by less than a quarter
    assert finding.message == "27 graphemes in market SA, a badge has room for 24"
    assert finding.got == "'Hàng mới về hôm nay đây nhé'"
    assert finding.fix == "say it in 3 fewer"


@pytest.mark.parametrize(
    ("tag", "english", "text", "expected"),
    [
        ("id", "$name (String): nickname", "{ $name } " + "x" * 11, []),
        ("id", "$name (String): nickname", "{ $name } " + "x" * 12, ["L241 1:1"]),
        ("id", "$product (String): what", "{ $product }", []),
        ("id", "$product (String): what", "{ $product }!", ["L241 1:1"]),
        ("ta", "$name (String): nickname", "{ $name } " + "கொ" * 11, []),  # 11, not 22
        ("th", "$name (String): nickname", "{ $name }" + "กี่" * 12, []),
    ],
)
def test_values_take_room_too(
    write_locale: WriteLocale, tag: str, english: str, text: str, expected: list[str]
) -> None:
    # A title of English as long, so that only the budget counts.
    write_locale("en", room=f"{BADGE}# Variables:\n#  {english}\nk = {'y' * 24}\n")
    tree = write_locale(tag, room=f"k = {text}\n")
    assert places(judged_in(tree, tag, "length", market(tag))) == expected


@pytest.mark.parametrize(
    ("told", "letters", "expected"),
    [
        ("0 or more", 17, []),  # and 100.000
        ("0 or more", 18, ["L241 1:1"]),
        ("1 to 99", 22, []),
        ("1 to 99", 23, ["L241 1:1"]),
        ("1 to 99\n#  $coins (Number): any", 22, ["L241 1:1"]),  # the other has no end
    ],
)
def test_a_number_is_as_long_as_english_lets_it_be(
    write_locale: WriteLocale, told: str, letters: int, expected: list[str]
) -> None:
    write_locale("en", room=f"{COUNT}{told}\nk = {{ $count }} {'y' * 30}\n")
    number = "$coins" if "coins" in told else "$count"
    tree = write_locale("id", room=f"k = {'x' * letters}{{ {number} }}\n")
    assert places(judged_in(tree, "id", "length", market("id"))) == expected


@pytest.mark.parametrize(
    ("letters", "expected"), [(30, []), (31, ["L241 1:1"]), (90, ["L241 1:1"])]
)
def test_a_million_is_rare(write_locale: WriteLocale, letters: int, expected: list[str]) -> None:
    write_locale("en", room=f"{COUNT}0 or more\nk = {{ $count }} {'y' * 50}\n")
    spanish = f"k = {{ $count ->\n    [many] {'x' * letters}\n   *[other] {{ $count }}\n }}\n"
    findings = judged_in(write_locale("es-419", room=spanish), "es-419", "length", market("es-419"))
    assert places(findings) == expected
    assert {finding.severity for finding in findings} <= {Severity.WARNING}


def test_every_plural_form_is_measured(write_locale: WriteLocale) -> None:
    write_locale("en", room=f"{COUNT}0 or more\nk = {{ $count }} coins\n")
    arabic = "k = { $count ->\n    [two] " + "س" * 31 + "\n   *[other] { $count }\n }\n"
    (finding,) = judged_in(write_locale("ar", room=arabic), "ar", "length", market("ar"))
    assert finding.severity is Severity.ERROR  # by more than a quarter
    assert finding.message.startswith("31 graphemes")


def test_the_longest_gift_is_the_locales_own(write_locale: WriteLocale) -> None:
    label = "# Surface: label\n"
    given = "# B.\n# Surface: badge\n# Variables:\n#  $gift (String): its name\n"
    english = f"{label}gift-rose = {'R' * 30}\n\n{given}k = {'y' * 24}\n"
    write_locale("en", room=english)
    tree = write_locale("id", room="gift-rose = Mawar\nk = Dapat { $gift }\n")
    assert judged_in(tree, "id", "length", market("id")) == []
    others = f"# Surface: toast\ngift-sent = {'z' * 40}\n\n{label}room-name = {'z' * 40}\n\n"
    others += f"{label}gift-of = {{ $gift }} {'z' * 20}\n\n"
    write_locale("en", room=others + english)
    assert judged_in(tree, "id", "length", market("id")) == []
    tree = write_locale("id", room=f"gift-rose = {'M' * 19}\nk = Dapat {{ $gift }}\n")
    assert places(judged_in(tree, "id", "length", market("id"))) == ["L241 2:1"]


@pytest.mark.parametrize(
    ("english", "letters", "expected"),
    [
        (7, 22, ["L242 1:1"]),  # three times 7 is 21
        (8, 22, []),
        (6, 21, []),  # not tight: nine tenths of 24 are 21.6
        (12, 24, []),
        (11, 23, ["L242 1:1"]),
    ],
)
def test_tight_and_far_longer_than_english(
    write_locale: WriteLocale, english: int, letters: int, expected: list[str]
) -> None:
    write_locale("en", room=f"{BADGE}k = {'y' * english}\n")
    tree = write_locale("id", room=f"k = {'x' * letters}\n")
    assert places(judged_in(tree, "id", "length", market("id"))) == expected


def test_english_is_held_to_its_budgets_too(write_locale: WriteLocale) -> None:
    tree = write_locale("en", room=f"{BADGE}k = {'y' * 25}\n-term = {'y' * 99}\n")
    assert places(judged_in(tree, "en", "length", market("en"))) == ["L241 3:1"]


def test_a_text_on_no_known_surface_has_no_budget(write_locale: WriteLocale) -> None:
    tree = write_locale("en", room=f"# Surface: sky\nk = {'y' * 500}\n")
    assert judged_in(tree, "en", "length", market("en")) == []
