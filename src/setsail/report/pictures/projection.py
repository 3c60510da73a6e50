"""Places on a plain map: a projection, and names that look for room beside their marks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from setsail.report.pictures.svg import Box, text_width

AROUND = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))


@dataclass(frozen=True, slots=True)
class Projection:
    """Longitude and latitude to drawing coordinates, true to scale at the middle latitude.

    Attributes:
        west: western edge in degrees east; may lie beyond 180 when the market does.
        north: northern edge in degrees north.
        squeeze: degrees of latitude that a degree of longitude is worth.
        pixels_per_deg: of latitude.
        width: of the drawing.
        height: of the drawing.
    """

    west: float
    north: float
    squeeze: float
    pixels_per_deg: float
    width: float
    height: float

    def point(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a place lies."""
        east = lon + 360 if lon < self.west - 1e-9 and self.west + self.lon_span > 180 else lon
        x = (east - self.west) * self.squeeze * self.pixels_per_deg
        return x, (self.north - lat) * self.pixels_per_deg

    @property
    def lon_span(self) -> float:
        """Degrees of longitude across the drawing."""
        return self.width / (self.squeeze * self.pixels_per_deg)

    @property
    def lat_span(self) -> float:
        """Degrees of latitude from top to bottom."""
        return self.height / self.pixels_per_deg


def fit(
    places: Iterable[tuple[float, float]], width: float, shapes: tuple[float, float]
) -> Projection:
    """A projection that shows every place with a margin.

    Args:
        places: (latitude, longitude) pairs, at least one.
        width: of the drawing.
        shapes: least and greatest height as a part of the width.
    """
    known = list(places)
    lats = [lat for lat, _ in known]
    lons = [lon for _, lon in known]
    shifted = [lon + 360 if lon < 0 else lon for lon in lons]
    if max(shifted) - min(shifted) < max(lons) - min(lons):
        lons = shifted  # the market lies across the 180th meridian
    south, north = min(lats), max(lats)
    west, east = min(lons), max(lons)
    middle = (south + north) / 2
    squeeze = max(math.cos(math.radians(middle)), 0.2)
    lat_need = max((north - south) * 1.3, 3.0)
    lon_need = max((east - west) * 1.3, 3.0) * squeeze
    shape = min(max(lat_need / lon_need, shapes[0]), shapes[1])
    height = width * shape
    pixels = min(width / lon_need, height / lat_need)
    return Projection(
        (west + east) / 2 - width / pixels / squeeze / 2,
        middle + height / pixels / 2,
        squeeze,
        pixels,
        width,
        height,
    )


@dataclass(frozen=True, slots=True)
class Name:
    """A label that looks for a place beside its mark.

    Attributes:
        point: middle of the mark.
        gap: from there to the label.
        words: what to say, and shorter if that does not fit.
        kind: class of the text.
    """

    point: tuple[float, float]
    gap: float
    words: tuple[str, ...]
    kind: str

    def places(self) -> Iterator[tuple[str, Box, str]]:
        """Where it may stand, best first: right, left, above, below, corners, then farther."""
        for words in self.words:
            for far in (0.0, 9.0):
                for dx, dy in AROUND:
                    yield (words, *self._place(words, dx, dy, far))

    def _place(self, words: str, dx: int, dy: int, far: float) -> tuple[Box, str]:
        x, y = self.point
        size = 12.5 if self.kind == "map-site" else 11.5
        w, h = text_width(words, size), size + 4
        y += dy * ((self.gap + h / 2) * (1.0 if dx == 0 else 0.8) + far)
        if dx == 0:
            return Box(x - w / 2, y - h / 2, x + w / 2, y + h / 2), "middle"
        if dx > 0:
            return Box(x + self.gap, y - h / 2, x + self.gap + w, y + h / 2), "start"
        return Box(x - self.gap - w, y - h / 2, x - self.gap, y + h / 2), "end"
