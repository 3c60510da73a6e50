"""The project's markets and texts, loaded once for tests that look at all of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from setsail.l10n.bundle import MessageBundle, MessageInfo, Mode, load_bundle
from setsail.l10n.formats import FormatPolicy, policy_for
from setsail.l10n.source import LocaleSource, locale_tags, read_locale
from setsail.profiles.compile import compile_all
from setsail.profiles.schema import Market
from tests.factories import EVERY, workspace


@cache
def markets() -> Mapping[str, Market]:
    """Every market of the checkout, by code."""
    compiled, findings = compile_all(workspace())
    assert not findings
    assert sorted(one.market.code for one in compiled) == sorted(EVERY)
    return MappingProxyType({one.market.code: one.market for one in compiled})


def policy(code: str) -> FormatPolicy:
    """The formats of a market."""
    return policy_for(markets()[code])


@cache
def sources() -> Mapping[str, LocaleSource]:
    """Every locale folder, parsed."""
    tree = workspace().locales
    return MappingProxyType({tag: read_locale(tree, tag) for tag in locale_tags(tree)})


@cache
def bundle(code: str, mode: Mode = Mode.DEVELOPMENT) -> MessageBundle:
    """A market's messages in all of its languages."""
    tags = markets()[code].language.locales
    tree = workspace().locales
    return load_bundle(tree, tags, code, policy(code), sources(), mode=mode)


def spoken() -> tuple[tuple[str, str], ...]:
    """Every market's code with each of its languages, and nothing twice."""
    return tuple(
        (code, tag) for code, market in markets().items() for tag in market.language.locales
    )


@cache
def messages(code: str, tag: str) -> tuple[MessageInfo, ...]:
    """The messages of one language in one market."""
    return bundle(code).messages(tag)
