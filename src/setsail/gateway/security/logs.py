"""Log lines as JSON, without what is personal or secret.

What setsail logs itself has fields that are chosen for it. Libraries log what they like,
a request's line with a token in it among it; every text is therefore cleaned before it is
written. A line is one line whatever a client has sent: JSON escapes what would break it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import re
import traceback
from datetime import UTC, datetime
from typing import Any

_SECRETS = (
    re.compile(r"eyJ[\w-]*\.[\w-]*(?:\.[\w-]*)?"),
    re.compile(r"((?:token|host_key|key|secret|password)=)[^\s&\"']+", re.IGNORECASE),
    re.compile(r"((?:bearer|basic)\s+)[^\s\"',]+", re.IGNORECASE),
    re.compile(r"((?:authorization|cookie|sec-websocket-protocol)['\"]?\s*:\s*)[^\r\n]+", re.I),
)
_ADDRESSES = re.compile(
    r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4})(?![\w.])",
    re.IGNORECASE,
)
MAX_TEXT_CHARS = 2000
MAX_TRACE_CHARS = 8000
_FIELDS = "fields"
_DAY_S = 86_400
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def cleaned(text: str, limit: int = MAX_TEXT_CHARS) -> str:
    """A text without tokens, addresses and control characters, at most ``limit`` long."""
    for pattern in _SECRETS:
        text = pattern.sub(lambda m: (m[1] if m.lastindex else "") + "…", text)
    text = _ADDRESSES.sub("[address]", text)
    text = _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
    return text if len(text) <= limit else text[:limit] + "…"


class Pseudonyms:
    """Short names for addresses, so that one day's lines can be told apart and no more.

    Args:
        secret: of this process; the names of two days have nothing in common.
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def of(self, client: str, now_s: float) -> str:
        """The name of a client today.

        Args:
            client: an address.
            now_s: wall clock, seconds since 1970.
        """
        day = int(now_s // _DAY_S).to_bytes(8, "big")
        today = hmac.digest(self._secret, day, hashlib.sha256)
        return hmac.digest(today, client.encode(), hashlib.sha256)[:6].hex()


def log(
    logger: logging.Logger, level: int, event: str, **fields: str | float | bool | None
) -> None:
    """Write a line.

    Args:
        logger: of the module.
        level: as in `logging`.
        event: what has happened, the same words each time.
        fields: what about it; nothing that a person has typed, no names, no addresses.
    """
    logger.log(level, event, extra={_FIELDS: fields})


class JsonLines(logging.Formatter):
    """One JSON object per line: ``at``, ``level``, ``logger``, ``event`` and fields."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, Any] = {
            "at": at.replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": cleaned(_message(record)),
        }
        fields: dict[str, Any] = getattr(record, _FIELDS, {})
        for name, value in fields.items():
            line.setdefault(name, cleaned(value) if isinstance(value, str) else value)
        if record.exc_info and record.exc_info[1] is not None:
            trace = "".join(traceback.format_exception(record.exc_info[1]))
            line["trace"] = cleaned(trace, MAX_TRACE_CHARS)
        return json.dumps(line, ensure_ascii=False)


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError):  # a library's arguments that do not fit its own text
        return str(record.msg)
