"""Payloads with figures as the stages would hand them over."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from setsail.report.payloads import (
    CandidateMark,
    CheckPayload,
    CityMark,
    DifferenceRow,
    Distribution,
    EdgesPayload,
    FailoverRow,
    FormatSample,
    GateNote,
    LanguagePayload,
    LocalePayload,
    OperationRow,
    PeakPayload,
    ProvenancePayload,
    ProvisionPayload,
    ResourceRow,
    RouteLine,
    RundownPayload,
    SecondRow,
    SegmentBar,
    SiteMark,
    SourceNote,
    StepTime,
    TextRow,
)

DATA: dict[str, Any] = json.loads(Path(__file__).with_name("samples.json").read_text("utf-8"))
REASONS = {
    "traffic": "opens the wave: the deepest price with 600 units",
    "bridge": "turns the cheap-deal crowd into trust",
    "profit": "best margin among what has stock",
    "limited": "closes the wave: exactly 40 exist",
}
DWELL_S = {"traffic": 190, "bridge": 260, "profit": 340, "limited": 300}


def rundown(
    zone: str, starts_at: datetime, hours: float, products: dict, tag: str
) -> RundownPayload:
    ends_at = starts_at + timedelta(hours=hours)
    segments: list[SegmentBar] = []
    moment, turn = starts_at, 0
    segments.append(SegmentBar(0, "opening", "Opening", "", "", moment, 300, "greets the room"))
    moment += timedelta(seconds=300)
    while moment < ends_at - timedelta(seconds=300):
        for rung, names in products.items():
            for i in range(len(names)):
                name, local, price = names[(i + turn) % len(names)]
                left = (ends_at - moment).total_seconds() - 300
                seconds = min(DWELL_S[rung], left)
                if seconds <= 0:
                    break
                segments.append(
                    SegmentBar(
                        len(segments), rung, name, local, price, moment, seconds, REASONS[rung]
                    )
                )
                moment += timedelta(seconds=seconds)
        turn += 1
    segments.append(
        SegmentBar(len(segments), "closing", "Closing", "", "", moment, 300, "says goodbye")
    )
    direction = "rtl" if tag == "ar" else "ltr"
    return RundownPayload("Single host", zone, starts_at, ends_at, tuple(segments), tag, direction)


def language(
    tag: str, own_name: str, rows: tuple, samples: tuple[FormatSample, ...]
) -> LanguagePayload:
    direction = "rtl" if tag == "ar" else "ltr"
    local = LocalePayload(
        tag, own_name, direction, tuple(TextRow(r[0], r[1], r[3]) for r in rows), samples
    )
    english = LocalePayload(
        "en",
        "English",
        "ltr",
        tuple(TextRow(r[0], r[1], r[2]) for r in rows),
        (
            FormatSample("price", samples[0].value, samples[0].value),
            FormatSample("date", "2026-11-23", "Monday, November 23, 2026"),
            FormatSample("count", "120000", "120,000"),
        ),
    )
    return LanguagePayload((local, english))


def edges(market: str) -> EdgesPayload:
    """The placement written down in samples.json."""
    raw = DATA["edges"][market]
    cities = tuple(
        CityMark(**{**city, "routes": tuple(RouteLine(**route) for route in city["routes"])})
        for city in raw["cities"]
    )
    lists = {
        "sites": tuple(SiteMark(**site) for site in raw["sites"]),
        "cities": cities,
        "candidates": tuple(CandidateMark(**site) for site in raw["candidates"]),
        "failover": tuple(FailoverRow(**case) for case in raw["failover"]),
    }
    return EdgesPayload(**{**raw, **lists})


def provision(regions: tuple[str, str], broken: bool = False) -> ProvisionPayload:
    per_site = {
        "aws:ec2/vpc:Vpc": (("vpc", (("cidrBlock", "10.20.0.0/16"),)),),
        "aws:ec2/subnet:Subnet": tuple(
            (f"public-{zone}", (("cidrBlock", f"10.20.{i}.0/24"), ("availabilityZone", zone)))
            for i, zone in enumerate("abc")
        ),
        "aws:ec2/securityGroup:SecurityGroup": (
            ("media", (("ingress", "udp 50000–60000, tcp 443"), ("egress", "all"))),
        ),
        "aws:ec2/launchTemplate:LaunchTemplate": (("node", (("instanceType", "c7i.4xlarge"),)),),
        "aws:autoscaling/group:Group": (
            ("fleet", (("minSize", "4"), ("maxSize", "28"), ("desiredCapacity", "4"))),
        ),
        "aws:autoscaling/schedule:Schedule": (
            ("evening-up", (("recurrence", "30 18 * * *"), ("timeZone", "Asia/Jakarta"))),
            ("evening-down", (("recurrence", "30 23 * * *"), ("timeZone", "Asia/Jakarta"))),
        ),
        "aws:lb/loadBalancer:LoadBalancer": (("signalling", (("loadBalancerType", "network"),)),),
        "aws:cloudwatch/metricAlarm:MetricAlarm": (
            ("cpu-high", (("threshold", "75"), ("evaluationPeriods", "3"))),
        ),
    }  # fmt: skip
    rows = [
        ResourceRow(kind, f"{region}-{name}", region, "matches", props)
        for region in regions
        for kind, named in per_site.items()
        for name, props in named
    ]
    rows.append(
        ResourceRow(
            "aws:dynamodb/table:Table",
            "gift-ledger",
            regions[0],
            "matches",
            (("billingMode", "PAY_PER_REQUEST"), ("pointInTimeRecovery", "enabled")),
        )
    )
    differences: tuple[DifferenceRow, ...] = ()
    if broken:
        rows[3] = replace(rows[3], status="missing")
        rows[6] = replace(rows[6], status="different")
        differences = (DifferenceRow(rows[6].name, "maxSize", "28", "2"),)
    steps = (("preview", 1.8), ("up", 6.4), ("read back", 2.2), ("destroy", 3.9))
    return ProvisionPayload(tuple(rows), differences, tuple(StepTime(*s) for s in steps))


OPERATIONS = (
    # operation, count, median ms, spread, limit, held at
    ("join", 640, 9.0, 0.55, 600, "p95"),
    ("take-seat", 212, 3.1, 0.5, 250, "p95"),
    ("chat", 3_480, 2.6, 0.5, 250, "p95"),
    ("gift", 410, 3.4, 0.6, 250, "p95"),
    ("open-product", 960, 2.2, 0.45, 250, "p95"),
    ("delivery", 684_200, 4.4, 0.6, 250, "p99"),
)


def spread_of(operation: str, count: int, median: float, sigma: float) -> Distribution:
    """Log-normal counts on 48 bins: the shape that latencies really have."""
    bins = [median * math.exp(sigma * (i - 16) / 6) for i in range(48)]
    weights = [math.exp(-(((i - 16) / 6) ** 2) / 2) for i in range(48)]
    total = sum(weights)
    counts = [round(count * w / total) for w in weights]
    return Distribution(operation, tuple((b, n) for b, n in zip(bins, counts, strict=True) if n))


def quantile(spread: Distribution, share: float) -> float:
    wanted = share * sum(n for _, n in spread.counts)
    seen = 0
    for value, n in spread.counts:
        seen += n
        if seen >= wanted:
            return value
    return spread.counts[-1][0]


def peak(zone: str, starts_at: datetime, hours: float, lost: int = 0) -> PeakPayload:
    spreads = [spread_of(*row[:4]) for row in OPERATIONS]
    operations = tuple(
        OperationRow(
            name,
            count,
            0,
            quantile(s, 0.5),
            quantile(s, 0.9),
            quantile(s, 0.95),
            quantile(s, 0.99),
            s.counts[-1][0],
            limit,
            at,
        )
        for (name, count, _, _, limit, at), s in zip(OPERATIONS, spreads, strict=True)
    )
    seconds = []
    for i in range(30):
        wave = math.sin(math.pi * (i + 2) / 33) ** 1.5
        due = round(260 * wave + 18 * math.sin(i * 1.9))
        due = max(due, 3)
        active = round(228 * wave)
        bad = lost // 4 if lost and i % 8 == 5 else 0
        done = due if i != 14 else due - 9
        seconds.append(SecondRow(i, due, done, active, due * active // 2, bad, bad // 9))
    total = 684_200
    return PeakPayload(
        operations,
        tuple(seconds),
        tuple(spreads),
        total,
        lost,
        lost // 36,
        2,
        640,
        30.0,
        starts_at,
        starts_at + timedelta(hours=hours),
        zone,
    )


def checks(file: str, expired: bool = False) -> CheckPayload:
    read, review = date(2026, 11, 22), date(2026, 10, 31) if expired else date(2027, 5, 31)
    guide = "https://akselera.tech/en/insights/guides/tiktok-best-posting-times"
    sources = (
        SourceNote("calendar.time_zones", "tzdata 2026.6", "data", read, review, where=f"{file}:9"),
        SourceNote(
            fact="peaks.weekday",
            title="Akselera: TikTok Best Posting Times",
            grade="blog",
            read_on=read,
            review_by=review,
            url=guide,
            where=f"{file}:33",
            expired=expired,
        ),
        SourceNote("audience.peak_concurrent", "the launch plan's own figure", "assumption", read),
    )
    no_payment = "a social app may promote goods but not take the payment"
    gates = (
        GateNote("social-commerce", no_payment, "hard", date(2023, 9, 26), None, True),
        GateNote("registration", "every provider registers", "hard", date(2026, 6, 6), None, True),
        GateNote(
            "transition", "old papers stay valid", "soft", date(2025, 6, 6), date(2026, 6, 5), False
        ),
    )
    return CheckPayload(sources, 1, gates)


PROVENANCE = ProvenancePayload(
    "setsail rehearse ID --seed 7 --out report.html",
    (("setsail", "0.1.0"), ("Python", "3.11.2"), ("Locust", "2.47.0"), ("SciPy", "1.16.3")),
    (
        ("profile", "regions/southeast-asia/indonesia.yaml"),
        ("catalogue", "examples/catalogues/ID.csv"),
    ),
)
