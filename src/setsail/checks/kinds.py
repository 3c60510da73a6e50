"""Every kind of YAML file of a workspace: where its files are and the model that checks them.

The reference in ``docs/reference``, the JSON Schemas in ``regions/schema`` and the verb
``setsail schema`` all come from this table. Add a kind: one line in `KINDS`.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

from setsail.campaigns.scenario import Scenario
from setsail.content.playbook import Playbook
from setsail.core.errors import UsageError
from setsail.core.findings import error
from setsail.core.json_schema import document
from setsail.core.nearest import did_you_mean
from setsail.core.schema_text import Schema
from setsail.core.typed import Strict
from setsail.core.workspace import Workspace
from setsail.l10n.gate.suppressions import ExceptionsFile
from setsail.l10n.glossary import TermsFile
from setsail.profiles.campaign import FIXED_KEYS
from setsail.profiles.inherit import OTHER_FOLDERS, REGION_FILE
from setsail.profiles.schema import Market, Text
from setsail.profiles.shared import ChannelsFile, PaymentsFile
from setsail.profiles.sources import Source
from setsail.rooms.template import GiftsFile, TemplateFile

MODELINE = "# yaml-language-server: $schema="


# The models of whole files: inheritance uses up the keys about the file itself, and what
# checks the rest never sees them. Nothing is validated with these; they describe.
class _Sources(Strict):
    sources: dict[Text, Source] = Field(
        default_factory=dict,
        description="where the facts of this file were read, by the path of the value, "
        "such as peaks.weekday",
    )


class _Parent(Strict):
    extends: Text = Field(
        description="the parent, whose values hold where this file says nothing: a region's "
        "folder, or world"
    )


class WorldFile(Market, _Sources):
    """Defaults for every market; a region or a market says only what differs."""


class RegionFile(Market, _Sources, _Parent):
    """What the markets of a region share; a market says only what differs."""


class MarketFile(Market, _Sources, _Parent):
    """One market: what differs from its region."""


def _without_fixed_keys(schema: Schema) -> None:
    for key in FIXED_KEYS:
        schema["properties"].pop(key, None)


class CampaignProfile(Market, _Sources):
    """What a campaign lays over the profile of the market that it is played in."""

    model_config = ConfigDict(json_schema_extra=_without_fixed_keys)


class _CampaignKeys(Strict):
    # Neither may be null: each is written, or left out.
    extends: Text | SkipJsonSchema[None] = Field(
        default=None, description="another campaign, whose values hold where this one says nothing"
    )
    profile: CampaignProfile | SkipJsonSchema[None] = Field(
        default=None,
        description="what is laid over the market's profile while the campaign is played: "
        "the keys of a market profile that differ, and their sources",
    )


class CampaignFile(Scenario, _CampaignKeys):
    """One campaign: how many come, how long they stay and what they do."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file.

    Attributes:
        name: as ``setsail schema`` takes it and the schema's file is called.
        title: for people.
        where: its files, from the workspace's root; ``<…>`` is a name of one's own.
        model: what a whole file may say.
        partial: whether parents complete a file.
        needs: keys that the file itself must have even so.
        alone: the model of a file that could extend another one and does not.
        but: globs of files that are of another kind.
    """

    name: str
    title: str
    where: str
    model: type[BaseModel]
    partial: bool = False
    needs: tuple[str, ...] = ()
    alone: type[BaseModel] | None = None
    but: tuple[str, ...] = ()

    def holds(self, workspace: Workspace, path: Path) -> bool:
        """Whether a file, written already or not, is of this kind."""
        name = PurePosixPath(workspace.relative(path))
        return _fits(name, self._glob) and not any(_fits(name, glob) for glob in self.but)

    def files(self, workspace: Workspace) -> tuple[Path, ...]:
        """The files of this kind, sorted."""
        there = workspace.root.glob(self._glob)
        return tuple(sorted(path for path in there if self.holds(workspace, path)))

    @property
    def _glob(self) -> str:
        return re.sub("<[^>]+>", "*", self.where)

    def schema_file(self, workspace: Workspace) -> Path:
        """Where the workspace keeps the kind's JSON Schema."""
        return workspace.regions / "schema" / f"{self.name}.json"

    def schema(self) -> Schema:
        """The JSON Schema of a file."""
        return document(
            self.model,
            self.title,
            partial=self.partial,
            needs=self.needs,
            whole=("sources",),  # of a value's own file only: no parent adds to them
            alone=self.alone,
        )


KINDS: tuple[Kind, ...] = (
    Kind("world", "World profile", "regions/world.yaml", WorldFile, partial=True),
    Kind(
        "region",
        "Region profile",
        f"regions/<region>/{REGION_FILE}",
        RegionFile,
        partial=True,
        needs=("extends",),
    ),
    Kind(
        "market",
        "Market profile",
        "regions/<region>/<market>.yaml",
        MarketFile,
        partial=True,
        needs=("extends", "code", "name"),
        but=(
            f"regions/*/{REGION_FILE}",
            *(f"regions/{folder}/*.yaml" for folder in OTHER_FOLDERS),
        ),
    ),
    Kind("room-template", "Room template", "regions/shared/rooms/<name>.yaml", TemplateFile),
    Kind("playbook", "Playbook", "regions/shared/playbooks/<format>.yaml", Playbook),
    Kind("gifts", "Gifts", "regions/shared/gifts.yaml", GiftsFile),
    Kind("payments", "Ways to pay", "regions/shared/payments.yaml", PaymentsFile),
    Kind("channels", "Channels", "regions/shared/channels.yaml", ChannelsFile),
    Kind("terms", "Agreed words", "locales/terms.yaml", TermsFile),
    Kind("exceptions", "Language exceptions", "locales/exceptions.yaml", ExceptionsFile),
    Kind(
        "campaign",
        "Campaign",
        "loadtests/campaigns/<name>.yaml",
        CampaignFile,
        partial=True,
        needs=("name",),
        alone=Scenario,
    ),
)


def _fits(name: PurePosixPath, glob: str) -> bool:
    # A glob alone is matched from the right: it would hold for a deeper file too.
    return name.match(glob) and len(name.parts) == len(PurePosixPath(glob).parts)


def kind_named(name: str) -> Kind:
    """A kind by its name, any case.

    Raises:
        UsageError: W907, there is no such kind; the nearest ones are suggested.
    """
    known = {kind.name: kind for kind in KINDS}
    folded = name.strip().casefold()
    if folded not in known:
        raise UsageError(
            error("W907", "no such kind of file", got=f"'{name}'", fix=did_you_mean(name, known))
        )
    return known[folded]


def modeline(workspace: Workspace, path: Path) -> str:
    """The first line of a YAML file: it tells an editor which JSON Schema to hold it against.

    Raises:
        ValueError: the file is of no kind.
    """
    for kind in KINDS:
        if kind.holds(workspace, path):
            schema = os.path.relpath(kind.schema_file(workspace), path.parent)
            return MODELINE + Path(schema).as_posix()
    raise ValueError(f"{path} is of no kind")
