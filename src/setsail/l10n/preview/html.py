"""A preview as one HTML page that needs nothing but itself.

Style and script are inline, and a content security policy forbids every other one and every
request, so that a translator can open the page from a mail attachment. The script is the
search box alone; where scripts do not run, the page is complete without it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

from setsail.l10n.chain import REFERENCE
from setsail.l10n.preview.page import Message, Page
from setsail.l10n.pseudo import PSEUDO_TAGS
from setsail.l10n.surfaces import BUDGETS, Surface

if TYPE_CHECKING:
    from jinja2 import Environment

# The bar ends at half as much again as fits; what is longer than that fills it.
BAR_END = 1.5

_WHERE: Mapping[Surface, str] = MappingProxyType(
    {
        Surface.BUTTON: "on a button",
        Surface.BADGE: "on a badge",
        Surface.TITLE: "as a heading",
        Surface.LABEL: "as a caption",
        Surface.FIELD: "inside an empty field",
        Surface.LINE: "as a line of text",
        Surface.TOAST: "as a notice that comes and goes",
        Surface.BANNER: "as a banner over the room",
        Surface.CHAT: "as a line in the chat",
        Surface.CUE: "on the host’s screen",
        Surface.SPEECH: "read aloud",
    }
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader may choose to see alone."""

    key: str
    label: str
    count: int


def render_preview(page: Page) -> str:
    """Draw a page.

    Args:
        page: as `setsail.l10n.preview.fill.build_page` made it.

    Returns:
        A complete HTML document.
    """
    from markupsafe import Markup  # noqa: PLC0415  (with Jinja2, only where a page is drawn)

    choices = _choices(page)
    css = "\n".join((_template("preview.css"), *(_only(choice.key) for choice in choices[1:])))
    script = _template("preview.js")
    return _environment().get_template("preview.html.j2").render(
        page=page,
        css=Markup(css),
        script=Markup(script),
        style_source=_source(css),
        script_source=_source(script),
        choices=choices,
        surfaces=[(surface, _WHERE[surface], BUDGETS[surface]) for surface in Surface],
        kinds=_kinds,
        bar=_bar,
        english_beside=page.tag != REFERENCE,
        made=page.tag in PSEUDO_TAGS,
    )  # fmt: skip


def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415

    return Environment(
        loader=PackageLoader("setsail.l10n.preview"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _template(name: str) -> str:
    return (resources.files(__package__) / "templates" / name).read_text("utf-8")


def _source(text: str) -> str:
    """What the content security policy calls an inline style or script: by its digest."""
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


_JUDGED: tuple[tuple[str, str, Callable[[Message], bool]], ...] = (
    ("wrong", "with errors", lambda message: message.wrong),
    ("warned", "with warnings", lambda message: message.warned),
    ("over", "too long", lambda message: message.over),
    ("other", "from another language", lambda message: message.fallen_back),
    ("plural", "with plural forms", lambda message: any(s.counted for s in message.samples)),
)


def _kinds(message: Message) -> str:
    """Classes of a message: what it is chosen by."""
    judged = [f"is-{key}" for key, _, holds in _JUDGED if holds(message)]
    return " ".join((*judged, f"is-{message.surface or 'unsaid'}", f"is-from-{message.found_in}"))


def _choices(page: Page) -> list[Choice]:
    """Everything first; then only what there is, and folders where there are several."""
    messages = page.messages
    found = [Choice(key, label, sum(map(holds, messages))) for key, label, holds in _JUDGED]
    found += [
        Choice(surface.value, surface.value, sum(m.surface is surface for m in messages))
        for surface in Surface
    ]
    unsaid = sum(message.surface is None for message in messages)
    found.append(Choice("unsaid", "no surface said", unsaid))
    folders = {name: count for name, count in page.taken.items() if count}
    if len(folders) > 1:
        found += [Choice(f"from-{name}", f"from {name}", n) for name, n in folders.items()]
    return [Choice("all", "everything", len(messages)), *(c for c in found if c.count)]


def _only(key: str) -> str:
    """The rule that hides what was not chosen: a filter without a script."""
    chosen = f"body:has(#show-{key}:checked)"
    hidden = (
        f".msg:not(.is-{key})",
        *(f"{box}:not(:has(.is-{key}))" for box in (".group", ".file")),
    )
    return ", ".join(f"{chosen} {what}" for what in hidden) + " { display: none; }"


def _bar(message: Message) -> tuple[float, float]:
    """How far the longest rendering goes, and where the limit is, in percent of the bar."""
    assert message.budget  # only a message with a surface has a bar
    return min(100.0, 100 * message.used / (BAR_END * message.budget)), 100 / BAR_END
