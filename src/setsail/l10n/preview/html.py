"""A preview as one HTML page that needs nothing but itself.

The style is inline, there is no script, and a content security policy forbids every
request, so that a translator can open it from a mail attachment.
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
    css = "\n".join((_style(), *(_only(choice.key) for choice in choices[1:])))
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return _environment().get_template("preview.html.j2").render(
        page=page,
        css=Markup(css),
        style_source=f"'sha256-{digest}'",
        choices=choices,
        surfaces=[(surface, _WHERE[surface], BUDGETS[surface]) for surface in Surface],
        kinds=_kinds,
        bar=_bar,
        english_beside=page.tag != REFERENCE,
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


def _style() -> str:
    return (resources.files(__package__) / "templates" / "preview.css").read_text("utf-8")


_JUDGED: tuple[tuple[str, str, Callable[[Message], bool]], ...] = (
    ("over", "too long", lambda message: message.over),
    ("other", "from another language", lambda message: message.fallen_back),
    ("bad", "problems", lambda message: bool(message.problems)),
)


def _kinds(message: Message) -> str:
    """Classes of a message: what it is chosen by."""
    judged = [f"is-{key}" for key, _, holds in _JUDGED if holds(message)]
    return " ".join((*judged, f"is-{message.surface or 'unsaid'}"))


def _choices(page: Page) -> list[Choice]:
    """Everything first; then only what there is."""
    messages = page.messages
    found = [Choice(key, label, sum(map(holds, messages))) for key, label, holds in _JUDGED]
    found += [
        Choice(surface.value, surface.value, sum(m.surface is surface for m in messages))
        for surface in Surface
    ]
    unsaid = sum(message.surface is None for message in messages)
    found.append(Choice("unsaid", "no surface said", unsaid))
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
