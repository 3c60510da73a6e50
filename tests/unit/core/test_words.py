from __future__ import annotations

import pytest

from setsail.core.words import place_of, words_in


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Red WINE glass", "wine"),
        ("Jogo de CASSINO", "cassino"),
        ("ELEICAO 2026", "eleição"),
        ("Uma caixa  surpresa!", "caixa surpresa"),
        ("خمر", "خمر"),
        ("كأس الخمر", "خمر"),
        ("والخمر", "خمر"),
        ("للقمار", "قمار"),
        ("قِمار", "قمار"),
        ("خمـــر", "خمر"),
        ("أرهان", "ارهان"),
        ("เสื้อเหล้าดี", "เหล้า"),
    ],
)
def test_found(text: str, word: str) -> None:
    assert words_in(text, [word]) == (word,)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("a ball of twine", "wine"),
        ("winery", "wine"),
        ("Birthday card", "bir"),
        ("alphabet blocks", "bet"),
        ("خمرية", "خمر"),
        ("تخمر", "خمر"),
        ("aXc", "a.c"),
    ],
)
def test_not_found(text: str, word: str) -> None:
    assert words_in(text, [word]) == ()


def test_only_the_words_that_occur_are_named() -> None:
    assert words_in("beer and wine", ["pork", "wine", "beer"]) == ("wine", "beer")


def test_accents_may_be_left_out_but_not_exchanged() -> None:
    assert words_in("Áo Cổ Tròn", ["cờ"]) == ()
    assert words_in("Bàn Cờ Vua", ["cờ"]) == ("cờ",)
    assert words_in("BAN CO VUA", ["cờ"]) == ("cờ",)
    assert words_in("Bàn Cờ Vua", ["co"]) == ("co",)
    assert words_in("Đồ Chơi", ["do choi"]) == ("do choi",)


def test_a_stem_goes_on_and_still_begins_a_word() -> None:
    assert words_in("Jetonunuz yok", ["jeton*"]) == ("jeton*",)
    assert words_in("Jetonunuz yok", ["jeton"]) == ()
    assert words_in("Bijeton", ["jeton*"]) == ()
    assert words_in("بعملاتك", ["عملات*"]) == ("عملات*",)


@pytest.mark.parametrize(
    ("text", "word", "index"),
    [
        ("Red  WINE glass", "wine", 5),
        ("كأس والخمر", "خمر", 4),
        ("قِمار وخمـــر", "خمر", 6),
        ("Ver a ELEICAO", "eleição", 6),
        ("ซื้อเหล้าดี", "เหล้า", 4),
        ("nothing", "wine", 0),
    ],
)
def test_the_place_of_a_word_is_counted_in_the_text_as_written(
    text: str, word: str, index: int
) -> None:
    assert place_of(text, word) == index


def test_turkish_capitals_of_both_i() -> None:
    assert words_in("RAKI SOFRASI", ["rakı", "raki"]) == ("rakı", "raki")
    assert words_in("İÇKİ", ["içki"]) == ("içki",)
    assert words_in("sık sık", ["sik"]) == ()  # another word
    assert (place_of("Bu RAKI", "rakı"), place_of("Bu İÇKİ", "içki")) == (3, 3)
