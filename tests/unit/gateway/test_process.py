from __future__ import annotations

import json
from pathlib import Path

import pytest

from setsail.gateway import process
from setsail.gateway.config import write_config
from tests.gateway_kit import make_config


def test_what_keeps_it_from_running_is_json_and_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none.json"
    assert process.run(["--config", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    line, text = err.split("\n", 1)
    [finding] = json.loads(line)["findings"]
    assert (finding["code"], finding["file"]) == ("G701", str(path))
    assert text.startswith(f"{path} G701 cannot read the file")


def test_a_mistake_of_ours_is_logged_and_has_its_own_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "gateway.json"
    write_config(make_config(tmp_path), path)

    async def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(process, "serve", broken)
    assert process.run(["--config", str(path)]) == 3
    assert "a mistake in setsail" in caplog.text
    assert "ZeroDivisionError" in caplog.text


def test_it_needs_a_config() -> None:
    with pytest.raises(SystemExit) as caught:
        process.run([])
    assert caught.value.code == 2
