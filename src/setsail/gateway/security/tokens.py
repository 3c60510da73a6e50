"""Access tokens: who somebody is, which room they may enter and what they may do there.

A token is a JWT (RFC 7519) that the platform's servers sign, or have signed by
``POST /api/v1/tokens``. The algorithm is pinned: a token that names another one, "none"
among them, is refused before its signature is looked at. Time is judged here and not
by PyJWT, so that the clock stays an argument.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

import jwt
import msgspec
from jwt.types import Options

from setsail.gateway.security.keys import KeyRing
from setsail.rooms.codes import Role
from setsail.rooms.identity import Identity

ALGORITHM = "HS256"
AUDIENCE = "setsail-rooms"
"""Keeps a token that somebody else signs with the same key from being taken for ours."""
ANY_ROOM = "*"
MAX_TOKEN_CHARS = 4096
LEEWAY_S = 10
"""How far the platform's clock and ours may be apart."""
MAX_LIFE_S = 24 * 3600
"""The longest that a token may be good for, whoever signed it."""
DEFAULT_LIFE_S = 3600
_SIGNATURE_ONLY: Options = {
    "verify_exp": False,
    "verify_nbf": False,
    "verify_iat": False,
    "verify_aud": False,
    "verify_iss": False,
    "verify_sub": False,
    "verify_jti": False,
}

Subject = Annotated[str, msgspec.Meta(min_length=1, max_length=128)]
RoomName = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
Gender = Annotated[str, msgspec.Meta(min_length=1, max_length=32)]
Nickname = Annotated[str, msgspec.Meta(max_length=120)]
Locale = Annotated[str, msgspec.Meta(max_length=35)]


class Refusal(StrEnum):
    """Why a token is not accepted."""

    MALFORMED = "malformed"
    WRONG_ALGORITHM = "wrong-algorithm"
    UNKNOWN_KEY = "unknown-key"
    BAD_SIGNATURE = "bad-signature"
    BAD_CLAIMS = "bad-claims"
    EXPIRED = "expired"
    NOT_YET = "not-yet"
    OTHER_ROOM = "other-room"


class TokenError(Exception):
    """A token that is not accepted; neither it nor its content is part of the message.

    Attributes:
        refusal: why.
    """

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


class Claims(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a token says, as on the wire. Times are seconds since 1970.

    Attributes:
        sub: who, by a name of the platform's that lasts.
        aud: always `AUDIENCE`.
        room: the room it is for, or ``*`` for every room.
        role: what they may do there.
        name: nickname to begin with.
        locale: BCP 47 tag of their language.
        adult: whether the platform has checked that they are of age; left out when unknown.
        gender: for seats that ask for it; left out when unknown.
        iat: when it was signed.
        exp: when it ends.
        jti: its own id.
    """

    sub: Subject
    aud: str
    room: RoomName
    iat: int
    exp: int
    jti: Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
    role: Role = Role.LISTENER
    name: Nickname = ""
    locale: Locale = ""
    adult: bool | None = None
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class Grant:
    """A token that was checked, or what stands in for one.

    Attributes:
        identity: what the room is told.
        room: the room it is for, or `ANY_ROOM`.
        name: nickname to begin with; "" for none.
        locale: BCP 47 tag; "" for none.
        admin: whether it is the platform's own server that asks.
    """

    identity: Identity
    room: str
    name: str = ""
    locale: str = ""
    admin: bool = False

    def opens(self, room: str) -> bool:
        """Whether it is good for a room; a copy such as ``lounge-8~2`` is a room of its own."""
        return self.room in (ANY_ROOM, room)


class TokenAuthority:
    """Signs and checks tokens.

    Args:
        ring: the keys.
        wall_ms: wall clock, ms since 1970.

    Attributes:
        ring: may be replaced while the gateway runs.
    """

    def __init__(self, ring: KeyRing, wall_ms: Callable[[], int]) -> None:
        self.ring = ring
        self._wall_ms = wall_ms

    def issue(
        self,
        user: str,
        room: str,
        role: Role = Role.LISTENER,
        *,
        name: str = "",
        locale: str = "",
        adult: bool | None = None,
        gender: str | None = None,
        life_s: int = DEFAULT_LIFE_S,
    ) -> str:
        """Sign a token.

        Args:
            user: a name of the platform's that lasts.
            room: a room, or `ANY_ROOM`.
            role: what they may do there.
            name: nickname to begin with.
            locale: BCP 47 tag.
            adult: None when nobody has checked.
            gender: None when unknown.
            life_s: seconds it is good for, at most `MAX_LIFE_S`.

        Raises:
            ValueError: it would be good for too long, or not at all.
        """
        if not 0 < life_s <= MAX_LIFE_S:
            raise ValueError(f"a token is good for 1 to {MAX_LIFE_S} seconds, not {life_s}")
        now_s = self._wall_ms() // 1000
        claims = Claims(
            sub=user,
            aud=AUDIENCE,
            room=room,
            role=role,
            name=name,
            locale=locale,
            adult=adult,
            gender=gender,
            iat=now_s,
            exp=now_s + life_s,
            jti=secrets.token_urlsafe(12),
        )
        payload: dict[str, Any] = msgspec.to_builtins(claims)
        ring = self.ring
        return jwt.encode(payload, ring.active_secret, ALGORITHM, headers={"kid": ring.active})

    def verify(self, token: str) -> Grant:
        """Check a token.

        Raises:
            TokenError: it is not accepted.
        """
        claims = _claims(self._payload(token))
        self._in_time(claims)
        identity = Identity(
            role=claims.role,
            user=claims.sub,
            adult=claims.adult,
            gender=claims.gender,
            expires_ms=(claims.exp + LEEWAY_S) * 1000,
        )
        return Grant(identity, claims.room, claims.name, claims.locale)

    def verify_for(self, token: str, room: str) -> Grant:
        """Check a token that must be good for a room.

        Raises:
            TokenError: it is not accepted.
        """
        grant = self.verify(token)
        if not grant.opens(room):
            raise TokenError(Refusal.OTHER_ROOM)
        return grant

    def _payload(self, token: str) -> dict[str, Any]:
        if len(token) > MAX_TOKEN_CHARS or not token.isascii():
            raise TokenError(Refusal.MALFORMED)
        try:
            header = jwt.get_unverified_header(token)
        except (jwt.InvalidTokenError, ValueError, RecursionError):
            raise TokenError(Refusal.MALFORMED) from None
        if header.get("alg") != ALGORITHM:
            raise TokenError(Refusal.WRONG_ALGORITHM)
        kid = header.get("kid")
        secret = self.ring.secrets.get(kid) if isinstance(kid, str) else None
        if secret is None:
            raise TokenError(Refusal.UNKNOWN_KEY)
        # Time is judged by `_in_time`, shapes by `Claims`; PyJWT does the signature.
        try:
            return jwt.decode(token, secret, algorithms=[ALGORITHM], options=_SIGNATURE_ONLY)
        except jwt.InvalidSignatureError:
            raise TokenError(Refusal.BAD_SIGNATURE) from None
        except (jwt.InvalidTokenError, ValueError, RecursionError):
            raise TokenError(Refusal.MALFORMED) from None

    def _in_time(self, claims: Claims) -> None:
        now_s = self._wall_ms() / 1000
        if claims.exp + LEEWAY_S <= now_s:
            raise TokenError(Refusal.EXPIRED)
        if claims.iat - LEEWAY_S > now_s:
            raise TokenError(Refusal.NOT_YET)
        if not 0 < claims.exp - claims.iat <= MAX_LIFE_S:
            raise TokenError(Refusal.BAD_CLAIMS)


def _claims(payload: dict[str, Any]) -> Claims:
    try:
        claims = msgspec.convert(payload, Claims)
    except (msgspec.ValidationError, OverflowError):
        raise TokenError(Refusal.BAD_CLAIMS) from None
    # A time before which it is not good would be passed over in silence: say no instead.
    if claims.aud != AUDIENCE or "nbf" in payload:
        raise TokenError(Refusal.BAD_CLAIMS)
    return claims
