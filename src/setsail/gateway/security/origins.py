"""Which web pages may open a room.

A browser tells the address of the page that opens a WebSocket (RFC 6455, section 10.2)
and lets every page open one: without this check a stranger's page could enter a room
with what the browser knows of its reader. Programs that are no browser send no origin.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

_PORTS = {"http": 80, "https": 443}
MAX_ORIGIN_CHARS = 300


def normal_origin(text: str) -> str | None:
    """An origin as it is compared: lower case, its port named; None when it is none."""
    if len(text) > MAX_ORIGIN_CHARS:
        return None
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return None
    bare = not (parts.path or parts.query or parts.fragment or "@" in parts.netloc)
    if parts.scheme not in _PORTS or not parts.hostname or not bare:
        return None
    return f"{parts.scheme}://{parts.hostname}:{_PORTS[parts.scheme] if port is None else port}"


@dataclass(frozen=True, slots=True)
class Origins:
    """The rule.

    Attributes:
        allowed: further origins, such as ``https://shop.example``.
        required: whether a request without an origin is refused.
    """

    allowed: frozenset[str] = frozenset()
    required: bool = False

    def admits(self, origin: str | None, host: str | None) -> bool:
        """Whether a request may open a room.

        Args:
            origin: its ``Origin`` header.
            host: its ``Host`` header; a page of the gateway's own is served under it.
        """
        if origin is None:
            return not self.required
        normal = normal_origin(origin)
        if normal is None:  # "null" among them: a page in a sandbox, or a file
            return False
        if normal in self.allowed:
            return True
        # Behind a proxy that ends TLS we cannot know our own scheme; the name and port decide.
        scheme = normal.partition(":")[0]
        return host is not None and normal == normal_origin(f"{scheme}://{host}")
