"""The rules that are written down are CLDR's, as Babel has them."""

import pytest
from babel.core import Locale
from babel.localedata import locale_identifiers

from setsail.l10n.checks.counting import RULES
from setsail.l10n.checks.plurals import plural_rule
from setsail.l10n.source import locale_tags
from tests.factories import ROOT

# A tag of ours has no variant, as POSIX is one.
TAGS = [name.replace("_", "-") for name in locale_identifiers() if "POSIX" not in name]


@pytest.mark.parametrize("language", sorted(RULES))
def test_each_territory_counts_as_babel_says(language: str) -> None:
    tags = [tag for tag in TAGS if tag.split("-")[0] == language]
    assert tags
    for tag in tags:
        assert plural_rule(tag).rules == Locale.parse(tag, sep="-").plural_form.rules, tag


def test_our_languages_need_not_ask_babel() -> None:
    assert {tag.split("-")[0] for tag in locale_tags(ROOT / "locales")} == RULES.keys()


@pytest.mark.parametrize("tag", ["pl", "ru", "cy", "pt-PT", "pt-AO"])
def test_others_do(tag: str) -> None:
    assert plural_rule(tag).rules == Locale.parse(tag, sep="-").plural_form.rules
