"""What one user may do and say: how often, how long, and free of tricks."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass

from setsail.l10n.text import user_text
from setsail.rooms.messages import MAX_NAME_CHARS

# Longest text a frame can carry; cleaning must not cut what `text_length` should judge.
_NO_CUT = 1 << 16


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one connection may send.

    Attributes:
        burst: messages at once.
        per_s: messages per second in the long run.
    """

    burst: int = 20
    per_s: float = 10.0


class TokenBucket:
    """Allows a burst and then a steady rate.

    Args:
        burst: size of the bucket.
        per_s: how many tokens flow in per second.
        now_ms: the clock when the bucket is full.
    """

    __slots__ = ("_at_ms", "_burst", "_per_ms", "_tokens")

    def __init__(self, burst: int, per_s: float, now_ms: int) -> None:
        self._burst = burst
        self._per_ms = per_s / 1000
        self._tokens = float(burst)
        self._at_ms = now_ms

    def take(self, now_ms: int) -> bool:
        """Whether one more is allowed now; a clock that runs back adds nothing."""
        elapsed = max(0, now_ms - self._at_ms)
        self._at_ms = max(now_ms, self._at_ms)
        self._tokens = min(self._burst, self._tokens + elapsed * self._per_ms)
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True


def public_id(secret: str) -> str:
    """The id by which others know a user; the client's secret cannot be read off it."""
    return "u" + hashlib.blake2b(secret.encode(), digest_size=8).hexdigest()


def member_id(subject: str) -> str:
    """The same for somebody whom an access token names; no visitor's secret leads to it."""
    return "m" + hashlib.blake2b(subject.encode(), digest_size=8).hexdigest()


def clean_name(name: str) -> str:
    """A nickname as others see it: one line, no direction controls, short; maybe empty."""
    return user_text(" ".join(clean_text(name).split()), MAX_NAME_CHARS)


def clean_text(text: str) -> str:
    """A chat message as others see it: no direction or other control characters, trimmed.

    A text of nothing that can be seen becomes empty.
    """
    clean = user_text(text, _NO_CUT).strip()
    return clean if text_length(clean) else ""


def text_length(text: str) -> int:
    """Characters as people count them, nearly: marks, joiners and selectors are free."""
    return sum(unicodedata.category(character) not in _UNCOUNTED for character in text)


_UNCOUNTED = frozenset({"Mn", "Me", "Cf"})
