import pytest

from setsail.rooms.parts.words import WordFilter

WORDS = WordFilter(["bad", "Very Rude", "สัตว์", "坏蛋", "قبيح", "şerefsiz", "ngu", ""])


@pytest.mark.parametrize(
    "text",
    [
        "bad",
        "You BAD, really",
        "b a d",
        "b.a.d!",
        "baaaaad",
        "b4d",
        "b\u200bad",
        "b\u0301ad",
        "very   rude",
        "ไอ้สัตว์เอ๊ย",
        "你这个坏蛋啊",
        "قـبـيح",
        "ŞEREFSİZ",
    ],
)
def test_a_word_is_found_through_its_disguises(text):
    assert WORDS.blocks(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "badge",
        "abad",
        "very nice, rude no",
        "room 4 d",
        "b a",
        "ngủ ngon không? ngunh",
        "bád",
        "1034",
    ],
)
def test_what_only_looks_like_it_passes(text):
    assert not WORDS.blocks(text)


def test_a_filter_without_words_passes_everything():
    assert not WordFilter([]).blocks("bad")
    assert not WordFilter(["", "!!"]).blocks("bad !!")
