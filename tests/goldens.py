"""One reviewed compiled snapshot per market, in ``tests/golden/markets``.

``make goldens`` writes them; read the difference before it is committed: it is what every
team that launches in the market will get.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from setsail.core.yaml_tree import leaves
from setsail.profiles.compile import CompiledMarket, compile_all
from tests.factories import workspace

FOLDER = Path(__file__).parent / "golden" / "markets"


def snapshot(compiled: CompiledMarket) -> str:
    """Values after inheritance, the level that decided each, and how each fact is backed."""
    told: dict[str, Any] = {
        "market": compiled.market.model_dump(mode="json"),
        "levels": {
            path: compiled.level(path)
            for path in (".".join(steps) for steps, _ in leaves(compiled.tree))
        },
        "facts": {
            fact.path: fact.source.grade.value if fact.source else "unsourced"
            for fact in compiled.facts
        },
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def snapshots() -> dict[str, str]:
    """The snapshot of every market of the checkout, by code."""
    markets, findings = compile_all(workspace())
    assert not findings, "\n".join(finding.text() for finding in findings)
    return {one.market.code: snapshot(one) for one in markets}


def main() -> None:
    """Write every snapshot, and drop those of markets that are gone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    written = snapshots()
    for code, text in written.items():
        (FOLDER / f"{code}.json").write_text(text, "utf-8")
    for path in FOLDER.glob("*.json"):
        if path.stem not in written:
            path.unlink()


if __name__ == "__main__":
    main()
