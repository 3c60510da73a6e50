"""The edge map: cities, sites and the routes between them on a plain graticule.

No map tiles and no coastline: a page that must not touch the network draws only
what it knows, which is where the cities and the sites are.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from markupsafe import Markup

from setsail.report.figures import count, ms, percent
from setsail.report.payloads import CandidateMark, CityMark, EdgesPayload, SiteMark
from setsail.report.pictures.projection import Name, Projection, fit
from setsail.report.pictures.svg import Box, el, group, line, picture, text

NARROW = 560
GRATICULE_DEG = (1, 2, 5, 10, 15, 30)


def edge_map(edges: EdgesPayload, width: float) -> Markup:
    """Draw the placement; nothing when it has neither sites nor cities.

    Args:
        edges: the placement.
        width: of the drawing in CSS pixels.
    """
    places = [(site.lat, site.lon) for site in edges.sites]
    places += [(city.lat, city.lon) for city in edges.cities]
    if not places:
        return Markup("")
    shapes = (0.7, 1.15) if width < NARROW else (0.38, 0.62)
    near = [c for c in edges.candidates if _near(c, places)]
    projection = fit([*places, *((c.lat, c.lon) for c in near)], width, shapes)
    label = (
        f"Map of {len(edges.cities)} cities served from {len(edges.sites)} sites; "
        f"{percent(edges.share_within)} of the users are within {ms(edges.max_rtt_ms)}"
    )
    cities = sorted(edges.cities, key=lambda c: (-c.share, c.name))
    parts = [
        el("rect", x=0, y=0, width=width, height=projection.height, class_="sea", rx=8),
        group(_graticule(projection)),
        group(_routes(edges, cities, projection)),
        group(_city_dots(edges, cities, projection)),
        group(_candidate(c, projection) for c in near),
        group(_site(s, projection) for s in edges.sites),
        group(_labels(edges, cities, near, projection)),
    ]
    return picture(width, projection.height, label, parts)


def _near(candidate: CandidateMark, places: list[tuple[float, float]]) -> bool:
    """Whether drawing a candidate would not dwarf what was chosen; the list names all."""
    lats, lons = [p[0] for p in places], [p[1] for p in places]
    span = max(max(lats) - min(lats), max(lons) - min(lons), 3.0)
    return (
        min(lats) - span / 2 <= candidate.lat <= max(lats) + span / 2
        and min(lons) - span / 2 <= candidate.lon <= max(lons) + span / 2
    )


def _graticule(p: Projection) -> Iterator[Markup]:
    wanted = max(p.lon_span * p.squeeze, p.lat_span) / 6
    step = next((s for s in GRATICULE_DEG if s >= wanted), GRATICULE_DEG[-1])
    for lon in range(math.ceil(p.west / step) * step, math.ceil(p.west + p.lon_span), step):
        x = (lon - p.west) * p.squeeze * p.pixels_per_deg
        yield line(x, 0, x, p.height, "graticule")
        if 20 < x < p.width - 44:
            yield text(x + 4, p.height - 6, _degrees((lon + 180) % 360 - 180, "E", "W"), "degree")
    south = p.north - p.lat_span
    for lat in range(math.ceil(south / step) * step, math.ceil(p.north), step):
        y = (p.north - lat) * p.pixels_per_deg
        yield line(0, y, p.width, y, "equator" if lat == 0 else "graticule")
        if 16 < y < p.height - 24:
            yield text(6, y - 4, _degrees(lat, "N", "S"), "degree")


def _degrees(value: float, positive: str, negative: str) -> str:
    letter = positive if value > 0 else negative if value < 0 else ""
    return f"{abs(value):.0f}° {letter}".rstrip()


def _routes(edges: EdgesPayload, cities: list[CityMark], p: Projection) -> Iterator[Markup]:
    at = {site.site_id: p.point(site.lat, site.lon) for site in edges.sites}
    total = sum(route.users for city in cities for route in city.routes) or 1
    for city in cities:
        x1, y1 = p.point(city.lat, city.lon)
        for route in city.routes:
            if route.site_id not in at:
                continue
            x2, y2 = at[route.site_id]
            # Bowed by an eighth, so that two cities behind each other stay apart.
            cx, cy = (x1 + x2) / 2 - (y2 - y1) / 8, (y1 + y2) / 2 + (x2 - x1) / 8
            path = f"M{x1:.1f} {y1:.1f}Q{cx:.1f} {cy:.1f} {x2:.1f} {y2:.1f}"
            late = " late" if route.rtt_ms > edges.max_rtt_ms else ""
            yield el(
                "path",
                el(
                    "title",
                    f"{city.name} → {route.site_id}: {count(route.users)} users, "
                    f"{ms(route.rtt_ms)}",
                ),
                d=path,
                class_=f"route{late}",
                stroke_width=1.0 + 5.0 * math.sqrt(route.users / total),
            )


def _radius(city: CityMark) -> float:
    return 3.0 + 15.0 * math.sqrt(min(max(city.share, 0.0), 1.0))


def _city_dots(edges: EdgesPayload, cities: list[CityMark], p: Projection) -> Iterator[Markup]:
    for city in cities:
        x, y = p.point(city.lat, city.lon)
        late = " late" if _rtt(city) > edges.max_rtt_ms else ""
        hint = f"{city.name}: {percent(city.share)} of the audience, {ms(_rtt(city))}"
        yield el("circle", el("title", hint), cx=x, cy=y, r=_radius(city), class_=f"city{late}")


def _rtt(city: CityMark) -> float:
    """The round trip of most of a city's users; 0 when nobody is routed."""
    return max(city.routes, key=lambda r: r.users).rtt_ms if city.routes else 0.0


def _diamond(x: float, y: float, r: float, kind: str, hint: str) -> Markup:
    d = f"M{x:.1f} {y - r:.1f}L{x + r:.1f} {y:.1f}L{x:.1f} {y + r:.1f}L{x - r:.1f} {y:.1f}Z"
    return el("path", el("title", hint), d=d, class_=kind)


def _site(site: SiteMark, p: Projection) -> Markup:
    x, y = p.point(site.lat, site.lon)
    hint = (
        f"{site.site_id}, {site.city}: {site.role}, {site.nodes} nodes, {count(site.users)} users"
    )
    return _diamond(x, y, 9, f"site {'standby' if site.role == 'failover' else 'primary'}", hint)


def _candidate(site: CandidateMark, p: Projection) -> Markup:
    x, y = p.point(site.lat, site.lon)
    return _diamond(x, y, 7, "candidate", f"{site.site_id}, {site.city}: {site.why_not}")


def _labels(
    edges: EdgesPayload, cities: list[CityMark], near: list[CandidateMark], p: Projection
) -> Iterator[Markup]:
    """Names beside marks, sites first; a name that would cover another is left out.

    Cities whose dots touch share the name of the largest, with how many more there are.
    """
    clusters = _clusters(cities, p)
    taken = [_around(p.point(s.lat, s.lon), 9) for s in edges.sites]
    taken += [_around(p.point(c.lat, c.lon), 7) for c in near]
    taken += [_around(p.point(c.lat, c.lon), _radius(c) - 1) for c in cities]
    wanted = [
        Name(p.point(s.lat, s.lon), 14.0, (f"{s.site_id} · {s.nodes} nodes", s.site_id), "map-site")
        for s in edges.sites
    ]
    wanted += [Name(p.point(c.lat, c.lon), 10.0, (c.site_id,), "map-candidate") for c in near]
    wanted += [
        Name(
            p.point(c.lat, c.lon),
            _radius(c) + 3,
            (f"{c.name}{f' +{others}' if others else ''} {ms(_rtt(c))}", c.name),
            "map-city",
        )
        for c, others in clusters
    ]
    for name in wanted:
        for words, box, anchor in name.places():
            inside = box.left >= 2 and box.right <= p.width - 2
            inside = inside and box.top >= 2 and box.bottom <= p.height - 18
            if inside and not any(box.meets(other) for other in taken):
                taken.append(box)
                x = {"start": box.left, "end": box.right, "middle": (box.left + box.right) / 2}
                yield text(x[anchor], box.bottom - 4, words, name.kind, anchor)
                break


def _clusters(cities: list[CityMark], p: Projection) -> list[tuple[CityMark, int]]:
    """Each city that stands for itself, with how many smaller ones its dot touches."""
    heads: list[tuple[CityMark, int]] = []
    for city in cities:
        x, y = p.point(city.lat, city.lon)
        for i, (head, others) in enumerate(heads):
            hx, hy = p.point(head.lat, head.lon)
            if math.hypot(x - hx, y - hy) < _radius(head) + _radius(city):
                heads[i] = (head, others + 1)
                break
        else:
            heads.append((city, 0))
    return heads


def _around(point: tuple[float, float], r: float) -> Box:
    return Box(point[0] - r, point[1] - r, point[0] + r, point[1] + r)
