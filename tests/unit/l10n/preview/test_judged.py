"""Findings of the gate, brought to their messages."""

from setsail.core.findings import Position, error
from setsail.l10n.preview.judged import Judged

IDS = ("join", "vote.title", "vote.button", "-brand")
HERE, THERE = "locales/ar-SA/room.ftl", "locales/ar/room.ftl"


def test_a_finding_goes_to_the_text_of_its_key() -> None:
    one = error("L241", "too long", where=Position(HERE, 3, 1), key="vote.button")
    judged = Judged.of([one], IDS)
    assert judged.of_message("vote.button", HERE, missing=False) == (one,)
    assert judged.of_message("vote.title", HERE, missing=False) == ()
    assert judged.apart == ()


def test_what_is_said_of_a_whole_message_goes_to_its_first_text() -> None:
    whole = error("L202", "written twice", where=Position(HERE, 3, 1), key="vote")
    assert Judged.of([whole], IDS).of_message("vote.title", HERE, missing=False) == (whole,)


def test_a_text_that_is_not_shown_is_not_judged() -> None:
    there = error("L241", "too long", where=Position(THERE, 3, 1), key="join")
    judged = Judged.of([there], IDS)
    assert judged.of_message("join", HERE, missing=False) == ()
    assert judged.of_message("join", THERE, missing=False) == (there,)
    # Where English stands in, all that is said of the missing text is of interest.
    assert judged.of_message("join", "locales/en/room.ftl", missing=True) == (there,)


def test_what_is_no_message_stands_apart() -> None:
    term = error("L221", "no such term", key="-brand")
    obsolete = error("L204", "en has no such message", key="old")
    file = error("L292", "not needed")
    assert Judged.of([term, obsolete, file], IDS).apart == (term, obsolete, file)
