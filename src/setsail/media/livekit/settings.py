"""Where the media server is and how we prove who we are, or why there is no voice.

Secrets come from the environment or from a file that it names, never from a
command line or a configuration file. Whoever starts a program reads the
environment; here it is an argument.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error, shown

URL = "LIVEKIT_URL"
API_URL = "LIVEKIT_API_URL"
KEY = "LIVEKIT_API_KEY"
SECRET = "LIVEKIT_API_SECRET"
SECRET_FILE = "LIVEKIT_API_SECRET_FILE"
LICENSED = "SETSAIL_VOICE_LICENSED"

MIN_SECRET_CHARS = 32
"""LiveKit 1.13 warns below this; RFC 7518 section 3.2 wants 256 bits for HS256."""

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_SCHEMES = {"ws": "ws", "wss": "wss", "http": "ws", "https": "wss"}
_KEY = re.compile(r"[A-Za-z0-9_-]{3,64}")


class Silence(StrEnum):
    """Why a room has no voice."""

    NOT_CONFIGURED = "not-configured"
    LICENCE = "licence"
    NO_CLIENT = "no-client"


@dataclass(frozen=True, slots=True)
class NoVoice:
    """Rooms run without voice, and say so.

    Attributes:
        reason: why, for the page.
        detail: why, for whoever runs the gateway.
    """

    reason: Silence
    detail: str


@dataclass(frozen=True, slots=True)
class LiveKitSettings:
    """One media server, or one cell of them behind a name.

    Attributes:
        url: what clients dial, ``ws://`` or ``wss://``.
        api_url: what the gateway calls, ``http://`` or ``https://``.
        key: public id of the API key.
        secret: signs tokens and is never shown.
    """

    url: str
    api_url: str
    key: str
    secret: str = field(repr=False)

    @property
    def origins(self) -> tuple[str, str]:
        """What a page's content security policy must let it connect to."""
        host = urlsplit(self.url).netloc
        secure = self.url.startswith("wss:")
        return (
            (f"wss://{host}", f"https://{host}") if secure else (f"ws://{host}", f"http://{host}")
        )


def read_settings(environ: Mapping[str, str]) -> LiveKitSettings | NoVoice:
    """The media server that the environment names.

    Args:
        environ: ``LIVEKIT_URL``, ``LIVEKIT_API_KEY`` and ``LIVEKIT_API_SECRET`` or
            ``LIVEKIT_API_SECRET_FILE``; ``LIVEKIT_API_URL`` where the gateway reaches the
            server by another address than clients do.

    Raises:
        SetsailError: M801 a part is missing, M802 an address cannot be used, M803 the key
            or the secret cannot be used, M804 the secret's file cannot be read; every finding.
    """
    if not any(environ.get(name) for name in (URL, KEY, SECRET, SECRET_FILE)):
        return NoVoice(Silence.NOT_CONFIGURED, f"{URL} is not set")
    findings = [*_missing(environ), *_bad_addresses(environ)]
    secret, problem = _secret(environ)
    findings += problem
    key = environ.get(KEY, "")
    if key and not _KEY.fullmatch(key):
        fix = "use 3 to 64 letters, digits, - and _"
        findings.append(error("M803", "this is no API key", key=KEY, got=shown(key), fix=fix))
    if findings:
        raise SetsailError(findings)
    url = _with_scheme(environ[URL], secure="wss", plain="ws")
    api_url = _with_scheme(environ.get(API_URL) or environ[URL], secure="https", plain="http")
    return LiveKitSettings(url, api_url, key, secret)


def _missing(environ: Mapping[str, str]) -> Iterator[Finding]:
    for name in (URL, KEY):
        if not environ.get(name):
            fix = f"set {name}, or none of LIVEKIT_… for rooms without voice"
            yield error("M801", "voice is half set up: this is missing", key=name, fix=fix)


def _bad_addresses(environ: Mapping[str, str]) -> Iterator[Finding]:
    for name in (URL, API_URL):
        text = environ.get(name)
        if not text:
            continue
        parts = _split(text)
        if parts is None:
            fix = "write it as wss://voice.example.com"
            yield error("M802", "this is no address", key=name, got=shown(text), fix=fix)
        elif name == URL and _SCHEMES[parts.scheme] == "ws" and parts.hostname not in _LOOPBACK:
            # Browsers give no microphone to a page without TLS, and no ws:// to one with it.
            fix = "put TLS before the media server and use wss://"
            message = "voice outside this machine needs TLS"
            yield error("M802", message, key=name, got=shown(text), fix=fix)


def _split(text: str) -> SplitResult | None:
    """An address's parts, or None for one that clients cannot dial."""
    try:
        parts = urlsplit(text)
        usable = parts.hostname and parts.port != 0 and parts.scheme in _SCHEMES
    except ValueError:
        return None
    return parts if usable and not (parts.query or parts.fragment or parts.username) else None


def _with_scheme(text: str, *, secure: str, plain: str) -> str:
    parts = _split(text)
    assert parts is not None, "_bad_addresses has looked"
    scheme = secure if _SCHEMES[parts.scheme] == "wss" else plain
    return parts._replace(scheme=scheme).geturl().rstrip("/")


def _secret(environ: Mapping[str, str]) -> tuple[str, list[Finding]]:
    """The secret, or why there is none; its text is in no finding."""
    secret, file = environ.get(SECRET, ""), environ.get(SECRET_FILE, "")
    if secret and file:
        fix = f"keep one of {SECRET} and {SECRET_FILE}"
        return "", [error("M801", "the secret is set twice", key=SECRET, fix=fix)]
    if not secret and not file:
        fix = f"set {SECRET_FILE} to a file that only the gateway reads, or set {SECRET}"
        return "", [error("M801", "voice is half set up: this is missing", key=SECRET, fix=fix)]
    where = Position(file) if file else None
    if file:
        try:
            secret = Path(file).read_text("utf-8").strip()
        except (OSError, ValueError) as problem:
            got = problem.strerror if isinstance(problem, OSError) else "not a text file"
            fix = "name a text file that the gateway may read"
            message = "cannot read the secret's file"
            return "", [
                error("M804", message, where=where, key=SECRET_FILE, got=got, fix=fix),
            ]
    if len(secret) < MIN_SECRET_CHARS or not secret.isascii():
        got = f"{len(secret)} characters"
        fix = f"use at least {MIN_SECRET_CHARS} letters and digits, such as `openssl rand -hex 32`"
        message = "the secret can be guessed"
        key = SECRET_FILE if file else SECRET
        return "", [error("M803", message, where=where, key=key, got=got, fix=fix)]
    return secret, []
