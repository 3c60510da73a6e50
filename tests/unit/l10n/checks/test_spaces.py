import pytest

from setsail.core.findings import Severity

from ..conftest import WriteLocale
from .kit import check, found, places

NBSP = "\u00a0"


def slips(write_locale: WriteLocale, tag: str, text: str) -> list[str]:
    return places(check(write_locale, "spaces", "k = English\n", f"k = {text}\n", tag))


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("id", f"a {NBSP}b", "L257 1:6"),
        ("id", 'a { "" } b', "L257 1:6"),
        ("tr", "Hazır mı ?", "L257 1:13"),  # as in French
        ("vi", "Giá : 5", "L257 1:8"),
        ("ar", "أهلا ، بك", "L257 1:9"),
        ("ckb", "چۆنی ؟", "L257 1:9"),
        ("pt-BR", "( já)", "L257 1:6"),
        ("pt-BR", "“ oi ”", "L257 1:6 L257 1:9"),
        ("es-419", "¡ Hola!", "L257 1:6"),
        ("fil", "Tara,na", "L257 1:9"),
        ("ta", "வணக்கம்,நண்பரே", "L257 1:12"),  # the sign before it is a mark of vowels
        ("ar", "أهلًا،بك", "L257 1:10"),
        ("ms", "Siap!{ $name }", "L257 1:9"),
        ("id", 'a{ " " }', "L257 1:9"),
        ("zh-Hans", "你好 ！", "L257 1:7"),
        ("zh-Hans", "（ 好）", "L257 1:6"),
        ("zh-Hans", "a  b", "L257 1:6"),
        ("ms", "yang Yang baru", "L259 1:10"),
        ("fil", "para para sa", "L259 1:10"),
        ("vi", "của của bạn", "L259 1:9"),
        ("tr", "için için", "L259 1:10"),
        ("ar", "من من هنا", "L259 1:8"),
        ("ckb", "لە لە", "L259 1:8"),
        ("ta", "இந்த இந்த", "L259 1:10"),
        ("th", "และและ", "L259 1:8"),
        ("zh-Hans", "我的的金币", "L259 1:7"),
        ("zh-Hans", "主播已经已经下播", "L259 1:9"),
        ("es-419", "de de", "L259 1:8"),
        ("pt-BR", "a sala sala sala", "L259 1:12 L259 1:17"),
        ("id", "yang\n    yang", "L259 2:5"),
    ],
)
def test_found(write_locale: WriteLocale, tag: str, text: str, expected: str) -> None:
    assert " ".join(slips(write_locale, tag, text)) == expected


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("id", "Hati-hati, teman-teman: 20.30, 1.000; a/b (ya)!"),
        ("id", "pelan pelan saja"),  # doubling is grammar
        ("fil", "araw araw"),
        ("tr", "çok çok teşekkürler, yavaş yavaş"),
        ("vi", "xinh xinh"),
        ("ta", "மெல்ல மெல்ல"),
        ("ar", "شيئًا شيئًا"),
        ("th", "จริงๆ ช้าช้า"),
        ("zh-Hans", "谢谢，试试看，天天开播"),
        ("th", "จริง?ใช่"),  # no blanks between words
        ("zh-Hans", "现在在直播"),  # "is live now"
        ("zh-Hans", "为了了解更多"),
        ("zh-Hans", "营销目的的消息"),
        ("zh-Hans", "用 QR 码和 { $name } 开播"),
        ("es-419", f"{{ $n }}{NBSP}% de descuento"),
        ("es-419", "no, no; bla… sí"),
        ("pt-BR", "bem-vindo vindo"),  # half of a word is none
        ("id", "{ $a },{ $b } { $c }"),
        ("id", "{ $n ->\n    [one] satu\n   *[other] { $n } kursi\n } lagi"),
        ("zh-Hans", "你好（{ $name }）……"),
    ],
)
def test_what_a_language_writes(write_locale: WriteLocale, tag: str, text: str) -> None:
    assert slips(write_locale, tag, text) == []


@pytest.mark.parametrize(
    ("tag", "text", "message", "fix"),
    [
        ("id", "a  b", "two spaces in a row", "write one"),
        ("id", "a !", "a space before the mark", "take it out"),
        ("id", "(\u0020a)", "a space behind the mark that opens", "take it out"),
        ("id", "a,b", "no space behind the mark", "write one"),
        ("id", '{ "  " }', "a space at the edge of the text", "take it out"),
        ("zh-Hans", "好， 来", "a space beside a mark that brings its own", "take it out"),
        ("id", "Itu di di sana", "'di' stands twice", "take one out"),
    ],
)
def test_what_is_wrong_is_said(
    write_locale: WriteLocale, tag: str, text: str, message: str, fix: str
) -> None:
    (finding,) = check(write_locale, "spaces", "k = English\n", f"k = {text}\n", tag)
    assert (finding.severity, finding.message, finding.fix) == (Severity.WARNING, message, fix)
    assert finding.got


def test_a_slip_beside_a_select_is_told_once(write_locale: WriteLocale) -> None:
    text = "k = a  b { $n ->\n    [one] x\n   *[other] y\n }\n"
    assert found(check(write_locale, "spaces", "k = English\n", text)) == [("L257", "1:6", "k")]
