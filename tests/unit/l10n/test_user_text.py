"""`UserText` in messages: how much of it is shown, counted as people count characters.

What is taken out of it, and floods of marks, are in test_text.py.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import regex
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from setsail.l10n.bundle import Argument, load_bundle
from setsail.l10n.formats import FormatPolicy, UserText
from setsail.l10n.text import TEXT_LIMIT

from .conftest import WriteLocale

FSI, PDI = "\u2068", "\u2069"
FAMILY = "👩\u200d👩\u200d👧\u200d👦"
TONED = "👩🏽\u200d👩🏿\u200d👧🏻\u200d👦🏼"
KISS = "👩\u200d❤️\u200d💋\u200d👨"
RAINBOW = "🏳️\u200d🌈"
WALES = "\U0001f3f4" + "".join(chr(0xE0000 + ord(c)) for c in "gbwls") + "\U000e007f"
KEYCAP = "7️⃣"
FLAGS = "🇮🇩🇸🇬🇲🇾🇹🇭"

Show = Callable[[Argument], str]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts") / "locales" / "en"
    folder.mkdir(parents=True)
    # The second chooses by the name, so that fluent.runtime renders it.
    (folder / "room.ftl").write_text(
        "quick = [{ $name }]\nslow = { $name ->\n    [x] x\n   *[other] [{ $name }]\n }\n"
    )
    return folder.parent


@pytest.fixture(scope="module", params=["quick", "slow"])
def show(request: pytest.FixtureRequest, tree: Path) -> Show:
    """What a message shows of a value, on both ways of rendering."""
    policy = FormatPolicy("latn", "SGD", 2, "Asia/Singapore")
    bundle = load_bundle(tree, ("en",), "SG", policy)

    def shown(value: Argument) -> str:
        rendered = bundle.render_checked("en", request.param, name=value)
        assert rendered.problems == ()
        text = rendered.text
        assert text.startswith(f"[{FSI}")
        assert text.endswith(f"{PDI}]")
        return text[2:-2]

    return shown


@pytest.mark.parametrize(
    "character",
    [
        *(FAMILY, KISS, RAINBOW, WALES, KEYCAP, "🇸🇬", "👍🏽", "❤️", "🧑\u200d🚀"),
        *("கொ", "நி", "ஸ்", "ஷௌ"),  # Tamil: a consonant with its vowel sign, or with pulli
        *("น้ำ", "กี่", "ก็", "ที่"),  # Thai: vowel, tone mark, and the vowel that trails
        *("क्ष", "ज़ि", "مُّ", "é", "e\u0301", "o\u031b\u0323", "각", "\u1100\u1161\u11a8"),
    ],
)
def test_a_character_is_shown_whole_or_not_at_all(show: Show, character: str) -> None:
    assert len(regex.findall(r"\X", character)) == 1
    assert show(UserText(character, 1)) == character
    assert show(UserText(character * 3, 3)) == character * 3
    assert show(UserText(character * 4, 3)) == character * 2 + "…"
    assert show(UserText(f"ab{character}cd", 4)) == f"ab{character}…"
    assert show(UserText(f"ab{character}cd", 3)) == "ab…"


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        (FLAGS, 4, FLAGS),
        (FLAGS, 3, "🇮🇩🇸🇬…"),  # between two flags, not within one
        (FLAGS[:7], 4, FLAGS[:7]),  # half a flag at the end is a character too
        (f"{TONED} Tan", 4, f"{TONED} T…"),
        ("நிலா தமிழ்", 6, "நிலா தமிழ்"),  # 2 + 1 + 3
        ("நிலா தமிழ்", 5, "நிலா த…"),
        ("น้ำใจ", 3, "น้ำใจ"),
        ("น้ำใจ", 2, "น้ำ…"),
        ("สวัสดี", 3, "สวั…"),
        ("陈小伟直播间", 6, "陈小伟直播间"),
        ("陈小伟直播间", 5, "陈小伟直…"),
        ("Nguye\u0302\u0303n A\u0301nh", 9, "Nguye\u0302\u0303n A\u0301…"),
        ("مُحَمَّد", 4, "مُحَمَّد"),
        ("مُحَمَّد", 3, "مُحَ…"),
        ("Sara Noura", 6, "Sara…"),  # no space before the ellipsis
    ],
)
def test_limits_of_names(show: Show, text: str, limit: int, shown: str) -> None:
    assert show(UserText(text, limit)) == shown


def test_plain_text_has_the_usual_limit(show: Show) -> None:
    assert show("x" * TEXT_LIMIT) == "x" * TEXT_LIMIT
    assert show("x" * (TEXT_LIMIT + 1)) == "x" * (TEXT_LIMIT - 1) + "…"
    assert show("க்" * TEXT_LIMIT) == "க்" * TEXT_LIMIT
    assert show("க்" * (TEXT_LIMIT + 1)) == "க்" * (TEXT_LIMIT - 1) + "…"


@pytest.mark.parametrize("character", [FAMILY, TONED, KISS, WALES])
@pytest.mark.parametrize("limit", [1, 2, 3, 60, TEXT_LIMIT])
def test_a_flood_of_long_characters_ends_after_a_whole_one(
    show: Show, character: str, limit: int
) -> None:
    """Of more code points than a limit has room for, fewer characters are shown."""
    shown = show(UserText(character * 900, limit))
    assert regex.fullmatch(f"(?:{character})*…", shown)
    assert len(shown) <= 4 * limit + 16
    assert limit == 1 or shown.startswith(character)


def test_a_larger_limit_shows_more_up_to_what_fluent_takes(show: Show) -> None:
    assert show(UserText("x" * 2000, 2000)) == "x" * 2000
    assert show(UserText("x" * 2000, 500)) == "x" * 499 + "…"


def test_a_long_text_with_marks_is_cut_before_fluent_gives_up(write_locale: WriteLocale) -> None:
    tree = write_locale("en", room="m = [{ $name }]\n")
    bundle = load_bundle(tree, ("en",), "SG", FormatPolicy("latn", "SGD", 2, "UTC"))
    for text in ("x" * 9000, "க்" * 9000, FAMILY * 900):
        rendered = bundle.render_checked("en", "m", name=UserText(text, 2400))
        assert rendered.problems == ()
        assert len(rendered.text) <= 2500
        assert rendered.text.endswith(f"…{PDI}]")


PIECE = st.sampled_from(
    [
        FAMILY,
        KISS,
        RAINBOW,
        WALES,
        KEYCAP,
        "🇸🇬",
        "கொ",
        "ஸ்ரீ",
        "น้ำ",
        "ก็",
        "a",
        "é",
        "م",
        "ُ",
        "क्ष",
        "陈",
        " ",
    ]
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(PIECE, min_size=1, max_size=30).map("".join), st.integers(1, 30))
def test_what_is_shown_is_a_beginning_in_whole_characters(
    tree: Path, text: str, limit: int
) -> None:
    bundle = load_bundle(tree, ("en",), "SG", FormatPolicy("latn", "SGD", 2, "UTC"))
    shown = bundle.render("en", "quick", name=UserText(text, limit))[2:-2]
    assume(len(text) <= 4 * limit + 16)  # more is a flood
    whole = regex.findall(r"\X", text)
    if len(whole) <= limit:
        assert shown == text
    else:
        kept = "".join(whole[: limit - 1]).rstrip()
        assert shown == kept + "…"
