"""``setsail l10n chain`` as a person calls it."""

import json

import pytest

from setsail.cli.main import main
from tests.factories import ROOT


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def chain(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict:
    assert main(["l10n", "chain", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_mexican_spanish_goes_by_latin_america(capsys: pytest.CaptureFixture[str]) -> None:
    told = chain(capsys, "es-MX")
    steps = told["steps"]
    assert [step["tag"] for step in steps] == ["es-MX", "es-419", "es", "en"]
    assert [step["source"] for step in steps] == ["folder", "folder", "none", "folder"]
    assert (told["market"], told["format_locale"]) == ("MX", "es_MX")
    assert told["notes"] == ["formats of Mexico (MX): the first market that speaks es-MX"]
    own, wide, none, reference = steps
    # What differs in Mexico is said there, the rest in es-419, nothing in English.
    assert 0 < own["messages"] < wide["messages"] == reference["messages"]
    assert own["taken"] + wide["taken"] == reference["messages"]
    assert (none["messages"], none["taken"], reference["taken"]) == (0, 0, 0)


def test_a_person_reads_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["l10n", "chain", "ar-EG"]) == 0
    shown, said = capsys.readouterr()
    first, second, *table = shown.splitlines()
    assert first == "ar-EG: right to left, script Arab"
    assert second == "formats: Arabic (Egypt), ar_EG in CLDR; by the rules of Egypt"
    rows = [" ".join(line.split()) for line in table]
    assert any(row.startswith("1 ar-EG ") and row.endswith(" as asked") for row in rows)
    assert any(row.startswith("2 ar ") for row in rows)
    assert any(row.endswith("reference, behind every language") for row in rows)
    assert said == "note: formats of Egypt (EG): the first market that speaks ar-EG\n"


@pytest.mark.parametrize(
    ("asked", "tag", "reason"),
    [
        ("tl", "fil", "alias: tl is fil now"),
        ("in", "id", "alias: in is id now"),
        ("AR-sa", "ar-SA", "as it is usually spelt"),
    ],
)
def test_an_old_or_odd_name_is_explained(
    asked: str, tag: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = chain(capsys, asked)
    assert told["locale"] == tag
    assert (told["steps"][0]["tag"], told["steps"][0]["reason"]) == (tag, reason)


def test_a_pseudo_locale_is_made_from_english(capsys: pytest.CaptureFixture[str]) -> None:
    told = chain(capsys, "ar-XB", "--market", "SA")
    assert told["direction"] == "rtl"
    made, reference = told["steps"]
    assert (made["source"], made["taken"]) == ("made", reference["messages"])
    assert (reference["tag"], reference["taken"]) == ("en", 0)


def test_a_language_without_a_folder_is_english(capsys: pytest.CaptureFixture[str]) -> None:
    told = chain(capsys, "de")
    assert [(step["tag"], step["source"]) for step in told["steps"]] == [
        ("de", "none"),
        ("en", "folder"),
    ]
    assert told["steps"][1]["taken"] == told["steps"][1]["messages"]
    assert told["notes"][0].endswith("no market speaks de")


@pytest.mark.parametrize(
    ("tag", "market"),
    [
        ("es", "AR"),  # first by its code of those that fall back to it
        ("en", "SG"),  # its default
        ("en-XA", "SG"),
        ("zh-SG", "SG"),  # the country in the tag
        ("ckb", "IQ"),
        ("pt", "BR"),
    ],
)
def test_the_market_that_a_locale_belongs_to(
    tag: str, market: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert chain(capsys, tag)["market"] == market


def test_a_market_that_does_not_speak_it_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    told = chain(capsys, "th", "--market", "brazil")
    assert told["market"] == "BR"
    assert told["notes"] == ["th is none of Brazil's locales (pt-BR, en); shown in its formats"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["es_MX"], "L213 not a language tag: "),
        (["es_MX"], "got 'es_MX'; did you mean 'es-MX'?"),
        (["vn"], "L213 no such language, got 'vn'; did you mean 'vi' or 'en'?"),
        (["ar-EGY", "--market", "EG"], "got 'ar-EGY'; did you mean 'ar-EG' or "),
        (["en_XA"], "did you mean 'en-XA'"),
        (["qqq"], "L213 no such language, got 'qqq'"),
        (["th", "--market", "XX"], "P108 there is no such market, got 'XX'"),
        (["th", "--market", "Tailand"], "got 'Tailand'; did you mean 'Thailand'?"),
    ],
)
def test_what_does_not_exist_is_bad_usage(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["l10n", "chain", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_a_script_reads_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["l10n", "chain", "vn", "--json"]) == 2
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["code"], finding["got"]) == ("L213", "'vn'")
    assert finding["fix"] == "did you mean 'vi' or 'en'?"
