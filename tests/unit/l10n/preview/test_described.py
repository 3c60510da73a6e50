"""What the reference says, for people to read."""

from fluent.syntax import FluentParser

from setsail.l10n.bundle import MessageInfo
from setsail.l10n.preview.described import about_file, about_message, variables_of
from setsail.l10n.preview.page import Variable

COMMENT = """Line of a purse,
below the name.
Surface: line
Variables:
 $count (Number): coins, 0 or more
 $name (String): who has them
 $gone (String): of an older text"""


def test_what_a_message_is_ends_where_its_surface_begins() -> None:
    assert about_message(COMMENT) == "Line of a purse, below the name."
    assert about_message("Variables:\n $x (String): x") == ""
    assert about_message("") == ""


def test_variables_are_told_in_the_order_of_the_comment_if_they_are_used() -> None:
    info = MessageInfo("m", "room.ftl", COMMENT, ("count", "name"), 1, {})
    assert variables_of(COMMENT, info, {"name": "Sara"}) == (
        Variable("count", "Number", "coins, 0 or more", ""),
        Variable("name", "String", "who has them", "Sara"),
    )


def test_a_file_is_told_by_its_own_comments_alone() -> None:
    text = "### The room page:\n### entering.\n\n## Doors\n\n# Button.\njoin = Join\n"
    assert about_file(FluentParser().parse(text).body) == "The room page: entering."
    assert about_file(FluentParser().parse("join = Join\n").body) == ""
