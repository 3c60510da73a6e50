"""The product on show and the director's lines: decisions become events, each once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from setsail.content.director import Action, Decision
from setsail.rooms.effects import Broadcast, Effect, EventCounter
from setsail.rooms.messages import Cue, ProductPinned, ProductUnpinned, SaleChanged, StockChanged
from setsail.rooms.spec import RoomSpec


class Stage:
    """What the room shows.

    Args:
        spec: the room.
        events: numbers the room's events.

    Attributes:
        pinned: the product on show as a newcomer should see it; None between products.
    """

    def __init__(self, spec: RoomSpec, events: EventCounter) -> None:
        self.pinned: ProductPinned | None = None
        self._cards = spec.cards
        self._events = events
        self._applied: set[str] = set()
        self._left = {sku: card.units for sku, card in spec.cards.items()}

    @property
    def applied(self) -> tuple[str, ...]:
        """Keys of the decisions that were carried out."""
        return tuple(self._applied)

    @property
    def left(self) -> dict[str, int]:
        """Units still to be had, by SKU."""
        return dict(self._left)

    def remember(
        self, pinned: ProductPinned | None, left: Mapping[str, int], applied: Iterable[str]
    ) -> None:
        """Go on where a room left off; products that the rundown no longer has are dropped."""
        self._left.update({sku: units for sku, units in left.items() if sku in self._cards})
        self.pinned = pinned if pinned is not None and pinned.sku in self._cards else None
        self._applied.update(applied)

    def apply(self, decision: Decision, now_ms: int) -> list[Effect]:
        """Carry out a decision, once per idempotency key.

        Raises:
            KeyError: it is about a product that the room's rundown does not have.
        """
        if decision.idempotency_key in self._applied:
            return []
        self._applied.add(decision.idempotency_key)
        effects: list[Effect] = []
        if decision.sku is not None:
            if decision.units_left is not None:
                effects += self._stock(decision.sku, decision.units_left, now_ms)
            effects += self._product(decision, decision.sku, now_ms)
        if decision.message_id is not None:
            effects.append(self._cue(decision, decision.message_id, now_ms))
        return effects

    def _product(self, decision: Decision, sku: str, now_ms: int) -> list[Effect]:
        match decision.action:
            case Action.PIN:
                return self._pin(sku, decision.price_minor, now_ms)
            case Action.UNPIN:
                return self._unpin(sku, now_ms)
            case Action.OPEN_SALE | Action.CLOSE_SALE:
                return self._sell(sku, now_ms, on_sale=decision.action is Action.OPEN_SALE)
            case _:
                return []

    def _cue(self, decision: Decision, message: str, now_ms: int) -> Effect:
        return Broadcast(
            Cue(
                self._events.next(),
                now_ms,
                action=decision.action.value,
                message=message,
                for_host=True,
                sku=decision.sku,
                price_minor=decision.price_minor,
                count=decision.count,
            )
        )

    def _pin(self, sku: str, price_minor: int | None, now_ms: int) -> list[Effect]:
        """Put a product on show, in place of the one before."""
        card = self._cards[sku]
        price = card.price_minor if price_minor is None else price_minor
        seq = self._events.next()
        self.pinned = ProductPinned(seq, now_ms, sku, card.rung, price, self._left[sku])
        return [Broadcast(self.pinned)]

    def _unpin(self, sku: str, now_ms: int) -> list[Effect]:
        """Take a product off; one that is not on show is no news."""
        if self.pinned is None or self.pinned.sku != sku:
            return []
        self.pinned = None
        return [Broadcast(ProductUnpinned(self._events.next(), now_ms, sku))]

    def _sell(self, sku: str, now_ms: int, *, on_sale: bool) -> list[Effect]:
        """Open or close the sale of the product on show; no change is no news."""
        if self.pinned is None or self.pinned.sku != sku or self.pinned.on_sale == on_sale:
            return []
        self.pinned = replace(self.pinned, on_sale=on_sale)
        return [Broadcast(SaleChanged(self._events.next(), now_ms, sku, on_sale))]

    def _stock(self, sku: str, left: int, now_ms: int) -> list[Effect]:
        """Units were sold or came back; no change is no news."""
        if self._left[sku] == left:
            return []
        self._left[sku] = left
        if self.pinned is not None and self.pinned.sku == sku:
            self.pinned = replace(self.pinned, left=left)
        return [Broadcast(StockChanged(self._events.next(), now_ms, sku, left))]
