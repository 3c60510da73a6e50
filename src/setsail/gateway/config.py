"""What a gateway process is told: one JSON file, written by whoever starts it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from setsail.content.segments import Rundown
from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.gateway.security.settings import Security, wrong_settings
from setsail.l10n.formats import FormatPolicy
from setsail.rooms.spec import RoomSpec


class Playback(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the director plays the show.

    Attributes:
        rundown: the show.
        time_scale: seconds of the show per second of the wall clock; 1 is real time.
        offset_s: where in the show to begin, seconds after its start.
    """

    rundown: Rundown
    time_scale: float = 1.0
    offset_s: float = 0.0


class Tuning(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Limits of the gateway itself; those of a room are in its template.

    Attributes:
        tick_ms: how long events are gathered before they are sent together.
        max_connections: further ones are refused with status 503.
        max_copies: rooms per template, ``lounge-8~2`` being the second.
        max_backlog_bytes: unsent bytes of a connection after which it is ended.
        heartbeat_s: silence after which a client is pinged, and again after
            which it is taken for gone.
        max_bad_frames: unreadable frames after which a connection is ended.
        drain_s: how long the clients may take to go when the gateway ends.
    """

    tick_ms: int = 15
    max_connections: int = 20_000
    max_copies: int = 64
    max_backlog_bytes: int = 1024 * 1024
    heartbeat_s: float = 20.0
    max_bad_frames: int = 20
    drain_s: float = 8.0


class GatewayConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that one gateway needs.

    Attributes:
        market: ISO 3166 code.
        locales: tags of the market, the first for visitors who ask for no other.
        locales_dir: folder of the Fluent files.
        policy: how the market prints numbers, money and time.
        rooms: the rooms that open; the director judges the show by the first one's audience.
        ledger: SQLite file of the gifts; made when missing.
        playback: the show, or None for rooms without one.
        host: address to listen on.
        port: 0 takes a free one.
        host_key: who connects with ``?host_key=`` of this value is a host; empty for nobody.
        tuning: limits.
        cache_dir: folder in which worked-out messages are kept between starts; "" for nowhere.
        security: who may come, from where and how often.
        store: URL of where rooms and gifts are kept; "" for ``ledger`` alone.
        node: name of this gateway among others; "" for the only one.
        public_url: where clients reach this gateway, ``wss://a.example``; "" for where it listens.
        log_level: ``info`` logs requests as well.
    """

    market: str
    locales: tuple[str, ...]
    locales_dir: str
    policy: FormatPolicy
    rooms: tuple[RoomSpec, ...]
    ledger: str
    playback: Playback | None = None
    host: str = "127.0.0.1"
    port: int = 0
    host_key: str = ""
    tuning: Tuning = Tuning()
    cache_dir: str = ""
    security: Security = Security()
    store: str = ""
    node: str = ""
    public_url: str = ""
    log_level: Literal["error", "warning", "info", "debug"] = "warning"


def write_config(config: GatewayConfig, path: Path) -> None:
    """Write a configuration for `read_config`.

    Raises:
        SetsailError: G701, the file cannot be written.
    """
    try:
        path.write_bytes(msgspec.json.encode(config))
    except OSError as problem:
        raise SetsailError(
            error(
                "G701",
                "cannot write the gateway's configuration",
                where=Position(str(path)),
                got=problem.strerror,
                fix="free some space or choose a folder you may write to",
            )
        ) from None


def read_config(path: Path) -> GatewayConfig:
    """Read a configuration.

    Raises:
        SetsailError: G701, the file is missing, not JSON, of a wrong shape or
            holds values that cannot be; every finding.
    """
    shown = str(path)
    try:
        config = msgspec.json.decode(path.read_bytes(), type=GatewayConfig)
    except OSError as problem:
        raise SetsailError(
            error("G701", "cannot read the file", where=Position(shown), got=problem.strerror)
        ) from None
    except msgspec.ValidationError as problem:
        message, _, place = str(problem).partition(" - at `$")
        key = place.rstrip("`").removeprefix(".") or None
        raise SetsailError(
            error(
                "G701",
                message[:1].lower() + message[1:],
                where=Position(shown),
                key=key,
                fix="write the file with setsail.gateway.config.write_config",
            )
        ) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise SetsailError(
            error(
                "G701",
                "the file is not JSON",
                where=Position(shown),
                got=str(problem),
                fix="write the file with setsail.gateway.config.write_config",
            )
        ) from None
    findings = tuple(_findings(config, shown))
    if findings:
        raise SetsailError(findings)
    return config


def _findings(config: GatewayConfig, file: str) -> Iterator[Finding]:
    def wrong(key: str, message: str, got: object, fix: str) -> Finding:
        return error("G701", message, where=Position(file), key=key, got=f"'{got}'", fix=fix)

    if not 0 <= config.port <= 65535:
        yield wrong("port", "no such port", config.port, "use 0 to 65535, 0 for any free one")
    if not config.rooms:
        yield wrong("rooms", "no room to open", "", "name at least one room template")
    if not config.locales:
        yield wrong("locales", "no language to speak", "", "name at least one locale")
    ids = [room.id for room in config.rooms]
    for index, room in enumerate(config.rooms):
        if room.id in ids[:index]:
            yield wrong(f"rooms.{index}.id", "the room is listed twice", room.id, "drop one")
        lacking = [tag for tag in config.locales if tag not in room.texts]
        if lacking:
            yield wrong(
                f"rooms.{index}.texts", "texts are missing", ", ".join(lacking), "build it anew"
            )
    if config.playback is not None:
        rundown, scale = config.playback.rundown, config.playback.time_scale
        offset_s, show_s = config.playback.offset_s, rundown.ends_at - rundown.starts_at
        if not (math.isfinite(scale) and scale > 0):
            yield wrong("playback.time_scale", "time must go forward", scale, "use more than 0")
        if not 0 <= offset_s < show_s.total_seconds():
            fix = f"use 0 to {show_s.total_seconds():g} seconds"
            yield wrong("playback.offset_s", "not within the show", offset_s, fix)
    for one in wrong_settings(config.security, config.host):
        yield wrong(f"security.{one.key}", one.message, one.got, one.fix)
    tuning = config.tuning
    for name in Tuning.__struct_fields__:
        if getattr(tuning, name) <= 0:
            yield wrong(f"tuning.{name}", "must be more than 0", getattr(tuning, name), "raise it")
