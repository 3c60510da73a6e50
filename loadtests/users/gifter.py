"""The fifth of the audience that sends nearly all gifts."""

from __future__ import annotations

from loadtests.users.audience import AudienceMember
from setsail.campaigns.actions import Action, Gift
from setsail.rooms import messages as wire


class Gifter(AudienceMember):
    """Does what the audience does, and sends gifts to the room."""

    def message(self, action: Action, id_: str) -> wire.ClientMessage | None:
        """A gift carries its idempotency key from the schedule."""
        if isinstance(action, Gift):
            return wire.Gift(id_, action.gift, 1, action.key)
        return super().message(action, id_)
