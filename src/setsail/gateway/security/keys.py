"""The secrets that access tokens are signed with: several at a time, so that one can be replaced.

They are read from the environment or from a file that the environment names, never from
a command line or a configuration file, and no ``repr`` shows them:

    {"active": "2026-11", "keys": {"2026-11": "<secret>", "2026-10": "<secret>"},
     "admin": "<secret>"}

New tokens carry the active key; tokens of the other keys are good until they expire or
their key is taken out. ``admin`` is what the platform's own servers show to the HTTP API.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

import msgspec

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error

KEYS_VARIABLE = "SETSAIL_TOKEN_KEYS"
KEYS_FILE_VARIABLE = "SETSAIL_TOKEN_KEYS_FILE"
MIN_SECRET_BYTES = 32
"""As long as the hash of HS256, which RFC 7518 asks for (section 3.2)."""
MIN_SECRET_SIGNS = 8
"""Different characters that a secret must have; "aaaa…" is none."""
_KEY_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_FIX = 'write {"active": "<id>", "keys": {"<id>": "<secret>"}}; see docs/security.md'


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The keys of a gateway.

    Attributes:
        active: id of the key that new tokens are signed with.
        secrets: by key id.
        admin: what the platform's servers show to the HTTP API; None where nobody may.
    """

    active: str
    secrets: Mapping[str, bytes] = field(repr=False)
    admin: bytes | None = field(default=None, repr=False)

    @property
    def active_secret(self) -> bytes:
        """What new tokens are signed with."""
        return self.secrets[self.active]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    active: str
    keys: dict[str, str]
    admin: str | None = None

    def __repr__(self) -> str:
        return f"_File(active={self.active!r})"


def keys_from(environment: Mapping[str, str]) -> KeyRing | None:
    """The keys that a process was given, or None when it was given none.

    Args:
        environment: of the process.

    Raises:
        SetsailError: G720, the keys cannot be read or are too weak.
    """
    written, file = environment.get(KEYS_VARIABLE, ""), environment.get(KEYS_FILE_VARIABLE, "")
    if written and file:
        raise SetsailError(
            error(
                "G720",
                "the token keys are given twice",
                where=Position(KEYS_FILE_VARIABLE),
                fix=f"unset {KEYS_VARIABLE} or {KEYS_FILE_VARIABLE}",
            )
        )
    if written:
        return parse_keys(written.encode(), KEYS_VARIABLE)
    if not file:
        return None
    try:
        data = Path(file).read_bytes()
    except OSError as problem:
        raise SetsailError(
            error(
                "G720",
                "cannot read the token keys",
                where=Position(file),
                got=problem.strerror,
                fix=f"name a file that the gateway may read in {KEYS_FILE_VARIABLE}",
            )
        ) from None
    return parse_keys(data, file)


def parse_keys(data: bytes, source: str) -> KeyRing:
    """Read keys. Nothing that is wrong with them is shown: it could be a secret.

    Args:
        data: the JSON document.
        source: file or variable it comes from, for findings.

    Raises:
        SetsailError: G720; every finding.
    """
    try:
        file = msgspec.json.decode(data, type=_File)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise SetsailError(
            error("G720", "these are no token keys", where=Position(source), fix=_FIX)
        ) from None
    findings = _findings(file, source)
    if findings:
        raise SetsailError(findings)
    secrets = MappingProxyType({kid: secret.encode() for kid, secret in file.keys.items()})
    return KeyRing(file.active, secrets, None if file.admin is None else file.admin.encode())


def _findings(file: _File, source: str) -> list[Finding]:
    where = Position(source)
    findings = []
    if file.active not in file.keys:
        fix = "let `active` name one of the keys"
        findings.append(
            error("G720", "the active key is missing", where=where, key="active", fix=fix)
        )
    named = {f"keys.{n}": secret for n, secret in enumerate(file.keys.values(), start=1)}
    if file.admin is not None:
        named["admin"] = file.admin
    for key, secret in named.items():
        if len(secret.encode()) < MIN_SECRET_BYTES or len(set(secret)) < MIN_SECRET_SIGNS:
            fix = f"use at least {MIN_SECRET_BYTES} random bytes, such as `openssl rand -base64 48`"
            findings.append(error("G720", "the secret is too weak", where=where, key=key, fix=fix))
    if len(set(named.values())) < len(named):
        fix = "make a new secret for each"
        findings.append(error("G720", "one secret is used twice", where=where, key="keys", fix=fix))
    if not all(_KEY_ID.fullmatch(kid) for kid in file.keys):
        fix = "use up to 64 letters, digits, '.', '_' and '-'"
        findings.append(
            error("G720", "a key's id cannot be used", where=where, key="keys", fix=fix)
        )
    return findings
