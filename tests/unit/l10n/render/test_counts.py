from setsail.core.findings import error
from setsail.l10n.render.counts import MOST_KEYS, OTHER, RenderCounts


def test_problems_are_counted_by_code_and_message() -> None:
    counts = RenderCounts()
    counts.add([error("L231", "x", key="a"), error("L233", "y", key="b"), error("L233", "z")])
    counts.add([error("L231", "x", key="a")])
    assert counts.by_code() == {"L231": 2, "L233": 2}
    assert counts.by_message() == {("L231", "a"): 2, ("L233", "b"): 1, ("L233", ""): 1}


def test_ids_from_outside_do_not_fill_the_memory() -> None:
    counts = RenderCounts()
    counts.add(error("L231", "x", key=f"m{n}") for n in range(MOST_KEYS + 500))
    assert len(counts.by_message()) == MOST_KEYS + 1
    assert counts.by_message()["L231", OTHER] == 500
    assert counts.by_code() == {"L231": MOST_KEYS + 500}
