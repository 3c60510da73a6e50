from itertools import pairwise
from typing import get_args

from setsail.rooms.codes import Role
from setsail.rooms.messages import Chat, HostBan, HostMessage, HostRole, HostSeatMode
from setsail.rooms.parts.roles import NEEDED, PLATFORM_RANK, RANK, may_send


def test_roles_are_in_order_and_the_platform_above_them():
    ranks = [RANK[role] for role in Role]
    assert all(higher > lower for higher, lower in pairwise(ranks))
    assert ranks[0] < PLATFORM_RANK


def test_every_message_of_a_host_needs_a_role():
    assert set(NEEDED) == set(get_args(HostMessage))


def test_who_may_send_what():
    allowed = {
        kind: [role for role in Role if may_send(RANK[role], kind)]
        for kind in (Chat, HostBan, HostSeatMode, HostRole)
    }
    assert allowed == {
        Chat: list(Role),
        HostBan: [Role.HOST, Role.CO_HOST, Role.MODERATOR],
        HostSeatMode: [Role.HOST, Role.CO_HOST],
        HostRole: [Role.HOST],
    }
