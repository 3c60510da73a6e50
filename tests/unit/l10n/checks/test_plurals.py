import pytest

from setsail.l10n.checks.plurals import names_category, plural_rules, shares


@pytest.mark.parametrize(
    ("tag", "categories"),
    [
        ("id", ("other",)),
        ("en", ("one", "other")),
        ("ar", ("zero", "one", "two", "few", "many", "other")),
        ("pt-BR", ("one", "many", "other")),
        ("es-MX", ("one", "many", "other")),
        ("en-XA", ("one", "other")),  # a locale that CLDR does not know takes its chain's
    ],
)
def test_categories_in_cldr_order(tag: str, categories: tuple[str, ...]) -> None:
    assert plural_rules(tag).categories == categories
    assert plural_rules(tag).needed(()) == categories


def test_a_literal_stands_for_a_category_that_holds_nothing_else() -> None:
    assert plural_rules("ar").needed({0, 1, 2}) == ("few", "many", "other")
    assert plural_rules("en").needed({1}) == ("other",)
    assert plural_rules("pt-BR").needed({1}) == ("one", "many", "other")  # 0 is one, too


def test_a_category_of_fractions_only_is_needed_for_fractions_only() -> None:
    polish = plural_rules("pl")
    assert "other" in polish.categories
    assert polish.needed(()) == ("one", "few", "many")
    assert polish.needed((), decimals=True) == ("one", "few", "many", "other")
    assert plural_rules("pl").of("two") == frozenset()


def test_samples_tell_a_category_of_one_number_from_one_of_several() -> None:
    single = {
        (tag, name)
        for tag in ("ar", "en", "es", "fil", "lv", "pt", "ru", "cy")
        for name, numbers in plural_rules(tag).samples.items()
        if len(numbers) == 1
    }
    assert single == {
        *(("ar", name) for name in ("zero", "one", "two")),
        *(("cy", name) for name in ("zero", "one", "two", "few", "many")),
        ("en", "one"),
        ("es", "one"),
    }


def test_each_variant_takes_what_those_before_it_leave() -> None:
    zero, one, other = shares("pt-BR", ("0", "one", "other"), "other")
    assert (zero, one) == ({0}, {1})
    assert {2, 1_000_000} <= other
    assert shares("en", ("one", "1", "other"), "other")[1] == frozenset()
    assert 1 in shares("id", ("one", "other"), "other")[1]
    starred = shares("en", ("0", "one"), "one")[1]
    assert {1, 2, 100} <= starred
    assert 1.5 in shares("pt-BR", ("one", "other"), "other", decimals=True)[0]
    assert shares("en", ("500", "other"), "other")[0] == {500}  # not among the samples


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (("one", "other"), True),
        (("0", "one", "other"), True),
        (("other",), False),
        (("0", "other"), False),
        (("host", "one", "other"), False),
    ],
)
def test_keys_that_are_categories(keys: tuple[str, ...], answer: bool) -> None:
    assert names_category(keys) is answer
