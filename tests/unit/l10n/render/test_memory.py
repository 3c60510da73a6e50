from datetime import UTC, datetime, timedelta, timezone

import pytest

from setsail.l10n.formats import Count, Money, When
from setsail.l10n.render.memory import Memory, key_of

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
ALIKE_TO_PYTHON = [1, True, 1.0, Count(1), Count(True), Money(1, "SAR"), Money(True, "SAR")]


def test_values_that_python_takes_for_equal_are_told_apart() -> None:
    keys = [key_of("a", {"n": value}) for value in (*ALIKE_TO_PYTHON, 0.0, -0.0, "1")]
    assert len(set(keys)) == len(keys)


def test_the_same_values_share_a_key() -> None:
    assert key_of("a", {"x": 1, "y": "b"}) == key_of("a", {"y": "b", "x": 1})
    assert key_of("a", {"x": float("nan")}) == key_of("a", {"x": float("nan")})
    east = NOON.astimezone(timezone(timedelta(hours=3)))
    assert key_of("a", {"t": When(NOON)}) == key_of("a", {"t": When(east)})
    assert key_of("a", {"t": When(NOON)}) != key_of("a", {"t": When(NOON.replace(tzinfo=None))})


@pytest.mark.parametrize("value", [[1], {"a": 1}, "x" * 301, object(), None, b"x"])
def test_what_had_better_not_be_kept_has_no_key(value: object) -> None:
    assert key_of("a", {"x": value}) is None


def test_the_oldest_goes_first_and_hits_are_counted() -> None:
    memory: Memory[str] = Memory(limit=2)
    made: list[int] = []

    def ask(n: int) -> str:
        return memory.get("a", {"n": n}, lambda: made.append(n) or str(n))  # type: ignore[func-returns-value]

    assert [ask(n) for n in (1, 2, 1, 3, 1, 2)] == ["1", "2", "1", "3", "1", "2"]
    assert made == [1, 2, 3, 2]
    assert (memory.hits, memory.misses, len(memory)) == (2, 4, 2)
