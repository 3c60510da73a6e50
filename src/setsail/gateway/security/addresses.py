"""Whose address a request comes from, also when it comes through proxies."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network
_Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

MAX_FORWARDED_CHARS = 1024
_V6_BITS = 64
"""One household or host holds a whole /64; counting its addresses one by one counts nothing."""


def networks(blocks: Iterable[str]) -> tuple[Network, ...]:
    """Address blocks such as ``10.0.0.0/8``.

    Raises:
        ValueError: one is no block.
    """
    return tuple(ipaddress.ip_network(block) for block in blocks)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Tells clients apart.

    Attributes:
        proxies: whose ``X-Forwarded-For`` is believed.
        exempt: whose requests are not limited, such as those of this machine.
    """

    proxies: tuple[Network, ...] = ()
    exempt: tuple[Network, ...] = ()

    def client(self, peer: str, forwarded: str = "") -> str:
        """What a client is counted under; an IPv6 address counts with its neighbours.

        Args:
            peer: address at the other end of the connection.
            forwarded: the ``X-Forwarded-For`` headers, joined with commas. Whoever sends
                one may write anything into it: it is read from its end, for as long as
                each address is a proxy that we know.
        """
        address = _address(peer)
        if address is None:
            return "unknown"
        hops = forwarded[-MAX_FORWARDED_CHARS:].split(",") if forwarded else []
        while hops and _among(address, self.proxies):
            before = _address(hops.pop().strip())
            if before is None:
                break
            address = before
        if isinstance(address, ipaddress.IPv6Address):
            return str(ipaddress.ip_network((address, _V6_BITS), strict=False))
        return str(address)

    def limited(self, client: str) -> bool:
        """Whether limits hold for a client of `client`."""
        try:
            network = ipaddress.ip_network(client)
        except ValueError:
            return True
        return not any(
            network.version == block.version and network.subnet_of(block)  # type: ignore[arg-type]
            for block in self.exempt
        )

    def proxied(self, peer: str) -> bool:
        """Whether a connection comes from a proxy, and so for many clients."""
        address = _address(peer)
        return address is not None and _among(address, self.proxies)


def _address(text: str) -> _Address | None:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return address


def _among(address: _Address, blocks: Iterable[Network]) -> bool:
    return any(address in block for block in blocks)
