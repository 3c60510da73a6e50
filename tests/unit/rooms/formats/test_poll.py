import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from setsail.rooms.formats.poll import (
    Poll,
    PollEvent,
    PollPhase,
    PollRefusal,
    PollState,
    PollTerms,
)

NOW = 1_764_000_000_000
TERMS = PollTerms(max_options=4, max_duration_ms=60_000)


def opened(terms: PollTerms = TERMS) -> Poll:
    poll = Poll(terms)
    assert poll.open("Tea?", ("yes", "no"), 30_000, NOW).refusal is None
    return poll


def test_a_poll_from_question_to_result():
    poll = opened()
    (change,) = poll.vote("ana", 1, 0, NOW + 1).changes
    assert (change.cause, change.counts, change.ends_ms) == (PollEvent.VOTE, (1, 0), NOW + 30_000)
    poll.vote("bo", 1, 1, NOW + 2)
    assert poll.vote("bo", 1, 0, NOW + 3).changes[0].counts == (2, 0)
    assert poll.vote_of("bo") == 0
    assert poll.tick(NOW + 29_999) == ()
    (closed,) = poll.tick(NOW + 30_000)
    assert (closed.cause, closed.phase, closed.counts, closed.ends_ms) == (
        PollEvent.TIME_UP,
        PollPhase.CLOSED,
        (2, 0),
        0,
    )
    assert poll.vote("cy", 1, 0, NOW + 30_001).refusal is PollRefusal.CLOSED
    assert poll.clear(NOW + 30_002).changes[0].phase is PollPhase.NONE


def test_the_same_choice_again_is_no_news():
    poll = opened()
    poll.vote("ana", 1, 0, NOW)
    again = poll.vote("ana", 1, 0, NOW)
    assert (again.changes, again.refusal) == ((), None)


def test_a_vote_may_be_for_good():
    poll = opened(PollTerms(2, 60_000, may_change=False))
    poll.vote("ana", 1, 0, NOW)
    assert poll.vote("ana", 1, 1, NOW).refusal is PollRefusal.ALREADY_VOTED
    assert poll.vote("ana", 1, 0, NOW).refusal is None


def test_a_late_vote_is_not_counted_in_the_next_poll():
    poll = opened()
    poll.close(NOW)
    poll.open("Coffee?", ("yes", "no"), 30_000, NOW)
    assert poll.vote("ana", 1, 0, NOW).refusal is PollRefusal.OTHER_POLL
    assert poll.vote("ana", 2, 2, NOW).refusal is PollRefusal.OPTION_UNKNOWN


@pytest.mark.parametrize(
    ("question", "options", "duration_ms", "refusal"),
    [
        (" ", ("a", "b"), 1000, PollRefusal.BAD_QUESTION),
        ("?", ("a",), 1000, PollRefusal.BAD_OPTIONS),
        ("?", ("a", "b", "c", "d", "e"), 1000, PollRefusal.BAD_OPTIONS),
        ("?", ("Yes", "yes "), 1000, PollRefusal.BAD_OPTIONS),
        ("?", ("a", ""), 1000, PollRefusal.BAD_OPTIONS),
        ("?", ("a", "b"), 0, PollRefusal.BAD_DURATION),
        ("?", ("a", "b"), 60_001, PollRefusal.BAD_DURATION),
    ],
)
def test_what_cannot_be_asked(question, options, duration_ms, refusal):
    outcome = Poll(TERMS).open(question, options, duration_ms, NOW)
    assert (outcome.changes, outcome.refusal) == ((), refusal)


def test_one_poll_at_a_time():
    poll = opened()
    assert poll.open("Tea?", ("yes", "no"), 30_000, NOW).refusal is PollRefusal.OPEN
    later = poll.open("Tea?", ("yes", "no"), 30_000, NOW + 30_000)
    assert [change.cause for change in later.changes] == [PollEvent.TIME_UP, PollEvent.OPEN]


@pytest.mark.parametrize("terms", [(1, 1000), (2, 0)])
def test_terms_under_which_nothing_could_be_asked(terms):
    with pytest.raises(ValueError, match="no poll fits"):
        PollTerms(*terms)


steps = st.tuples(
    st.sampled_from(["open", "vote", "close", "clear", "tick"]),
    st.integers(0, 5),
    st.integers(-1, 3),
    st.integers(-40_000, 40_000),
)


@given(st.lists(steps, max_size=60))
def test_whatever_happens_every_vote_counts_once(walk):
    poll, now_ms = Poll(TERMS), NOW
    for verb, user, option, later_ms in walk:
        now_ms += later_ms
        match verb:
            case "open":
                poll.open("?", ("a", "b", "c"), 30_000, now_ms)
            case "vote":
                poll.vote(f"u{user}", poll.state.number, option, now_ms)
            case "close":
                poll.close(now_ms)
            case "clear":
                poll.clear(now_ms)
            case _:
                poll.tick(now_ms)
        assert sum(poll.state.counts) == len(poll.state.votes)
        assert all(count >= 0 for count in poll.state.counts)
    saved = msgspec.json.decode(msgspec.json.encode(poll.state), type=PollState)
    assert Poll(TERMS, saved).look(PollEvent.VOTE) == poll.look(PollEvent.VOTE)
    if poll.state.phase is PollPhase.OPEN:
        assert poll.tick(now_ms + 10**9)[-1].phase is PollPhase.CLOSED, "every timer ends"
