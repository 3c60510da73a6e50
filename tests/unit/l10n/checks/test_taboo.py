import pytest

from setsail.core.findings import Severity
from setsail.l10n.checks.view import TabooWords

from ..conftest import WriteLocale
from .kit import judged_in, market, places

WORDS = (
    "rakı",
    "bira şişesi",
    "เหล้า",
    "赌博",
    "cassino",
    "rượu",
    "خمر",
    "ئارەق",
    "மது",
    "alak",
    "arak",
)
ALCOHOL = TabooWords("alcohol", "alcohol promoted", "forbidden", WORDS)
VOTE = TabooWords("elections", "elections", "sensitive", ("pemilu",))


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("tr", "Bu akşam RAKI SOFRASI", ["L245 1:14"]),  # capitals: ı becomes I
        ("tr", "İki bira  şişesi", ["L245 1:9"]),
        ("tr", "Raki yok", ["L245 1:5"]),
        ("tr", "rakıncı", []),
        ("th", "ซื้อเหล้าดี", ["L245 1:9"]),  # within a clause: Thai sets no blanks
        ("zh-Hans", "禁止赌博哦", ["L245 1:7"]),
        ("pt-BR", "Noite de CASSINO", ["L245 1:14"]),
        ("vi", "Rượu vang", ["L245 1:5"]),
        ("vi", "Ướp lạnh", []),
        ("ar", "وبالخمر", ["L245 1:5"]),
        ("ar", "تخمير", []),
        ("ckb", "ئارەق نییە", ["L245 1:5"]),
        ("ta", "மது வேண்டாம்", ["L245 1:5"]),
        ("ta", "மதுரை", []),  # a town that begins like it
        ("fil", "Bawal ang alak", ["L245 1:15"]),
        ("fil", "halakhak", []),
        ("ms", "Arak dilarang", ["L245 1:5"]),
        ("ms", "perarakan", []),
    ],
)
def test_a_word_is_found_as_its_language_writes_it(
    write_locale: WriteLocale, tag: str, text: str, expected: list[str]
) -> None:
    write_locale("en", room="k = Hello\n")
    tree = write_locale(tag, room=f"k = {text}\n")
    assert places(judged_in(tree, tag, "taboo", market(tag, ALCOHOL))) == expected


def test_each_market_that_forbids_it_tells_why(write_locale: WriteLocale) -> None:
    write_locale("en", room="k = Hello\n")
    tree = write_locale("id", room="k = Ada\n    .title = { $n ->\n    *[other] arak\n }\n")
    markets = (market("id", ALCOHOL, code="ID"), market("id", ALCOHOL, VOTE, code="SG"))
    first, second = judged_in(tree, "id", "taboo", *markets)
    assert places([first, second]) == ["L245 3:14", "L245 3:14"]
    assert first.message == "'arak' points to a taboo of market ID (alcohol promoted)"
    assert (first.severity, first.key, first.got, first.fix) == (
        Severity.ERROR,
        "k.title",
        "'arak'",
        "say it otherwise",
    )
    assert "market SG" in second.message


def test_a_sensitive_one_asks_for_a_second_look(write_locale: WriteLocale) -> None:
    write_locale("en", room="k = Hello\n")
    tree = write_locale("id", room="k = Soal pemilu\n")
    (finding,) = judged_in(tree, "id", "taboo", market("id", VOTE))
    assert finding.severity is Severity.WARNING
    assert finding.fix == "have it looked at: content.taboos.elections is sensitive there"
