"""What the messages of a preview are filled with: things of the market, in its language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from setsail.l10n.checks.plurals import plural_rules
from setsail.l10n.formats import Money, minor_units
from setsail.l10n.samples import Samples, sample_values

if TYPE_CHECKING:
    from setsail.l10n.bundle import Argument, MessageInfo
    from setsail.profiles.schema import Market

HOSTILE_NAME = "\u2069\u202eSara\u202c <b>مرحبا</b> 7\u0301\u0301\u0301"
"""A nickname that closes the isolate it stands in, opens an override, and holds markup."""

USUAL_NUMBER = 18
"""A number that chooses no form: fit for a discount, a place and an age."""

# A price where the profile says nothing of prices, in major units.
_SOME_PRICE = Decimal("49.90")


@dataclass(frozen=True, slots=True)
class Things:
    """A nickname and a product as they are called in a language."""

    name: str
    product: str


_THINGS: Mapping[str, Things] = MappingProxyType(
    {
        "ar": Things("سارة", "قميص كتان أزرق"),
        "ckb": Things("شلێر", "کراسی کەتانی شین"),
        "en": Things("Sara", "Blue linen shirt"),
        "es": Things("Valentina", "Camisa de lino azul"),
        "fil": Things("Jessa", "Asul na linen polo"),
        "id": Things("Dewi", "Kemeja linen biru"),
        "ku": Things("Rojîn", "Kirasê şîn ê kitanî"),
        "ms": Things("Aisyah", "Kemeja linen biru"),
        "pt": Things("Júlia", "Camisa de linho azul"),
        "ta": Things("கவிதா", "நீல நிற லினன் சட்டை"),
        "th": Things("ณิชา", "เสื้อเชิ้ตลินินสีฟ้า"),
        "tr": Things("Elif", "Mavi keten gömlek"),
        "vi": Things("Lan Anh", "Áo sơ mi lanh xanh"),
        "zh": Things("小雨", "蓝色亚麻衬衫"),
    }
)


def things_of(tag: str) -> Things:
    """A nickname and a product of a language; English ones of a language that we have none of."""
    return _THINGS.get(tag.split("-", maxsplit=1)[0], _THINGS["en"])


def price_of(market: Market) -> Money:
    """A price that people of the market know: the upper end of what main items cost."""
    tiers = market.content.price_tiers
    major = tiers.profit.high if tiers else _SOME_PRICE
    currency = market.currency.code
    return Money(int(major.scaleb(minor_units(currency))), currency)


def category_numbers(tag: str) -> tuple[int, ...]:
    """One whole number per plural category of the locale, ascending: 0 1 2 3 11 100 for Arabic.

    The smallest that shows the category, but not 0 where another does.

    Raises:
        SetsailError: L213, the tag is malformed or its language does not exist.
    """
    found = (numbers for numbers in plural_rules(tag).samples.values() if numbers)
    return tuple(sorted({min(numbers - {0}, default=0) for numbers in found}))


@dataclass(frozen=True, slots=True)
class Filling:
    """Chooses values for messages.

    Attributes:
        things: nickname and product.
        gift: name of a gift.
        price: a price of the market; further ones of a message are multiples of it.
        instant: an aware datetime.
    """

    things: Things
    gift: str
    price: Money
    instant: datetime

    def allowed(self, info: MessageInfo, variable: str, numbers: Iterable[int]) -> list[int]:
        """Numbers for a variable, ascending, each moved to where its comment lets it be.

        Where it says "1 or more", 0 becomes 1.
        """
        tried = (Samples({}, number, self.price, self.instant) for number in numbers)
        moved = {sample_values(info, samples)[variable] for samples in tried}
        return sorted(number for number in moved if isinstance(number, int))

    def values(
        self, info: MessageInfo, counted: Mapping[str, int], name: str | None = None
    ) -> dict[str, Argument]:
        """Values for every variable of a message.

        Args:
            info: the message, with what its comment says of its variables.
            counted: numbers of the variables that choose a plural form.
            name: another nickname.
        """
        texts = {
            "name": name or self.things.name,
            "product": self.things.product,
            "answer": self.things.product,
            "gift": self.gift,
        }
        values = sample_values(info, Samples(texts, USUAL_NUMBER, self.price, self.instant))
        prices = 0
        for variable in info.variables:
            kind = info.kinds.get(variable)
            if variable in counted:
                values[variable] = counted[variable]
            elif kind == "money":
                prices += 1
                values[variable] = Money(prices * self.price.amount_minor, self.price.currency)
        return values
