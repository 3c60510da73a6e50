"""A media server on this machine alone, for rehearsals and tests.

LiveKit ships no wheel and no Debian package; ``make livekit-server`` builds it
where Go is installed. Built from source its defaults name public STUN servers
and the machine's own addresses: here everything stays on loopback.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from setsail.media.livekit.settings import LiveKitSettings

SERVER_VERSION = "1.13.5"
SERVER_MODULE = f"github.com/livekit/livekit-server/cmd/server@v{SERVER_VERSION}"
BINARY_ENV = "SETSAIL_LIVEKIT_SERVER"
"""Names the binary; whoever starts programs reads it."""

_LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class LoopbackPorts:
    """Ports that nobody else has.

    Attributes:
        api: HTTP and WebSocket.
        rtc_tcp: media where UDP is blocked; LiveKit opens it on every address.
        rtc_udp: media.
    """

    api: int
    rtc_tcp: int
    rtc_udp: int


def loopback_settings(ports: LoopbackPorts, key: str, secret: str) -> LiveKitSettings:
    """How to reach a server that runs with `loopback_config`."""
    address = f"{_LOOPBACK}:{ports.api}"
    return LiveKitSettings(f"ws://{address}", f"http://{address}", key, secret)


def loopback_config(ports: LoopbackPorts, key: str, webhooks: Sequence[str] = ()) -> str:
    """The server's configuration file: JSON, which its YAML reader takes. It holds no secret.

    Args:
        ports: where it listens.
        key: API key that signs its webhooks; the secret comes by `loopback_environment`.
        webhooks: addresses that are told what happens, one per gateway.
    """
    config = {
        "port": ports.api,
        "bind_addresses": [_LOOPBACK],
        "rtc": {
            "node_ip": _LOOPBACK,
            "tcp_port": ports.rtc_tcp,
            "udp_port": ports.rtc_udp,
            "stun_servers": [],
            "use_external_ip": False,
            "enable_loopback_candidate": True,
            "interfaces": {"includes": ["lo"]},
        },
        # Every codec stays on: a browser that finds only Opus takes 3.7 s to join.
        "room": {"auto_create": True},
        "logging": {"level": "warn", "json": True},
        **({"webhook": {"api_key": key, "urls": list(webhooks)}} if webhooks else {}),
    }
    return json.dumps(config, indent=2)


def loopback_environment(settings: LiveKitSettings) -> Mapping[str, str]:
    """What the server finds its key and secret in: no file and no command line shows them."""
    return {"LIVEKIT_KEYS": f"{settings.key}: {settings.secret}"}


def server_command(binary: Path, config: Path) -> tuple[str, ...]:
    """The command line that starts it.

    Whoever runs it must take an exit with code 0 that nobody asked for as a failure (LiveKit
    ends so when its Redis is gone), and send SIGTERM twice: the first drains without an end.
    """
    return (str(binary), "--config", str(config))
