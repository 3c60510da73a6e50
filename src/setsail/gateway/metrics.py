"""What the gateway counts, for Prometheus; one registry per gateway."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram


class Metrics:
    """The gateway's figures.

    Labels are few on purpose: rooms and locales are bounded by the profile,
    users are never a label.
    """

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
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
