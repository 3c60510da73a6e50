"""How long the profiles of every market take: to compile, to check, cold and warm.

Cold is a whole new process: interpreter, imports, files, answer. Warm is the same work again
inside one process, imports done and files in the page cache. The peer is the parse of the
same YAML files with PyYAML's C loader and nothing else, in the same run; pip of the same
environment stands for what a person is used to wait.

    python -m benchmarks.profiles [--quick] [--json]
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import pstats
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from setsail.checks.run import check_all
from setsail.core.workspace import Workspace
from setsail.profiles.compile import compile_all

ROOT = Path(__file__).resolve().parents[1]
WORKSPACE = Workspace(ROOT)
LIMIT_S = 1.0
SETSAIL = str(Path(sys.executable).with_name("setsail"))
COLD = {
    "compile, cold": [
        sys.executable,
        "-c",
        "from pathlib import Path; from setsail.core.workspace import Workspace;"
        "from setsail.profiles.compile import compile_all;"
        f"compile_all(Workspace(Path({str(ROOT)!r})))",
    ],
    "check --all, cold": [SETSAIL, "check", "--all"],
    "pip --version, cold": [sys.executable, "-m", "pip", "--version"],
}


def yaml_alone() -> None:
    """The peer: the same files, parsed into dicts."""
    loader: Any = yaml.CSafeLoader
    for path in sorted(WORKSPACE.regions.glob("*/*.yaml")):
        yaml.load(path.read_bytes(), loader)


def warm_check() -> None:
    check_all(WORKSPACE, datetime.now(UTC).date())


WARM: dict[str, Callable[[], object]] = {
    "compile, warm": lambda: compile_all(WORKSPACE),
    "check, warm, one core": warm_check,
    "PyYAML alone, warm": yaml_alone,
}


def timed(work: Callable[[], object], runs: int) -> dict[str, float]:
    work()
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return {
        "median_s": statistics.median(seconds),
        "min_s": min(seconds),
        "max_s": max(seconds),
    }


def process(command: list[str]) -> Callable[[], object]:
    return lambda: subprocess.run(
        command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
    )


def where_the_time_goes() -> dict[str, float]:
    """Part of a warm check that is spent in each package's own functions, 0–1."""
    profile = cProfile.Profile()
    profile.runcall(warm_check)
    spent: dict[str, float] = defaultdict(float)
    for (file, _, name), row in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        spent[_package(file, name)] += row[2]
    total = sum(spent.values())
    parts = {name: seconds / total for name, seconds in spent.items() if seconds / total >= 0.01}
    return dict(sorted(parts.items(), key=lambda part: -part[1]))


def _package(file: str, name: str) -> str:
    parts = Path(file).parts
    if "setsail" in parts:
        inside = parts[len(parts) - 1 - parts[::-1].index("setsail") + 1 :]
        return ".".join(("setsail", *inside[:1])).removesuffix(".py")
    if "site-packages" in parts:
        return parts[parts.index("site-packages") + 1].removesuffix(".py")
    return "builtins" if file == "~" else f"python: {Path(file).stem}" if name else file


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="3 runs instead of 15")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    runs = 3 if options.quick else 15
    markets, findings = compile_all(WORKSPACE)
    timings = {name: timed(process(command), runs) for name, command in COLD.items()}
    timings |= {name: timed(work, runs) for name, work in WARM.items()}
    ratios = {
        "check cold to pip": "check --all, cold / pip --version, cold",
        "compile warm to PyYAML": "compile, warm / PyYAML alone, warm",
    }
    results = {
        "markets": len(markets),
        "findings_of_compile": len(findings),
        "cores": os.cpu_count(),
        "limit_s": LIMIT_S,
        "within_limit": timings["check --all, cold"]["median_s"] < LIMIT_S,
        "timings": timings,
        "ratios": {
            name: timings[over]["median_s"] / timings[under]["median_s"]
            for name, (over, under) in ((n, r.split(" / ")) for n, r in ratios.items())
        },
        "profile_of_warm_check": where_the_time_goes(),
    }
    if options.json:
        print(json.dumps(results, indent=2))
        return
    print(f"{len(markets)} markets, {os.cpu_count()} cores; the whole check is to take under 1 s")
    for name, figures in timings.items():
        low, high = figures["min_s"] * 1000, figures["max_s"] * 1000
        print(f"  {name:<24} {figures['median_s'] * 1000:7.0f} ms  ({low:.0f}–{high:.0f})")
    for name, ratio in results["ratios"].items():
        print(f"  {name:<24} {ratio:7.1f} ×")
    print("where a warm check spends its time:")
    for name, part in results["profile_of_warm_check"].items():
        print(f"  {name:<24} {part:7.0%}")


if __name__ == "__main__":
    main()
