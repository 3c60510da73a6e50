"""The gateway as a program: arguments in, one ready line out, an exit code."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import uvloop

from setsail.core.errors import SetsailError
from setsail.gateway.config import GatewayConfig, read_config
from setsail.gateway.delivery import Outlet, send_all
from setsail.gateway.server import Ready, install_stop_signals, serve


def run(arguments: Sequence[str], outlet: Outlet = send_all) -> int:
    """Run a gateway process to its end.

    One JSON line on stdout says that it is ready. What keeps it from running is
    one JSON line and then findings as text on stderr.

    Args:
        arguments: the command line without the program's name.
        outlet: the way deliveries take; anything but `send_all` is for tests.

    Returns:
        0 after SIGTERM or SIGINT; 1 when its configuration, languages or ledger cannot
        be used; 2 when the address cannot be listened on, such as a port that is taken;
        3 for a mistake of ours, with its traceback on stderr.
    """
    parser = argparse.ArgumentParser(prog="python -m setsail.gateway", description=__doc__)
    parser.add_argument("--config", type=Path, required=True, help="file of write_config")
    path: Path = parser.parse_args(arguments).config
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    try:
        uvloop.run(_serve(read_config(path), outlet))
    except SetsailError as problem:
        line = {"ready": False, "findings": [f.to_json() for f in problem.findings]}
        sys.stderr.write(json.dumps(line, ensure_ascii=False) + "\n")
        sys.stderr.writelines(finding.text() + "\n" for finding in problem.findings)
        return problem.exit_code
    except Exception:
        logging.getLogger(__name__).exception("the gateway failed, this is a mistake in setsail")
        return 3
    return 0


async def _serve(config: GatewayConfig, outlet: Outlet) -> None:
    stop = asyncio.Event()
    install_stop_signals(stop)
    await serve(config, _say_ready, stop, outlet)


def _say_ready(ready: Ready) -> None:
    sys.stdout.write(msgspec.json.encode(ready).decode() + "\n")
    sys.stdout.flush()
