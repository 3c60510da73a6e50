"""Each step behind a tag and why it is there; the ways alone are in test_chain.py."""

import subprocess
import sys

import pytest

from setsail.core.errors import SetsailError
from setsail.l10n.chain import (
    REFERENCE,
    canonical_tag,
    explain_chain,
    message_chain,
    parent_tags,
    same_language,
)
from tests.market_texts import sources, spoken

LAST = (REFERENCE, "reference, behind every language")


@pytest.mark.parametrize(
    ("tag", "steps"),
    [
        (
            "es-MX",
            [
                ("es-MX", "as asked"),
                ("es-419", "CLDR's parent of es-MX"),
                ("es", "without the region 419"),
                LAST,
            ],
        ),
        ("tl", [("fil", "alias: tl is fil now"), LAST]),
        ("in", [("id", "alias: in is id now"), LAST]),
        ("iw", [("he", "alias: iw is he now"), LAST]),
        # An alias may name a script, and one for a region keeps the language.
        ("sh", [("sr-Latn", "alias: sh is sr now"), LAST]),
        (
            "TL-ph",
            [("fil-PH", "alias: tl is fil now"), ("fil", "without the region PH"), LAST],
        ),
        (
            "zh-Hans",
            [("zh-Hans", "as asked"), ("zh", "without the script Hans, the usual one"), LAST],
        ),
        (
            "zh-SG",
            [
                ("zh-SG", "as asked"),
                ("zh-Hans-SG", "likely script: zh-SG is written in Hans"),
                ("zh-Hans", "without the region SG"),
                ("zh", "without the script Hans, the usual one"),
                LAST,
            ],
        ),
        # No Simplified text behind a Traditional one.
        ("zh-Hant-HK", [("zh-Hant-HK", "as asked"), ("zh-Hant", "without the region HK"), LAST]),
        ("ar-SA", [("ar-SA", "as asked"), ("ar", "without the region SA"), LAST]),
        ("ckb-IQ", [("ckb-IQ", "as asked"), ("ckb", "without the region IQ"), LAST]),
        (
            "pt-br",
            [("pt-BR", "as it is usually spelt"), ("pt", "without the region BR"), LAST],
        ),
        ("en", [("en", "as asked")]),
        (
            "en-SG",
            [
                ("en-SG", "as asked"),
                ("en-001", "CLDR's parent of en-SG"),
                ("en", "without the region 001"),
            ],
        ),
        (
            "ar-XB",
            [("ar-XB", "as asked"), ("en", "pseudo-locale: its texts are made from these")],
        ),
        (
            "th-TH-u-ca-buddhist-nu-thai",
            [
                ("th-TH", "as asked; -u-ca-buddhist-nu-thai chooses no texts"),
                ("th", "without the region TH"),
                LAST,
            ],
        ),
        ("ms-x-laya", [("ms", "as asked; -x-laya chooses no texts"), LAST]),
    ],
)
def test_each_step_says_why_it_is_there(tag: str, steps: list[tuple[str, str]]) -> None:
    assert [(step.tag, step.reason) for step in explain_chain(tag)] == steps
    assert message_chain(tag) == tuple(name for name, _ in steps)


@pytest.mark.parametrize(
    ("tag", "message", "fix"),
    [
        ("", "not a language tag", "write a tag such as 'id' or 'pt-BR'"),
        ("-", "not a language tag", "write a tag such as 'id' or 'pt-BR'"),
        ("en-", "not a language tag", "write 'en'"),
        ("en--US", "not a language tag", "write 'en'"),
        ("es_MX", "not a language tag", "write 'es-MX'"),
        ("pt_br.UTF-8", "not a language tag", "write 'pt'"),
        (" th", "not a language tag", "write 'th'"),
        ("th\n", "not a language tag", "write 'th'"),
        ("zh-yue", "not a language tag", "write 'zh'"),
        ("en-USA", "not a language tag", "write 'en'"),
        ("sr-Cyrl-Latn", "not a language tag", "write 'sr-Cyrl'"),
        ("english", "not a language tag", "did you mean"),
        ("x-private", "not a language tag", "write a tag such as"),
        ("ar\u202e", "not a language tag", "did you mean 'ar'?"),
        ("\ud800", "not a language tag", "write a tag such as"),
        ("a" * 9000, "not a language tag", "write a tag such as"),
        ("xx", "no such language", "did you mean"),
        ("qqq-SA", "no such language", ""),
    ],
)
def test_a_tag_that_is_none_is_told_with_what_to_write(tag: str, message: str, fix: str) -> None:
    with pytest.raises(SetsailError) as caught:
        explain_chain(tag)
    (finding,) = caught.value.findings
    assert (finding.code, finding.got) == ("L213", f"'{tag}'")
    assert finding.message.startswith(message)
    assert fix in (finding.fix or "")


def test_a_folder_is_named_by_a_bare_tag() -> None:
    for tag in ("es-MX-u-nu-latn", "ms-x-laya", "ca-valencia"):
        assert explain_chain(tag)  # it chooses texts …
        with pytest.raises(SetsailError, match="L213"):
            canonical_tag(tag)  # … and names no folder


@pytest.mark.parametrize("tag", sorted({tag for _, tag in spoken()} | set(sources())))
def test_the_chains_of_our_locales_end_and_repeat_nothing(tag: str) -> None:
    chain = message_chain(tag)
    assert (chain[0], chain[-1]) == (tag, REFERENCE)
    assert len(set(chain)) == len(chain)
    languages = [name.split("-")[0] for name in chain]
    assert languages == sorted(languages, key=lambda name: name == REFERENCE)
    if len(chain) > 1:  # it goes on as its second does, which may look back: zh to zh-Hans
        assert chain[1:] == tuple(name for name in message_chain(chain[1]) if name != tag)
    for parent in parent_tags(tag, sources()):
        assert same_language(parent, tag)


def test_the_parents_of_our_overlays() -> None:
    parents = {tag: parent_tags(tag, sources()) for tag in sources()}
    assert {tag: names for tag, names in parents.items() if names} == {
        **dict.fromkeys(("ar-AE", "ar-EG", "ar-IQ", "ar-KW", "ar-SA"), ("ar",)),
        **dict.fromkeys(("es-AR", "es-CL", "es-CO", "es-MX", "es-PE"), ("es-419",)),
    }
    assert parent_tags("no tag", sources()) == ()


def test_chains_do_not_ask_the_host() -> None:
    code = "from setsail.l10n.chain import message_chain; print(message_chain('en-XA'))"
    shown = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"LC_ALL": host, "LANG": host, "LANGUAGE": host},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for host in ("C", "ar_EG.UTF-8")
    }
    assert shown == {"('en-XA', 'en')\n"}
