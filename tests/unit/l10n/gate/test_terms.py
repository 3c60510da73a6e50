"""What the gate takes from a profile."""

from dataclasses import replace

import pytest

from setsail.l10n.gate.terms import HIGH_PRICE, speakers, terms_of
from tests.factories import compiled


def test_a_market_in_the_words_of_the_gate() -> None:
    market = compiled("KW").market
    terms = terms_of(market)
    tiers = market.content.price_tiers
    assert tiers
    assert (terms.code, terms.locales) == ("KW", market.language.locales)
    assert terms.policy.currency == "KWD"
    # Three minor digits, as ISO 4217 says.
    assert (terms.price.currency, terms.price.amount_minor) == ("KWD", tiers.limited.high * 1000)
    assert all(taboo.words for taboo in terms.taboos)
    assert {taboo.name for taboo in terms.taboos} <= set(market.content.taboos)


def test_a_market_without_price_tiers_has_a_high_price_too() -> None:
    market = compiled("ID").market
    bare = market.model_copy(
        update={"content": market.content.model_copy(update={"price_tiers": None})}
    )
    assert terms_of(bare).price.amount_minor == HIGH_PRICE * 100


@pytest.mark.parametrize(
    ("tag", "codes"),
    [
        ("ar", ["SA", "EG"]),
        ("ar-EG", ["EG"]),
        ("es-419", ["MX"]),
        ("es-MX", ["MX"]),
        ("pt-BR", []),
    ],
)
def test_a_locale_is_read_where_it_is_named_or_completes_what_is(
    tag: str, codes: list[str]
) -> None:
    markets = [terms_of(compiled(code).market) for code in ("SA", "EG", "MX")]
    assert [market.code for market in speakers(tag, markets)] == codes


def test_english_is_read_where_a_market_names_it() -> None:
    markets = [terms_of(compiled(code).market) for code in ("SG", "BR")]
    english = [m.code for m in markets if any(tag.startswith("en") for tag in m.locales)]
    assert [market.code for market in speakers("en", markets)] == english


def test_a_market_whose_tag_is_none_reads_nothing() -> None:
    market = replace(terms_of(compiled("SA").market), locales=("arabic!",))
    assert speakers("ar", [market]) == ()
