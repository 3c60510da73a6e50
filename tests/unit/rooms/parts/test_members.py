import pytest

from setsail.rooms.codes import Role
from setsail.rooms.parts.members import PLATFORM, Member, Roster


def test_who_comes_and_goes():
    roster = Roster()
    ana, bo = Member(1, "ana", "Ana"), Member(2, "bo", "Bo", Role.HOST)
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
        roster.add(Member(number, f"u{number}", "x"))
    for member in roster:
        roster.remove(member)
    assert len(roster) == 0


def test_a_role_that_changes_is_noticed():
    roster = Roster()
    ana = Member(1, "ana", "Ana", Role.MODERATOR)
    roster.add(ana)
    assert (roster.hosts, roster.moderators) == ((), (ana,))
    ana.role = Role.CO_HOST
    roster.add(ana)
    assert (roster.hosts, roster.moderators) == ((ana,), (ana,))
    ana.role = Role.LISTENER
    roster.add(ana)
    assert (roster.hosts, roster.moderators) == ((), ())


def test_the_platform_outranks_everybody():
    ranks = [Member(1, "u", "x", role).rank for role in Role]
    assert ranks == sorted(ranks, reverse=True)
    assert PLATFORM.rank > max(ranks)
