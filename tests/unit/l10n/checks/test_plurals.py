import pytest

from setsail.l10n.checks.plurals import plural_rules


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


def test_a_category_of_fractions_only_is_not_needed() -> None:
    polish = plural_rules("pl")
    assert "other" in polish.categories
    assert polish.needed(()) == ("one", "few", "many")
