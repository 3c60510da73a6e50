"""P150: what no server can mend, told before it is measured.

A join over a fresh TCP connection takes three round trips and the first snapshot; when a
packet of the handshake is lost the client waits a second before it tries again. So each
kind of access has a floor under the time of a join, whatever the edge does. Where more
people than the objective leaves out (one in twenty) have a floor above ``slo.join_p95_ms``,
the objective cannot be met and the launch is judged by something that cannot be had.
"""

from __future__ import annotations

from collections.abc import Iterator

from setsail.checks.context import CheckContext
from setsail.core.findings import Finding, warning
from setsail.profiles.schema import Network

# Handshake, upgrade of the connection, join with its snapshot. Source: RFC 9293, RFC 6455.
ROUND_TRIPS = 3
# First wait of a lost SYN. Source: RFC 6298, section 2.1.
SYN_WAIT_MS = 1000
LEFT_OUT = 0.05
# A room's page state with its texts, as the gateway sends it. Source: assumption (2026-11).
SNAPSHOT_BYTES = 12_000


def join_floor_ms(network: Network) -> float:
    """Time under which the 95th percentile of fresh joins cannot fall on a network.

    Returns:
        Milliseconds, from the person's device to a server at no distance.
    """
    transfer_ms = SNAPSHOT_BYTES * 8 / (network.downlink_mbps * 1000)
    floor_ms = ROUND_TRIPS * network.rtt_ms + transfer_ms
    return floor_ms + (SYN_WAIT_MS if _handshake_lost(network) > LEFT_OUT else 0)


def _handshake_lost(network: Network) -> float:
    """How many handshakes lose their SYN or its answer, 0–1, where losses come in bursts.

    Source: the two-state model of Gilbert and Elliott, every packet of the bad state lost.
    """
    if network.loss == 1:
        return 1.0
    into_bad = network.loss / (network.burst * (1 - network.loss))
    return 1 - (1 - network.loss) * (1 - min(1.0, into_bad))


def check(context: CheckContext) -> Iterator[Finding]:
    """Whether the audience's access leaves the join objective within reach."""
    market = context.compiled.market
    limit_ms = market.slo.join_p95_ms
    floors = {
        name: join_floor_ms(network)
        for name, network in market.networks.items()
        if name in market.audience.access
    }
    beyond = {name: floor for name, floor in floors.items() if floor > limit_ms}
    share = sum(market.audience.access[name] for name in beyond)
    if share > LEFT_OUT:
        told = ", ".join(f"{name} {floor:.0f} ms" for name, floor in beyond.items())
        yield warning(
            "P150",
            f"{share:.0%} of the audience cannot join within {limit_ms} ms on any server",
            where=context.compiled.where("slo.join_p95_ms"),
            key="slo.join_p95_ms",
            got=f"floors: {told}",
            fix="raise the objective, or correct audience.access and networks",
        )
