from setsail.rooms.messages import ProductUnpinned
from setsail.rooms.parts.history import History


def events(first, last):
    return [ProductUnpinned(seq, 0, "A") for seq in range(first, last + 1)]


def history(kept, last):
    made = History(kept)
    for event in events(1, last):
        made.add(event)
    return made


def test_what_somebody_has_missed():
    made = history(10, 6)
    assert made.after(6, 6) == ()
    assert made.after(4, 6) == tuple(events(5, 6))
    assert made.after(0, 6) == tuple(events(1, 6))


def test_what_is_no_longer_kept_is_not_given_in_part():
    made = history(3, 6)
    assert made.after(3, 6) == tuple(events(4, 6))
    assert made.after(2, 6) is None


def test_nobody_has_seen_what_has_not_happened():
    assert history(3, 6).after(7, 6) is None
    assert History().after(0, 0) == ()
