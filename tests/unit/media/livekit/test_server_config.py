from __future__ import annotations

import json
from pathlib import Path

from setsail.media.livekit.server_config import (
    LoopbackPorts,
    loopback_config,
    loopback_environment,
    loopback_settings,
    server_command,
)

PORTS = LoopbackPorts(api=7001, rtc_tcp=7002, rtc_udp=7003)
SECRET = "s" * 32


def test_a_server_for_this_machine_alone() -> None:
    config = json.loads(loopback_config(PORTS, "key1"))
    assert config["bind_addresses"] == ["127.0.0.1"]
    rtc = config["rtc"]
    assert rtc["node_ip"] == "127.0.0.1"
    assert rtc["stun_servers"] == []
    assert rtc["use_external_ip"] is False
    assert rtc["interfaces"] == {"includes": ["lo"]}
    assert (config["port"], rtc["tcp_port"], rtc["udp_port"]) == (7001, 7002, 7003)
    assert "webhook" not in config
    assert "enabled_codecs" not in config["room"]


def test_webhooks_go_to_every_gateway() -> None:
    urls = ["http://127.0.0.1:1/media/webhook", "http://127.0.0.1:2/media/webhook"]
    assert json.loads(loopback_config(PORTS, "key1", urls))["webhook"] == {
        "api_key": "key1",
        "urls": urls,
    }


def test_the_secret_is_in_the_environment_alone() -> None:
    settings = loopback_settings(PORTS, "key1", SECRET)
    assert settings.url == "ws://127.0.0.1:7001"
    assert settings.api_url == "http://127.0.0.1:7001"
    assert loopback_environment(settings) == {"LIVEKIT_KEYS": f"key1: {SECRET}"}
    assert SECRET not in loopback_config(PORTS, "key1", ["http://127.0.0.1:1/"])
    command = server_command(Path("/opt/livekit-server"), Path("/tmp/livekit.yaml"))
    assert command == ("/opt/livekit-server", "--config", "/tmp/livekit.yaml")
