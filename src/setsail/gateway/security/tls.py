"""TLS, where the gateway speaks it itself instead of a proxy before it."""

from __future__ import annotations

import ssl
from pathlib import Path

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error


def tls_context(certificate: Path, key: Path) -> ssl.SSLContext:
    """What a server needs to speak TLS 1.2 or newer, HTTP/1.1 inside.

    Args:
        certificate: PEM file, the certificate before those that vouch for it.
        key: PEM file of its private key, without a passphrase.

    Raises:
        SetsailError: G721, a file cannot be read or the two do not belong together.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.options |= ssl.OP_NO_COMPRESSION | ssl.OP_NO_RENEGOTIATION
    context.set_alpn_protocols(["http/1.1"])
    load_certificate(context, certificate, key)
    return context


def load_certificate(context: ssl.SSLContext, certificate: Path, key: Path) -> None:
    """Read the files, at the start or again after a renewal; open connections keep the old ones.

    Raises:
        SetsailError: G721; the context is as before.
    """
    for path in (certificate, key):
        try:
            data = path.read_bytes()
        except OSError as problem:
            fix = "name a file that the gateway may read"
            raise SetsailError(
                _wrong(path, "cannot read the file", problem.strerror, fix)
            ) from None
        if b"-----BEGIN " not in data:
            fix = "write it as PEM, such as `openssl x509 -outform PEM` does"
            raise SetsailError(_wrong(path, "the file is no PEM file", None, fix))
    # A trial first: what fails half way would leave the context with a certificate and no key.
    for target in (ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), context):
        try:
            target.load_cert_chain(certificate, key, password=_no_passphrase)
        except (ssl.SSLError, ValueError, OSError) as problem:
            raise SetsailError(_refused(certificate, key, problem)) from None


def _no_passphrase() -> str:
    """Instead of asking on the terminal."""
    raise ValueError("the key has a passphrase")


def _refused(certificate: Path, key: Path, problem: Exception) -> Finding:
    if isinstance(problem, ssl.SSLError) and problem.reason == "KEY_VALUES_MISMATCH":
        fix = f"give the key that {certificate} was made with"
        return _wrong(key, "the key does not belong to the certificate", None, fix)
    if isinstance(problem, ValueError) and "passphrase" in str(problem):
        fix = "store the key without one, readable only by the gateway"
        return _wrong(key, "the key has a passphrase", None, fix)
    reason = getattr(problem, "reason", None) or "not readable"
    fix = "give a PEM certificate and its PEM private key"
    return _wrong(certificate, "the certificate or its key cannot be used", str(reason), fix)


def _wrong(path: Path, message: str, got: str | None, fix: str) -> Finding:
    return error("G721", message, where=Position(str(path)), got=got, fix=fix)
