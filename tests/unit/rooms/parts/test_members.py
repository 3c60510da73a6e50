import pytest

from setsail.rooms.parts.members import Member, Roster


def test_who_comes_and_goes():
    roster = Roster()
    ana, bo = Member(1, "ana", "Ana", host=False), Member(2, "bo", "Bo", host=True)
    roster.add(ana)
    roster.add(bo)
    assert (len(roster), list(roster), roster.hosts) == (2, [ana, bo], (bo,))
    assert roster["ana"] is roster.get("ana") is ana
    roster.remove(bo)
    assert (len(roster), roster.hosts, roster.get("bo")) == (1, (), None)
    with pytest.raises(KeyError):
        roster.remove(bo)


def test_members_may_leave_while_they_are_walked_through():
    roster = Roster()
    for number in range(3):
        roster.add(Member(number, f"u{number}", "x", host=False))
    for member in roster:
        roster.remove(member)
    assert len(roster) == 0
