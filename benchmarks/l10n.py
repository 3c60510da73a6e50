"""How fast messages are rendered, loaded and fanned out, and that no byte differs.

Every engine renders the same messages with distinct values, in turn, in the processor time of
one process; the ratios are of medians. The byte comparison holds random cases of every locale
against fluent.runtime. Exit 1 if a ratio that the README promises, the time to load or the
comparison fails.

    python -m benchmarks.l10n [--quick] [--json]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.l10n_bytes import compare
from benchmarks.l10n_engines import MARKETS, PEERS, Case, bundles, cases, reference_of, right
from setsail.l10n.bundle import load_bundle

LOCALES = Path(__file__).parents[1] / "locales"
LOAD_LIMIT_S = 0.150
LOAD = """
import sys, time
from pathlib import Path
start = time.process_time()
from setsail.l10n.bundle import load_bundle
from setsail.l10n.formats import FormatPolicy
from setsail.l10n.source import locale_tags
imported = time.process_time()
locales = Path(sys.argv[1])
cache = Path(sys.argv[2]) if len(sys.argv) > 2 else None
policy = FormatPolicy("latn", "IDR", 0, "UTC")
bundle = load_bundle(locales, locale_tags(locales), "ID", policy, cache_dir=cache)
print(imported - start, time.process_time() - imported)
"""
LOAD_RUNTIME = """
import sys, time
from pathlib import Path
start = time.process_time()
from fluent.runtime import FluentBundle, FluentResource
imported = time.process_time()
for folder in sorted(p for p in Path(sys.argv[1]).iterdir() if p.is_dir()):
    bundle = FluentBundle([folder.name])
    for path in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
print(imported - start, time.process_time() - imported)
"""


def seconds_each(values: list[dict[str, Any]], render: Any) -> float:
    start = time.process_time()
    for each in values:
        render(each)
    return (time.process_time() - start) / len(values)


def rates(case: Case, rounds: int) -> dict[str, Any]:
    """Renderings a second of each engine, with the ratios to the slowest that is right."""
    taken: dict[str, list[float]] = {name: [] for name in case.engines}
    for _ in range(rounds):
        for name, (values, render) in case.engines.items():
            taken[name].append(seconds_each(values, render))
    medians = {name: statistics.median(each) for name, each in taken.items()}
    reference = reference_of(_OURS[case.tag], case.tag, case.message)
    return {
        "per_second": {name: round(1 / each) for name, each in medians.items()},
        "times_fluent_runtime": {
            name: round(medians["fluent.runtime"] / each, 2) for name, each in medians.items()
        },
        "times_peer": {name: round(medians[name] / medians["setsail"], 2) for name in PEERS},
        "output": {name: right(case, name, reference) for name in case.engines},
        "least": case.least,
    }


def failures(name: str, result: dict[str, Any]) -> list[str]:
    """What a case should have reached and did not."""
    found = []
    ratio = result["times_fluent_runtime"]["setsail"]
    if ratio < result["least"]:
        found.append(f"{name}: {ratio} × fluent.runtime, {result['least']} wanted")
    if not result["output"]["setsail"]:
        found.append(f"{name}: our own text is not fluent.runtime's")
    for peer in PEERS:
        if result["output"][peer] and result["times_peer"][peer] < 1:
            found.append(f"{name}: {peer} is faster")
    return found


def loading(runs: int) -> dict[str, float]:
    """Seconds of processor time to load every locale in a new process, imports apart."""
    with tempfile.TemporaryDirectory() as cache:
        ways = {
            "setsail, kept": (LOAD, str(LOCALES), cache),
            "setsail, nothing kept": (LOAD, str(LOCALES)),
            "fluent.runtime": (LOAD_RUNTIME, str(LOCALES)),
        }
        subprocess.run(
            [sys.executable, "-c", LOAD, str(LOCALES), cache], check=True, capture_output=True
        )
        taken: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(runs):
            for name, arguments in ways.items():
                command = [sys.executable, "-c", *arguments]
                printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
                taken[name].append(float(printed.split()[1]))
    return {name: statistics.median(each) for name, each in taken.items()}


def fanout(rounds: int) -> float:
    """Deliveries a second of processor time: one message for 9,000 people in three locales."""
    bundle = load_bundle(LOCALES, ("ar-SA", "en", "id"), "SA", MARKETS["ar-EG"][1])
    counts = {"ar-SA": 5000, "en": 3000, "id": 1000}
    people = 0
    start = time.process_time()
    for number in range(rounds):
        people += bundle.render_fanout(
            "room-welcome", {"name": f"Sara {number}"}, counts
        ).recipients
    return people / (time.process_time() - start)


_OURS = bundles()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="fewer rounds, 40,000 byte comparisons"
    )
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rounds, count, compared = (7, 2000, 40_000) if options.quick else (31, 5000, 1_000_000)
    timed = {case.name: rates(case, rounds) for case in cases(count, _OURS)}
    load = loading(3 if options.quick else 9)
    tally = compare(compared, LOCALES)
    wrong = [each for name, result in timed.items() for each in failures(name, result)]
    if load["setsail, kept"] > LOAD_LIMIT_S:
        wrong.append(f"loading takes {load['setsail, kept']:.3f} s, {LOAD_LIMIT_S} allowed")
    if tally.differences:
        wrong.append(f"{tally.differences} of {tally.cases} texts differ: {tally.first}")
    result = {
        "rendering": timed,
        "load_s": {name: round(each, 4) for name, each in load.items()},
        "load_limit_s": LOAD_LIMIT_S,
        "bytes": {"cases": tally.cases, "bare": tally.bare, "differences": tally.differences},
        "fanout_deliveries_per_s": round(fanout(2000)),
        "failures": wrong,
    }
    print(json.dumps(result, ensure_ascii=False, indent=2) if options.json else told(result))
    return 1 if wrong else 0


def told(result: dict[str, Any]) -> str:
    """The result in lines for people."""
    lines = []
    for name, case in result["rendering"].items():
        ratio = case["times_fluent_runtime"]["setsail"]
        least = f", {case['least']} wanted" if case["least"] else ""
        lines.append(
            f"{name}: {case['per_second']['setsail']:,}/s, {ratio} × fluent.runtime{least}"
        )
        for peer in PEERS[1:]:
            note = "" if case["output"][peer] else " (wrong output)"
            lines.append(f"    {case['times_peer'][peer]} × {peer}{note}")
    lines += [f"load, {name}: {each * 1000:.0f} ms" for name, each in result["load_s"].items()]
    compared = result["bytes"]
    lines.append(f"bytes: {compared['differences']} of {compared['cases']:,} differ")
    lines.append(f"fan-out: {result['fanout_deliveries_per_s']:,} deliveries/s")
    return "\n".join((*lines, *(f"FAILED {each}" for each in result["failures"])))


if __name__ == "__main__":
    sys.exit(main())
