"""How long a person waits for the command line: whole processes, cold interpreter.

The peer is pip of the same environment, in the same run, in turn with setsail, so
that the ratio holds when the machine's speed drifts.

    python -m benchmarks.startup [--quick] [--json]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

COMMANDS = {"--help": (["--help"], 0.150), "check --all": (["check", "--all"], 1.0)}
PEER = [sys.executable, "-m", "pip", "--version"]


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def measure(arguments: list[str], runs: int) -> dict[str, float]:
    ours, peer = [], []
    command = [str(Path(sys.executable).with_name("setsail")), *arguments]
    seconds(command)  # warm the page cache for both
    seconds(PEER)
    for _ in range(runs):
        ours.append(seconds(command))
        peer.append(seconds(PEER))
    ratios = [a / b for a, b in zip(ours, peer, strict=True)]
    return {
        "median_s": statistics.median(ours),
        "min_s": min(ours),
        "max_s": max(ours),
        "pip_median_s": statistics.median(peer),
        "ratio_to_pip": statistics.median(ratios),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="3 runs instead of 15")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    runs = 3 if options.quick else 15
    results = {}
    for name, (arguments, limit_s) in COMMANDS.items():
        results[f"setsail {name}"] = measure(arguments, runs) | {"limit_s": limit_s}
    if options.json:
        print(json.dumps(results, indent=2))
        return
    for name, figures in results.items():
        print(
            f"{name:<20} {figures['median_s'] * 1000:7.0f} ms"
            f" ({figures['min_s'] * 1000:.0f}–{figures['max_s'] * 1000:.0f}),"
            f" limit {figures['limit_s'] * 1000:.0f} ms,"
            f" {figures['ratio_to_pip']:.2f} × pip --version"
        )


if __name__ == "__main__":
    main()
