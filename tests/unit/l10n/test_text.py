import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from setsail.l10n.text import BIDI_CONTROLS, TEXT_LIMIT, plain, user_text


def test_every_bidi_control_is_known() -> None:
    formatting = {
        chr(code)
        for code in range(0x3000)
        if unicodedata.bidirectional(chr(code))
        in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    }
    assert formatting <= BIDI_CONTROLS
    assert {"\u200e", "\u200f", "\u061c"} <= BIDI_CONTROLS


def test_plain_takes_isolates_out_and_leaves_the_rest() -> None:
    assert plain("Halo \u2068Dewi\u2069\u200f, 👩‍👩‍👧 ") == "Halo Dewi, 👩‍👩‍👧 "


def test_user_text_cannot_close_its_isolate_or_break_the_line() -> None:
    assert user_text("a\u2069\u202eb\nc\td") == "ab c d"


def test_long_text_is_cut_with_an_ellipsis_before_a_whole_character() -> None:
    assert user_text("x" * 300) == "x" * (TEXT_LIMIT - 1) + "…"
    assert user_text("abcde\u0301f", limit=6) == "abcd…"  # é would lose its accent
    assert user_text("ab👩\u200d👧cd", limit=5) == "ab…"  # a family stays whole


def test_text_of_only_marks_is_still_bounded() -> None:
    assert len(user_text("\u0301" * 500)) <= TEXT_LIMIT


@given(st.text(max_size=400))
def test_user_text_is_always_clean_and_short(text: str) -> None:
    shown = user_text(text)
    assert len(shown) <= TEXT_LIMIT
    assert not BIDI_CONTROLS & set(shown)
    assert not any(unicodedata.category(c) == "Cc" for c in shown)
    assert plain(shown) == shown
