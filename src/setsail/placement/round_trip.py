"""How long a packet takes from a user to a site and back.

``RTT = base + k[macro(user), macro(site)] · 2d / 199.86 + access``, all in ms:
``d`` is the great-circle distance in km, 199.86 km/ms the speed of light in
fibre, ``base`` and the inflation factor ``k`` come from
``regions/edge/rtt/macro_factors.csv`` (quartiles per pair of macro regions) and
``access`` is the last mile of the market's own profile.

Source: public-internet round trips between cities, 2020, compiled 2026-11-22;
see ``regions/edge/README.md`` for how far to trust it. On pairs the factors had
not seen the model is 22 ms off at the median and 78 ms at the 90th percentile.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from statistics import median
from typing import Annotated, Self

from pydantic import Field, model_validator

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.core.typed import Strict
from setsail.core.workspace import Workspace
from setsail.placement.sites import Site
from setsail.placement.table import ModelT, Row, read_models

EARTH_RADIUS_KM = 6371.0088  # IUGG mean radius
FIBRE_KM_PER_MS = 199.86
# Below this many samples a pair's quartiles say more about the pair than about the region.
MIN_SAMPLES = 10

Macro = Annotated[str, Field(pattern=r"^[A-Z]{2,4}$")]


class Tier(StrEnum):
    """What an estimate rests on, best first."""

    MACRO_PAIR = "macro-pair"
    DISTANCE = "distance"


class MacroBasis(StrEnum):
    """Whether the factors' own data put a country into its macro region."""

    DATA = "data"
    GEOGRAPHY = "geography"


class MacroFactor(Strict):
    """Path inflation between two macro regions; a record of macro_factors.csv."""

    city_macro: Macro
    site_macro: Macro
    samples: int = Field(gt=0)
    k_p25: float = Field(gt=0, le=100)
    k_median: float = Field(gt=0, le=100)
    k_p75: float = Field(gt=0, le=100)
    base_ms: float = Field(ge=0, le=1000)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if not self.k_p25 <= self.k_median <= self.k_p75:
            raise ValueError("the quartiles must ascend: k_p25 <= k_median <= k_p75")
        return self


class MacroRegion(Strict):
    """Which macro region a country is in; a record of macro_regions.csv."""

    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    macro: Macro
    basis: MacroBasis


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """An estimated round trip from a user to a site, last mile included.

    Attributes:
        p25_ms: a quarter of the paths is faster.
        median_ms: the figure that decides placements.
        p75_ms: a quarter of the paths is slower.
        tier: what the estimate rests on.
        source: the record it was computed from.
    """

    p25_ms: float
    median_ms: float
    p75_ms: float
    tier: Tier
    source: str


@dataclass(frozen=True, slots=True)
class RoundTripModel:
    """The factors, ready to estimate with.

    Attributes:
        macros: macro region by ISO country code.
        factors: path inflation by (user's, site's) macro region.
        fallback: for pairs with too few samples: the median over all pairs.
        file: how the factors' file is named.
    """

    macros: Mapping[str, str]
    factors: Mapping[tuple[str, str], MacroFactor]
    fallback: MacroFactor
    file: str

    def estimate(
        self, lat: float, lon: float, country: str, site: Site, access_ms: float
    ) -> RoundTrip:
        """Estimate the round trip between a user and a site.

        Args:
            lat: the user's place, degrees north.
            lon: the user's place, degrees east.
            country: ISO code of the user's country.
            site: where the edge runs.
            access_ms: last mile, ms.

        Returns:
            Milliseconds; queueing in a busy access network excluded.

        Raises:
            SetsailError: a country without a macro region (E505).
        """
        pair = (self._macro(country), self._macro(site.country))
        factor = self.factors.get(pair)
        tier = Tier.MACRO_PAIR
        if factor is None or factor.samples < MIN_SAMPLES:
            factor, tier = self.fallback, Tier.DISTANCE
        fibre_ms = 2 * distance_km(lat, lon, site.lat, site.lon) / FIBRE_KM_PER_MS
        p25, mid, p75 = (
            factor.base_ms + k * fibre_ms + access_ms
            for k in (factor.k_p25, factor.k_median, factor.k_p75)
        )
        source = f"{self.file}: {pair[0]} to {pair[1]}, {factor.samples} samples"
        if tier is Tier.DISTANCE:
            source = f"{self.file}: median of all pairs, {pair[0]} to {pair[1]} is hardly known"
        return RoundTrip(p25, mid, p75, tier, source)

    def _macro(self, country: str) -> str:
        macro = self.macros.get(country)
        if macro is None:
            raise SetsailError(
                error(
                    "E505",
                    "the country has no macro region, so its round trips cannot be estimated",
                    got=f"'{country}'",
                    fix="add it to regions/edge/rtt/macro_regions.csv",
                )
            )
        return macro


def distance_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Great-circle distance by the haversine formula; degrees in, km out."""
    phi_a, phi_b = radians(lat_a), radians(lat_b)
    half_lat = (phi_b - phi_a) / 2
    half_lon = radians(lon_b - lon_a) / 2
    h = sin(half_lat) ** 2 + cos(phi_a) * cos(phi_b) * sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(h)))


def load_round_trips(workspace: Workspace) -> RoundTripModel:
    """Read the round-trip factors of a workspace.

    Raises:
        SetsailError: every finding (E503 form, E504 repetition) with file, line and column.
    """
    folder = workspace.regions / "edge" / "rtt"
    factors_path, macros_path = folder / "macro_factors.csv", folder / "macro_regions.csv"
    file = workspace.relative(factors_path)
    findings: list[Finding] = []
    factors: dict[tuple[str, str], MacroFactor] = {}
    for factor, row in _records(factors_path, MacroFactor, workspace, findings):
        pair = (factor.city_macro, factor.site_macro)
        if pair in factors:
            where, got = row.places["city_macro"], f"{pair[0]} to {pair[1]}"
            findings.append(error("E504", "the pair is there twice", where=where, got=got))
        factors[pair] = factor
    macros: dict[str, str] = {}
    for record, row in _records(macros_path, MacroRegion, workspace, findings):
        if record.country in macros:
            where, got = row.places["country"], f"'{record.country}'"
            findings.append(error("E504", "the country is there twice", where=where, got=got))
        macros[record.country] = record.macro
    if not factors and not findings:
        fix = "write a line per pair of macro regions"
        findings.append(error("E504", "the file has no record", where=Position(file), fix=fix))
    if findings:
        raise SetsailError(findings)
    return RoundTripModel(macros, factors, _fallback(tuple(factors.values())), file)


def _records(
    path: Path, model: type[ModelT], workspace: Workspace, findings: list[Finding]
) -> tuple[tuple[ModelT, Row], ...]:
    """The records of one file; what is wrong with it joins the findings of the others."""
    try:
        return read_models(path, model, "E503", workspace.relative(path))
    except SetsailError as problem:
        findings += problem.findings
        return ()


def _fallback(factors: tuple[MacroFactor, ...]) -> MacroFactor:
    """Each pair counts once: the sample counts mirror where probes stand, not where users are."""
    return MacroFactor(
        city_macro="ANY",
        site_macro="ANY",
        samples=sum(factor.samples for factor in factors),
        k_p25=median(factor.k_p25 for factor in factors),
        k_median=median(factor.k_median for factor in factors),
        k_p75=median(factor.k_p75 for factor in factors),
        base_ms=median(factor.base_ms for factor in factors),
    )
