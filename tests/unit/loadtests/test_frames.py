from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.frames import Frame
from websockets.frames import Opcode as TheirOpcode
from websockets.protocol import State
from websockets.server import ServerProtocol

from loadtests.frames import (
    MAX_MESSAGE_BYTES,
    FrameReader,
    Message,
    Opcode,
    ProtocolError,
    accept_key,
    apply_mask,
    close_payload,
    encode_frame,
)

MASK = b"\x37\xfa\x21\x3d"
SIZES = st.one_of(st.integers(0, 300), st.sampled_from([125, 126, 65_535, 65_536, 70_000]))


def theirs(kind: TheirOpcode, data: bytes, *, fin: bool = True) -> bytes:
    """A frame as the `websockets` library sends it from a server."""
    return Frame(kind, data, fin).serialize(mask=False)


def test_the_standards_own_examples() -> None:
    assert accept_key("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
    frame = encode_frame(Opcode.TEXT, b"Hello", MASK)
    assert frame == bytes.fromhex("818537fa213d7f9f4d5158")
    assert FrameReader().feed(bytes.fromhex("810548656c6c6f")) == [Message(Opcode.TEXT, b"Hello")]


@given(payload=st.binary(max_size=400), mask=st.binary(min_size=4, max_size=4))
def test_masking_twice_is_nothing(payload: bytes, mask: bytes) -> None:
    assert apply_mask(apply_mask(payload, mask), mask) == payload


@given(size=SIZES, mask=st.binary(min_size=4, max_size=4))
def test_another_implementation_reads_our_frames(size: int, mask: bytes) -> None:
    server = ServerProtocol(state=State.OPEN, max_size=None)
    server.receive_data(encode_frame(Opcode.TEXT, b"x" * size, mask))
    (frame,) = server.events_received()
    assert isinstance(frame, Frame)
    assert (frame.opcode, frame.data) == (TheirOpcode.TEXT, b"x" * size)


@given(
    texts=st.lists(st.binary(max_size=300), max_size=5),
    cuts=st.lists(st.integers(1, 40), min_size=1),
)
def test_messages_survive_any_cutting(texts: list[bytes], cuts: list[int]) -> None:
    stream = b"".join(theirs(TheirOpcode.TEXT, text) for text in texts)
    reader, found, place, turn = FrameReader(), [], 0, 0
    while place < len(stream):
        step = cuts[turn % len(cuts)]
        found += reader.feed(stream[place : place + step])
        place, turn = place + step, turn + 1
    assert found == [Message(Opcode.TEXT, text) for text in texts]


@given(size=SIZES)
def test_frames_of_every_length_are_read(size: int) -> None:
    (message,) = FrameReader().feed(theirs(TheirOpcode.BINARY, b"y" * size))
    assert message == Message(Opcode.BINARY, b"y" * size)


def test_fragments_are_put_together_with_a_ping_between() -> None:
    stream = (
        theirs(TheirOpcode.TEXT, b"ab", fin=False)
        + theirs(TheirOpcode.PING, b"?")
        + theirs(TheirOpcode.CONT, b"cd", fin=False)
        + theirs(TheirOpcode.CONT, b"ef")
        + theirs(TheirOpcode.TEXT, b"next")
    )
    assert FrameReader().feed(stream) == [
        Message(Opcode.PING, b"?"),
        Message(Opcode.TEXT, b"abcdef"),
        Message(Opcode.TEXT, b"next"),
    ]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (bytes.fromhex("8385"), "unknown frame 0x83"),
        (bytes.fromhex("c105"), "unknown frame 0xc1"),
        (encode_frame(Opcode.TEXT, b"hi", MASK), "the server masked a frame"),
        (theirs(TheirOpcode.CONT, b"x"), "fragments out of order"),
        (
            theirs(TheirOpcode.TEXT, b"x", fin=False) + theirs(TheirOpcode.TEXT, b"y"),
            "fragments out of order",
        ),
        (b"\x09\x00", "a control frame that is cut"),
        (b"\x89\x7e\x00\x80" + b"x" * 128, "a control frame that is cut or too long"),
        (b"\x82\x7f" + (MAX_MESSAGE_BYTES + 1).to_bytes(8, "big"), "a frame of 16777217 bytes"),
    ],
)
def test_what_no_server_may_send(data: bytes, complaint: str) -> None:
    with pytest.raises(ProtocolError, match=complaint):
        FrameReader().feed(data)


def test_a_message_that_never_ends_is_stopped() -> None:
    reader = FrameReader()
    piece = b"z" * (MAX_MESSAGE_BYTES // 2)
    reader.feed(theirs(TheirOpcode.TEXT, piece, fin=False))
    reader.feed(theirs(TheirOpcode.CONT, piece, fin=False))
    with pytest.raises(ProtocolError, match="a message of more than"):
        reader.feed(theirs(TheirOpcode.CONT, b"z", fin=False))


def test_a_close_frame_carries_its_code() -> None:
    assert close_payload(1000) == b"\x03\xe8"
