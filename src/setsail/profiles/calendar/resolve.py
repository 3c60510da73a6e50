"""Peak windows and dead zones of real days, as instants.

A day of Ramadan follows the Ramadan windows; another follows the weekend windows when its
evening is one of the weekend nights, else the weekday's. Festivals and paydays multiply
them and may add windows of their own; dead zones are cut out. Nothing is lost or doubled:
each window of the profile becomes, for each community, exactly the stretch of time that
the dead zones leave of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from setsail.profiles.calendar.communities import Community, communities
from setsail.profiles.calendar.hijri import ramadans
from setsail.profiles.calendar.moments import Occurrence, moments_between
from setsail.profiles.calendar.wall import span
from setsail.profiles.schema import DeadZone, Market, PeakWindow, Season

DAY = timedelta(days=1)


class DayKind(StrEnum):
    """Which list of the profile a window comes from."""

    WEEKDAY = "weekday"
    WEEKEND = "weekend"
    RAMADAN = "ramadan"
    FESTIVAL = "festival"
    DEAD_ZONE = "dead-zone"


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of real time with its multiplier.

    Attributes:
        day: local date on which the profile's window starts.
        kind: the list that it comes from.
        starts_at: aware, UTC.
        ends_at: aware, UTC, after ``starts_at``.
        multiplier: arrivals relative to the day's mean.
        zones: IANA names of the clocks that it is local to.
        states: the states whose own weekend it is; empty where it is the whole zones'.
        share: part of the audience, 0–1.
        because: ids of festivals and paydays that changed it.
    """

    day: date
    kind: DayKind
    starts_at: datetime
    ends_at: datetime
    multiplier: float
    zones: tuple[str, ...]
    states: tuple[str, ...]
    share: float
    because: tuple[str, ...] = ()

    @property
    def is_peak(self) -> bool:
        """Whether it brings people rather than keeping them away."""
        return self.kind is not DayKind.DEAD_ZONE


@dataclass(frozen=True, slots=True)
class Days:
    """What is known of a stretch of a market's days, worked out once.

    Attributes:
        market: whose days.
        start: first local date.
        end: last local date.
        moments: festivals and paydays that touch them.
        ramadans: first and last day of each Ramadan that touches them; empty where the
            market has no Ramadan windows.
    """

    market: Market
    start: date
    end: date
    moments: tuple[Occurrence, ...]
    ramadans: tuple[tuple[date, date], ...]

    def in_ramadan(self, day: date) -> bool:
        """Whether a day follows the Ramadan windows."""
        return any(first <= day <= last for first, last in self.ramadans)

    def on(self, day: date) -> tuple[Occurrence, ...]:
        """Festivals and paydays of one day."""
        return tuple(one for one in self.moments if one.holds(day))


def days_of(market: Market, start: date, end: date) -> Days:
    """Work out festivals and Ramadan for the days from ``start`` to ``end``.

    Raises:
        SetsailError: every rule that cannot be worked out for these years.
    """
    fasting = market.peaks.ramadan is not None or any(
        zone.season is Season.RAMADAN for zone in market.peaks.dead_zones
    )
    return Days(
        market,
        start,
        end,
        moments_between(market, start, end),
        # A day either side: a dead zone may run past midnight.
        ramadans(market.calendar, start - DAY, end + DAY) if fasting else (),
    )


def windows_between(market: Market, start: date, end: date) -> tuple[Window, ...]:
    """Every peak window and dead zone that starts on a local day from ``start`` to ``end``.

    Communities whose windows are the same stretch of time share one.

    Returns:
        By start, then share from the largest.

    Raises:
        SetsailError: every rule that cannot be worked out for these years.
    """
    days = days_of(market, start, end)
    merged: dict[tuple[object, ...], Window] = {}
    for community in communities(market):
        day = start
        while day <= end:
            for one in day_windows(days, day, community):
                key = (one.day, one.kind, one.starts_at, one.ends_at, one.multiplier, one.because)
                merged[key] = _together(merged[key], one) if key in merged else one
            day += DAY
    return tuple(sorted(merged.values(), key=lambda one: (one.starts_at, -one.share, one.ends_at)))


def day_windows(days: Days, day: date, community: Community) -> tuple[Window, ...]:
    """One community's windows of one local day, dead zones cut out and listed after them."""
    zones = [
        _dead(zone, day + offset * DAY, community)
        for offset in (-1, 0, 1)
        for zone in days.market.peaks.dead_zones
        if _applies(zone, day + offset * DAY, days)
    ]
    peaks = list(_peaks(days, day, community))
    cut = [piece for peak in peaks for piece in _cut(peak, zones)]
    own_zones = [zone for zone in zones if zone.day == day and zone.starts_at < zone.ends_at]
    return (*cut, *own_zones)


def _peaks(days: Days, day: date, community: Community) -> Iterator[Window]:
    held = days.on(day)
    factor, because = _factor(held)
    kind, listed = _list_of(days, day, community)
    given = [(kind, window, factor, because) for window in listed]
    for one in held:
        if one.first == day:
            given += [(DayKind.FESTIVAL, window, 1.0, (one.id,)) for window in one.moment.windows]
    seen: dict[tuple[datetime, datetime], Window] = {}
    for which, window, times, why in given:
        starts_at, ends_at = span(day, window.start, window.end, community.clock)
        if ends_at <= starts_at:
            continue  # the clocks skip it
        states = (community.state,) if community.state else ()
        found = Window(
            day,
            which,
            starts_at,
            ends_at,
            round(window.multiplier * times, 3),
            (community.zone,),
            states,
            community.share,
            why,
        )
        other = seen.get((starts_at, ends_at))
        if other is None or other.multiplier < found.multiplier:
            seen[starts_at, ends_at] = found  # the same stretch twice is one peak
    yield from seen.values()


def _list_of(days: Days, day: date, community: Community) -> tuple[DayKind, Sequence[PeakWindow]]:
    peaks = days.market.peaks
    if peaks.ramadan is not None and days.in_ramadan(day):
        return DayKind.RAMADAN, peaks.ramadan
    if day.weekday() in community.nights(days.market, day):
        return DayKind.WEEKEND, peaks.weekend
    return DayKind.WEEKDAY, peaks.weekday


def _factor(held: Iterable[Occurrence]) -> tuple[float, tuple[str, ...]]:
    """The strongest pull times the strongest push, and whose they are."""
    changing = [one for one in held if one.moment.multiplier != 1]
    up = max((one.moment.multiplier for one in changing if one.moment.multiplier > 1), default=1.0)
    down = min(
        (one.moment.multiplier for one in changing if one.moment.multiplier < 1), default=1.0
    )
    because = tuple(one.id for one in changing if one.moment.multiplier in (up, down))
    return up * down, because


def _applies(zone: DeadZone, day: date, days: Days) -> bool:
    if zone.days is not None and day.weekday() not in {d.iso_index for d in zone.days}:
        return False
    return zone.season is not Season.RAMADAN or days.in_ramadan(day)


def _dead(zone: DeadZone, day: date, community: Community) -> Window:
    starts_at, ends_at = span(day, zone.start, zone.end, community.clock)
    states = (community.state,) if community.state else ()
    return Window(
        day,
        DayKind.DEAD_ZONE,
        starts_at,
        ends_at,
        zone.multiplier,
        (community.zone,),
        states,
        community.share,
    )


def _cut(peak: Window, zones: Iterable[Window]) -> Iterator[Window]:
    """What dead zones leave of a peak, in order."""
    begin = peak.starts_at
    for zone in sorted(zones, key=lambda one: one.starts_at):
        if zone.ends_at <= begin or zone.starts_at >= peak.ends_at:
            continue
        if zone.starts_at > begin:
            yield replace(peak, starts_at=begin, ends_at=zone.starts_at)
        begin = max(begin, zone.ends_at)
    if begin < peak.ends_at:
        yield replace(peak, starts_at=begin)


def _together(one: Window, other: Window) -> Window:
    return replace(
        one,
        zones=tuple(dict.fromkeys((*one.zones, *other.zones))),
        states=tuple(dict.fromkeys((*one.states, *other.states)))
        if one.states and other.states
        else (),
        share=one.share + other.share,
    )
