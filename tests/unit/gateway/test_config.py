from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from setsail.core.errors import SetsailError
from setsail.gateway.config import Tuning, read_config, write_config
from tests.gateway_kit import make_config


def test_a_config_survives_the_file(tmp_path: Path) -> None:
    config = make_config(tmp_path, "SA", time_scale=60.0, offset_s=30.0)
    write_config(config, tmp_path / "g.json")
    assert read_config(tmp_path / "g.json") == config


def _findings(path: Path) -> list[tuple[str | None, str]]:
    with pytest.raises(SetsailError) as caught:
        read_config(path)
    assert all(f.code == "G701" and f.where is not None for f in caught.value.findings)
    assert all(str(f.where) == str(path) for f in caught.value.findings)
    return [(f.key, f.message) for f in caught.value.findings]


def test_a_missing_file(tmp_path: Path) -> None:
    assert _findings(tmp_path / "none.json") == [(None, "cannot read the file")]


def test_a_file_that_is_not_json(tmp_path: Path) -> None:
    path = tmp_path / "g.json"
    path.write_text("{host: 1")
    assert _findings(path) == [(None, "the file is not JSON")]


def test_a_wrong_type_and_an_unknown_key_say_where(tmp_path: Path) -> None:
    path = tmp_path / "g.json"
    write_config(make_config(tmp_path), path)
    data = json.loads(path.read_bytes())
    path.write_text(json.dumps({**data, "port": "eighty"}))
    assert _findings(path) == [("port", "expected `int`, got `str`")]
    path.write_text(json.dumps({**data, "prot": 80}))
    [(_, message)] = _findings(path)
    assert "prot" in message


def test_values_that_cannot_be_are_all_found(tmp_path: Path) -> None:
    path = tmp_path / "g.json"
    good = make_config(tmp_path, time_scale=1.0)
    assert good.playback is not None
    bad = msgspec.structs.replace(
        good,
        port=70_000,
        rooms=(good.rooms[0], good.rooms[0]),
        locales=(*good.locales, "ar"),
        playback=msgspec.structs.replace(good.playback, time_scale=0.0, offset_s=-1.0),
        tuning=Tuning(tick_ms=0),
    )
    write_config(bad, path)
    keys = [key for key, _ in _findings(path)]
    assert keys == [
        "port",
        "rooms.0.texts",
        "rooms.1.id",
        "rooms.1.texts",
        "playback.time_scale",
        "playback.offset_s",
        "tuning.tick_ms",
    ]


def test_no_rooms_and_no_locales(tmp_path: Path) -> None:
    path = tmp_path / "g.json"
    write_config(msgspec.structs.replace(make_config(tmp_path), rooms=(), locales=()), path)
    assert [key for key, _ in _findings(path)] == ["rooms", "locales"]


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(SetsailError) as caught:
        write_config(make_config(tmp_path), tmp_path / "no" / "g.json")
    assert caught.value.findings[0].code == "G701"
    assert str(caught.value.findings[0].where).endswith("no/g.json")
