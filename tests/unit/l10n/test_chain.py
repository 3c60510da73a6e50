import pytest

from setsail.core.errors import SetsailError
from setsail.l10n.chain import (
    canonical_tag,
    direction,
    format_locale,
    is_tag,
    message_chain,
    script,
)


@pytest.mark.parametrize(
    ("tag", "chain"),
    [
        ("en", ("en",)),
        ("id", ("id", "en")),
        ("es-MX", ("es-MX", "es-419", "es", "en")),
        ("es-419", ("es-419", "es", "en")),
        ("pt-BR", ("pt-BR", "pt", "en")),
        ("pt-AO", ("pt-AO", "pt-PT", "pt", "en")),
        ("ar-SA", ("ar-SA", "ar", "en")),
        ("en-GB", ("en-GB", "en-001", "en")),
        ("tl", ("fil", "en")),
        ("in", ("id", "en")),
        ("zh-TW", ("zh-TW", "zh-Hant-TW", "zh-Hant", "en")),
        ("PT-br", ("pt-BR", "pt", "en")),
        ("en-XA", ("en-XA", "en")),
    ],
)
def test_chain_follows_aliases_scripts_and_parents(tag: str, chain: tuple[str, ...]) -> None:
    assert message_chain(tag) == chain


@pytest.mark.parametrize(
    ("tag", "message", "fix"),
    [
        ("es_MX", "not a language tag", "write 'es-MX'"),
        ("p t", "not a language tag", "did you mean 'pt'?"),
        ("", "not a language tag", "write a tag such as"),
        ("xx", "no such language", "did you mean"),
    ],
)
def test_wrong_tag_is_a_finding_that_says_what_to_write(tag: str, message: str, fix: str) -> None:
    with pytest.raises(SetsailError) as caught:
        message_chain(tag)
    (finding,) = caught.value.findings
    assert finding.code == "L213"
    assert message in finding.message
    assert finding.got == f"'{tag}'"
    assert fix in (finding.fix or "")


@pytest.mark.parametrize(
    ("tag", "territory", "expected"),
    [
        ("en", "SA", "en_001"),  # Babel has no en_SA
        ("en", "ID", "en_ID"),
        ("en", "US", "en_US"),
        ("ar", "SA", "ar_SA"),
        ("es-419", "MX", "es_MX"),
        ("pt-BR", "BR", "pt_BR"),
        ("ar-EG", "SA", "ar_EG"),  # the writer chose a country
        ("hi", "AE", "hi"),
        ("fil", "PH", "fil_PH"),
        ("en-XA", "ID", "en_ID"),  # never the host's locale
    ],
)
def test_format_locale_is_the_first_that_babel_knows(
    tag: str, territory: str, expected: str
) -> None:
    assert str(format_locale(tag, territory)) == expected


def test_format_locale_ignores_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert str(format_locale("tok", "ID")).startswith(("tok", "en"))


def test_direction_and_script() -> None:
    assert (direction("ar"), direction("ur"), direction("pa-PK")) == ("rtl", "rtl", "rtl")
    assert (direction("id"), direction("pt-BR"), direction("pa")) == ("ltr", "ltr", "ltr")
    assert (script("ar-SA"), script("id"), script("uz-Arab")) == ("Arab", "Latn", "Arab")


def test_canonical_tag_spells_and_renames() -> None:
    assert (canonical_tag("TL"), canonical_tag("zh-hant-tw")) == ("fil", "zh-Hant-TW")


@pytest.mark.parametrize(
    ("tag", "good"),
    [
        ("ar-SA", True),
        ("AR_sa", False),  # spelt with a hyphen
        ("tl", True),
        ("zh-Hans-MY", True),
        ("", False),
        ("xx", False),
        ("not a tag", False),
        ("\ud800", False),
        ("a" * 10_000, False),
    ],
)
def test_a_tag_is_told_without_looking_for_a_better_one(tag: str, good: bool) -> None:
    assert is_tag(tag) is good
    if good:
        assert message_chain(tag)
    else:
        with pytest.raises(SetsailError):
            message_chain(tag)
