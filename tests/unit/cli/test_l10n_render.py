"""``setsail l10n render`` as a person calls it."""

import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from setsail.cli.l10n import render
from setsail.cli.l10n.values import Reader
from setsail.cli.main import main
from setsail.l10n.bundle import MessageInfo
from setsail.l10n.formats import Duration, Money, When
from tests.factories import ROOT

NOW = datetime(2026, 11, 26, 22, 0, tzinfo=UTC)
FSI, PDI = "\u2068", "\u2069"
RENDER = ("l10n", "render")


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(render, "now", lambda: NOW)


def test_a_price_in_egypt(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["commerce", "flash-sale-price", "--locale", "ar-EG", "--market", "EG"]
    assert main([*RENDER, *arguments, "price=1234.5"]) == 0
    shown, said = capsys.readouterr()
    assert "١٬٢٣٤٫٥٠" in shown
    assert "ج.م." in shown
    assert FSI not in shown
    assert said == ""
    assert main([*RENDER, *arguments, "price=1234.5", "--isolates"]) == 0
    assert FSI in capsys.readouterr().out


def test_a_date_in_thailand(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["commerce.ftl", "show-date", "--locale", "th", "--market", "TH"]
    assert main([*RENDER, *arguments, "date=2026-11-27"]) == 0
    shown, said = capsys.readouterr()
    assert "27 พ.ย. 2569" in shown
    assert said == "note: date: no zone is named, so on the clock of Asia/Bangkok\n"


def test_json_has_the_text_with_and_without_its_isolates(
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ["commerce", "flash-sale-price", "--locale", "es-MX", "price=99.50EUR"]
    assert main([*RENDER, *arguments, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["text"].count(FSI) == told["text"].count(PDI) == 1
    assert told["plain"] == told["text"].replace(FSI, "").replace(PDI, "")
    assert "99.50" in told["plain"]
    assert (told["file"], told["message"]) == ("commerce.ftl", "flash-sale-price")
    assert (told["locale"], told["market"], told["direction"]) == ("es-MX", "MX", "ltr")
    assert told["found_in"] == "es-419"
    assert told["missing"] == told["problems"] == []
    assert told["notes"] == ["formats of Mexico (MX): the first market that speaks es-MX"]


def test_an_attribute_is_a_message_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*RENDER, "room", "template-majlis.welcome", "--locale", "ar-SA"]) == 0
    assert "حيّاكم الله" in capsys.readouterr().out


def test_a_missing_value_is_told_and_marked(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["commerce", "flash-sale-price", "--locale", "id"]
    assert main([*RENDER, *arguments]) == 1
    shown, said = capsys.readouterr()
    assert "⟦$price⟧" in shown
    assert "locales/id/commerce.ftl:" in said
    assert "L233 flash-sale-price: no value for $price" in said
    assert "hint: give price=… (129.90, 99.50EUR or EUR:99.50), or say --sample" in said


def test_a_script_reads_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*RENDER, "commerce", "flash-sale-price", "--locale", "id", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["missing"] == ["price"]
    assert "⟦$price⟧" in told["plain"]
    (problem,) = told["problems"]
    assert (problem["code"], problem["file"]) == ("L233", "locales/id/commerce.ftl")
    assert problem["line"] > 1


def test_sample_values_are_the_market_s(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["commerce", "flash-sale-price", "--locale", "id", "--sample"]
    assert main([*RENDER, *arguments]) == 0
    assert "Rp" in capsys.readouterr().out
    assert main([*RENDER, *arguments, "price=7"]) == 0  # what is given is not made up
    assert "Rp7\n" in capsys.readouterr().out


def test_every_locale_of_a_market(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["commerce", "product-discount", "--market", "IQ", "--all-locales"]
    assert main([*RENDER, *arguments, "percent=15"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert [row.split()[:2] for row in rows] == [["ar-IQ", "IQ"], ["ckb", "IQ"], ["en", "IQ"]]
    assert [row.split(maxsplit=2)[2] for row in rows[2:]] == ["15% off"]


def test_every_locale_in_its_own_market(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["commerce", "flash-sale-price", "--all-locales", "price=120000", "--json"]
    assert main([*RENDER, *arguments]) == 0
    told = {one["locale"]: one for one in json.loads(capsys.readouterr().out)["renderings"]}
    folders = {path.name for path in (ROOT / "locales").iterdir() if path.is_dir()}
    assert told.keys() == folders
    assert told["pt-BR"]["plain"].endswith("R$\xa0120.000,00")
    assert told["th"]["plain"].endswith("฿120,000")


@pytest.mark.parametrize(
    ("tag", "starts", "ends"), [("en-XA", "[Ƒļåšĥ", "]"), ("ar-XB", "\u200f\u202eFlash", "«")]
)
def test_pseudo_locales_render(
    tag: str, starts: str, ends: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["commerce", "flash-sale-price", "--locale", tag, "price=5", "--json"]
    assert main([*RENDER, *arguments]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["text"].startswith(starts)
    assert told["text"].endswith(ends)
    assert told["found_in"] == tag


def test_every_wrong_value_is_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    typed = ["count=nan", "number=1", "price=1,5", "price=2", "lone"]
    assert main([*RENDER, "commerce", "bundle-price", *typed, "--market", "SA"]) == 2
    shown, said = capsys.readouterr()
    assert shown == ""
    assert sorted(said.splitlines()) == [
        "error: L281 count: not a value of the kind number: no finite number, got 'nan'; "
        "write it like 3 or 3.5",
        "error: L281 price: not a value of the kind money, got '1,5'; "
        "write it like 129.90, 99.50EUR or EUR:99.50",
        "error: L282 number: bundle-price has no such variable; known: count, price",
        "error: L283 not a value, got 'lone'; write it as name=value",
        "error: L284 price: the value is given twice; say it once",
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["comerce", "product-buy"], "L285 no such file, got 'comerce'; it is in "),
        (["comerce", "product-bye"], "L285 no such file, got 'comerce'; did you mean 'commerce'"),
        (["room", "product-buy"], "write 'commerce product-buy'"),
        (["commerce", "product-bye"], "did you mean 'product-buy' (locales/en/commerce.ftl:"),
        (["commerce", "qqqqqqqq"], "L286 no such message, got 'qqqqqqqq'; known: "),
        (["commerce", "product-buy", "--locale", "de"], "L214 no folder for the locale, got 'de'"),
        (["commerce", "product-buy", "--locale", "x"], "L213 not a language tag"),
        (["commerce", "product-buy", "--locale", "thai"], "got 'thai'; did you mean 'th'"),
        (["commerce", "product-buy", "--market", "Egpyt"], "did you mean 'Egypt' or 'EG'?"),
        (["commerce", "product-buy", "--market", "XX"], "P108 there is no such market"),
        (["commerce", "product-buy", "a=1"], "leave it out; product-buy has no variables"),
        (["commerce", "product-buy", "--locale", "th", "--all-locales"], "not both"),
    ],
)
def test_what_does_not_exist_is_bad_usage(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*RENDER, *arguments]) == 2
    shown, said = capsys.readouterr()
    assert shown == ""
    assert told in said


def test_a_broken_locale_is_told_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "regions").symlink_to(ROOT / "regions")
    (tmp_path / "locales" / "en").mkdir(parents=True)
    (tmp_path / "locales" / "en" / "room.ftl").write_text("ok = Ok\nbad = { $x\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main([*RENDER, "room", "ok", "--json"]) == 1
    shown, said = capsys.readouterr()
    assert "error: locales/en/room.ftl:2:11 L201 bad: Fluent syntax:" in said
    assert [finding["code"] for finding in json.loads(shown)["findings"]] == ["L201"]


KINDS = {"n": "number", "p": "money", "t": "time", "end_date": "time", "d": "duration"}
INFO = MessageInfo("m", "room.ftl", "", ("d", "end_date", "n", "name", "p", "t"), 1, KINDS)
READER = Reader("KWD", ZoneInfo("Asia/Kuwait"), NOW)
DAY = datetime(2026, 11, 27, tzinfo=ZoneInfo("Asia/Kuwait"))


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("name=", ""),
        ("name=a=b", "a=b"),
        ("$name=x", "x"),
        ("n=3", 3),
        ("n=-0", 0),
        ("n=3.5", 3.5),
        ("p=1234.5", Money(1234500, "KWD")),
        ("p=99.50EUR", Money(9950, "EUR")),
        ("p=EUR:99.50", Money(9950, "EUR")),
        ("p=-1 jpy", Money(-1, "JPY")),
        # A float would make 8.19 out of it, and lose the last digits of the second.
        ("p=8.2EUR", Money(820, "EUR")),
        ("p=9007199254740.993", Money(9007199254740993, "KWD")),
        ("t=20:30", When(DAY.replace(hour=20, minute=30), "time")),
        ("t=2026-11-27T20:30", When(DAY.replace(hour=20, minute=30), "time")),
        ("t=2026-11-27T17:30Z", When(DAY.replace(hour=20, minute=30), "time")),
        ("end_date=2026-11-27", When(DAY, "date")),
        ("d=5400", Duration(5400)),
        ("d=1h30m", Duration(5400)),
        ("d=2min5s", Duration(125)),
    ],
)
def test_a_value_is_read_by_its_kind(typed: str, value: object) -> None:
    values, findings, _ = READER.read([typed], INFO)
    assert findings == ()
    (read,) = values.values()
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("n=inf", "no finite number"),
        ("n=-NaN", "no finite number"),
        ("n=true", "yes and no are no numbers"),
        ("n=1,000", "no signs between the digits"),
        ("n=" + "9" * 19, "more than 18 digits"),
        ("n=1e5", "write it like 3 or 3.5"),
        ("n=٣", "write it like 3 or 3.5"),
        ("p=inf", "no finite number"),
        ("p=1.2345", "the least of KWD is 0.001"),
        ("p=1XYZ", "there is no currency XYZ"),
        ("p=999999999999999999", "more than 18 digits in minor units"),
        ("t=25:00", "write it like 2026-11-27T20:30+03:00"),
        ("t=tomorrow", "write it like 2026-11-27T20:30+03:00"),
        ("t=0001-01-01T00:00+14:00", "write it like 2026-11-27T20:30+03:00"),
        ("d=-5", "write it like 5400, 1h30m or 45s"),
        ("d=", "write it like 5400, 1h30m or 45s"),
    ],
)
def test_what_is_not_of_its_kind_is_refused(typed: str, told: str) -> None:
    values, findings, _ = READER.read([typed], INFO)
    assert values == {}
    (finding,) = findings
    assert finding.code == "L281"
    assert finding.key == typed.partition("=")[0]
    assert told in finding.text()


def test_a_script_reads_what_is_not_of_its_kind(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["commerce", "flash-sale-price", "--locale", "th", "price=abc", "--json"]
    assert main([*RENDER, *arguments]) == 2
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["code"], finding["key"], finding["got"]) == ("L281", "price", "'abc'")


def test_what_was_taken_for_granted_is_said() -> None:
    _, _, notes = READER.read(["t=20:30", "end_date=2026-11-27", "n=1"], INFO)
    assert notes == (
        "t: today, 2026-11-27, on the clock of Asia/Kuwait",
        "end_date: no zone is named, so on the clock of Asia/Kuwait",
    )
