import re

import pytest

from setsail.l10n.chain import format_locale
from setsail.l10n.durations import LONGEST_S, duration_words
from setsail.l10n.formats import Duration
from setsail.l10n.text import plain
from tests.market_texts import bundle, spoken

HOUR, MINUTE = 3600, 60


@pytest.mark.parametrize(
    ("tag", "none", "one", "two", "long"),
    [
        # 0 s; 1 h 1 min; 2 h 2 min 59 s, of which the seconds are dropped; 11 min 3 s
        ("en", "0 seconds", "1 hour, 1 minute", "2 hours, 2 minutes", "11 minutes, 3 seconds"),
        ("id", "0 detik", "1 jam, 1 menit", "2 jam, 2 menit", "11 menit, 3 detik"),
        ("ms", "0 saat", "1 jam, 1 minit", "2 jam, 2 minit", "11 minit, 3 saat"),
        ("vi", "0 giây", "1 giờ, 1 phút", "2 giờ, 2 phút", "11 phút, 3 giây"),
        ("tr", "0 saniye", "1 saat 1 dakika", "2 saat 2 dakika", "11 dakika 3 saniye"),
        ("zh-Hans", "0秒", "1小时1分钟", "2小时2分钟", "11分钟3秒"),
        ("es-MX", "0 segundos", "1 hora y 1 minuto", "2 horas y 2 minutos", None),
        ("pt-BR", "0 segundo", "1 hora e 1 minuto", "2 horas e 2 minutos", None),
        ("ar-SA", "0 ثانية", "ساعة ودقيقة", "ساعتان ودقيقتان", "11 دقيقة و3 ثوانٍ"),
        ("ckb", "0 چرکە", "1 کاتژمێر و 1 خولەک", "2 کاتژمێر و 2 خولەک", "11 خولەک و 3 چرکە"),
    ],
)
def test_two_units_in_the_words_of_each_language(
    tag: str, none: str, one: str, two: str, long: str | None
) -> None:
    locale = format_locale(tag, {"ckb": "IQ", "es-MX": "MX", "ar-SA": "SA"}.get(tag, "SG"))
    said = [
        plain(duration_words(seconds, locale))
        for seconds in (0, HOUR + MINUTE, 2 * HOUR + 2 * MINUTE + 59, 11 * MINUTE + 3)
    ]
    assert said[:3] == [none, one, two]
    assert long is None or said[3] == long


def test_nothing_is_rounded_up_into_the_next_unit() -> None:
    locale = format_locale("en", "SG")
    for seconds in (59, 60, 61, 3540, 3599, 3600, 3659, 7199, 86_399, 86_400, 359_999, 10**7):
        said = duration_words(seconds, locale)
        parts = {unit: int(count) for count, unit in re.findall(r"(\d+) ([a-z]+?)s?\b", said)}
        assert len(parts) <= 2
        total = sum(
            count * {"hour": HOUR, "minute": MINUTE, "second": 1}[unit]
            for unit, count in parts.items()
        )
        assert 0 <= seconds - total < (MINUTE if "hour" in parts else 1), said
        assert parts.get("minute", 0) < 60
        assert parts.get("second", 0) < 60


def test_hours_and_seconds_stand_together_where_there_are_no_minutes() -> None:
    assert duration_words(HOUR + 5, format_locale("en", "SG")) == "1 hour, 5 seconds"


@pytest.mark.parametrize(("code", "tag"), spoken())
def test_every_language_of_every_market_has_words(code: str, tag: str) -> None:
    ours = bundle(code)
    said = {ours.show(tag, Duration(s)) for s in (1, 2, MINUTE, 2 * MINUTE, HOUR, 3 * HOUR)}
    assert len(said) == 6
    for text in said:
        assert not re.search(r"duration|\{|\b(?:h|min|s)\b", text)  # a raw id, or CLDR's root
    longest = ours.show(tag, Duration(LONGEST_S))
    assert longest.count("\n") == 0
    assert any(c.isdigit() for c in longest)


@pytest.mark.parametrize(
    ("code", "tag", "words", "clock"),
    [
        ("SA", "ar-SA", "ساعة و٣٠ دقيقة", "١:٣٠:٠٩"),
        ("AE", "ar-AE", "ساعة و30 دقيقة", "1:30:09"),  # the market writes Latin digits
        ("IQ", "ckb", "١ کاتژمێر و ٣٠ خولەک", "١:٣٠:٠٩"),
        ("SA", "en", "1 hour, 30 minutes", "1:30:09"),
        ("TH", "th", "1 ชั่วโมง และ 30 นาที", "1:30:09"),
        ("PH", "fil", "1 oras, 30 minuto", "1:30:09"),
        ("SG", "ta", "1 மணிநேரம், 30 நிமிடங்கள்", "1:30:09"),
    ],
)
def test_digits_are_the_markets(code: str, tag: str, words: str, clock: str) -> None:
    assert plain(bundle(code).show(tag, Duration(5409.9))) == words
    assert plain(bundle(code).show(tag, Duration(5409.9, "clock"))) == clock
