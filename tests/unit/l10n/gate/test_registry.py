"""Every code has one manual, which names it and shows what is right."""

import re

import pytest

from setsail.core.errors import UsageError
from setsail.l10n.checks.table import CHECKS
from setsail.l10n.gate.registry import Manual, manual_of, manuals

EVERY = manuals()
KEBAB = re.compile(r"[a-z]+(?:-[a-z]+)*")


def test_no_code_and_no_name_is_told_by_two_checks() -> None:
    modules = [listed.module() for listed in CHECKS]
    codes = [code for module in modules for code in module.CODES]
    assert len(codes) == len(set(codes))
    assert len({manual.name for manual in EVERY.values()}) == len(EVERY)


@pytest.mark.parametrize("manual", EVERY.values(), ids=EVERY)
def test_a_manual_begins_with_its_codes_and_a_sentence(manual: Manual) -> None:
    first = manual.text.partition(": ")[0]
    low, _, high = first.partition(" to ")
    assert manual.code in first or low < manual.code <= high
    assert manual.summary.endswith(".")
    assert KEBAB.fullmatch(manual.name)


@pytest.mark.parametrize("check", sorted({manual.check for manual in EVERY.values()}))
def test_a_manual_shows_bad_and_good_and_names_its_source(check: str) -> None:
    text = next(manual.text for manual in EVERY.values() if manual.check == check)
    for part in ("Bad", "Good", "Source:"):
        assert re.search(rf"^{part}", text, re.MULTILINE), f"{check} has no {part}"
    assert all(
        manual.code in text or " to " in text for manual in EVERY.values() if manual.check == check
    )


def test_a_code_is_found_in_any_case() -> None:
    assert manual_of(" l208 ").name == "plural-category-missing"
    assert manual_of("L208").core
    assert not manual_of("L241").core


def test_an_unknown_code_names_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        manual_of("L2O8")
    (finding,) = caught.value.findings
    assert (finding.code, finding.got) == ("L299", "'L2O8'")
    assert finding.fix
    assert "L208" in finding.fix
