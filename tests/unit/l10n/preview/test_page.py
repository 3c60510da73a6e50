"""What a page says of its messages."""

from setsail.core.findings import error
from setsail.l10n.preview.page import File, Group, Message, Page, Sample
from setsail.l10n.surfaces import Surface

PROBLEM = error("L233", "no value for $price", key="m")


def message(*used: int, budget: int | None = 10, hostile: int | None = None) -> Message:
    samples = [Sample("", "text", "text", graphemes) for graphemes in used]
    if hostile is not None:
        samples.append(Sample("hostile", "text", "text", hostile, hostile=True))
    surface = Surface.BUTTON if budget else None
    return Message("m", "", (), surface, budget, tuple(samples), "en", False, (PROBLEM,))


def test_the_longest_rendering_counts_but_not_the_hostile_one() -> None:
    assert message(3, 9, 4, hostile=40).used == 9
    assert not message(3, 10, hostile=40).over
    assert message(3, 11).over


def test_a_message_without_a_surface_is_never_too_long() -> None:
    assert not message(1000, budget=None).over


def test_a_page_knows_its_messages_and_each_problem_once() -> None:
    groups = (Group("", (message(1),)), Group("More", (message(2), message(3))))
    files = (File("host", "", groups), File("room", "", (Group("", (message(4),)),)))
    page = Page("en", "English", "ltr", "Latin", "SG", "Singapore", ("en",), files)
    assert [one.used for one in page.messages] == [1, 2, 3, 4]
    assert page.problems == (PROBLEM,)
