"""The launch report as one JSON object, for scripts."""

from __future__ import annotations

import json
import math
from typing import Any

from setsail.report.evidence import LaunchReport


def json_text(report: LaunchReport) -> str:
    """The report with a field per stage, as one JSON object over several lines.

    A figure without bound (a delivery that never came counts as infinite) has no
    place in JSON and becomes null; its criterion's ``holds`` says how it came out.
    """
    return json.dumps(_finite(report.to_json()), ensure_ascii=False, indent=2, allow_nan=False)


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(inner) for inner in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
