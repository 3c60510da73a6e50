"""What the gateway's configuration says about security; no secret is among it."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from setsail.gateway.security.addresses import Addresses, networks
from setsail.gateway.security.origins import Origins, normal_origin
from setsail.gateway.security.rates import Rate


class Auth(StrEnum):
    """Who may enter a room."""

    OPEN = "open"
    TOKEN = "token"


class Security(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who may come, from where and how often.

    Attributes:
        auth: ``open`` lets everybody in, ``token`` those with an access token.
        open_to_all: whether ``open`` is meant on an address that other machines reach.
        origins: web pages besides our own that may open rooms: ``https://shop.example``.
        require_origin: whether programs that are no browser are kept out.
        trusted_proxies: address blocks whose ``X-Forwarded-For`` is believed.
        exempt: address blocks that the limits below do not hold for.
        connections_per_client: rooms that one address may have open.
        requests_per_client: HTTP connections that one address may have open.
        half_open: HTTP connections of all together that have not become a room.
        connects: rooms that one address may open, and one user of a token.
        calls: requests to the HTTP API from one address.
        frames: frames from one connection, readable or not.
        head_s: seconds in which a request must be complete, its body included.
        answer_s: seconds in which its answer must be taken.
        join_s: seconds in which a connection must have joined its room.
        tls_certificate: PEM file; "" where a proxy speaks TLS, or nobody.
        tls_key: PEM file.
    """

    auth: Auth = Auth.OPEN
    open_to_all: bool = False
    origins: tuple[str, ...] = ()
    require_origin: bool = False
    trusted_proxies: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ("127.0.0.0/8", "::1/128")
    connections_per_client: int = 64
    requests_per_client: int = 32
    half_open: int = 2000
    connects: Rate = Rate(20, 2.0)
    calls: Rate = Rate(60, 20.0)
    frames: Rate = Rate(200, 100.0)
    head_s: float = 10.0
    answer_s: float = 30.0
    join_s: float = 30.0
    tls_certificate: str = ""
    tls_key: str = ""

    def addresses(self) -> Addresses:
        """Tells clients apart, as set here."""
        return Addresses(networks(self.trusted_proxies), networks(self.exempt))

    def page_origins(self) -> Origins:
        """The rule for web pages, as set here."""
        allowed = (normal_origin(origin) for origin in self.origins)
        return Origins(frozenset(o for o in allowed if o is not None), self.require_origin)


class Wrong(msgspec.Struct, frozen=True):
    """A setting that cannot be: ``key`` below ``security``, what is wrong, and how to mend it."""

    key: str
    message: str
    got: object
    fix: str


def wrong_settings(security: Security, host: str) -> Iterator[Wrong]:
    """What cannot be.

    Args:
        security: the settings.
        host: the address that the gateway listens on.
    """
    if security.auth is Auth.OPEN and not security.open_to_all and not is_loopback(host):
        yield Wrong(
            "auth",
            "everybody who reaches the address could enter every room",
            security.auth.value,
            "use 'token', listen on 127.0.0.1, or set security.open_to_all if that is meant",
        )
    for index, origin in enumerate(security.origins):
        if normal_origin(origin) is None:
            fix = "write it as https://shop.example, without a path"
            yield Wrong(f"origins.{index}", "this is no origin", origin, fix)
    for name in ("trusted_proxies", "exempt"):
        for index, block in enumerate(getattr(security, name)):
            try:
                networks((block,))
            except ValueError:
                fix = "write it as 10.0.0.0/8, without bits after the prefix"
                yield Wrong(f"{name}.{index}", "this is no address block", block, fix)
    for name in _POSITIVE:
        if not getattr(security, name) > 0:
            yield Wrong(name, "must be more than 0", getattr(security, name), "raise it")
    for name in ("connects", "calls", "frames"):
        rate: Rate = getattr(security, name)
        if not (rate.burst >= 1 and rate.per_s > 0):
            got = f"{rate.burst} at once, {rate.per_s:g}/s"
            yield Wrong(name, "nobody could do anything", got, "allow at least 1 at once and per_s")
    if bool(security.tls_certificate) != bool(security.tls_key):
        lacking = "tls_key" if security.tls_certificate else "tls_certificate"
        yield Wrong(lacking, "TLS needs both files", "", "name both, or neither")


_POSITIVE = (
    "connections_per_client",
    "requests_per_client",
    "half_open",
    "head_s",
    "answer_s",
    "join_s",
)


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address or name."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
