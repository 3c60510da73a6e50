from __future__ import annotations

from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding
from setsail.media.livekit.settings import LiveKitSettings, NoVoice, Silence, read_settings

SECRET = "s3cr3t" * 6
GOOD = {
    "LIVEKIT_URL": "wss://voice.example.com",
    "LIVEKIT_API_KEY": "key1",
    "LIVEKIT_API_SECRET": SECRET,
}


def findings(environ: dict[str, str]) -> tuple[Finding, ...]:
    with pytest.raises(SetsailError) as caught:
        read_settings(environ)
    assert SECRET not in str(caught.value)
    return caught.value.findings


def test_nothing_set_means_no_voice_and_says_so() -> None:
    assert read_settings({"PATH": "/bin"}) == NoVoice(
        Silence.NOT_CONFIGURED, "LIVEKIT_URL is not set"
    )


@pytest.mark.parametrize(
    ("url", "client", "api"),
    [
        ("wss://v.example.com", "wss://v.example.com", "https://v.example.com"),
        ("https://v.example.com/", "wss://v.example.com", "https://v.example.com"),
        ("ws://127.0.0.1:7880", "ws://127.0.0.1:7880", "http://127.0.0.1:7880"),
        ("http://localhost:7880", "ws://localhost:7880", "http://localhost:7880"),
    ],
)
def test_one_address_serves_clients_and_the_gateway(url: str, client: str, api: str) -> None:
    found = read_settings({**GOOD, "LIVEKIT_URL": url})
    assert found == LiveKitSettings(client, api, "key1", SECRET)


def test_the_gateway_may_reach_the_server_by_another_address() -> None:
    found = read_settings({**GOOD, "LIVEKIT_API_URL": "http://10.0.0.7:7880"})
    assert isinstance(found, LiveKitSettings)
    assert (found.url, found.api_url) == ("wss://voice.example.com", "http://10.0.0.7:7880")


def test_what_a_page_may_connect_to() -> None:
    plain = LiveKitSettings("ws://127.0.0.1:7880", "http://127.0.0.1:7880", "key1", SECRET)
    secure = LiveKitSettings("wss://v.example.com/x", "https://v.example.com/x", "key1", SECRET)
    assert plain.origins == ("ws://127.0.0.1:7880", "http://127.0.0.1:7880")
    assert secure.origins == ("wss://v.example.com", "https://v.example.com")


def test_the_secret_is_in_no_repr() -> None:
    assert SECRET not in repr(read_settings(GOOD))


def test_a_secret_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text(SECRET + "\n")
    environ = {**GOOD, "LIVEKIT_API_SECRET_FILE": str(path)}
    del environ["LIVEKIT_API_SECRET"]
    found = read_settings(environ)
    assert isinstance(found, LiveKitSettings)
    assert found.secret == SECRET


@pytest.mark.parametrize("name", ["LIVEKIT_URL", "LIVEKIT_API_KEY", "LIVEKIT_API_SECRET"])
def test_half_a_setup_names_what_is_missing(name: str) -> None:
    [finding] = findings({key: value for key, value in GOOD.items() if key != name})
    assert (finding.code, finding.key) == ("M801", name)
    assert name in str(finding.fix)


def test_every_finding_is_told_at_once() -> None:
    environ = {"LIVEKIT_URL": "voice.example.com", "LIVEKIT_API_KEY": "a:b"}
    assert {(f.code, f.key) for f in findings(environ)} == {
        ("M802", "LIVEKIT_URL"),
        ("M803", "LIVEKIT_API_KEY"),
        ("M801", "LIVEKIT_API_SECRET"),
    }


@pytest.mark.parametrize(
    "url",
    [
        "voice.example.com",
        "ftp://voice.example.com",
        "wss://",
        "wss://voice.example.com:99999",
        "wss://voice.example.com:0",
        "wss://me@voice.example.com",
        "wss://voice.example.com/?token=x",
        "wss://[::1",
    ],
)
def test_addresses_that_nobody_can_dial(url: str) -> None:
    [finding] = findings({**GOOD, "LIVEKIT_URL": url})
    assert (finding.code, finding.key, finding.got) == ("M802", "LIVEKIT_URL", f"'{url}'")


def test_voice_outside_this_machine_needs_tls() -> None:
    [finding] = findings({**GOOD, "LIVEKIT_URL": "ws://voice.example.com"})
    assert (finding.code, finding.message) == ("M802", "voice outside this machine needs TLS")


@pytest.mark.parametrize("secret", ["short", "ü" * 40])
def test_a_secret_that_can_be_guessed(secret: str) -> None:
    [finding] = findings({**GOOD, "LIVEKIT_API_SECRET": secret})
    assert (finding.code, finding.key) == ("M803", "LIVEKIT_API_SECRET")
    assert secret not in finding.text()


def test_a_secret_twice() -> None:
    [finding] = findings({**GOOD, "LIVEKIT_API_SECRET_FILE": "/run/secret"})
    assert (finding.code, finding.message) == ("M801", "the secret is set twice")


@pytest.mark.parametrize(
    ("content", "code"), [(None, "M804"), (b"\xff\xfe\x00", "M804"), (b"short\n", "M803")]
)
def test_a_secret_file_that_cannot_be_used(
    tmp_path: Path, content: bytes | None, code: str
) -> None:
    path = tmp_path / "secret"
    if content is not None:
        path.write_bytes(content)
    environ = {**GOOD, "LIVEKIT_API_SECRET": "", "LIVEKIT_API_SECRET_FILE": str(path)}
    [finding] = findings(environ)
    assert (finding.code, finding.key) == (code, "LIVEKIT_API_SECRET_FILE")
    assert finding.where is not None
    assert finding.where.file == str(path)
