import pytest

from setsail.core.findings import Severity
from setsail.l10n.checks.characters import script_of

from ..conftest import WriteLocale
from .kit import check, found, places

ZWSP, ZWNJ, ZWJ, NBSP, NNBSP, WIDE = "\u200b", "\u200c", "\u200d", "\u00a0", "\u202f", "\u3000"


def slips(write_locale: WriteLocale, tag: str, text: str) -> list[str]:
    return places(check(write_locale, "characters", "k = English\n", f"k = {text}\n", tag))


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("ta", f"வண{ZWSP}க்கம்", "L260 1:7"),  # Thai parts words with it, nobody else
        ("th", f"สวัสดี{ZWNJ}ครับ", "L260 1:11"),
        ("ar", f"می{ZWNJ}شود"[1:], "L262 1:5 L260 1:6"),
        ("zh-Hans", f"你好{WIDE}大家", "L260 1:7"),
        ("es-419", f"¿Ya{NBSP}?", "L260 1:8"),
        ("pt-BR", f"a{ZWJ}b", "L260 1:6"),
        ("id", "a\ue000b", "L260 1:6"),
        ("id", "a\ufffdb", "L260 1:6"),
        ("id", "a\ufffcb { $n }", "L260 1:6"),  # pasted from a document, and no value
        ("id", 'a { "\\uD83D" }', "L260 1:10"),  # half a character
        ("id", "a\tb", "L260 1:6"),
        ("ckb", "سڵـــاو", "L260 1:7"),
        ("ar", "شكرًاـ", "L260 1:10"),
        ("ar", "بـسلام", "L260 1:6"),  # joined anyway
        ("id", "5\u00ad kursi", "L260 1:6"),  # only a space may stand beside a number
        ("id", f"hai{ZWSP}👋", "L260 1:8"),  # only a joiner within an emoji
        ("ta", "க\u0bc6\u0bbe", "L261 1:6"),  # one vowel sign in two pieces
        ("ar", "ا\u0654هلا", "L261 1:5"),
        ("vi", "Va\u0300o pho\u0300ng", "L261 1:6"),
        ("tr", "Go\u0308nder", "L261 1:6"),
        ("tr", "S\u0435ç", "L262 1:5"),  # Cyrillic е
        ("vi", "Ph\u03bfng", "L262 1:5"),  # Greek ο
        ("ar", "شکرا", "L262 1:6"),  # Persian kaf
        ("ckb", "كۆین", "L262 1:5"),  # Arabic kaf
        ("ckb", "بەڵي", "L262 1:8"),
        ("th", "น\u0e4d\u0e32", "L262 1:6"),  # two signs for ำ
        ("th", "ห้aง", "L262 1:5"),  # one letter among others
        ("ar", "رمزQR", "L262 1:5"),
        ("ta", "QRகுறி", "L262 1:5"),
    ],
)
def test_found(write_locale: WriteLocale, tag: str, text: str, expected: str) -> None:
    assert " ".join(slips(write_locale, tag, text)) == expected


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("th", f"ไลฟ์{ZWSP}สด PKสด"),
        ("ckb", f"دە{ZWNJ}ڕۆم، سڵاو"),
        ("ta", f"க்{ZWNJ}ஷ, கொடு"),
        ("zh-Hans", "扫QR码，PK赛"),
        ("ar", "الـQR و الـ QR و بـ{ $name } والـ{ $n } الأوائل"),  # how a prefix is joined
        ("th", "ห้องA"),
        ("ar", "السنة ١٤٤٨ هـ"),
        ("ar", "شُكْرًا جَزِيلًا"),  # vowel signs
        ("es-419", f"{{ $n }}{NBSP}% · 5{NNBSP}km"),
        ("id", "❤️ 👩🏽\u200d💻 🏳️\u200d🌈 🇮🇩 1️⃣"),
        ("id", "dua\n    baris"),
        ("tr", "İıŞşĞğ"),
        ("vi", "Ưu đãi, rộn rã"),
        ("pt-BR", "coração"),
        ("ar", '{ "\\u200F" }أهلا'),  # marks of direction have a check of their own
        ("id", "Смотри"),  # all in one script; scripts tells
    ],
)
def test_what_a_language_writes(write_locale: WriteLocale, tag: str, text: str) -> None:
    assert slips(write_locale, tag, text) == []


@pytest.mark.parametrize(
    ("tag", "text", "severity", "message", "fix"),
    [
        (
            "id",
            f"a{ZWSP}b",
            Severity.ERROR,
            "invisible or odd character U+200B, zero width space",
            "take it out",
        ),
        (
            "id",
            f"a{NBSP}b",
            Severity.ERROR,
            "invisible or odd character U+00A0, no-break space",
            "write a plain space",
        ),
        (
            "vi",
            "e\u0301m",
            Severity.ERROR,
            "not in normal form C: a search for the word does not find it",
            "write it as 'ém'",
        ),
        ("ar", "ک", Severity.ERROR, "'ک' only looks like 'ك'", "write 'ك'"),
        (
            "id",
            "p\u0430y",
            Severity.ERROR,
            "'p\u0430y' is written in Cyrillic and Latin",
            "write it in one script; the letters only look alike",
        ),
        (
            "ta",
            "QRகள்",
            Severity.WARNING,
            "'QRகள்' is written in Latin and Tamil",
            "write it in one script, or set a space or hyphen between the two",
        ),
    ],
)
def test_what_is_wrong_is_said(
    write_locale: WriteLocale, tag: str, text: str, severity: Severity, message: str, fix: str
) -> None:
    (finding,) = check(write_locale, "characters", "k = English\n", f"k = {text}\n", tag)
    assert (finding.severity, finding.message, finding.fix) == (severity, message, fix)


def test_a_character_is_found_in_its_variant(write_locale: WriteLocale) -> None:
    text = f"k = x {'{'} $n ->\n    [one] satu\n   *[other] a{ZWSP}b\n {'}'}\n    .t = b{NBSP}\n"
    findings = check(write_locale, "characters", "k = English\n", text)
    assert found(findings) == [("L260", "3:14", "k"), ("L260", "5:11", "k.t")]


@pytest.mark.parametrize(
    ("sign", "script"),
    [("a", "Latin"), ("ß", "Latin"), ("ك", "Arabic"), ("தி"[0], "Tamil"), ("か", "another script")],
)
def test_the_script_of_a_letter(sign: str, script: str) -> None:
    assert script_of(sign) == script


@pytest.mark.parametrize("sign", ["1", "،", "\u0301", "👋", "ـ"])
def test_signs_of_all_scripts_have_none(sign: str) -> None:
    assert script_of(sign) == ""
