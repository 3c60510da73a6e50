import pytest

from setsail.core.findings import Severity

from ..conftest import WriteLocale
from .kit import check, found, places

RLM, PDI = '{ "\\u200F" }', '{ "\\u2069" }'


@pytest.mark.parametrize(
    ("tag", "english", "text", "expected"),
    [
        ("th", "Gone.", "ไปแล้ว", []),  # no full stops
        ("th", "Gone.", "ไปแล้ว.", []),
        ("th", "At 8", "เวลา 20.00 น.", []),  # short for the hour
        ("th", "Really?", "จริงไหม", []),  # the word asks
        ("th", "Wait…", "รอสักครู่", ["L255 1:13"]),  # but a status keeps its dots
        ("th", "Price:", "ราคา", ["L255 1:8"]),
        ("th", "Price:", "ราคา:", []),
        ("th", "Gone.", "ไป:", ["L255 1:7"]),
        ("zh-Hans", "Gone.", "结束了。", []),
        ("zh-Hans", "Really?", "真的吗？", []),
        ("zh-Hans", "Go!", "冲！", []),
        ("zh-Hans", "Wait…", "请稍候……", []),
        ("zh-Hans", "Read “Rules”", "请读《规则》", []),
        ("zh-Hans", "Go", "走。", ["L255 1:6"]),
        ("ar", "Really?", "حقًا؟", []),
        ("ar", "Hello!", f"أهلًا!{RLM}", []),  # marks of direction are seen by nobody
        ("ar", "Is it +966?", f"هل هو {PDI}؟{PDI}", []),
        ("ar", "Go.", "هيا", ["L255 1:7"]),
        ("ckb", "Really?", "ڕاستە؟", []),
        ("ckb", "Hello, you", "سڵاو،", ["L255 1:9"]),
        ("ta", "Gone.", "முடிந்தது.", []),
        ("tr", "Really?", "Gerçekten mi?", []),
        ("tr", "Gone.", "Bitti", ["L255 1:9"]),
        ("fil", "Gone.", "Tapos na!", []),  # a call for a statement
        ("vi", "Join", "Vào đi!", []),
        ("vi", "Wait…", "Chờ nhé!", ["L255 1:12"]),
        ("ms", "Go!", "Jom.", []),
        ("ms", "Really?", "Betul.", ["L255 1:10"]),
        ("es-419", "Again?", "¡Otra vez!", []),
        ("es-419", "Again?", "Otra vez", ["L255 1:12"]),
        ("pt-BR", "Say “hi.”", "Diga “oi.”", []),  # the stop within
        ("pt-BR", "Go (now).", "Vai (já).", []),
        ("ms", "Price:", "Harga", ["L255 1:9"]),
        ("id", "At { $time }.", "Pukul { $time }", []),
        ("id", "At { $time }.", "Pukul ({ $time })", []),
        ("id", "At { $time }?", "Pukul { $time }", ["L255 1:13"]),
        ("id", "At { $time }", "Pukul { $time }.", ["L255 1:20"]),
    ],
)
def test_how_languages_end(
    write_locale: WriteLocale, tag: str, english: str, text: str, expected: list[str]
) -> None:
    findings = check(write_locale, "endings", f"k = {english}\n", f"k = {text}\n", tag)
    assert places(findings) == expected


def test_both_endings_are_named(write_locale: WriteLocale) -> None:
    english = "\nk = { $n ->\n    [0] Nothing.\n   *[other] { $n } left!\n }\n"
    text = "k = { $n ->\n    [0] Habis!\n   *[other] Sisa { $n },\n }\n"
    (finding,) = check(write_locale, "endings", english, text)
    assert found([finding]) == [("L255", "3:24", "k")]
    assert finding.severity is Severity.WARNING
    assert finding.message == "ends with a comma, en with a full stop or an exclamation mark"
    assert (finding.got, finding.fix) == ("'Sisa { },'", "end it as locales/en/room.ftl:2:1 does")
