"""What checks read, each file once for all the markets that are checked together."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

from setsail.campaigns.scenario import Scenario, load_scenario
from setsail.content.catalogue import Catalogue, load_catalogue
from setsail.content.playbook import Playbook, read_playbook
from setsail.core.errors import SetsailError
from setsail.core.workspace import Workspace
from setsail.core.yaml_tree import MappingNode
from setsail.l10n.gate.suppressions import Exceptions, load_exceptions
from setsail.placement.round_trip import RoundTripModel, load_round_trips
from setsail.placement.sites import SiteCatalogue, load_sites
from setsail.profiles.campaign import campaign_levels, campaign_parents
from setsail.profiles.compile import CompiledMarket
from setsail.profiles.level import Level
from setsail.profiles.shared import Channel, Payment, load_channels, load_payments
from setsail.rooms.template import RoomTemplate, load_template

T = TypeVar("T")


class Shelf:
    """Reads a file when it is first asked for; findings are raised again at each asking.

    Attributes:
        workspace: where the files are.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._read: dict[Hashable, Any] = {}

    def sites(self) -> SiteCatalogue:
        """The site catalogue."""
        return self._once("sites", lambda: load_sites(self.workspace))

    def round_trips(self) -> RoundTripModel:
        """The round-trip model."""
        return self._once("round trips", lambda: load_round_trips(self.workspace))

    def payments(self) -> dict[str, Payment]:
        """Ways to pay, by name."""
        return self._once("payments", lambda: load_payments(self.workspace))

    def channels(self) -> dict[str, Channel]:
        """Channels, by id."""
        return self._once("channels", lambda: load_channels(self.workspace))

    def playbook(self, name: str) -> tuple[Playbook, MappingNode]:
        """A format's playbook and the tree it came from."""
        return self._once(("playbook", name), lambda: read_playbook(self.workspace, name))

    def template(self, name: str) -> RoomTemplate:
        """A room template."""
        return self._once(("template", name), lambda: load_template(self.workspace, name))

    def scenario(self, name: str) -> Scenario:
        """A campaign."""
        return self._once(("scenario", name), lambda: load_scenario(self.workspace.loadtests, name))

    def campaign_levels(self, name: str) -> tuple[Level, ...]:
        """What a campaign lays over a market's profile."""
        return self._once(("levels", name), lambda: campaign_levels(self.workspace.loadtests, name))

    def campaign_parents(self, name: str) -> tuple[str, ...]:
        """Names of the campaigns that one extends."""
        return self._once(
            ("parents", name), lambda: campaign_parents(self.workspace.loadtests, name)
        )

    def language_exceptions(self) -> Exceptions:
        """Findings of languages that are left out for a while."""
        return self._once("exceptions", lambda: load_exceptions(self.workspace.locales))

    def catalogue(self, path: Path, compiled: CompiledMarket) -> Catalogue:
        """A market's products."""
        shown = self.workspace.relative(path)
        return self._once(
            ("catalogue", path, compiled.market.code),
            lambda: load_catalogue(path, compiled.market, shown),
        )

    def _once(self, key: Hashable, read: Callable[[], T]) -> T:
        if key not in self._read:
            try:
                self._read[key] = read()
            except SetsailError as problem:
                self._read[key] = problem
        found = self._read[key]
        if isinstance(found, SetsailError):
            raise type(found)(found.findings)
        answer: T = found
        return answer
