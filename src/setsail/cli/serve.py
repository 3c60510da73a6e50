"""``setsail serve``: a market's rooms on this machine, for people to try."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from setsail.cli.options import Amount, cache_folder, date_option, now, workspace_here

if TYPE_CHECKING:
    from setsail.gateway.config import GatewayConfig
    from setsail.rehearsal.rooms import Ready


@click.command()
@click.argument("market")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8080,
    show_default=True,
    help="Port on 127.0.0.1; 0 takes a free one.",
)
@click.option(
    "--speed",
    type=Amount(0, 3600, min_open=True),
    default=1.0,
    show_default=True,
    help="Seconds of the show per second of the clock.",
)
@click.option(
    "--seed", type=click.IntRange(min=0), default=1, show_default=True, help="Of the show's plan."
)
@date_option
def command(market: str, port: int, speed: float, seed: int, day: date | None) -> int:
    """Open MARKET's rooms with tonight's show until Ctrl-C.

    The director plays the show in every room, from its beginning.
    """
    from msgspec.structs import replace  # noqa: PLC0415

    from setsail.rehearsal.open_house import HouseRules, open_house  # noqa: PLC0415
    from setsail.rehearsal.rooms import start_gateway, wait_until_ready  # noqa: PLC0415

    rules = HouseRules(day, seed, speed, port)
    with tempfile.TemporaryDirectory(prefix="setsail-") as folder:
        scratch = Path(folder)
        house = open_house(workspace_here(), market, rules, now(), scratch)
        config = replace(house, cache_dir=str(cache_folder()))
        with start_gateway(config, scratch) as gateway:
            _say_where(config, wait_until_ready(gateway))
            try:
                code = gateway.popen.wait()
            except KeyboardInterrupt:
                return 1 if gateway.stop() else 0
            click.echo(f"the gateway ended by itself: {gateway.log_tail()}", err=True)
            return 1 if code else 0


def _say_where(config: GatewayConfig, ready: Ready) -> None:
    address = f"http://{ready.host}:{ready.port}"
    for room in config.rooms:
        click.echo(f"{address}/rooms/{room.id}")
    for locale in config.locales[1:]:
        click.echo(f"  in {locale}: {address}/rooms/{config.rooms[0].id}?locale={locale}")
    click.echo("open one in a browser and take a seat; Ctrl-C closes the rooms")
