"""Small shows for the content tests."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from setsail.content.catalogue import Catalogue, Product, Rung
from setsail.content.playbook import Playbook
from setsail.content.rundown import plan_rundown
from setsail.content.segments import Rundown
from setsail.content.window import ShowWindow
from setsail.core.findings import Position
from tests.factories import make_market

START = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
HEADER = "sku,name,name_en,category,rung,price,floor_price,stock,per_user_limit,unit_cap"
ROWS = (
    "T-1,Satu,One,home,traffic,14900,14500,1800,2,600",
    "B-1,Dua,Two,home,bridge,35900,31900,900,6,",
    "P-1,Tiga,Three,home,profit,229000,178000,260,4,",
    "L-1,Empat,Four,home,limited,675000,595000,8,1,8",
)


def at(seconds: float) -> datetime:
    """A moment of the sample show."""
    return START + timedelta(seconds=seconds)


def product(sku: str, rung: Rung, **changes: Any) -> Product:
    """A product of 100 units at 1000 minor units; a traffic item is capped at 40."""
    values: dict[str, Any] = {
        "sku": sku,
        "name": f"nama {sku}",
        "name_en": f"name {sku}",
        "category": "home",
        "rung": rung,
        "price_minor": 1000,
        "floor_price_minor": 800,
        "stock": 100,
        "per_user_limit": 2,
        "unit_cap": {Rung.TRAFFIC: 40, Rung.LIMITED: 100}.get(rung),
        "position": Position("shop.csv", 2, 1),
    }
    return Product(**{**values, **changes})


def catalogue(per_rung: int = 3) -> Catalogue:
    """``per_rung`` products on each rung: T-0, T-1 …, B-0 …, P-0 …, L-0 …."""
    products = [
        product(f"{rung.value[0].upper()}-{number}", rung)
        for rung in Rung
        for number in range(per_rung)
    ]
    return Catalogue("shop.csv", "IDR", tuple(products))


def paced(seconds: int) -> dict[str, int]:
    return {"calm": seconds, "steady": seconds, "fast": seconds}


ITEM_CUES: list[dict[str, Any]] = [
    {"at_s": 0, "action": "tease", "message": "host-next"},
    {"at_s": 10, "action": "pin", "message": "host-introduce"},
    {"at_s": 30, "action": "countdown", "message": "host-countdown"},
    {"at_s": 40, "action": "open-sale", "message": "host-open-sale"},
    {"at_share": 0.5, "action": "prompt-host", "message": "host-recap"},
    {"before_end_s": 10, "action": "close-sale"},
    {"before_end_s": 5, "action": "unpin"},
]


def playbook(**changes: Any) -> Playbook:
    """Waves of 1000 s, four equal rungs, products of at least 200 s."""
    phase: dict[str, Any] = {"share": 0.25, "dwell_s": paced(200), "cues": ITEM_CUES}
    raw: dict[str, Any] = {
        "format": "sample",
        "title": "A sample",
        "wave_s": 1000,
        "opening": {
            "duration_s": 60,
            "cues": [{"at_s": 0, "action": "prompt-host", "message": "host-open-show"}],
        },
        "ladder": [{"rung": rung.value, **phase} for rung in Rung],
        "closing": {
            "duration_s": 40,
            "cues": [{"at_s": 0, "action": "prompt-host", "message": "host-close-show"}],
        },
        "director": {
            "min_dwell_share": 0.5,
            "fresh_s": 60,
            "min_audience": 20,
            "sold_out_pause_s": 10,
            "baseline_s": 600,
            "last_units_share": 0.2,
            "rescue": {"below": 0.7, "recovered": 0.85, "cooldown_s": 300},
            "prompts": {
                "switch_rung": "host-switch-rung",
                "last_units": "host-last-units",
                "sold_out": "host-sold-out",
                "hold": "host-hold",
                "rescue": "host-rescue",
            },
        },
    }
    return Playbook.model_validate({**raw, **changes})


def with_exits(wave_s: int = 1000, **exits: float) -> Playbook:
    """The sample with the same exits on every rung."""
    phase = {"share": 0.25, "dwell_s": paced(200), "cues": ITEM_CUES, "exits": exits}
    return playbook(wave_s=wave_s, ladder=[{"rung": rung.value, **phase} for rung in Rung])


def window(seconds: int = 1100) -> ShowWindow:
    """A window from `START` on."""
    return ShowWindow(date(2026, 11, 23), START, at(seconds), "Asia/Jakarta", 2.5, "weekday")


def rundown(
    seconds: int = 1100, per_rung: int = 3, book: Playbook | None = None, seed: int = 1
) -> Rundown:
    """By default: opening 60 s, one item of 250 s per rung, closing 40 s."""
    return plan_rundown(
        make_market(), catalogue(per_rung), book or playbook(), window(seconds), seed
    )
