"""The catalogue of places where an edge may run: ``regions/edge/sites.csv``."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, field_validator

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, error, warning
from setsail.core.nearest import did_you_mean
from setsail.core.typed import Strict
from setsail.core.workspace import Workspace
from setsail.placement.table import Row, read_models
from setsail.profiles.compile import CompiledMarket

Price = Annotated[Decimal, Field(gt=0, le=1000, decimal_places=2)]
Text = Annotated[str, Field(min_length=1)]


class SiteKind(StrEnum):
    """What stands at a site."""

    AWS_REGION = "aws-region"
    AWS_LOCAL_ZONE = "aws-local-zone"
    OTHER_CLOUD = "other-cloud"


class Status(StrEnum):
    """Whether a site takes workloads."""

    OPEN = "open"
    PLANNED = "planned"


class LaunchBasis(StrEnum):
    """How well the launch date is known."""

    SOURCED = "sourced"
    UNSOURCED = "unsourced"
    UNKNOWN = "unknown"


class GroupBasis(StrEnum):
    """Why a site fails together with others."""

    OWN = "own"
    PROVIDER = "provider"
    ASSUMPTION = "assumption"


class CostBasis(StrEnum):
    """Where a site's prices come from."""

    CONTRACT = "contract"
    LIST = "list"
    ASSUMPTION = "assumption"


class Site(Strict):
    """One place where an edge may run; the fields are the columns of the file.

    Prices are relative: 1.00 is one node in us-east-1 for as long as the show runs.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")] = Field(
        description="what edge.allowed_sites lists: the region's or zone's own id"
    )
    provider: Text = Field(description="who runs it, such as aws")
    kind: SiteKind
    city: Text = Field(description="where it stands, for people")
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] = Field(description="ISO 3166-1")
    lat: float = Field(ge=-90, le=90, description="degrees north, of the city")
    lon: float = Field(ge=-180, le=180, description="degrees east, of the city")
    parent: Text | None = Field(default=None, description="the region a Local Zone hangs on")
    status: Status
    launched: str | None = Field(default=None, description="YYYY, YYYY-MM or YYYY-MM-DD")
    launch_basis: LaunchBasis
    zones: int | None = Field(default=None, gt=0, description="availability zones")
    failure_group: Text = Field(description="sites of one group may be lost together")
    group_basis: GroupBasis
    node_cost: Price = Field(description="one node, relative to us-east-1")
    site_cost: Price = Field(description="having the site at all, in the same unit")
    cost_basis: CostBasis
    source: Text = Field(description="where the record is from")
    as_of: date = Field(description="when the source was read")

    @field_validator("launched")
    @classmethod
    def _a_date(cls, text: str | None) -> str | None:
        if text is not None:
            _last_day(text)
        return text

    def open_from(self) -> date | None:
        """The first day the site is surely open; None when no launch was recorded.

        A launch known to the month or the year counts from that period's last day.
        """
        return _last_day(self.launched) if self.launched else None

    def is_open(self, today: date) -> bool:
        """Whether the site takes workloads on a day."""
        opened = self.open_from()
        return self.status is Status.OPEN and (opened is None or opened <= today)


@dataclass(frozen=True, slots=True)
class SiteCatalogue:
    """Every known site, by ascending id.

    Attributes:
        sites: the records.
        file: how findings name the file they came from.
    """

    sites: tuple[Site, ...]
    file: str

    @property
    def ids(self) -> tuple[str, ...]:
        """The sites' ids."""
        return tuple(site.id for site in self.sites)

    def find(self, site_id: str) -> Site | None:
        """The site of that id."""
        return next((site for site in self.sites if site.id == site_id), None)


def load_sites(workspace: Workspace) -> SiteCatalogue:
    """Read the site catalogue of a workspace.

    Raises:
        SetsailError: every finding (E501 form, E502 contradiction) with file, line and column.
    """
    path = workspace.regions / "edge" / "sites.csv"
    file = workspace.relative(path)
    records = read_models(path, Site, "E501", file)
    findings = tuple(_contradictions(records))
    if findings:
        raise SetsailError(findings)
    return SiteCatalogue(tuple(sorted((site for site, _ in records), key=lambda s: s.id)), file)


def check_sites(compiled: CompiledMarket, sites: SiteCatalogue, today: date) -> tuple[Finding, ...]:
    """What is wrong with a profile's ``edge.allowed_sites``.

    Returns:
        Unknown sites and repetitions (errors E510, E512), sites that are not open
        today (warning E511: harmless while another one can serve), shared risks that name
        others (E513), and sites outside the countries of residency (error E514).
    """
    findings: list[Finding] = []
    allowed = compiled.market.edge.allowed_sites
    for index, site_id in enumerate(allowed):
        key = f"edge.allowed_sites.{index}"
        where = compiled.where(key)
        site = sites.find(site_id)
        got = f"'{site_id}'"
        if site is None:
            fix = did_you_mean(site_id, sites.ids)
            message = f"no such site in {sites.file}"
            findings.append(error("E510", message, where=where, key=key, got=got, fix=fix))
        elif site_id in allowed[:index]:
            message, fix = "the site is listed twice", "delete one"
            findings.append(error("E512", message, where=where, key=key, got=got, fix=fix))
        elif not site.is_open(today):
            message = f"the site {_why_closed(site)}, so it is not considered"
            fix = f"wait, or correct its line in {sites.file}"
            findings.append(warning("E511", message, where=where, key=key, got=got, fix=fix))
    findings += _shared_risks(compiled, sites)
    findings += _residency(compiled, sites)
    return tuple(findings)


def _shared_risks(compiled: CompiledMarket, sites: SiteCatalogue) -> Iterator[Finding]:
    """E513: ``edge.failover_groups`` names sites, and only those that the market may use."""
    edge = compiled.market.edge
    for name, ids in edge.failover_groups.items():
        for number, site_id in enumerate(ids):
            if site_id in edge.allowed_sites:
                continue
            key = f"edge.failover_groups.{name}.{number}"
            where, got = compiled.where(key), f"'{site_id}'"
            if sites.find(site_id) is None:
                fix = did_you_mean(site_id, sites.ids)
                message = f"no such site in {sites.file}"
                yield error("E513", message, where=where, key=key, got=got, fix=fix)
            else:
                message = "the site is not allowed here, so its loss changes nothing"
                fix = "drop it, or add it to edge.allowed_sites"
                yield warning("E513", message, where=where, key=key, got=got, fix=fix)


def _residency(compiled: CompiledMarket, sites: SiteCatalogue) -> Iterator[Finding]:
    """E514: an allowed site lies in a country that ``edge.residency`` leaves out.

    Every site holds a part of the gift ledger, so both media and stored data are there.
    """
    edge = compiled.market.edge
    rules = (
        ("media_path", edge.residency.media_path),
        ("data_at_rest", edge.residency.data_at_rest),
    )
    for name, countries in rules:
        for number, site_id in enumerate(edge.allowed_sites if countries is not None else ()):
            site = sites.find(site_id)
            if site is not None and countries is not None and site.country not in countries:
                key = f"edge.allowed_sites.{number}"
                yield error(
                    "E514",
                    f"the site is in {site.country}, which edge.residency.{name} leaves out",
                    where=compiled.where(key),
                    key=key,
                    got=f"'{site_id}'",
                    fix=f"allow sites in {', '.join(countries)} only",
                )


def _why_closed(site: Site) -> str:
    if site.status is Status.PLANNED:
        return "is announced but not open"
    return f"opens on {site.open_from()}"


def _contradictions(records: tuple[tuple[Site, Row], ...]) -> Iterator[Finding]:
    """What no single cell shows: repeated ids, parents that do not fit, undated launches."""
    first: dict[str, tuple[Site, Row]] = {}
    for site, row in records:
        if site.id in first:
            where = row.places["id"]
            other = first[site.id][1].places["id"]
            got = f"'{site.id}', also in line {other.line}"
            yield error("E502", "two records have the same id", where=where, key="id", got=got)
        first.setdefault(site.id, (site, row))
    for site, row in records:
        yield from _parent_contradictions(site, row, first)
        if (site.launched is None) is not (site.launch_basis is LaunchBasis.UNKNOWN):
            yield error(
                "E502",
                "an empty launched goes with the basis 'unknown', a date with another",
                where=row.places["launch_basis"],
                key="launch_basis",
                got=f"'{site.launch_basis}'",
            )


def _parent_contradictions(
    site: Site, row: Row, known: dict[str, tuple[Site, Row]]
) -> Iterator[Finding]:
    where = row.places["parent"]
    if (site.parent is not None) is not (site.kind is SiteKind.AWS_LOCAL_ZONE):
        yield error(
            "E502",
            "a Local Zone names its parent region, nothing else has one",
            where=where,
            key="parent",
            got=f"'{site.parent or ''}'",
        )
    elif site.parent is not None and site.parent not in known:
        fix = did_you_mean(site.parent, known)
        got = f"'{site.parent}'"
        yield error("E502", "no such site", where=where, key="parent", got=got, fix=fix)
    elif site.parent is not None and known[site.parent][0].kind is not SiteKind.AWS_REGION:
        yield error(
            "E502",
            "the parent of a Local Zone is an AWS region",
            where=where,
            key="parent",
            got=f"'{site.parent}', which is {known[site.parent][0].kind}",
            fix="name the region whose API serves the zone",
        )
    elif site.parent is not None:
        group = known[site.parent][0].failure_group
        if site.failure_group != group:
            yield error(
                "E502",
                "a Local Zone is lost with its parent region",
                where=row.places["failure_group"],
                key="failure_group",
                got=f"'{site.failure_group}'",
                fix=f"write '{group}'",
            )


def _last_day(text: str) -> date:
    """The last day of a year, month or day written as ISO 8601."""
    parts = text.split("-")
    if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]) or not all(
        part.isascii() and part.isdigit() for part in parts
    ):
        raise ValueError("should be YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = (*(int(part) for part in parts), 0, 0)[:3]
    if len(parts) == 3:
        return date(year, month, day)
    if len(parts) == 1:
        return date(year, 12, 31)
    if not 1 <= month <= 12:
        raise ValueError("should be YYYY, YYYY-MM or YYYY-MM-DD")
    return date(year, month, calendar.monthrange(year, month)[1])
