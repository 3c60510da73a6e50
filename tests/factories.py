"""Small valid inputs for tests; a test overrides only what it is about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from setsail.core.workspace import Workspace
from setsail.profiles.compile import CompiledMarket, compile_market
from setsail.profiles.schema import Market

ROOT = Path(__file__).resolve().parents[1]
# Every market of the checkout.
EVERY = (
    *("ID", "TH", "VN", "PH", "MY", "SG"),
    *("SA", "AE", "EG", "KW", "IQ", "TR"),
    *("BR", "MX", "CO", "AR", "CL", "PE"),
)

MARKET: dict[str, Any] = {
    "code": "ID",
    "name": "Indonesia",
    "region": "southeast-asia",
    "language": {"locales": ["id", "en"], "digits": "latn"},
    "calendar": {
        "system": "gregorian",
        "time_zones": ["Asia/Jakarta"],
        "first_day": "sun",
        "weekend": ["sat", "sun"],
        "hijri": {"shift_days": 1, "tolerance_days": 1},
    },
    "currency": {"code": "IDR", "display_decimals": 0},
    "audience": {
        "peak_concurrent": 10_000,
        "access": {"wifi": 0.5, "mobile": 0.5},
        "cities": [
            {
                "name": "Jakarta",
                "lat": -6.2146,
                "lon": 106.8451,
                "population": 8_000_000,
                "time_zone": "Asia/Jakarta",
            },
            {
                "name": "Medan",
                "lat": 3.5833,
                "lon": 98.6667,
                "population": 2_000_000,
                "time_zone": "Asia/Jakarta",
            },
        ],
    },
    "networks": {
        "wifi": {"downlink_mbps": 40, "rtt_ms": 12, "loss": 0.002, "burst": 2},
        "mobile": {"downlink_mbps": 30, "rtt_ms": 35, "loss": 0.005, "burst": 3},
    },
    "peaks": {
        "weekday": [{"start": "19:00", "end": "22:00", "multiplier": 2.8}],
        "weekend": [{"start": "19:00", "end": "23:00", "multiplier": 3.0}],
        "weekend_nights": ["sat", "sun"],
    },
    "content": {
        "host_tone": "warm",
        "dialect": "everyday",
        "dress": "neat",
        "interaction": "by name",
        "pace": "fast",
        "playbook": "single-host",
        "formats": ["single-host", "voice-room"],
        "checkout": "external",
        "taboos": {
            "gambling": {"topic": "gambling", "severity": "forbidden", "words": ["judi"]},
            "import": {"topic": "imported goods", "severity": "sensitive", "words": ["impor"]},
        },
    },
    "rooms": {"templates": ["lounge-8"]},
    "gifts": {"ladder_coins": [1, 5, 10, 99, 199, 500]},
    "payments": ["QRIS", "GoPay"],
    "social": {"messaging": ["whatsapp"], "login": ["google"]},
    "assistant": {"autonomy": "suggest", "ai_label": True, "voice": False},
    "regulation": {},
    "edge": {
        "allowed_sites": ["ap-southeast-3", "ap-southeast-1"],
        "max_rtt_ms": 100,
        "within_share": 0.9,
        "failover": True,
        "users_per_node": 4000,
        "access_rtt_ms": 25,
    },
    "slo": {
        "join_p95_ms": 600,
        "action_p95_ms": 250,
        "delivery_p99_ms": 250,
        "delivery_loss_max": 0,
    },
}


def make_market(**sections: Any) -> Market:
    """A valid market; a section given as a dict is laid over the default one."""
    raw = dict(MARKET)
    for name, value in sections.items():
        base = raw[name]
        raw[name] = (
            {**base, **value} if isinstance(base, dict) and isinstance(value, dict) else value
        )
    return Market.model_validate(raw)


def workspace() -> Workspace:
    """The checkout's own workspace."""
    return Workspace(ROOT)


def compiled(code: str) -> CompiledMarket:
    """A market of the checkout, compiled."""
    return compile_market(workspace(), code)
