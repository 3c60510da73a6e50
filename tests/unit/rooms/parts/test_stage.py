import pytest

from setsail.content.director import Action
from setsail.rooms.effects import EventCounter
from setsail.rooms.messages import Cue, ProductPinned, ProductUnpinned, SaleChanged, StockChanged
from setsail.rooms.parts.stage import Stage
from tests.unit.rooms.build import NOW, SPEC, decision, events


@pytest.fixture
def stage() -> Stage:
    return Stage(SPEC, EventCounter())


def apply(stage: Stage, *args, **more):
    return events(stage.apply(decision(*args, **more), NOW))


def test_a_product_goes_through_its_evening(stage):
    pin = {"price_minor": 1_290_000, "units_left": 20, "message_id": "host-introduce"}
    assert apply(stage, Action.PIN, "1", "A", **pin) == [
        ProductPinned(1, NOW, "A", "traffic", 1_290_000, 20),
        Cue(2, NOW, "pin", "host-introduce", True, "A", 1_290_000, None),
    ]
    assert apply(stage, Action.OPEN_SALE, "2", "A", units_left=20) == [
        SaleChanged(3, NOW, "A", True)
    ]
    assert stage.pinned == ProductPinned(1, NOW, "A", "traffic", 1_290_000, 20, on_sale=True)
    last = {"units_left": 4, "count": 4, "message_id": "host-last-units"}
    assert apply(stage, Action.PROMPT_HOST, "3", "A", **last) == [
        StockChanged(4, NOW, "A", 4),
        Cue(5, NOW, "prompt-host", "host-last-units", True, "A", None, 4),
    ]
    assert stage.pinned.left == 4
    assert apply(stage, Action.CLOSE_SALE, "4", "A", units_left=0) == [
        StockChanged(6, NOW, "A", 0),
        SaleChanged(7, NOW, "A", False),
    ]
    assert apply(stage, Action.UNPIN, "5", "A", units_left=0) == [ProductUnpinned(8, NOW, "A")]
    assert stage.pinned is None


def test_a_decision_is_carried_out_once(stage):
    assert len(apply(stage, Action.PIN, "same", "A")) == 1
    assert apply(stage, Action.PIN, "same", "A") == []
    assert apply(stage, Action.UNPIN, "same", "A") == []


def test_a_price_that_is_not_given_is_the_catalogues(stage):
    (event,) = apply(stage, Action.PIN, "1", "B")
    assert (event.price_minor, event.left) == (9_900_000, 3)


def test_the_next_product_takes_the_place_of_the_last(stage):
    apply(stage, Action.PIN, "1", "A")
    apply(stage, Action.PIN, "2", "B")
    assert stage.pinned.sku == "B"
    assert apply(stage, Action.UNPIN, "3", "A") == []
    assert apply(stage, Action.OPEN_SALE, "4", "A") == []
    assert stage.pinned.sku == "B"


def test_what_changes_nothing_is_no_news(stage):
    assert apply(stage, Action.CLOSE_SALE, "1", "A", units_left=20) == []
    apply(stage, Action.PIN, "2", "A")
    assert apply(stage, Action.CLOSE_SALE, "3", "A") == []


def test_stock_sold_before_the_product_is_shown_is_known_when_it_is(stage):
    assert apply(stage, Action.TEASE, "1", "B", units_left=1) == [StockChanged(1, NOW, "B", 1)]
    (event,) = apply(stage, Action.PIN, "2", "B", units_left=1)
    assert event.left == 1


@pytest.mark.parametrize("action", [Action.SKIP, Action.RESUME, Action.END_SHOW, Action.TEASE])
def test_a_decision_without_a_line_is_silent(stage, action):
    assert apply(stage, action, "1") == []
    assert apply(stage, action, "2", "A", units_left=20) == []


def test_a_line_without_a_product(stage):
    (event,) = apply(stage, Action.RESCUE, "1", message_id="host-rescue")
    assert event == Cue(1, NOW, "rescue", "host-rescue", for_host=True)


def test_a_product_of_another_show_is_our_mistake(stage):
    other = decision(Action.PIN, "1", "A")
    other = type(other)(**{f: getattr(other, f) for f in other.__slots__} | {"sku": "Z"})
    with pytest.raises(KeyError):
        stage.apply(other, NOW)
