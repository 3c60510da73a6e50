"""Writes ``docs/reference/*.md`` from the models; run with ``make docs``."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel

from setsail.campaigns.scenario import Scenario
from setsail.content.playbook import Playbook
from setsail.core.reference import Key, keys_of
from setsail.placement.sites import Site
from setsail.profiles.schema import Market
from setsail.profiles.sources import Source
from setsail.rooms.template import GiftsFile, TemplateFile

FOLDER = Path(__file__).parent / "reference"

PAGES: dict[str, tuple[str, str, type[BaseModel]]] = {
    "profile": ("Market profile", "regions/<region>/<market>.yaml and its parents", Market),
    "source": ("Source of a fact", "an entry of `sources:` in a profile", Source),
    "room-template": ("Room template", "regions/shared/rooms/<name>.yaml", TemplateFile),
    "gifts": ("Gifts", "regions/shared/gifts.yaml", GiftsFile),
    "playbook": ("Playbook", "regions/shared/playbooks/<format>.yaml", Playbook),
    "campaign": ("Campaign", "loadtests/campaigns/<name>.yaml", Scenario),
    "site": ("Edge site", "regions/edge/sites.csv", Site),
}

# Keys about the file itself; inheritance uses them up before the model sees the rest.
OWN_KEYS = {
    "profile": (
        Key("extends", "text", True, "the parent: a region's folder, or world; not in world.yaml"),
        Key(
            "sources", "mapping of keys", False, "where its facts were read, by path; see source.md"
        ),
    )
}


def page(name: str) -> str:
    """One page of the reference."""
    title, where, model = PAGES[name]
    keys = (*OWN_KEYS.get(name, ()), *keys_of(model))
    lines = [
        f"# {title}",
        "",
        f"Keys of {where}. Generated from the model that checks the file; do not edit.",
        "",
        "| key | write | needed | meaning |",
        "|---|---|---|---|",
        *(_row(key) for key in keys),
        "",
    ]
    return "\n".join(lines)


def _row(key: Key) -> str:
    text = " ".join(key.text.split()).replace("|", "\\|")
    return f"| `{key.path}` | {key.kind} | {'yes' if key.required else ''} | {text} |"


def main() -> None:
    """Write every page."""
    FOLDER.mkdir(exist_ok=True)
    for name in PAGES:
        (FOLDER / f"{name}.md").write_text(page(name), "utf-8")


if __name__ == "__main__":
    main()
