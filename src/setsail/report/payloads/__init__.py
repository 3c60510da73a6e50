"""What each stage hands over for the report's pictures and lists.

A stage's own result is rich and belongs to its package; a payload is the small,
flat part of it that a reader sees. Stages fill these; the report only draws.
Every moment is an aware datetime, every figure carries its unit in its name,
and shares are 0 to 1.
"""

from __future__ import annotations

from setsail.report.payloads.cloud import (
    EMULATED_ENGINE_NOTE,
    CandidateMark,
    CityMark,
    DifferenceRow,
    EdgesPayload,
    FailoverRow,
    ProvisionPayload,
    ResourceRow,
    RoomRow,
    RouteLine,
    ServePayload,
    SiteMark,
    StepTime,
)
from setsail.report.payloads.peak import (
    Distribution,
    OperationRow,
    PeakPayload,
    SecondRow,
)
from setsail.report.payloads.profile import (
    NO_SOURCE,
    CheckPayload,
    DateRow,
    GateNote,
    GlanceRow,
    ProvenancePayload,
    SourceNote,
)
from setsail.report.payloads.show import (
    Direction,
    FormatSample,
    LanguagePayload,
    LocalePayload,
    RundownPayload,
    SegmentBar,
    TextRow,
)

__all__ = [
    "EMULATED_ENGINE_NOTE",
    "NO_SOURCE",
    "CandidateMark",
    "CheckPayload",
    "CityMark",
    "DateRow",
    "DifferenceRow",
    "Direction",
    "Distribution",
    "EdgesPayload",
    "FailoverRow",
    "FormatSample",
    "GateNote",
    "GlanceRow",
    "LanguagePayload",
    "LocalePayload",
    "OperationRow",
    "PeakPayload",
    "ProvenancePayload",
    "ProvisionPayload",
    "ResourceRow",
    "RoomRow",
    "RouteLine",
    "RundownPayload",
    "SecondRow",
    "SegmentBar",
    "ServePayload",
    "SiteMark",
    "SourceNote",
    "StepTime",
    "TextRow",
]
