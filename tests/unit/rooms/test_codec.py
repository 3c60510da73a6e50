import json

import pytest

from setsail.rooms.codec import (
    MAX_FRAME_BYTES,
    BadMessage,
    decode_client,
    decode_server,
    encode,
    server_frame,
)
from setsail.rooms.codes import BadReason, CloseReason, RejectCode, SeatState
from setsail.rooms.messages import (
    Ack,
    Chat,
    ChatPosted,
    Closing,
    Gift,
    HostAnswerSeat,
    HostLockSeat,
    Join,
    LeaveSeat,
    OpenProduct,
    Ping,
    Pong,
    ProductPinned,
    Rejected,
    Seat,
    SeatChanged,
    Snapshot,
    TakeSeat,
)

CLIENT = [
    Join("1", "Ana", "pt-BR", "secret"),
    TakeSeat("2", 3),
    LeaveSeat("3"),
    Chat("4", "سلام 👋"),
    Gift("5", "rose", 3, "key-1", to_seat=2),
    Gift("6", "rose", 1, "key-2"),
    OpenProduct("7", "SKU-1"),
    Ping("8"),
    HostAnswerSeat("9", "u1", accept=True),
    HostLockSeat("10", 4, locked=False),
]
PIN = ProductPinned(7, 9, "A", "traffic", 100, 3, on_sale=True, name="Hijab")
SERVER = [
    Ack("1", 5),
    Rejected("", RejectCode.BAD_MESSAGE, text="?"),
    Snapshot(
        "1", 7, "r", "id", "u1", "Ana", 5, (Seat(0, SeatState.IDLE, True),), PIN, 1,
        (ChatPosted(3, 4, "u2", "Bo", "hi"),),
    ),
    Pong("2"),
    SeatChanged(8, 10, 1, SeatState.USED, "u1", "Ana"),
    Closing(CloseReason.SHUTDOWN, "bye"),
]  # fmt: skip


@pytest.mark.parametrize("message", CLIENT, ids=lambda m: type(m).__name__)
def test_a_client_message_comes_back_as_it_was(message):
    assert decode_client(encode(message)) == message
    assert decode_client(encode(message).decode()) == message


def test_a_server_frame_is_an_array_in_order():
    frame = server_frame(encode(message) for message in SERVER)
    assert decode_server(frame) == tuple(SERVER)
    assert [m["type"] for m in json.loads(frame)] == [
        "ack", "rejected", "snapshot", "pong", "seat-changed", "closing",
    ]  # fmt: skip
    assert server_frame([]) == b"[]"


def test_a_single_server_message_is_read_too():
    assert decode_server(encode(SERVER[0])) == (SERVER[0],)


@pytest.mark.parametrize(
    ("frame", "reason", "id_", "detail"),
    [
        (b'{"type":"nope","id":"7"}', BadReason.UNKNOWN_TYPE, "7", "nope"),
        (b'{"id":"7"}', BadReason.WRONG_SHAPE, "7", "`type`"),
        (b'{"type":"chat","id":"7","text":3}', BadReason.WRONG_SHAPE, "7", "$.text"),
        (b'{"type":"chat","id":"7"}', BadReason.WRONG_SHAPE, "7", "`text`"),
        (b'{"type":"ping","id":"7","x":1}', BadReason.WRONG_SHAPE, "7", "`x`"),
        (b'{"type":"ping","id":7}', BadReason.WRONG_SHAPE, "", "$.id"),
        (b'{"type":"ping","id":""}', BadReason.WRONG_SHAPE, "", "$.id"),
        (b'{"type":"take-seat","id":"7","seat":-1}', BadReason.WRONG_SHAPE, "7", "$.seat"),
        (b'{"type":"take-seat","id":"7","seat":true}', BadReason.WRONG_SHAPE, "7", "$.seat"),
        (
            b'{"type":"gift","id":"7","gift":"rose","count":0,"key":"k"}',
            BadReason.WRONG_SHAPE,
            "7",
            "$.count",
        ),
        (b"[]", BadReason.WRONG_SHAPE, "", "array"),
        (b"null", BadReason.WRONG_SHAPE, "", "null"),
        (b"", BadReason.NOT_JSON, "", "truncated"),
        (b"hello", BadReason.NOT_JSON, "", "malformed"),
        (b'{"type":"chat","id":"7","text":"\xff"}', BadReason.NOT_JSON, "", "utf-8"),
        (b"[" * 4000, BadReason.WRONG_SHAPE, "", "array"),
    ],
)
def test_what_is_no_message_says_why(frame, reason, id_, detail):
    with pytest.raises(BadMessage) as caught:
        decode_client(frame)
    assert (caught.value.reason, caught.value.id) == (reason, id_)
    assert detail in caught.value.detail


def test_half_a_character_is_no_message():
    for frame in ('{"type":"chat","id":"7","text":"\ud800 "}', b'{"type":"ping","id":"\\ud800 "}'):
        with pytest.raises(BadMessage):
            decode_client(frame)


def test_a_large_frame_is_not_even_read():
    text = "x" * MAX_FRAME_BYTES
    with pytest.raises(BadMessage, match="at most 4096") as caught:
        decode_client(encode(Chat("7", text)))
    assert caught.value.reason is BadReason.TOO_LARGE
    head = len(encode(Chat("7", "")))
    assert decode_client(encode(Chat("7", text[:-head]))) == Chat("7", text[:-head])
