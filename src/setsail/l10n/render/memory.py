"""Renderings of the slow way, remembered: bounded, and told apart by the types of values.

To Python ``1``, ``True`` and ``1.0`` are one key, and so are two amounts that hold them; a
message prints each in another way.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
LIMIT = 1024
# A longer text is not worth its memory.
_LONGEST = 300


class Memory(Generic[T]):
    """The most recent results, by what they were made from.

    Args:
        limit: most results to keep.

    Attributes:
        hits: how often a result was there.
        misses: how often it had to be made.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self.hits = 0
        self.misses = 0

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, name: str, values: Mapping[str, object], make: Callable[[], T]) -> T:
        """The result for a name and values, made if it is not there."""
        key = key_of(name, values)
        if key is None:
            self.misses += 1
            return make()
        try:
            found = self._kept[key]
        except KeyError:
            self.misses += 1
            found = self._kept[key] = make()
            if len(self._kept) > self._limit:
                self._kept.popitem(last=False)
        else:
            self.hits += 1
            self._kept.move_to_end(key)
        return found


def key_of(name: str, values: Mapping[str, object]) -> Hashable | None:
    """A key that only equal values of equal types share; None for what had better not be kept."""
    try:
        key = (name, *((each, _typed(value)) for each, value in sorted(values.items())))
        hash(key)
    except (TypeError, ValueError):
        return None
    return key


def _typed(value: object) -> Hashable:
    if isinstance(value, str) and len(value) > _LONGEST:
        raise ValueError("too long to keep")
    if isinstance(value, float):  # 0.0 == -0.0, and NaN is not equal to itself
        return (type(value), repr(value))
    if is_dataclass(value) and not isinstance(value, type):
        parts = tuple(_typed(getattr(value, field.name)) for field in fields(value))
        return (type(value), parts)
    if isinstance(value, int | str):
        return (type(value), value)
    # Aware instants are equal across zones and print alike; of others only the type is known.
    if hasattr(value, "tzinfo"):
        return (type(value), value, value.tzinfo is None)
    raise TypeError("of a type that is not kept")
