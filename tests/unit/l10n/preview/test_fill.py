"""Every message filled in, measured and judged."""

from setsail.core.findings import Finding, Position, error, warning
from setsail.l10n.preview.page import Message, Page
from setsail.l10n.surfaces import Surface
from setsail.l10n.text import plain
from tests.unit.l10n.preview.conftest import MakePage


def by_id(page: Page) -> dict[str, Message]:
    return {message.id: message for message in page.messages}


def test_files_and_groups_are_those_of_the_reference(make_page: MakePage) -> None:
    page = make_page("ar-SA")
    (file,) = page.files
    assert (file.name, file.about) == ("room", "What people see in a room.")
    told = [(group.title, [one.id for one in group.messages]) for group in file.groups]
    assert told == [
        ("Coming in", ["room-join", "room-join.again", "hello"]),
        ("Things", ["coins", "price", "language-name", "gift-rose"]),
    ]


def test_the_page_says_what_it_shows(make_page: MakePage) -> None:
    page = make_page("ar-SA")
    assert (page.tag, page.own_name, page.direction, page.script) == (
        "ar-SA",
        "العربية",
        "rtl",
        "Arabic",
    )
    assert (page.market_code, page.chain) == ("SA", ("ar-SA", "ar", "en"))


def test_each_plural_form_and_exact_number_is_shown_beside_english(make_page: MakePage) -> None:
    coins = by_id(make_page("ar-SA"))["coins"]
    forms = [
        (*((one.variable, one.number, one.category) for one in sample.counted), plain(sample.text))
        for sample in coins.samples
    ]
    assert forms == [
        (("count", 0, ""), "بلا عملات"),  # a form for this very number, not for its category
        (("count", 1, "one"), "عملة"),
        (("count", 2, "two"), "عملتان"),
        (("count", 3, "few"), "٣ عملات"),
        (("count", 11, "many"), "١١ عملة"),
        (("count", 100, "other"), "١٠٠ عملة"),
    ]
    english = [plain(sample.english) for sample in coins.samples]
    assert english == ["No coins", "One coin", "2 coins", "3 coins", "11 coins", "100 coins"]
    assert coins.surface is Surface.LINE
    assert coins.used == len("بلا عملات")  # the longest
    (count,) = coins.variables
    assert (count.name, count.kind, count.about) == ("count", "Number", "coins, 0 or more")
    assert count.shown == ""  # it is told beside each form


def test_what_is_from_another_language_is_marked(make_page: MakePage) -> None:
    messages = by_id(make_page("ar-SA"))
    fallen = {name for name, message in messages.items() if message.fallen_back}
    assert fallen == {"room-join.again", "price"}
    assert messages["price"].found_in == "en"
    # A parent of the same language is no fall.
    assert messages["coins"].found_in == "ar"
    assert messages["hello"].found_in == "ar-SA"
    assert {name: str(messages[name].where) for name in ("price", "coins", "hello")} == {
        "price": "locales/en/room.ftl:33:1",
        "coins": "locales/ar/room.ftl:3:1",
        "hello": "locales/ar-SA/room.ftl:1:1",
    }
    assert all(message.problems == () for message in messages.values())


def test_a_hostile_nickname_is_tried_and_loses_its_controls(make_page: MakePage) -> None:
    usual, hostile = by_id(make_page("en"))["hello"].samples
    assert (usual.hostile, usual.text) == (False, "Hello \u2068Sara\u2069")
    assert hostile.hostile
    assert hostile.text.startswith("Hello \u2068Sara <b>مرحبا</b> 7")
    assert hostile.text.endswith("\u2069")
    assert hostile.text.count("\u2069") == 1
    assert "\u202e" not in hostile.text


def test_too_long_is_measured_in_what_people_see(make_page: MakePage) -> None:
    join = by_id(make_page("ar"))["room-join"]
    assert (join.surface, join.budget, join.used) == (Surface.BUTTON, 28, 44)
    assert join.over
    assert not by_id(make_page("en"))["room-join"].over


def test_a_misspelt_variable_of_a_translation_is_filled_in_with_its_name(
    make_page: MakePage,
) -> None:
    hello = by_id(make_page("ar"))["hello"]
    assert hello.problems == ()
    assert "nmae" in hello.samples[0].text


def test_a_price_is_the_market_s(make_page: MakePage) -> None:
    price = by_id(make_page("en"))["price"]
    assert price.samples[0].text.startswith("Now \u2068SAR")


def test_a_message_without_a_surface_has_no_limit(make_page: MakePage) -> None:
    rose = by_id(make_page("en"))["gift-rose"]
    assert (rose.surface, rose.budget, rose.over) == (None, None, False)


def test_pseudo_locales_are_pages_too(make_page: MakePage) -> None:
    page = make_page("ar-XB")
    assert (page.direction, page.chain) == ("rtl", ("ar-XB", "en"))
    assert not any(message.fallen_back for message in page.messages)
    accented = by_id(make_page("en-XA"))
    assert accented["room-join"].samples[0].text.startswith("[Ĵöîñ ")


def test_what_is_filled_in_is_told_in_the_locale_s_format(make_page: MakePage) -> None:
    messages = by_id(make_page("ar-SA"))
    (name,) = messages["hello"].variables
    assert (name.shown, name.about) == ("سارة", "nickname of the newcomer")
    (price,) = messages["price"].variables
    assert "٤٠٠٫٠٠" in price.shown
    (english,) = by_id(make_page("en"))["price"].variables
    assert english.shown == "SAR\xa0400.00"


def test_a_pseudo_locale_s_place_is_that_of_english(make_page: MakePage) -> None:
    made = by_id(make_page("en-XA"))["hello"]
    assert (made.found_in, str(made.where)) == ("en-XA", "locales/en/room.ftl:14:1")


AR, SA = Position("locales/ar/room.ftl", 2, 9), Position("locales/ar-SA/room.ftl", 1, 9)
OVERRIDDEN = error("L205", "said of a text that ar-SA has its own of", where=AR, key="hello")
OWN = warning("L257", "two spaces in a row", where=SA, key="hello")
INHERITED = warning("L242", "tight", where=AR, key="coins")
MISSING = error("L203", "missing", where=Position("locales/ar-SA/room.ftl"), key="price")
OF_TERM = error("L221", "no such term", where=AR, key="-brand")
OF_FILE = error("L292", "the row is not needed", where=Position("locales/exceptions.yaml", 4))


def test_findings_stand_with_the_text_that_they_are_about(make_page: MakePage) -> None:
    page = make_page("ar-SA", [OVERRIDDEN, OWN, INHERITED, MISSING, OF_TERM, OF_FILE])
    found: dict[str, tuple[Finding, ...]] = {m.id: m.problems for m in page.messages if m.problems}
    assert found == {"hello": (OWN,), "coins": (INHERITED,), "price": (MISSING,)}
    assert page.apart == (OF_TERM, OF_FILE)
    messages = by_id(page)
    assert [messages[name].wrong for name in ("hello", "coins", "price")] == [False, False, True]
    assert [messages[name].warned for name in ("hello", "coins", "price")] == [True, True, False]
