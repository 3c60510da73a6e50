from __future__ import annotations

from setsail.content.parts.vocabulary import TRANSITIONS, CueAction, ItemState


def test_a_product_only_moves_forward_and_every_cue_but_the_hosts_line_moves_it() -> None:
    order = list(ItemState)
    assert all(
        order.index(after) > order.index(before) for (before, _), after in TRANSITIONS.items()
    )
    assert {action for _, action in TRANSITIONS} == set(CueAction) - {CueAction.PROMPT_HOST}
