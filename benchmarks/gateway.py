"""How many deliveries a room server makes, beside three others under the same client.

One process on one core serves, another core is the client: it talks at intended times, one
in fifty of its members decodes every frame. A rate is held when nothing is lost and the 99th
percentile stays below 50 ms. Deliveries per second of the server's processor time are
counted at the highest rate that each one holds.

    python -m benchmarks.gateway [--quick] [--json]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import psutil

from benchmarks.gateway_client import Plan
from setsail.core.workspace import find_workspace
from setsail.gateway.config import write_config
from setsail.rehearsal.open_house import HouseRules, open_house

SERVER_CORE, CLIENT_CORE = 0, 1
MARKET = "SG"
ROOM = "lounge-8"
P99_LIMIT_MS = 50.0
PEERS = ("websockets", "starlette", "picows")
RATES = {
    "setsail": (50, 200, 400, 600),
    "websockets": (10, 20, 30, 40, 60),
    "starlette": (10, 20, 30, 40),
    "picows": (40, 80, 120, 160, 200),
}
QUICK_RATES = {
    "setsail": (200, 400), "websockets": (20, 40), "starlette": (20,), "picows": (80, 120),
}  # fmt: skip


@contextmanager
def gateway(folder: Path, members: int) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Our gateway with a room for so many members; its process and port."""
    now = datetime.now(UTC)
    house = open_house(
        find_workspace(Path(__file__)), MARKET, HouseRules(now.date(), 1, 1.0, 0), now, folder
    )
    rooms = tuple(
        msgspec.structs.replace(room, max_members=members + 10, slow_mode_ms=0)
        for room in house.rooms
    )
    # The show would say things of its own.
    # Our members answer no pings.
    tuning = msgspec.structs.replace(house.tuning, heartbeat_s=3600.0)
    config = msgspec.structs.replace(house, rooms=rooms, playback=None, tuning=tuning)
    write_config(config, folder / "gateway.json")
    command = ["-m", "setsail.gateway", "--config", str(folder / "gateway.json")]
    with server(command) as process:
        yield process, json.loads(line_of(process))["port"]


@contextmanager
def peer(name: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Another server; its process and port."""
    with server(["-m", "benchmarks.gateway_peers", name]) as process:
        yield process, int(line_of(process))


@contextmanager
def server(command: list[str]) -> Iterator[subprocess.Popen[str]]:
    """A process on the server's core, ended with us."""
    process = subprocess.Popen(
        [sys.executable, *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    os.sched_setaffinity(process.pid, {SERVER_CORE})
    try:
        yield process
    finally:
        process.terminate()
        process.wait(30)


def line_of(process: subprocess.Popen[str]) -> str:
    """The next line that a process says."""
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise SystemExit(f"{process.args} ended early")
    return line


def measured(process: subprocess.Popen[str], plan: Plan) -> dict[str, Any]:
    """One run of the client against a server, with what the server used for it."""
    client = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.gateway_client", msgspec.json.encode(plan).decode()],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    os.sched_setaffinity(client.pid, {CLIENT_CORE})
    assert client.stdin is not None
    watched = psutil.Process(process.pid)
    try:
        line_of(client)
        client.stdin.write("go\n")
        client.stdin.flush()
        line_of(client)
        before = sum(watched.cpu_times()[:2])
        line_of(client)
        result: dict[str, Any] = json.loads(line_of(client))
        # After the drain: what is sent late is work of the same events.
        result["server_cpu_s"] = round(sum(watched.cpu_times()[:2]) - before, 2)
        client.stdin.write("end\n")
        client.stdin.flush()
    finally:
        client.terminate()
        client.wait(30)
    return result


def fan_out(name: str, rates: tuple[int, ...], members: int, seconds: float) -> dict[str, Any]:
    """Rates of one server, from the lowest until one is not held."""
    runs = []
    with tempfile.TemporaryDirectory(prefix="setsail-bench-") as folder:
        start = gateway(Path(folder), members) if name == "setsail" else peer(name)
        with start as (process, port):
            path = f"/ws/rooms/{ROOM}" if name == "setsail" else "/room"
            for rate in rates:
                plan = Plan(
                    "127.0.0.1", port, path, members, rate, seconds, joins=name == "setsail"
                )
                run = measured(process, plan)
                run |= {"rate": rate, "held": held(run)}
                runs.append(run)
                if not run["held"]:
                    break
    best = next((run for run in reversed(runs) if run["held"]), None)
    per_cpu = round(best["deliveries"] / best["server_cpu_s"]) if best else 0
    return {
        "held_events_per_s": best["rate"] if best else 0,
        "deliveries_per_cpu_s": per_cpu,
        "runs": runs,
    }


def ratio(ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, float | None]:
    """How many times as much ours does; None where theirs held nothing."""
    return {
        key: round(ours[key] / theirs[key], 1) if theirs[key] else None
        for key in ("held_events_per_s", "deliveries_per_cpu_s")
    }


def held(run: dict[str, Any]) -> bool:
    """Whether everything came, and in time."""
    whole = run["deliveries"] == run["expected"] and not run["gaps"] and not run["gone"]
    return bool(whole and run["p99_ms"] is not None and run["p99_ms"] < P99_LIMIT_MS)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rates, in under a minute")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rates = QUICK_RATES if options.quick else RATES
    members, seconds = (1000, 2.0) if options.quick else (2000, 6.0)
    results = {name: fan_out(name, rates[name], members, seconds) for name in ("setsail", *PEERS)}
    ratios = {name: ratio(results["setsail"], results[name]) for name in PEERS}
    if options.json:
        print(json.dumps({"members": members, "fan_out": results, "ratios": ratios}, indent=2))
        return
    for name, result in results.items():
        print(
            f"{name:<12} holds {result['held_events_per_s']:>4} events/s for {members} members, "
            f"{result['deliveries_per_cpu_s']:>9,} deliveries per CPU-second"
        )
        for run in result["runs"]:
            print(
                f"  {run['rate']:>4}/s: p50 {run['p50_ms']} ms, p99 {run['p99_ms']} ms, "
                f"{run['deliveries']:,} of {run['expected']:,}, server {run['server_cpu_s']} s, "
                f"client {run['client_busy']:.0%} busy"
            )


if __name__ == "__main__":
    main()
