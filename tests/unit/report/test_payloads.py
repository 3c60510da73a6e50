"""Payloads are plain data; only what they compute is tested."""

import pytest

from tests.unit.report.sample_payloads import checks


def test_expired_facts_are_those_marked_so():
    payload = checks("a.yaml", expired=True)
    assert [source.fact for source in payload.expired] == ["peaks.weekday"]
    assert checks("a.yaml").expired == ()


def test_payloads_cannot_be_changed():
    with pytest.raises(AttributeError):
        checks("a.yaml").assumed = 7  # type: ignore[misc]
