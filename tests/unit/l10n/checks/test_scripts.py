import pytest

from setsail.core.findings import Severity

from ..conftest import WriteLocale
from .kit import check, judged, judged_in, market, places

TERMS = """\
names: [QR, Apple Pay, PK]
loans: { th: [Flash Sale], ar: [live] }
"""


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("zh-Hans", "扫QR码，PK赛", []),  # names stand right beside Chinese letters
        ("zh-Hans", "扫QRS码", ["L270 1:5"]),
        ("zh-Hans", "看live吧", ["L270 1:5"]),
        ("th", "ลด Flash Sale แรง", []),
        ("th", "ลด Mega Sale", ["L270 1:8", "L270 1:13"]),
        ("ar", "اقرأ <b>هذا</b>&nbsp;هنا", []),  # markup is no word
        ("ar", "ادفع عبر Apple Pay أو a@layar.com", []),
        ("ar", "الـQR", []),
        ("ar", "بث live", []),
        ("ar-EG", "بث live", []),
        ("ckb", "پەخشی live", ["L270 1:11"]),  # a loan of Arabic, not of Kurdish
        ("ckb", "چۆنی ڕۆژ", []),
        ("ta", "அறை room", ["L270 1:9"]),
        ("ta", "ரூ கொடு 👋", []),
        ("vi", "Ưu đãi 优惠", ["L270 1:12"]),
        ("tr", "Şimdi gönder", []),
        ("fil", "Tara на", ["L270 1:10"]),
        ("es-419", "¿Qué тал?", ["L270 1:10"]),
        ("pt-BR", "Ação かな", ["L270 1:10"]),
        ("ja", "ライブ room", []),  # in three scripts, which we do not judge
    ],
)
def test_words_in_another_script(
    write_locale: WriteLocale, tag: str, text: str, expected: list[str]
) -> None:
    tree = write_locale("en", room="k = English\n")
    (tree / "terms.yaml").write_text(TERMS, "utf-8")
    write_locale(tag, room=f"k = {text}\n")
    assert places(judged(tree, tag, "scripts")) == expected


@pytest.mark.parametrize(
    ("tag", "digits", "text", "expected"),
    [
        ("ar", "arab", "فوق ١٨", []),
        ("ar", "arab", "فوق 18", ["L271 1:9"]),
        ("ar", "arab", "فوق ۱۸", ["L271 1:9"]),  # Persian digits are another set
        ("ar", "latn", "فوق 18", []),
        ("ar", "latn", "فوق ١٨", ["L271 1:9"]),
        ("ar", "arab latn", "فوق ١٨", ["L271 1:9"]),  # one text, two markets
        ("ar", "arab latn", "فوق 18", ["L271 1:9"]),
        ("ckb", "arab", "سەرووی ١٨", []),
        ("ckb", "arab", "سەرووی 18", ["L271 1:12"]),
        ("ar", "arab", "شبكة 4G", []),  # part of a name, though 4G itself is Latin
        ("ar", "arab", "layar.com/24", []),
        ("th", "latn", "อายุ 18", []),
        ("th", "latn", "อายุ ๑๘", ["L271 1:10"]),
        ("ta", "latn", "வயது ௧௮", ["L271 1:10"]),
        ("zh-Hans", "latn", "满１８岁", ["L271 1:6"]),
        ("id", "latn", "Usia 18", []),
        ("id", "arab", "Usia 18", []),  # Arabic digits are for Arabic letters only
        ("vi", "latn", "Từ ١٨", ["L271 1:8"]),
    ],
)
def test_digits_by_hand(
    write_locale: WriteLocale, tag: str, digits: str, text: str, expected: list[str]
) -> None:
    tree = write_locale("en", room="k = Over 18\n")
    (tree / "terms.yaml").write_text("names: [4G]\n", "utf-8")
    write_locale(tag, room=f"k = {text}\n")
    markets = [market(tag, digits=policy) for policy in digits.split()]
    assert places(judged_in(tree, tag, "scripts", *markets)) == expected


def test_what_is_wrong_is_said(write_locale: WriteLocale) -> None:
    word, digit = check(write_locale, "scripts", "k = A\n", "k = ห้อง room ๑\n", "th")
    assert (word.severity, digit.severity) == (Severity.WARNING, Severity.WARNING)
    assert word.message == "'room' is written in Latin, not in Thai"
    assert word.fix == "translate it, or add it to names or loans in terms.yaml"
    assert digit.message == "๑ is written by hand, and not every market shows such digits"
    assert digit.got == "'ห้อง room ๑'"
    assert digit.fix == "make it a value, which is shown with the market's digits"


def test_a_broken_terms_file_leaves_the_words_without_names(write_locale: WriteLocale) -> None:
    tree = write_locale("en", room="k = English\n")
    (tree / "terms.yaml").write_text("names: [QR\n", "utf-8")
    write_locale("ar", room="k = رمز QR\n")
    assert places(judged(tree, "ar", "scripts")) == ["L270 1:9"]
