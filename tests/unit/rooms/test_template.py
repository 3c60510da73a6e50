from pathlib import Path
from shutil import copytree

import pytest

from setsail.core.errors import SetsailError, UsageError
from setsail.core.workspace import Workspace
from setsail.rooms.template import SeatMode, load_template, template_ids
from tests.factories import workspace

GOOD = """\
title: template-x
announcement: template-x.announcement
welcome: template-x.welcome
icebreakers: [template-x.icebreaker]
icebreaker_after_s: 60
max_seats: 4
rows:
  - { count: 2, spacing: 16, alignment: center }
  - { count: 2, spacing: 16, alignment: center }
host_indexes: [0]
seat_mode: free_to_take
max_members: 10
slow_mode_s: 0.5
idle_close_s: 600
starting_coins: 0
gifts: [rose, ship]
"""
FILE = "regions/shared/rooms/x.yaml"


@pytest.fixture
def shared(tmp_path: Path) -> Workspace:
    copytree(workspace().regions / "shared", tmp_path / "regions" / "shared")
    return Workspace(tmp_path)


def load(shared: Workspace, text: str):
    (shared.root / FILE).write_text(text)
    return load_template(shared, "x")


def texts(shared: Workspace, text: str) -> list[str]:
    with pytest.raises(SetsailError) as caught:
        load(shared, text)
    return [finding.text() for finding in caught.value.findings]


@pytest.mark.parametrize("name", template_ids(workspace()))
def test_each_template_of_the_checkout_loads(name):
    template = load_template(workspace(), name)
    assert template.id == name
    assert sum(row.count for row in template.settings.rows) == template.settings.max_seats
    assert list(template.gifts) == list(template.settings.gifts)


def test_the_checkout_has_the_templates_that_its_markets_name():
    assert set(template_ids(workspace())) >= {"lounge-8", "majlis", "warung-8", "boteco-8"}
    assert load_template(workspace(), "majlis").settings.seat_mode is SeatMode.APPLY_TO_TAKE


def test_a_template_knows_where_it_was_written(shared):
    template = load(shared, GOOD)
    assert str(template.where("gifts.1")) == f"{FILE}:16:15"
    assert str(template.gift_where("rose", "ladder_step")).startswith(
        "regions/shared/gifts.yaml:7:"
    )
    assert template.gifts["ship"].ladder_step == 5


def test_an_unknown_template_names_the_nearest(shared):
    with pytest.raises(UsageError) as caught:
        load_template(shared, "lounge8")
    assert caught.value.findings[0].text() == (
        "regions/shared/rooms R407 no such room template, got 'lounge8'; "
        "did you mean 'lounge-8' or 'warung-8'?"
    )


def test_a_path_is_no_template(shared):
    with pytest.raises(UsageError):
        load_template(shared, "../gifts")


def test_all_that_does_not_fit_together_is_found_at_once(shared):
    text = (
        GOOD.replace("max_seats: 4", "max_seats: 5")
        .replace("host_indexes: [0]", "host_indexes: [0, 7, 0]")
        .replace("gifts: [rose, ship]", "gifts: [rose, shipp]")
        .replace("seat_mode: free_to_take", "seat_mode: apply_to_take")
    )
    assert texts(shared, text) == [
        f"{FILE}:6:1 R402 max_seats: the rows hold 4 seats, got '5'; make rows and max_seats agree",
        f"{FILE}:10:19 R403 host_indexes.1: no such seat, got '7'; seats count from 0 to 4",
        f"{FILE}:10:22 R409 host_indexes.2: the value is listed twice, got '0'; keep one of them",
        f"{FILE}:11:1 R408 seat_mode: apply_to_take needs a request_timeout_s; "
        "add request_timeout_s, such as 20",
        f"{FILE}:16:15 R404 gifts.1: no such gift, got 'shipp'; did you mean 'ship'?",
    ]


def test_a_timeout_needs_somebody_who_asks(shared):
    (only,) = texts(shared, GOOD + "request_timeout_s: 20\n")
    assert only.startswith(f"{FILE}:17:1 R408 request_timeout_s: nobody asks")


def test_guests_need_a_seat(shared):
    (only,) = texts(shared, GOOD.replace("host_indexes: [0]", "host_indexes: [3, 2, 1, 0]"))
    assert only.startswith(f"{FILE}:10:1 R403 host_indexes: no seat is left for guests")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("max_seats: 4", "max_seat: 4", "6:1 R401 max_seat: unknown key"),
        (
            "seat_mode: free_to_take",
            "seat_mode: free",
            "11:12 R401 seat_mode: should be 'free_to_take' or 'apply_to_take', got 'free'",
        ),
        (
            "title: template-x",
            "title: Our lounge!",
            "1:8 R401 title: should be the id of a Fluent message",
        ),
        (
            "alignment: center }\n  -",
            "alignment: top }\n  -",
            "8:41 R401 rows.0.alignment: should be 'start'",
        ),
        ("slow_mode_s: 0.5", "slow_mode_s: -1", "13:14 R401 slow_mode_s: should be at least 0"),
    ],
)
def test_a_value_that_does_not_fit_is_found_where_it_stands(shared, old, new, expected):
    assert old in GOOD
    found = texts(shared, GOOD.replace(old, new))
    assert any(text.startswith(f"{FILE}:{expected}") for text in found), found


def test_an_empty_quiet_window_is_found(shared):
    text = GOOD + 'quiet:\n  - { start: "18:00", end: "18:00" }\n'
    (only,) = texts(shared, text)
    assert f"{FILE}:18:" in only
    assert "the window is empty" in only


def test_a_mistake_in_the_gifts_is_found_in_their_file(shared):
    gifts = shared.regions / "shared" / "gifts.yaml"
    gifts.write_text(gifts.read_text().replace("ladder_step: 0", "ladder_step: cheap"))
    (only,) = texts(shared, GOOD)
    assert only.startswith("regions/shared/gifts.yaml:7:")
    assert "gifts.rose.ladder_step" in only
