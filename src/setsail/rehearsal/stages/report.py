"""Stage 8, report: one page with everything above and its evidence."""

from __future__ import annotations

import platform
import shlex
import time
from dataclasses import replace
from importlib.metadata import version

from setsail.rehearsal.inputs import Inputs
from setsail.report.evidence import STAGES, Evidence, LaunchReport
from setsail.report.html import render_html
from setsail.report.json_report import json_text
from setsail.report.payloads import ProvenancePayload
from setsail.report.selfcheck import page_criteria
from setsail.report.writing import write_atomic

SHOWN_VERSIONS = ("babel", "fluent.runtime", "scipy", "pulumi", "moto", "picows", "locust")


def publish(report: LaunchReport, inputs: Inputs, only: str | None) -> LaunchReport:
    """Draw the page, judge it, and write it beside its JSON.

    The page shows its own evidence too, so it is drawn twice: once to be judged,
    once with the judgement in it.

    Returns:
        The report with the stage ``report`` and the path of the page.

    Raises:
        SetsailError: the page cannot be written (W950–W953).
    """
    begun = time.perf_counter()
    path = inputs.out_dir / f"{report.market_code}-rehearsal.html"
    provenance = ProvenancePayload(_command(report, inputs, only), _versions(), _inputs(inputs))
    draft = replace(
        report,
        report_path=str(path),
        stages=(*report.stages, Evidence("report", payload=provenance)),
    )
    criteria = page_criteria(render_html(draft), STAGES)
    duration_s = time.perf_counter() - begun
    own = Evidence("report", duration_s=duration_s, criteria=criteria, payload=provenance)
    finished = replace(draft, stages=(*report.stages, own))
    write_atomic(path, render_html(finished).encode())
    write_atomic(path.with_suffix(".json"), json_text(finished).encode())
    return finished


def _command(report: LaunchReport, inputs: Inputs, only: str | None) -> str:
    """What to type to get the same plan again."""
    options = {
        "--seed": inputs.seed,
        "--scale": inputs.scale,
        "--only": only,
        "--date": inputs.day,
        "--catalogue": inputs.catalogue,
    }
    parts = ["setsail", "rehearse", report.market_code]
    for name, value in options.items():
        if value is not None:
            parts += (name, str(value))
    return shlex.join(parts)


def _versions() -> tuple[tuple[str, str], ...]:
    named = tuple((name, version(name)) for name in ("setsail", *SHOWN_VERSIONS))
    return (*named, ("Python", platform.python_version()))


def _inputs(inputs: Inputs) -> tuple[tuple[str, str], ...]:
    workspace = inputs.workspace
    catalogue = inputs.catalogue or workspace.catalogues
    trees = {
        "profiles": workspace.regions,
        "locales": workspace.locales,
        "catalogue": catalogue,
        "Pulumi program": workspace.infra,
        "load tests": workspace.loadtests,
    }
    return tuple((what, workspace.relative(path)) for what, path in trees.items())
