from __future__ import annotations

from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.core.findings import Position
from setsail.l10n.glossary import Glossary, glossary_or_empty, nearest, read_glossary

TERM = "terms:\n  coin:\n    about: what viewers buy\n"
NAMES = """\
names: [QR, Apple, Apple Pay, K-Net]
loans:
  fil: [host*, sold out]
  es-419: [chat]
  es-AR: [posta]
  en: [room]
"""


def glossary(tmp_path: Path, text: str) -> Glossary:
    (tmp_path / "terms.yaml").write_text(text, "utf-8")
    return read_glossary(tmp_path)


@pytest.mark.parametrize(
    ("tag", "text", "rest"),
    [
        ("id", "Scan QR", "Scan _"),
        ("zh-Hans", "扫QR码", "扫_码"),  # names stand right beside Chinese letters
        ("th", "สแกนQRโค้ด", "สแกน_โค้ด"),
        ("ar", "الـQR", "الـ_"),
        ("tr", "QR’ı", "_’ı"),
        ("id", "Apple Pay", "_"),  # the longest name
        ("id", "apple pay", "_"),
        ("id", "K-Net", "_"),
        ("vi", "QRS, xQR, éQR, QRé, QR2", "QRS, xQR, éQR, QRé, QR2"),
        ("fil", "Hosts, ghosts, Sold Out!", "_, ghosts, _!"),
        ("id", "host, sold out", "host, sold out"),
        ("es-MX", "chat posta", "_ posta"),
        ("es-AR", "chat posta", "_ _"),  # its own and those behind it
        ("id", "room", "room"),  # English stands behind all, but its words are not theirs
    ],
)
def test_names_and_loans_are_taken_out(tmp_path: Path, tag: str, text: str, rest: str) -> None:
    assert glossary(tmp_path, NAMES).without_names(tag, text, lambda _: "_") == rest


def test_without_names_a_text_stays(tmp_path: Path) -> None:
    assert read_glossary(tmp_path).without_names("id", "QR", lambda _: "_") == "QR"


@pytest.mark.parametrize(
    ("tag", "entry"),
    [("es-AR", "AR"), ("es-MX", "419"), ("es-419", "419"), ("pt-BR", None), ("en", "en")],
)
def test_the_nearest_entry(tag: str, entry: str | None) -> None:
    assert nearest({"es-419": "419", "es-AR": "AR", "en": "en"}, tag) == entry


def test_what_the_file_says_is_where_it_says_it(tmp_path: Path) -> None:
    found = glossary(tmp_path, f"{TERM}    say: {{ id: [koin] }}\n")
    assert found.file.terms["coin"].say == {"id": ("koin",)}
    where = found.where("terms", "coin", "say", "id")
    assert where == Position(f"{tmp_path.name}/terms.yaml", 4, 12)
    assert Glossary(found.file).where("terms") == Position("terms.yaml")


def test_locales_and_messages_that_there_are_not(tmp_path: Path) -> None:
    text = (
        f"loans: {{ fli: [host] }}\n{TERM}    say: {{ id: [koin], xx: [coin] }}\n"
        "    never: { ido: [uang] }\n    messages: [k, kk]\n"
    )
    found = list(glossary(tmp_path, text).problems(("fil", "id"), ("k", "m")))
    assert [(f.code, f.key, f.message, f.got) for f in found] == [
        ("L249", "loans.fli", "no such locale", "'fli'"),
        ("L249", "terms.coin.say.xx", "no such locale", "'xx'"),
        ("L249", "terms.coin.never.ido", "no such locale", "'ido'"),
        ("L249", "terms.coin.messages.1", "no such message", "'kk'"),
    ]
    spots = [(f.where.line, f.where.column) for f in found if f.where]
    assert spots == [(1, 10), (5, 24), (6, 14), (7, 19)]
    assert found[0].fix == "did you mean 'fil'?"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (TERM, 2, "names no words; write say, never or both"),
        (f"{TERM}    never: {{ id: [x] }}\n    messages: [k]\n", 2, "no words to say"),
        (f"{TERM}    never: {{ id: [x] }}\n    markets: [SA]\n", 2, "says no source"),
        (f"{TERM}    never: {{ id: [x] }}\n    markets: [KSA]\n", 2, "by ISO codes, such as SA"),
        (f"{TERM}    nevr: {{ id: [x] }}\n", 4, "unknown key"),
        (f"{TERM}    never: {{ id: x }}\n", 4, "should be a list"),
        (
            f"{TERM}    never: {{ id: [x] }}\n    severity: fatal\n",
            5,
            "should be 'error' or 'warning'",
        ),
        ("names: [QR\n", 2, "not readable as YAML"),
    ],
)
def test_a_file_that_is_not_as_it_should_be(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    with pytest.raises(SetsailError) as caught:
        glossary(tmp_path, text)
    finding = caught.value.findings[0]
    assert finding.where
    assert finding.where.file == f"{tmp_path.name}/terms.yaml"
    assert finding.where.line == line
    assert words in finding.message
    assert glossary_or_empty(tmp_path).file.names == ()


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "terms.yaml").write_bytes(b"names: [\xff]\n")
    with pytest.raises(SetsailError) as caught:
        read_glossary(tmp_path)
    assert caught.value.findings[0].code == "P100"


def test_a_file_that_was_changed_is_read_again(tmp_path: Path) -> None:
    assert glossary(tmp_path, "names: [QR]\n").file.names == ("QR",)
    assert glossary(tmp_path, "names: [PK]\n").file.names == ("PK",)
