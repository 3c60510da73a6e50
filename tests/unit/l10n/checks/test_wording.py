"""The checks of wording, each with what it must find and the near misses it must leave alone.

A case is a check, the language, English, the translation, and what is found: codes with the
column on the translation's one line.
"""

from __future__ import annotations

import pytest

from ..conftest import WriteLocale
from .kit import check, judged

SHY, ZWSP, ZWNJ, NBSP, BOM = "\u00ad", "\u200b", "\u200c", "\u00a0", "\ufeff"
MONEY = "# Price.\n# Variables:\n#  $price (Money): price\n"
SHARE = "# Off.\n# Variables:\n#  $percent (Number): discount in whole percent, 1 to 99\n"

FOUND = [
    # L250: word for word its English
    ("same", "id", "Sold out", "Sold out", "L250:5"),
    ("same", "id", "Sold out { $x }", "Sold out { $x }", "L250:5"),
    # L255: how it ends
    ("endings", "id", "Connecting…", "Menyambungkan.", "L255:18"),
    ("endings", "id", "Try again", "Coba lagi.", "L255:14"),
    ("endings", "id", "Really?", "Benar.", "L255:10"),
    ("endings", "zh-Hans", "Try again", "再试一次。", "L255:9"),
    ("endings", "ar", "Really?", "صحيح.", "L255:9"),
    # L256: marks of another language, or without their pair
    ("marks", "ar", "Hello, you", "أهلا, بك", "L256:9"),
    ("marks", "ar", "Really?", "صحيح?", "L256:9"),
    ("marks", "ckb", "Really?", "ڕاستە?", "L256:10"),
    ("marks", "zh-Hans", "Hello, you", "你好,大家", "L256:7"),
    ("marks", "es-419", "Again?", "Otra vez?", "L256:13"),
    ("marks", "es-MX", "Hi! Again?", "¡Hola! Otra vez?", "L256:20"),
    ("marks", "id", "Go (now)", "Ayo (sekarang", "L256:9"),
    ("marks", "pt-BR", "Go (now)", "Vai agora)", "L256:14"),
    ("marks", "tr", "Say “hi”", "“selam de", "L256:5"),
    # L258: typewriter's marks
    ("marks", "id", "Wait…", "Tunggu...", "L258:11"),
    ("marks", "id", "It’s", "it's", "L258:7"),
    ("marks", "pt-BR", "“a”", '"a"', "L258:5 L258:7"),
    ("marks", "id", "Go!", "Ayo!!", "L258:8"),
    ("marks", "ar", "Go?", "هيا؟؟", "L258:8"),
    # spaces
    ("spaces", "id", "a b", "a  b", "L257:6"),
    ("spaces", "id", "a, b", "a , b", "L257:6"),
    ("spaces", "id", "a, b", "a,b", "L257:6"),
    ("spaces", "es-419", "¿a?", "¿ a?", "L257:6"),
    ("spaces", "zh-Hans", "a, b", "好， 来", "L257:7"),
    ("spaces", "id", "a", '{ " " }a', "L257:8"),
    # L259: words twice
    ("spaces", "pt-BR", "for the the", "para para você", "L259:10"),
    ("spaces", "id", "who", "yang yang suka", "L259:10"),
    # L260: characters nobody sees
    ("characters", "id", "ab", f"a{SHY}b", "L260:6"),
    ("characters", "id", "ab", f"a{ZWSP}b", "L260:6"),
    ("characters", "tr", "a b", f"a{NBSP}b", "L260:6"),
    ("characters", "vi", "ab", f"a{BOM}b", "L260:6"),
    ("characters", "ar", "thanks", "شكـــرا", "L260:7"),
    ("characters", "id", "ab", f"a{ZWNJ}b", "L260:6"),
    ("characters", "id", "ab", '{ "\\u00AD" }ab', "L260:8"),
    # L261: not in normal form
    ("characters", "vi", "cafe", "cafe\u0301", "L261:8"),
    # L262: scripts that look alike
    ("characters", "pt-BR", "Leave", "S\u0430ir", "L262:5"),
    ("characters", "ar", "me", "علی", "L262:7"),
    ("characters", "th", "red", "เเดง", "L262:5"),
    # L263 to L265: addresses, numbers, markup
    ("parity", "id", "See example.com/rules.", "Lihat example.com/aturan.", "L263:1 L263:11"),
    ("parity", "id", "Write to a@example.com.", "Tulis saja.", "L263:1"),
    ("parity", "id", "Ten of them", "Ada 12", "L264:9"),
    ("parity", "id", "Read <b>this</b>", "Baca <b>ini", "L265:1"),
    # L270, L271: scripts and digits
    ("scripts", "ar", "adults only", "للكبار adults only", "L270:12 L270:19"),
    ("scripts", "th", "Layar room", "ห้อง room", "L270:10"),
    ("scripts", "id", "room", "ruang комната", "L270:11"),
    # the percent sign
    ("percent", "tr", SHARE + "k = { $percent }% off", "{ $percent }% indirim", "L273:17"),
    ("percent", "id", SHARE + "k = { $percent }% off", "%{ $percent }", "L273:5"),
    ("percent", "ar", SHARE + "k = { $percent }% off", "خصم %{ $percent }", "L273:9"),
    # currencies
    ("money", "id", MONEY + "k = Now { $price }", "Rp { $price }", "L272:5"),
    ("money", "id", MONEY + "k = Now { $price }", "{ $price } rupiah", "L272:16"),
    ("money", "ar", MONEY + "k = Now { $price }", "{ $price } ر.س", "L272:16"),
    ("money", "pt-BR", MONEY + "k = Now { $price }", "Por R$ 5", "L272:9"),
    ("money", "th", MONEY + "k = Now { $price }", "฿{ $price }", "L272:5"),
    ("money", "vi", MONEY + "k = Now { $price }", "{ $price } VND", "L272:16"),
]  # fmt: skip
NOTHING = [
    ("same", "id", "{ $price }", "{ $price }"),
    ("same", "en-GB", "Sold out", "Sold out"),
    ("same", "id", "Go", "Ayo"),
    ("endings", "th", "It has ended.", "จบแล้ว"),  # no full stops
    ("endings", "zh-Hans", "It has ended.", "结束了。"),
    ("endings", "ar", "Really?", "صحيح؟"),
    ("endings", "id", "It has ended.", "Selesai!"),
    ("endings", "id", "It is { $price }.", "Harganya { $price }"),
    ("endings", "es-419", "Again?", "¿Otra vez?"),
    ("marks", "ar", "Hello, you; really?", "أهلا، بك؛ صحيح؟"),
    ("marks", "ar", "By K.Net", "عبر K.Net"),
    ("marks", "zh-Hans", "Hello, you!", "你好，大家！"),
    ("marks", "es-419", "Hi! Again?", "¡Hola! ¿Otra vez?"),
    ("marks", "es-419", "What?!", "¿Qué?!"),
    ("marks", "tr", "It’s", "Ali’nin"),
    ("marks", "pt-BR", "Say “hi”", "Diga “oi” (já)"),
    ("marks", "ta", "Hello, you", "வணக்கம், நண்பரே!"),
    ("spaces", "zh-Hans", "a, b", "好，来"),
    ("spaces", "id", "5:30, and 1.000", "5:30, dan 1.000"),
    ("spaces", "id", "every day", "sehari sehari"),  # doubling is grammar
    ("spaces", "th", "quickly", "เร็วเร็ว"),
    ("spaces", "vi", "always", "luôn luôn"),
    ("characters", "th", "a b", f"สวัสดี{ZWSP}ครับ"),  # parts words
    ("characters", "ckb", "they go", f"دە{ZWNJ}ڕۆن"),
    ("characters", "id", "it’s { $n } km", f"{{ $n }}{NBSP}km"),
    ("characters", "id", "family", "keluarga 👩\u200d👧"),
    ("characters", "zh-Hans", "PK battle", "PK赛"),
    ("characters", "ar", "year", "١٤٤٨ هـ"),
    ("characters", "vi", "coffee", "cà phê"),
    ("parity", "id", "See example.com/rules.", "Baca di example.com/rules."),
    ("parity", "id", "Up to 5", "Sampai 5"),
    ("parity", "id", "Read <b>this</b>", "Baca <b>ini</b>"),
    ("scripts", "ar", "Visit example.com", "على example.com"),
    ("scripts", "zh-Hans", "room", "房间"),
    ("scripts", "ta", "room", "அறை"),
    ("percent", "tr", SHARE + "k = { $percent }% off", "%{ $percent } indirim"),
    ("percent", "ar", SHARE + "k = { $percent }% off", "خصم { $percent }٪"),
    ("percent", "id", SHARE + "k = { $percent }% off", "{ $percent }% lebih murah"),
    ("money", "id", MONEY + "k = Now { $price }", "Kini { $price }"),
    ("money", "id", "coins cost nothing", "koin tak perlu rupiah"),
    ("money", "vi", "dong", "đồng ý"),
]  # fmt: skip


def english(text: str) -> str:
    return f"{text}\n" if "\nk = " in text else f"k = {text}\n"


def columns(write_locale: WriteLocale, name: str, tag: str, original: str, text: str) -> list[str]:
    findings = check(write_locale, name, english(original), f"k = {text}\n", tag)
    assert all(finding.where and finding.where.line == 1 for finding in findings)
    return [f"{f.code}:{f.where.column if f.where else 0}" for f in findings]


@pytest.mark.parametrize(("name", "tag", "original", "text", "expected"), FOUND)
def test_a_slip_is_found_at_its_character(
    write_locale: WriteLocale, name: str, tag: str, original: str, text: str, expected: str
) -> None:
    assert columns(write_locale, name, tag, original, text) == expected.split()


@pytest.mark.parametrize(("name", "tag", "original", "text"), NOTHING)
def test_what_a_language_rightly_does_is_left_alone(
    write_locale: WriteLocale, name: str, tag: str, original: str, text: str
) -> None:
    assert columns(write_locale, name, tag, original, text) == []


SURFACES = "# Button.\n# Surface: button\nk = Go\n    .a = Gone\n"


def test_a_surface_is_named_for_every_text(write_locale: WriteLocale) -> None:
    tree = write_locale("en", room=f"{SURFACES}\n# Toast.\n# Surface: tost\nm = Hi\n\nn = Bare\n")
    told = [(f.key, f.got, str(f.where).rpartition(":")[0]) for f in judged(tree, "en", "surface")]
    assert [key for key, *_ in told] == ["k.a", "m", "n"]
    tree = write_locale("en", room=SURFACES.replace("button", "button; .a toast"))
    assert judged(tree, "en", "surface") == []


@pytest.mark.parametrize(
    ("room", "codes"),
    [
        ("room_Join = a\n", ["L275"]),
        ("room-join = { $userName }\n", ["L275"]),
        ("host-greet = a\n", ["L275"]),
        ("# A.\n# Variables:\n#  $gone (String): nobody\nroom-a = a\n", ["L276"]),
        ("# A.\n# Variables:\n#  $name (String): who\nroom-a = { $name }\n", []),
        ("room-join-2 = a\n    .aria-label = b\n", []),
    ],
)
def test_ids(write_locale: WriteLocale, room: str, codes: list[str]) -> None:
    tree = write_locale("en", room=room, host="host-x = x\n")
    assert [finding.code for finding in judged(tree, "en", "ids")] == codes


def test_a_translation_stands_in_the_file_of_its_english(write_locale: WriteLocale) -> None:
    write_locale("en", room="k = a\n", host="m = b\n")
    tree = write_locale("id", room="k = a\nm = b\n")
    (finding,) = judged(tree, "id", "ids")
    assert (finding.code, str(finding.where)) == ("L275", "locales/id/room.ftl:2:1")


TERMS = """\
terms:
  coin:
    about: what viewers buy
    say: { id: [koin], en: [coin, coins] }
    never: { id: [uang] }
    messages: [k]
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Isi koin", []),
        ("Isi ulang", ["L247:1:5"]),
        ("Isi koin pakai uang", ["L246:1:20"]),
        ("{ $n ->\n    [0] Kosong\n   *[other] { $n } koin\n }", []),  # about none otherwise
    ],
)
def test_agreed_words(write_locale: WriteLocale, text: str, expected: list[str]) -> None:
    tree = write_locale("en", room="k = Top up coins\n")
    (tree / "terms.yaml").write_text(TERMS, "utf-8")
    write_locale("id", room=f"k = {text}\n")
    found = judged(tree, "id", "terms")
    assert [f"{f.code}:{str(f.where).partition('room.ftl:')[2]}" for f in found] == expected


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("messages: [k]", "messages: [nix]", "terms.coin.messages.0"),
        ("id: [uang]", "xx: [uang]", "terms.coin.never.xx"),
        ("say:", "sya:", None),
    ],
)
def test_a_slip_in_the_agreed_words_is_told(
    write_locale: WriteLocale, old: str, new: str, key: str | None
) -> None:
    tree = write_locale("en", room="k = coins\n")
    (tree / "terms.yaml").write_text(TERMS.replace(old, new), "utf-8")
    write_locale("id", room="k = koin\n")
    found = [finding for finding in judged(tree, "en", "terms") if finding.code == "L249"]
    assert found
    assert all(f.where and f.where.file.endswith("terms.yaml") and f.where.line for f in found)
    assert key is None or [f.key for f in found] == [key]
