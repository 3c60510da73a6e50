from __future__ import annotations

from setsail.content.parts.live import Action, Mode, initial_state
from setsail.content.parts.vocabulary import CueAction
from tests.unit.content.samples import playbook, rundown
from tests.unit.content.show import Show


def test_every_cue_is_also_a_decision() -> None:
    assert {action.value for action in CueAction} < {action.value for action in Action}


def test_a_show_begins_with_its_caps_unsold() -> None:
    plan = rundown()
    state = initial_state(plan)
    assert set(state.left) == {segment.sku for segment in plan.segments if segment.sku}
    assert all(state.left[s.sku] == s.unit_cap for s in plan.segments if s.sku)
    assert (state.running, state.segment, state.sku) == (False, None, None)


def test_the_mode_of_each_kind_of_segment() -> None:
    talk = {
        "duration_s": {"calm": 50, "steady": 50, "fast": 50},
        "cues": [{"at_s": 0, "action": "prompt-host", "message": "host-warm-up"}],
    }
    ladder = [{**phase, "talk": talk} for phase in playbook().model_dump(mode="json")["ladder"]]
    show = Show(rundown(1100, book=playbook(ladder=ladder)))
    modes = []
    for second in (0, 60, 120, 1060, 1100):
        show.tick(second)
        modes.append(show.state.mode)
    assert modes == [Mode.OPENING, Mode.TALKING, Mode.SELLING, Mode.CLOSING, Mode.ENDED]
