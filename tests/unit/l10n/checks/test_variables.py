import pytest

from setsail.core.findings import Finding

from ..conftest import WriteLocale
from . import kit
from .kit import found

EN = """\
## Group

# Variables:
#  $name (String): who joined
#  $count (Number): how many
join = { $name } and { $count } more
    .title = Title of { $name }
plain = Text
"""
GOOD = "join = { $count } dan { $name }\n    .title = { $name }\nplain = Teks\n"
STOCK = """\
# Variables:
#  $count (Number): units in stock
#  $product (String): its name
stock = { $count ->
    [0] None left: { $product }
    [one] Only { $count } left: { $product }
   *[other] { $count } left: { $product }
}
"""


def check(
    write_locale: WriteLocale, translated: str, reference: str = EN, tag: str = "id"
) -> list[Finding]:
    return kit.check(write_locale, "variables", reference, translated, tag)


def select(**variants: str) -> str:
    """``stock`` with variants by key: ``n0`` is the literal ``[0]``, ``other`` the default."""
    lines = (
        f"{'*' if key == 'other' else ' '}[{key.removeprefix('n')}] {text}"
        for key, text in variants.items()
    )
    return "stock = { $count ->\n" + "\n".join(lines) + "\n }\n"


def test_the_order_is_free(write_locale: WriteLocale) -> None:
    assert check(write_locale, GOOD) == []


def test_a_variable_that_is_not_given_is_shown_where_it_stands(write_locale: WriteLocale) -> None:
    text = GOOD.replace("{ $count } dan", "{ $cuont } { $count } dan")
    (finding,) = check(write_locale, text)
    assert found([finding]) == [("L205", "1:10", "join")]
    assert finding.fix == "did you mean 'count'?"


def test_a_variable_that_english_explains_but_does_not_print_may_be_used(
    write_locale: WriteLocale,
) -> None:
    english = EN.replace("{ $name } and { $count } more", "{ $name } and more")
    assert check(write_locale, GOOD, english) == []


def test_a_variable_of_an_included_message_must_be_given_too(write_locale: WriteLocale) -> None:
    (finding,) = check(write_locale, GOOD.replace("plain = Teks", "plain = Teks { join.title }"))
    assert found([finding]) == [("L205", "3:1", "plain")]
    assert finding.message.startswith("$name, used by a message that it includes, is not given")


def test_a_variable_dropped_in_every_variant_is_told_at_the_message(
    write_locale: WriteLocale,
) -> None:
    (finding,) = check(write_locale, GOOD.replace("{ $count } dan ", "Ada "))
    assert found([finding]) == [("L206", "1:1", "join")]
    assert "in no variant here" in finding.message
    selecting = GOOD.replace("{ $count } dan", "{ $count ->\n   *[other] Ada\n }")
    assert [f.code for f in check(write_locale, selecting)] == ["L206"]


def test_the_counted_number_may_be_left_out_where_it_is_one_number(
    write_locale: WriteLocale,
) -> None:
    arabic = select(
        zero="z { $product }",
        one="o { $product }",
        two="t { $product }",
        few="{ $count } { $product }",
        many="{ $count } { $product }",
        other="{ $count } { $product }",
    )
    assert check(write_locale, arabic, STOCK, "ar") == []
    literal = select(n0="{ $product }", n7="{ $product }", other="{ $count } { $product }")
    assert check(write_locale, literal, STOCK) == []


@pytest.mark.parametrize(
    ("tag", "key", "line"),
    [("ar", "few", 5), ("ar", "other", 7)],
)
def test_a_number_dropped_in_a_variant_of_several_is_told_at_its_key(
    write_locale: WriteLocale, tag: str, key: str, line: int
) -> None:
    texts = dict.fromkeys(("zero", "one", "two", "few", "many", "other"), "{ $count } { $product }")
    (finding,) = check(write_locale, select(**(texts | {key: "{ $product }"})), STOCK, tag)
    assert found([finding]) == [("L206", f"{line}:3", "stock")]
    assert finding.message == f"$count is printed in en and not in [{key}] here"


@pytest.mark.parametrize("tag", ["pt-BR", "fil"])
def test_a_one_that_holds_more_than_one_number_must_print_it(
    write_locale: WriteLocale, tag: str
) -> None:
    both = "{ $count } { $product }"
    text = select(one="{ $product }", many=both, other=both)
    (finding,) = check(write_locale, text, STOCK, tag)
    assert found([finding]) == [("L206", "2:3", "stock")]


def test_a_literal_or_a_promise_of_english_can_leave_one_number(write_locale: WriteLocale) -> None:
    both = "{ $count } { $product }"
    zero = select(n0="{ $product }", one="{ $product }", many=both, other=both)
    assert check(write_locale, zero, STOCK, "pt-BR") == []
    promised = STOCK.replace("units in stock", "units in stock, 1 or more")
    text = select(one="{ $product }", many=both, other=both)
    assert check(write_locale, text, promised, "pt-BR") == []


def test_another_value_is_left_out_only_where_english_leaves_it_out(
    write_locale: WriteLocale,
) -> None:
    text = select(n0="Habis", other="{ $count }: { $product }")
    (finding,) = check(write_locale, text, STOCK)
    assert found([finding]) == [("L206", "2:3", "stock")]
    assert finding.message == "$product is printed in en and not in [0] here"
    english = STOCK.replace("None left: { $product }", "None left")
    assert check(write_locale, text, english) == []
    everywhere = select(other="{ $count }")
    (finding,) = check(write_locale, everywhere, english)
    assert "in no variant here" in finding.message


def test_values_and_words_are_compared_with_those_of_english(write_locale: WriteLocale) -> None:
    english = (
        "# $k (String): k\n# $gift (String): g\n# $name (String): n\n"
        "a = { $k ->\n [gift] { $name } gave { $gift }\n*[other] { $name } came\n }\n"
    )
    good = "a = { $k ->\n [gift] { $gift } dari { $name }\n*[other] { $name }\n }\n"
    assert check(write_locale, good, english) == []
    (finding,) = check(write_locale, good.replace("[gift] { $gift } dari", "[gift]"), english)
    assert finding.message == "$gift is printed in en and in no variant here"
    swapped = "a = { $k ->\n [gift] { $name }\n*[other] { $name } { $gift }\n }\n"
    (finding,) = check(write_locale, swapped, english)
    assert found([finding]) == [("L206", "2:3", "a")]
    merged = "a = { $name } { $gift }\n"
    assert check(write_locale, merged, english) == []


def test_the_outermost_key_that_is_to_blame_is_told_once(write_locale: WriteLocale) -> None:
    english = (
        "# $k (String): k\n# $count (Number): c\n# $name (String): n\na = { $name }: { $count }\n"
    )
    text = """\
a = { $k ->
    [x] { $count ->
        [0] { $count }
       *[other] { $count }
    }
   *[y] { $name } { $count }
}
"""
    (finding,) = check(write_locale, text, english)
    assert found([finding]) == [("L206", "2:6", "a")]
    inner = text.replace("[0] {", "[0] { $name } {")
    (finding,) = check(write_locale, inner, english)
    assert found([finding]) == [("L206", "4:10", "a")]


def test_a_select_on_a_term_may_lead_anywhere(write_locale: WriteLocale) -> None:
    term = "-brand = Laya\n    .gender = f\n"
    text = (
        term
        + "stock = { -brand.gender ->\n   [f] { $count } { $product }\n  *[m] { $product }\n }\n"
    )
    (finding,) = check(write_locale, text, STOCK)
    assert found([finding]) == [("L206", "5:5", "stock")]


def test_a_variable_printed_by_an_included_message_is_not_dropped(
    write_locale: WriteLocale,
) -> None:
    english = "## G\n# $n (Number): n\na = { $n }\n# $n (Number): n\nb = { $n } { a }\n"
    assert check(write_locale, "a = { $n }\nb = { a }\n", english) == []
    text = "a = { $n }\nb = { $n ->\n [0] { a }\n*[other] { a }\n }\n"
    assert check(write_locale, text, english) == []


def test_fractions_count_where_english_says_so(write_locale: WriteLocale) -> None:
    english = STOCK.replace("units in stock", "kilograms, with decimals")
    both = "{ $count } { $product }"
    text = select(n0="{ $product }", one="{ $product }", many=both, other=both)
    (finding,) = check(write_locale, text, english, "pt-BR")  # 1.5 is one, too
    assert found([finding]) == [("L206", "3:3", "stock")]
