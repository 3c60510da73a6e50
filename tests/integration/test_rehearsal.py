"""Whole rehearsals with every real part, and with one part broken on purpose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import boto3
import pytest

from setsail.rehearsal.inputs import Inputs
from setsail.rehearsal.runner import rehearse
from setsail.report.evidence import Evidence, LaunchReport, Verdict
from tests.factories import workspace

pytestmark = pytest.mark.integration

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class Quiet:
    def started(self, stage: str) -> None: ...

    def note(self, stage: str, text: str) -> None: ...

    def done(self, evidence: Evidence) -> None: ...


def run(
    market: str,
    out: Path,
    only: str | None = None,
    *,
    gateway: Sequence[str] = ("-m", "setsail.gateway"),
    after_up: Callable[[str], None] | None = None,
) -> LaunchReport:
    inputs = Inputs(
        workspace(), market, out, scale=40 / 40_000, play_s=15.0, gateway=gateway, after_up=after_up
    )
    rehearsed = rehearse(inputs, Quiet(), NOW, only)
    assert rehearsed.bug is None
    return rehearsed.report


def test_a_whole_rehearsal_is_go(tmp_path: Path) -> None:
    report = run("SA", tmp_path)
    failing = [c.text() for stage in report.stages for c in stage.criteria if not c.holds]
    assert failing == []
    assert report.verdict is Verdict.GO
    assert all(stage.not_run is None for stage in report.stages)
    peak = report.stage("peak").payload
    assert peak.deliveries > 1000
    assert (peak.missing, peak.doubled) == (0, 0)
    page = (tmp_path / "SA-rehearsal.html").read_text("utf-8")
    assert 'dir="rtl"' in page


def test_a_gateway_that_drops_one_delivery_in_a_hundred_is_no_go(tmp_path: Path) -> None:
    report = run("ID", tmp_path, "peak", gateway=("-m", "tests.faults.dropping_gateway"))
    peak = report.stage("peak")
    assert peak.verdict is Verdict.NO_GO
    (lost,) = [c for c in peak.criteria if c.name == "deliveries missing or doubled"]
    assert lost.figure is not None
    assert 0.005 < lost.figure < 0.02
    assert report.verdict is Verdict.NO_GO


def test_a_resource_missing_from_the_cloud_is_no_go(tmp_path: Path) -> None:
    def drop_the_ledger(endpoint: str) -> None:
        client = boto3.client(
            "dynamodb",
            endpoint_url=endpoint,
            region_name="sa-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )
        for name in client.list_tables()["TableNames"]:
            client.delete_table(TableName=name)

    report = run("BR", tmp_path, "provision", after_up=drop_the_ledger)
    provision = report.stage("provision")
    assert provision.verdict is Verdict.NO_GO
    assert any(f.code == "S670" and "ledger" in (f.key or "") for f in provision.findings)
    left = provision.criteria[3]
    assert (left.name, left.figure) == ("resources left after destroy", 0)
