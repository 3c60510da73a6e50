"""What a page says of its messages."""

from dataclasses import replace

from setsail.core.findings import Position, error, warning
from setsail.l10n.preview.page import File, Group, Message, Page, Sample
from setsail.l10n.surfaces import Surface

WRONG, ODD = error("L233", "no value for $price", key="m"), warning("L257", "two spaces")


def message(
    *used: int, budget: int | None = 10, hostile: int | None = None, tag: str = "en"
) -> Message:
    samples = [Sample((), "text", "text", graphemes) for graphemes in used]
    if hostile is not None:
        samples.append(Sample((), "text", "text", hostile, hostile=True))
    surface = Surface.BUTTON if budget else None
    where = Position(f"locales/{tag}/room.ftl", 1, 1)
    return Message("m", "", (), surface, budget, tuple(samples), tag, where, False, (WRONG,))


def test_the_longest_rendering_counts_but_not_the_hostile_one() -> None:
    assert message(3, 9, 4, hostile=40).used == 9
    assert not message(3, 10, hostile=40).over
    assert message(3, 11).over


def test_a_message_without_a_surface_is_never_too_long() -> None:
    assert not message(1000, budget=None).over


def test_errors_and_warnings_are_told_apart() -> None:
    wrong = message(1)
    assert (wrong.wrong, wrong.warned) == (True, False)
    odd = replace(wrong, problems=(ODD,))
    assert (odd.wrong, odd.warned) == (False, True)
    fine = replace(wrong, problems=())
    assert (fine.wrong, fine.warned) == (False, False)


def test_a_page_knows_its_messages_and_where_they_come_from() -> None:
    groups = (Group("", (message(1),)), Group("More", (message(2, tag="th"), message(3, tag="th"))))
    files = (File("host", "", groups), File("room", "", (Group("", (message(4),)),)))
    page = Page("th", "ไทย", "ltr", "Thai", "TH", "Thailand", ("th-TH", "th", "en"), files)
    assert [one.used for one in page.messages] == [1, 2, 3, 4]
    assert page.taken == {"th-TH": 0, "th": 2, "en": 2}
