import pytest

from setsail.rooms import codes


@pytest.mark.parametrize(
    "words",
    [codes.SeatState, codes.RequestState, codes.RejectCode, codes.CloseReason, codes.BadReason],
)
def test_wire_words_are_the_members_names_with_dashes(words):
    assert [word.value for word in words] == [w.name.lower().replace("_", "-") for w in words]


def test_seat_states_are_the_fields_own():
    assert {state.value for state in codes.SeatState} == {"idle", "used", "locked"}
