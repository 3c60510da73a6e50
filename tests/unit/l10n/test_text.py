import unicodedata

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from setsail.l10n.text import BIDI_CONTROLS, MOST_MARKS, TEXT_LIMIT, plain, user_text

FAMILY = "👩‍👩‍👧‍👦"
TAGS = "".join(chr(0xE0000 + ord(letter)) for letter in "gbeng")
ENGLAND = f"\U0001f3f4{TAGS}\U000e007f"
ZWNJ, ZWJ = "\u200c", "\u200d"


def clusters(text: str) -> list[str]:
    return regex.findall(r"\X", text)


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


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a\u2069\u202eb\nc\td", "ab c d"),  # closes its isolate, breaks the line
        ("a\u2029b\u0085c\x1cd", "a b c d"),  # ends the paragraph, and the isolate with it
        ("\u206aa\u206fb\u061cc", "abc"),  # deprecated controls, and a mark
        ("half \ud83d a pair", "half \ufffd a pair"),
    ],
)
def test_user_text_cannot_close_its_isolate_or_break_the_line(raw: str, shown: str) -> None:
    assert user_text(raw) == shown


@pytest.mark.parametrize(
    "text",
    [
        "สมชายผู้น้ำใจ",  # Thai, two marks and a vowel that trails
        unicodedata.normalize("NFD", "Nguyễn Trường Ộ ơi"),
        "مُحَمَّدٌ ٱلرَّحْمَٰنِ",
        "தமிழ் நண்பர் ஸ்ரீ",
        "कार्त्स्न्य हिन्दी ज़िंदगी",
        "မြှောက်ပြွမ်း",
        "می\u200cخواهم",  # Persian: two parts of one word
        "ක්\u200dරිස්තු ශ්\u200dරී",  # Sinhala: the joiner makes the conjunct
        "ক্\u200dষ র\u200d্য",
        f"{FAMILY} 👩🏽\u200d❤️\u200d💋\u200d👨🏿 ❤️\u200d🔥 👍🏽 1️⃣",
        f"🇮🇩🇸🇬 {ENGLAND}",
        "שָׁלוֹם",
    ],
)
def test_text_of_real_languages_comes_through_whole(text: str) -> None:
    assert user_text(text) == text
    # The same on the way of text that is not all printable.
    assert user_text("\u202e" + text) == text


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (f"ad{ZWJ}min", "admin"),  # looks like admin and is not
        (f"{ZWNJ}{ZWJ}admin{ZWJ}", "admin"),
        (f"{ZWNJ}محمد{ZWNJ}", "محمد"),
        (f"می{ZWNJ}{ZWNJ}{ZWNJ}خواهم", f"می{ZWNJ}خواهم"),
        (f"👩{ZWJ}x", "👩x"),
        (f"👩{ZWJ}{ZWJ}👧", f"👩{ZWJ}👧"),
        (f"a{TAGS}b", "ab"),  # invisible, and read by an assistant
        (f"\U0001f3f4{TAGS}", "\U0001f3f4"),  # a flag that does not end
    ],
)
def test_what_cannot_be_seen_stays_only_where_it_does_something(raw: str, shown: str) -> None:
    assert user_text(raw) == shown


def test_marks_beyond_a_number_are_dropped() -> None:
    assert user_text("\u202ea" + "\u0301" * 50 + "b") == "a" + "\u0301" * MOST_MARKS + "b"
    joined = "\u202eक" + ("\u094d" + ZWJ) * 50 + "क"
    assert sum(unicodedata.category(c) == "Mn" for c in user_text(joined)) <= MOST_MARKS


def test_long_text_is_cut_with_an_ellipsis_after_a_whole_character() -> None:
    assert user_text("x" * 300) == "x" * (TEXT_LIMIT - 1) + "…"
    assert user_text("abcde\u0301f", limit=6) == "abcde\u0301f"  # six, as people count
    assert user_text("abcde\u0301fg", limit=6) == "abcde\u0301…"
    assert user_text(f"ab{FAMILY}cd", limit=4) == f"ab{FAMILY}…"
    assert user_text(f"ab{FAMILY}cd", limit=3) == "ab…"
    assert user_text("ab  cdef", limit=5) == "ab…"
    assert user_text("xy", limit=1) == user_text("xy", limit=0) == user_text("xy", limit=-3) == "…"


def test_controls_at_the_end_do_not_count() -> None:
    assert user_text("x" * TEXT_LIMIT + "\u202e") == "x" * TEXT_LIMIT


@pytest.mark.parametrize(
    "flood",
    ["a" + "\u0301" * 10_000, FAMILY * 2000, "ᄀ" * 5000, "क\u094d" * 5000, "🇮" * 5000, ZWJ * 5000],
)
def test_floods_are_cut_in_code_points_too(flood: str) -> None:
    shown = user_text(flood)
    assert len(shown) <= 4 * TEXT_LIMIT + 16
    assert shown.endswith("…")
    assert len(user_text(flood, 2000)) <= 2400  # as much as fluent.runtime takes, and some


HOSTILE = st.text(
    st.sampled_from(
        "ab …اب👩👧🏽❤क्षᄀ🇮\u0301\u064e\ufe0f\u0600\u202e\u2069\n\ud800\u200c\u200d\xa0"
    )
    | st.sampled_from(TAGS + "\U0001f3f4\U000e007f")
    | st.characters(),
    max_size=80,
)


@given(HOSTILE, st.integers(1, 30))
@example("\U0001f3f4" + TAGS * 9 + "\U000e007f", 3)
@example("👩" + ZWJ, 1)
def test_user_text_is_always_clean_short_and_the_same_the_second_time(
    text: str, limit: int
) -> None:
    shown = user_text(text, limit)
    assert user_text(shown, limit) == shown
    assert len(clusters(shown)) <= limit
    assert len(shown) <= 4 * limit + 16
    assert not BIDI_CONTROLS & set(shown)
    assert not any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in shown)
    assert shown.encode().decode() == shown


@given(st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), max_size=TEXT_LIMIT))
@example("a" + "\u0301" * (TEXT_LIMIT - 1))  # a pile of marks no higher than the limit
def test_printable_text_within_the_limit_is_never_touched(text: str) -> None:
    """The renderer's fast path stands on this."""
    if text.isprintable():
        assert user_text(text) == text
