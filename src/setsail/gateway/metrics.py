"""What the gateway counts, for Prometheus; one registry per gateway."""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.core import CounterMetricFamily, Metric
from prometheus_client.registry import Collector

from setsail.l10n.render.counts import RenderCounts


class _Language(Collector):
    """What went wrong in rendering, as it is counted where it happens."""

    def __init__(self, counts: RenderCounts) -> None:
        self._counts = counts

    def collect(self) -> Iterator[Metric]:
        """The counts of this moment, by code."""
        family = CounterMetricFamily(
            "setsail_l10n_problems", "Messages that could not be shown as written", labels=["code"]
        )
        for code, count in self._counts.by_code().items():
            family.add_metric([code], count)
        yield family


class Metrics:
    """The gateway's figures.

    Labels are few on purpose: rooms and locales are bounded by the profile,
    users are never a label.

    Args:
        language: problems of the bundle that the rooms speak with.
    """

    def __init__(self, language: RenderCounts) -> None:
        self.registry = CollectorRegistry()
        self.registry.register(_Language(language))
        self.connections = Gauge(
            "setsail_gateway_connections", "Open WebSocket connections", registry=self.registry
        )
        self.members = Gauge(
            "setsail_gateway_members", "People in a room", ["room"], registry=self.registry
        )
        self.received = Counter(
            "setsail_gateway_messages_received", "Client messages", registry=self.registry
        )
        self.refused = Counter(
            "setsail_gateway_frames_refused",
            "Frames that are no message",
            ["reason"],
            registry=self.registry,
        )
        self.rejected = Counter(
            "setsail_gateway_messages_rejected",
            "Messages not obeyed",
            ["code"],
            registry=self.registry,
        )
        self.events = Counter(
            "setsail_gateway_events", "Events that happened in rooms", registry=self.registry
        )
        self.deliveries = Counter(
            "setsail_gateway_deliveries", "Events handed to a connection", registry=self.registry
        )
        self.sent_bytes = Counter(
            "setsail_gateway_sent_bytes", "Payload bytes written", registry=self.registry
        )
        self.closed = Counter(
            "setsail_gateway_closed",
            "Connections the gateway ended",
            ["reason"],
            registry=self.registry,
        )
        self.gifts = Counter(
            "setsail_gateway_gifts", "Gifts written to the ledger", registry=self.registry
        )
        self.decisions = Counter(
            "setsail_gateway_decisions",
            "Decisions of the director",
            ["action"],
            registry=self.registry,
        )
        self.flush_s = Histogram(
            "setsail_gateway_flush_seconds",
            "Time to commit, render and send what one tick gathered",
            buckets=(0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5),
            registry=self.registry,
        )
