import pytest

from setsail.core.findings import Severity

from ..conftest import WriteLocale
from .kit import check, found, places


def slips(write_locale: WriteLocale, tag: str, text: str) -> list[str]:
    return places(check(write_locale, "marks", "k = English\n", f"k = {text}\n", tag))


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        # Marks of another language
        ("ar", "أهلاً; بك", "L256 1:10"),
        ("ckb", "سڵاو, بەخێربێیت", "L256 1:9"),
        ("zh-Hans", "请看:这里", "L256 1:7"),
        ("zh-Hans", "好(吗)", "L256 1:6 L256 1:8"),
        ("zh-Hans", "结束了.", "L256 1:8"),
        ("id", "Halo， apa", "L256 1:9"),
        ("tr", "Nasılsın؟", "L256 1:13"),
        ("th", "ราคา：50", "L256 1:9"),
        ("ta", "சரியா？", "L256 1:10"),
        ("ar", "أهلاً{ $name },", "L256 1:19"),
        ("zh-Hans", "{ $a },{ $b }", "L256 1:11"),
        ("zh-Hans", "{ $n }, 好", "L256 1:11"),  # only the stop of a number at the start stays
        ("zh-Hans", "{ $n }.好", "L256 1:11"),
        ("zh-Hans", "好. 来", "L256 1:6"),
        ("zh-Hans", "共{ $n }. 来", "L256 1:12"),
        # Spanish opens and closes
        ("es-419", "Qué?!", "L256 1:9"),
        ("es-419", "¡Hola, { $name }", "L256 1:5"),
        ("es-419", "¡Hola. ¿Seguimos?", "L256 1:5"),
        ("es-AR", "¿Querés? Dale!", "L256 1:18"),
        # Pairs
        ("vi", "Nhấn “Vào", "L256 1:10"),
        ("fil", "Sali na (ngayon]", "L256 1:13 L256 1:20"),
        ("ar", "اكتب «أهلا", "L256 1:10"),
        ("zh-Hans", "读《规则", "L256 1:6"),
        ("ckb", "ئێستا)", "L256 1:10"),
        # Typewriter's marks
        ("ms", "Tunggu..", "L258 1:11"),
        ("zh-Hans", "请稍候。。。", "L258 1:8"),
        ("id", "Tunggu……", "L258 1:11"),
        ("es-419", "¡Ya!!", "L258 1:8"),
        ("ar", "هيا،، الآن", "L258 1:8"),
        ("vi", "`xu`", "L258 1:5 L258 1:8"),
        ("tr", "Ali'nin", "L258 1:8"),
        ("tr", "«selam»", "L258 1:5 L258 1:11"),
        ("zh-Hans", "「好」", "L258 1:5 L258 1:7"),
    ],
)
def test_found(write_locale: WriteLocale, tag: str, text: str, expected: str) -> None:
    assert " ".join(slips(write_locale, tag, text)) == expected


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("ar", "أهلًا، { $name }؛ كيف حالك؟"),
        ("ar", "«أهلًا» و“سهلًا” (هنا)"),
        ("ar", "في layar.com/a,b عبر K.Net"),
        ("ar", "أ &amp; ب&nbsp;ج"),  # the semicolon of an entity
        ("ckb", "سڵاو، چۆنی؟"),
        ("zh-Hans", "“好”，（真的）……"),  # six dots are right in Chinese
        ("zh-Hans", "请读《社区规则》、《帮助》"),  # titles
        ("zh-Hans", "比分 { $ours }:{ $theirs }"),  # a score
        ("zh-Hans", "20:30 打 8.5 折"),
        ("zh-Hans", "{ $n }. { $name }"),
        ("th", "ราคา: 50 (ลด)"),
        ("ta", "“வணக்கம்”, வாங்க!"),
        ("tr", "Ali’nin (“selam”)"),
        ("vi", "Vào đi! (miễn phí)"),
        ("es-419", "¡¿Qué?! ¡Hola! ¿{ $name }?"),
        ("es-MX", "Hola, ¿qué tal? ¡Ya!"),
        ("es-419", "Dice «hola» o “chau”"),
        ("pt-BR", "O quê?! Já!"),
        ("fil", "Tara na… ’di ba?"),
    ],
)
def test_what_a_language_writes(write_locale: WriteLocale, tag: str, text: str) -> None:
    assert slips(write_locale, tag, text) == []


@pytest.mark.parametrize(
    ("tag", "text", "message", "got", "fix"),
    [
        ("ar", "قل, هنا", "',' is a mark of another language", "'قل, هنا'", "write '،'"),
        ("id", "(a", "'(' stands alone", "'(a'", "write ')' too, or take it out"),
        ("id", "a”", "'”' stands alone", "'a”'", "write '“' too, or take it out"),
        (
            "es-419",
            "¿Ya",
            "nothing closes the '¿'",
            "'¿Ya'",
            "write its mark where the question or call ends",
        ),
        (
            "es-419",
            "Ya?",
            "nothing opens the '?'",
            "'Ya?'",
            "write '¿' where the question or call begins",
        ),
    ],
)
def test_an_error_says_what_to_write(
    write_locale: WriteLocale, tag: str, text: str, message: str, got: str, fix: str
) -> None:
    (finding,) = check(write_locale, "marks", "k = English\n", f"k = {text}\n", tag)
    assert (finding.severity, finding.message) == (Severity.ERROR, message)
    assert (finding.got, finding.fix) == (got, fix)


@pytest.mark.parametrize(
    ("tag", "text", "message", "fix"),
    [
        ("id", "a...", "'...' is typed, not set", "write one '…'"),
        ("ar", "لا؟؟؟", "'؟؟؟' shouts", "write one '؟'"),
        ("tr", "a'b", "' is a typewriter's mark", "write '’'"),
        ("ar", 'a"', "\" is a typewriter's mark", "quote with «»"),
        ("pt-BR", "a«b»", "« is not how this language quotes", "quote with “”"),
    ],
)
def test_a_warning_says_what_to_set(
    write_locale: WriteLocale, tag: str, text: str, message: str, fix: str
) -> None:
    finding, *_ = check(write_locale, "marks", "k = English\n", f"k = {text}\n", tag)
    assert (finding.severity, finding.message, finding.fix) == (Severity.WARNING, message, fix)


def test_english_is_looked_at_and_terms_too(write_locale: WriteLocale) -> None:
    text = "-brand = Laya...\nk = { $n ->\n    [one] One (1\n   *[other] (Many)\n }\n"
    findings = check(write_locale, "marks", "k = English\n", text)
    assert found(findings) == [("L258", "1:14", "-brand"), ("L256", "3:15", "k")]
