"""What the tests of the hand-off share: two small locales and what comes back of one."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from fluent.syntax import FluentParser

from setsail.l10n.checks.view import View
from setsail.l10n.handoff.deliver import Delivery, deliver
from setsail.l10n.handoff.parcel import Item, Parcel, Text, pack
from setsail.l10n.handoff.record import Record
from setsail.l10n.handoff.tree import Tree, tree_of
from setsail.l10n.handoff.xliff_read import from_xliff
from setsail.l10n.handoff.xliff_write import to_xliff
from setsail.l10n.source import LocaleSource, SourceFile, locale_source

TODAY = date(2026, 11, 26)
NOBODY = Record({})

ENGLISH = """\
-brand = Layar

## Door

# Button that enters the room.
# Surface: button
join = Join { -brand }

# Who is here.
# Surface: line
# Variables:
#  $count (Number): people, 0 or more
#  $name (String): who came last
crowd =
    { $count ->
        [0] Nobody, { $name }
        [one] One with { $name }
       *[other] { $count } with { $name }
    }

## Way out

# Button that leaves.
# Surface: button; .title toast
leave = Leave
    .title = Bye
"""
ARABIC = """\
-brand = لايار

## الباب

join = دخول { -brand }

crowd =
    { $count ->
        [zero] لا أحد مع { $name }
        [one] واحد مع { $name }
        [two] اثنان مع { $name }
        [few] { $count } مع { $name }
        [many] { $count } مع { $name }
       *[other] { $count } مع { $name }
    }

## الخروج

leave = خروج
    .title = وداعًا
"""


def source(tag: str, text: str) -> LocaleSource:
    """A locale of one file."""
    file = SourceFile("room.ftl", f"locales/{tag}/room.ftl", text, FluentParser().parse(text))
    return locale_source(tag, f"locales/{tag}", (file,))


def view(target: str = ARABIC, english: str = ENGLISH, tag: str = "ar") -> View:
    """A locale beside English."""
    return View(Path("nowhere"), source("en", english), source(tag, target))


def nothing(_item: Item, _text: Text) -> str:
    """No sample."""
    return ""


def exported(seen: View, record: Record = NOBODY, **options: bool) -> str:
    """The XLIFF of a locale."""
    return to_xliff(pack(seen, record, **options), nothing)


def item(parcel: Parcel, message_id: str) -> Item:
    """One message of a parcel."""
    return next(found for found in parcel.items if found.id == message_id)


def back(
    seen: View,
    change: Callable[[str], str],
    *,
    record: Record = NOBODY,
    went: View | None = None,
    force: bool = False,
) -> Delivery:
    """What comes of an export that somebody changed.

    Args:
        seen: the locale when it comes back.
        change: from the XLIFF to what comes back.
        record: what is known of its translations.
        went: the locale when it went out, if that was another.
        force: as for `deliver`.
    """
    returned = from_xliff(change(exported(went or seen, record)).encode(), "back.xliff")
    return deliver(returned, seen, record, TODAY, force=force)


def target_of(unit: str, text: str) -> Callable[[str], str]:
    """Replace the target of a unit, whose id is given, by XML."""

    def change(xliff: str) -> str:
        pattern = rf'(<unit id="{re.escape(unit)}".*?)(?:<target>.*?</target>\n)?(</segment>)'
        changed, count = re.subn(
            pattern,
            lambda found: f"{found[1]}<target>{text}</target>\n{found[2]}",
            xliff,
            count=1,
            flags=re.DOTALL,
        )
        assert count == 1, f"no unit {unit}"
        return changed

    return change


def place(xliff: str, unit: str, tag: str = "<target>") -> str:
    """Line and column of something in a unit."""
    at = xliff.index(tag, xliff.index(f'<unit id="{unit}"'))
    return f"{xliff.count(chr(10), 0, at) + 1}:{at - xliff.rfind(chr(10), 0, at)}"


def tree(locale: LocaleSource, message_id: str) -> Tree:
    """What a text says."""
    return tree_of(locale.units[message_id].facts.pattern)


def after(seen: View, delivery: Delivery) -> str:
    """The file once a delivery is written."""
    (file,) = seen.target.files
    before = file.text.encode()
    for splice in delivery.splices:
        before = splice.applied(before)
    return before.decode()
