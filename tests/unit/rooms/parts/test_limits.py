import pytest
import regex

from setsail.rooms.messages import MAX_NAME_CHARS
from setsail.rooms.parts.limits import (
    TokenBucket,
    clean_name,
    clean_text,
    public_id,
    text_length,
)


def test_a_bucket_allows_a_burst_and_then_a_rate():
    bucket = TokenBucket(burst=3, per_s=2, now_ms=1000)
    assert [bucket.take(1000) for _ in range(4)] == [True, True, True, False]
    assert not bucket.take(1499)
    assert bucket.take(1500)
    assert not bucket.take(1500)
    assert [bucket.take(60_000) for _ in range(4)] == [True, True, True, False], "no hoarding"


def test_a_clock_that_runs_back_gives_nothing():
    bucket = TokenBucket(burst=1, per_s=1, now_ms=5000)
    assert bucket.take(5000)
    assert not bucket.take(1000)
    assert not bucket.take(5500)
    assert bucket.take(6000)


def test_a_public_id_is_steady_and_tells_nothing():
    assert public_id("secret") == public_id("secret") != public_id("secret2")
    assert "secret" not in public_id("secret")
    assert len(public_id("x" * 64)) == 17


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  Ana  Maria ", "Ana Maria"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("line\nbreak\ttab", "line break tab"),
        ("\u2066\u2069", ""),
        ("\u200b\u200d", ""),
        ("", ""),
        ("سارة", "سارة"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
    ],
)
def test_a_nickname_is_one_clean_line(typed, shown):
    assert clean_name(typed) == shown


def test_a_long_nickname_is_cut_at_a_whole_character():
    assert clean_name("x" * 50) == "x" * (MAX_NAME_CHARS - 1) + "…"
    cut = clean_name("กำ" * 30)
    assert len(regex.findall(r"\X", cut)) == MAX_NAME_CHARS
    assert cut.endswith("…")


def test_chat_is_trimmed_but_never_cut():
    assert clean_text("  hi \u202e there\u0000 ") == "hi  there"
    long = "ا" * 5000
    assert clean_text(long) == long
    assert clean_text(" \u200f \u200b ") == ""


def test_length_is_counted_as_people_do():
    assert text_length("abc") == 3
    assert text_length("سَلَامٌ") == 4, "vowel signs are free"
    assert text_length("e\u0301") == 1
