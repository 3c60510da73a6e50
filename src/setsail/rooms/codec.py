"""From frames to messages and back: JSON, bounded, every mistake typed."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from setsail.rooms.codes import BadReason
from setsail.rooms.messages import ClientMessage, Id, ServerMessage

MAX_FRAME_BYTES = 4096


class BadMessage(Exception):  # noqa: N818  (it is a message, not a failure of ours)
    """A frame that is not a message.

    Attributes:
        reason: what is wrong, for counting.
        detail: where it is wrong, in English, for a developer.
        id: the frame's ``id`` when it could be read, otherwise empty.
    """

    def __init__(self, reason: BadReason, detail: str, id_: str = "") -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
        self.id = id_


class _Envelope(msgspec.Struct):
    id: Id = ""


_client_decoder = msgspec.json.Decoder(ClientMessage)
_server_decoder = msgspec.json.Decoder(ServerMessage | tuple[ServerMessage, ...])
_envelope_decoder = msgspec.json.Decoder(_Envelope)
_encoder = msgspec.json.Encoder()


def decode_client(frame: bytes | str) -> ClientMessage:
    """Read a client's frame.

    Args:
        frame: payload of one text frame.

    Raises:
        BadMessage: too large, not JSON, an unknown type or a wrong shape.
    """
    data = frame.encode("utf-8", "surrogatepass") if isinstance(frame, str) else frame
    if len(data) > MAX_FRAME_BYTES:
        detail = f"{len(data)} bytes, at most {MAX_FRAME_BYTES} are read"
        raise BadMessage(BadReason.TOO_LARGE, detail)
    try:
        message: ClientMessage = _client_decoder.decode(data)
    except msgspec.ValidationError as problem:
        detail = str(problem)
        unknown = detail.startswith("Invalid value") and detail.endswith("at `$.type`")
        reason = BadReason.UNKNOWN_TYPE if unknown else BadReason.WRONG_SHAPE
        raise BadMessage(reason, detail, _id_of(data)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise BadMessage(BadReason.NOT_JSON, str(problem)) from None
    return message


def _id_of(data: bytes) -> str:
    try:
        return _envelope_decoder.decode(data).id
    except msgspec.MsgspecError:
        return ""


def decode_server(frame: bytes | str) -> tuple[ServerMessage, ...]:
    """Read a server's frame, as a client does.

    Raises:
        msgspec.MsgspecError: the frame is not what a server may send.
    """
    message = _server_decoder.decode(frame)
    return message if isinstance(message, tuple) else (message,)


def encode(message: ClientMessage | ServerMessage) -> bytes:
    """One message as JSON: a client's whole frame, or one element of a server's."""
    return _encoder.encode(message)


def server_frame(encoded: Iterable[bytes]) -> bytes:
    """A server's frame from messages that are already encoded, in their order."""
    return b"[" + b",".join(encoded) + b"]"
