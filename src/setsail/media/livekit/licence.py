"""Markets in which voice over the internet needs a licence.

The United Arab Emirates, Oman, Qatar and partly Saudi Arabia and Egypt bind it
to one. A relay is no way round that: a hard rule switches voice off until
whoever runs the rooms says that their route is licensed; a soft one is told.
A profile writes the rule as ``regulation.voip`` of kind ``telecom``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from setsail.core.findings import Finding, warning
from setsail.media.livekit.settings import LICENSED, NoVoice, Silence
from setsail.profiles.schema.law import Gate, GateKind, GateStrength
from setsail.profiles.schema.market import Market

RULE = "voip"
_YES = "yes"


def voice_rule(market: Market, day: date) -> Gate | None:
    """The market's rule on voice over the internet that binds on a day, if there is one."""
    gate = market.regulation.get(RULE)
    if gate is None or gate.kind is not GateKind.TELECOM or not gate.in_force(day):
        return None
    return gate


def voice_barred(market: Market, day: date, environ: Mapping[str, str]) -> NoVoice | None:
    """Why a market's rooms have no voice on a day, or None where nothing bars it.

    Args:
        market: whose rules count.
        day: the market's local day.
        environ: ``SETSAIL_VOICE_LICENSED=yes`` says that the route is licensed.
    """
    gate = voice_rule(market, day)
    if gate is None or gate.strength is not GateStrength.HARD or environ.get(LICENSED) == _YES:
        return None
    return NoVoice(Silence.LICENCE, f"{market.code} regulation.{RULE}: {gate.rule}")


def voice_advice(market: Market, day: date) -> Finding | None:
    """M805: what to look after where voice is allowed with conditions or with a licence."""
    gate = voice_rule(market, day)
    if gate is None:
        return None
    hard = gate.strength is GateStrength.HARD
    return warning(
        "M805",
        gate.rule,
        key=f"regulation.{RULE}",
        got=f"{market.code}, {gate.strength} since {gate.effective_from}",
        fix=f"set {LICENSED}=yes once the route is licensed; until then rooms are silent"
        if hard
        else "try the room's voice on each network of the market before a show",
    )
