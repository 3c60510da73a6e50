from __future__ import annotations

import pytest

from setsail.stacks.emulated.table import TABLE
from setsail.stacks.readback.compare import KEYS, TAGGED


@pytest.mark.parametrize("token", sorted(TABLE))
def test_a_row_updates_only_what_it_takes_and_only_if_it_can(token):
    kind = TABLE[token]
    assert kind.updatable <= kind.takes
    assert bool(kind.updatable) == (kind.update is not None)
    assert kind.gone, "every service has its own word for 'not found'"


def test_what_is_told_apart_by_its_tag_takes_tags():
    assert all("tags" in TABLE[token].takes for token in TAGGED)


@pytest.mark.parametrize("token", sorted(TABLE))
def test_every_row_can_be_read_back_by_name(token):
    takes = TABLE[token].takes
    assert token in KEYS or token in TAGGED or takes & {"name", "bucket"}
