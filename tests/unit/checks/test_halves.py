import os

import psutil
import pytest

from setsail.checks.halves import in_halves


@pytest.mark.parametrize("count", range(6))
def test_answers_come_in_order(count: int) -> None:
    assert in_halves(lambda item: item * item, range(count)) == [n * n for n in range(count)]


def test_every_other_item_is_worked_on_elsewhere() -> None:
    places = in_halves(lambda _: os.getpid(), range(4))
    assert places[0] == places[2] == os.getpid()
    assert places[1] == places[3] != os.getpid()


def test_a_half_that_fails_there_is_done_here() -> None:
    here = os.getpid()

    def work(item: int) -> int:
        if os.getpid() != here:
            raise ValueError("only there")
        return item

    assert in_halves(work, range(4)) == [0, 1, 2, 3]


def test_a_mistake_of_ours_shows_as_usual() -> None:
    def work(item: int) -> int:
        raise ValueError(f"item {item}")

    with pytest.raises(ValueError, match="item 0"):
        in_halves(work, range(4))


def test_without_forking_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    assert in_halves(lambda _: os.getpid(), range(3)) == [os.getpid()] * 3


def test_nothing_is_left_running() -> None:
    _, there = in_halves(lambda _: os.getpid(), range(2))
    assert not psutil.pid_exists(there)
