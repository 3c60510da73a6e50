from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from loadtests.deliveries import Deliveries


def test_everything_once_and_in_order_is_perfect() -> None:
    heard = Deliveries(10)
    assert all(heard.take(seq) for seq in range(11, 21))
    assert (heard.last, heard.received, heard.missing, heard.doubled, heard.late) == (
        20,
        10,
        0,
        0,
        0,
    )


def test_a_gap_is_missing_until_it_is_filled() -> None:
    heard = Deliveries(0)
    heard.take(1)
    heard.take(4)
    assert (heard.missing, heard.received) == (2, 2)
    assert heard.take(3)
    assert (heard.missing, heard.late, heard.received) == (1, 1, 3)


def test_a_repeat_is_doubled_and_not_received() -> None:
    heard = Deliveries(0)
    assert heard.take(1)
    assert not heard.take(1)
    assert (heard.received, heard.doubled) == (1, 1)


def test_an_event_the_snapshot_already_contains_is_doubled() -> None:
    heard = Deliveries(5)
    assert not heard.take(5)
    assert heard.doubled == 1


@given(
    last=st.integers(1, 200),
    dropped=st.sets(st.integers(1, 199)),
    doubled=st.lists(st.integers(1, 200), max_size=20),
    seed=st.integers(0, 99),
)
def test_received_missing_and_doubled_always_add_up(
    last: int, dropped: set[int], doubled: list[int], seed: int
) -> None:
    sent = [seq for seq in range(1, last + 1) if seq not in dropped or seq == last]
    again = [seq for seq in doubled if seq in sent]
    stream = sent + again
    Random(seed).shuffle(stream)
    heard = Deliveries(0)
    for seq in stream:
        heard.take(seq)
    assert heard.last == last
    assert heard.received == len(sent)
    assert heard.missing == last - len(sent)
    assert heard.doubled == len(again)
