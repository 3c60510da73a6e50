from datetime import UTC, datetime
from decimal import Decimal

import pytest
from fluent.syntax import FluentParser

from setsail.l10n.engine import MarketBundle
from setsail.l10n.formats import Count, Duration, FormatPolicy, Money, When
from setsail.l10n.text import plain

WHEN = When(datetime(2026, 11, 23, 16, 5, tzinfo=UTC))


def engine(policy: FormatPolicy, text: str, tag: str = "ar", territory: str = "SA") -> MarketBundle:
    return MarketBundle(tag, territory, policy, (FluentParser().parse(text),))


def say(bundle: MarketBundle, message_id: str = "m", /, **values: object) -> tuple[str, list[str]]:
    pattern = bundle.pattern(message_id)
    assert pattern is not None
    text, problems = bundle.render(pattern, values)
    return plain(text), problems


def test_numbers_print_with_market_digits_wherever_they_come_from(saudi: FormatPolicy) -> None:
    bundle = engine(
        saudi,
        "m = { $n } { 5 } { NUMBER($n, minimumFractionDigits: 1) } "
        '{ NUMBER($r, style: "percent") }',
    )
    assert say(bundle, n=1234, r=0.25) == ("١٬٢٣٤ ٥ ١٬٢٣٤٫٠ ٢٥٪", [])


def test_currency_style_of_number_shows_the_markets_decimals(indonesian: FormatPolicy) -> None:
    text = 'm = { NUMBER($n, style: "currency", currency: "IDR") }'
    assert say(engine(indonesian, text, "id", "ID"), n=49000) == ("Rp49.000", [])


def test_datetime_takes_styles_and_the_markets_clock(saudi: FormatPolicy) -> None:
    text = 'm = { $t } | { DATETIME($t, dateStyle: "long") } | { DATETIME($t, timeStyle: "short") }'
    shown, problems = say(engine(saudi, text), t=WHEN)
    assert problems == []
    assert shown.split(" | ")[1:] == ["٢٣ نوفمبر ٢٠٢٦", "٧:٠٥ م"]


def test_integers_and_counts_choose_arabic_plurals(saudi: FormatPolicy) -> None:
    text = "m = { $n ->\n [zero] z\n [one] o\n [two] t\n [few] f\n [many] m\n *[other] x\n }\n"
    bundle = engine(saudi, text)
    numbers = (0, 1, 2, 3, 11, 100)
    assert [say(bundle, n=n)[0] for n in numbers] == ["z", "o", "t", "f", "m", "x"]
    assert [say(bundle, n=Count(n))[0] for n in numbers] == ["z", "o", "t", "f", "m", "x"]
    assert say(bundle, n="1")[0] == "x"  # text never counts


def test_literals_win_over_categories(indonesian: FormatPolicy) -> None:
    text = "m = { $n ->\n [0] none\n [one] one\n *[other] { $n }\n }\n"
    bundle = engine(indonesian, text, "en", "ID")
    assert [say(bundle, n=n)[0] for n in (0, 1, 2)] == ["none", "one", "2"]


def test_a_wrong_option_is_told_in_words_only(saudi: FormatPolicy) -> None:
    text, problems = say(engine(saudi, 'm = { NUMBER($n, style: "money") }'), n=1)
    assert text == "NUMBER()"
    (problem,) = problems
    assert problem.startswith("'style' must be in")
    assert problem.endswith("(got 'money')")


def test_our_values_print_by_policy(indonesian: FormatPolicy) -> None:
    bundle = engine(indonesian, "m = { $price }; { $left }; { $fans }", "id", "ID")
    values = {
        "price": Money(4_900_000, "IDR"),
        "left": Duration(95, "clock"),
        "fans": Count(12_345, compact=True),
    }
    assert say(bundle, **values) == ("Rp49.000; 1:35; 12,3\u00a0rb", [])


def test_user_text_is_isolated_and_cannot_escape(saudi: FormatPolicy) -> None:
    bundle = engine(saudi, "m = Hi { $name }!", "en")
    pattern = bundle.pattern("m")
    assert pattern
    text, problems = bundle.render(pattern, {"name": "a\u2069\u202eb"})
    assert (text, problems) == ("Hi \u2068ab\u2069!", [])


def test_booleans_select_by_name(saudi: FormatPolicy) -> None:
    bundle = engine(saudi, "m = { $on ->\n [true] yes\n *[false] no\n }\n")
    assert [say(bundle, on=on)[0] for on in (True, False)] == ["yes", "no"]


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (float("nan"), "not a finite number"),
        (float("inf"), "not a finite number"),
        (1e25, "more than 18 digits"),
        (-(10**400), "more than 18 digits"),
        (Count(10**18), "more than 18 digits"),
        (None, "NoneType"),
        (Decimal(1), "Decimal"),
        (Money(1, "XXX"), "L215"),
        (When(datetime(2026, 1, 1)), "no time zone"),
        (Duration(-1), "negative"),
    ],
)
def test_a_value_that_cannot_be_shown_is_a_marker_and_a_problem(
    saudi: FormatPolicy, value: object, reason: str
) -> None:
    text, (problem,) = say(engine(saudi, "m = [{ $v }]"), v=value)
    assert text == "[⟦$v⟧]"
    assert problem.startswith("$v cannot be shown")
    assert reason in problem


def test_missing_values_and_wrong_functions_are_problems(saudi: FormatPolicy) -> None:
    bundle = engine(
        saudi,
        "a = Hi { $name }\nb = { $n ->\n [one] 1\n *[other] o\n }\n"
        'c = x { NUMBER($name) }\nd = x { DATETIME($t, month: "long") }\n'
        "e = x { PRICE($t) }\nf = x { gone }\n",
    )
    assert say(bundle, "a") == ("Hi ⟦$name⟧", ["no value for $name"])
    assert say(bundle, "b") == ("o", ["no value for $n"])
    assert say(bundle, "c", name="x") == ("x NUMBER()", ["NUMBER() takes a number"])
    assert say(bundle, "d", t=WHEN) == ("x DATETIME()", ["DATETIME() has no option month"])
    assert say(bundle, "e", t=WHEN)[1] == ["Unknown function: PRICE"]
    assert say(bundle, "f")[1] == ["Unknown message: gone"]


def test_terms_and_attributes(saudi: FormatPolicy) -> None:
    bundle = engine(saudi, "-brand = Laya\nm =\n    .title = { -brand }!\n", "en")
    assert say(bundle, "m.title") == ("Laya!", [])
    assert bundle.pattern("m") is None
    assert bundle.pattern("m.none") is None
    assert bundle.pattern("none") is None


def test_a_ring_of_messages_ends(saudi: FormatPolicy) -> None:
    shown, problems = say(engine(saudi, "m = a { n }\nn = b { m }\n"))
    assert shown.startswith("a b")
    assert problems == ["Cyclic reference"]


def test_functions_pass_on_what_is_missing_and_refuse_what_is_wrong(saudi: FormatPolicy) -> None:
    bundle = engine(
        saudi,
        'a = x { NUMBER($n) }\nb = x { DATETIME($t) }\nc = x { DATETIME($t, dateStyle: "tall") }\n',
    )
    assert say(bundle, "a") == ("x ⟦$n⟧", ["no value for $n"])
    assert say(bundle, "b") == ("x ⟦$t⟧", ["no value for $t"])
    assert say(bundle, "b", t="now") == ("x DATETIME()", ["DATETIME() takes an instant"])
    assert say(bundle, "b", t=WHEN)[1] == []
    assert say(bundle, "c", t=WHEN) == ("x DATETIME()", ["no style 'tall'"])
