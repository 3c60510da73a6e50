"""The engines that `benchmarks.l10n` times, each with a resolved handle per case.

Every engine gets the same message and the same distinct values in the types it takes. A peer
whose text differs from fluent.runtime's with the market's formats is timed all the same and
said to be wrong; isolates (U+2068, U+2069) are no difference, since only Fluent sets them.
"""

from __future__ import annotations

import gettext
import io
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.numbers import format_currency, format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number
from fluent_compiler.bundle import FluentBundle as CompiledBundle
from icu4py.messageformat import MessageFormat

from setsail.l10n.bundle import MessageBundle, load_bundle
from setsail.l10n.engine import MarketBundle
from setsail.l10n.formats import FormatPolicy, Money
from setsail.l10n.text import plain

Values = dict[str, Any]
Render = Callable[[Values], Any]

PEERS = ("fluent.runtime", "fluent-compiler", "gettext + Babel", "ICU")

EN = """
-brand = Layar
static = Join the room
one = Welcome, { $name }! Good to have you here.
three = { $name } sent { $gift } to { $host } on { -brand }. Thank you!
plural =
    { $count ->
        [one] { $count } person listening
       *[other] { $count } people listening
    }
"""
ID = """
money = Harga flash { $price }
"""
AR = """
money = سعر العرض الخاطف { $price }
plural =
    { $count ->
        [zero] ما فيه مستمعين
        [one] مستمع واحد
        [two] مستمعين اثنين
        [few] { $count } مستمعين
        [many] { $count } مستمع
       *[other] { $count } مستمع
    }
"""
# What the same texts are to the peers that have no Fluent.
AR_FORMS = ("ما فيه مستمعين", "مستمع واحد", "مستمعين اثنين", "%s مستمعين", "%s مستمع", "%s مستمع")
AR_ICU = (
    "{count, plural, zero {ما فيه مستمعين} one {مستمع واحد} two {مستمعين اثنين}"
    " few {# مستمعين} many {# مستمع} other {# مستمع}}"
)
MARKETS = {
    "en": ("US", FormatPolicy("latn", "USD", 2, "UTC")),
    "id": ("ID", FormatPolicy("latn", "IDR", 0, "Asia/Jakarta")),
    "ar-EG": ("EG", FormatPolicy("arab", "EGP", 2, "Africa/Cairo")),
}


@dataclass(frozen=True)
class Case:
    """One message, timed with every engine.

    Attributes:
        name: for people.
        tag: its locale.
        message: its id.
        least: how many times as fast as fluent.runtime we have to be; 0 where nothing is asked.
        values: distinct values, as setsail takes them.
        engines: by name, values in the engine's own types and its function.
    """

    name: str
    tag: str
    message: str
    least: float
    values: list[Values]
    engines: Mapping[str, tuple[list[Values], Render]]


def right(case: Case, engine: str, reference: Render) -> bool:
    """Whether an engine's texts are the reference's, isolates apart."""
    theirs, render = case.engines[engine]
    pairs = zip(theirs[:200], case.values[:200], strict=True)
    return all(plain(str(render(a))) == plain(str(reference(b))) for a, b in pairs)


def bundles() -> dict[str, MessageBundle]:
    """Our bundles of the benchmark's own texts."""
    made = {}
    with tempfile.TemporaryDirectory() as folder:
        for tag, text in (("en", EN), ("id", ID), ("ar-EG", AR)):
            path = Path(folder) / tag
            path.mkdir()
            (path / "room.ftl").write_text(text, encoding="utf-8")
        for tag, (territory, policy) in MARKETS.items():
            made[tag] = load_bundle(Path(folder), (tag,), territory, policy)
            _ = [made[tag].messages(name) for name in made[tag].tags]  # read before it is gone
    return made


def reference_of(bundle: MessageBundle, tag: str, message: str) -> Render:
    """fluent.runtime with the market's formats."""
    texts = bundle._texts[tag]
    territory, policy = MARKETS[tag]
    resources = tuple(file.resource for file in texts.source.files)
    engine = MarketBundle(tag, territory, policy, resources)
    pattern = engine.pattern(message)
    assert pattern
    return lambda values: engine.render(pattern, values)[0]


def _runtime(text: str, tag: str, message: str) -> Render:
    bundle = FluentBundle([tag], use_isolating=True)
    bundle.add_resource(FluentResource(text))
    pattern = bundle.get_message(message).value
    return lambda values: bundle.format_pattern(pattern, values)[0]


def _compiled(text: str, tag: str, message: str) -> Render:
    bundle = CompiledBundle.from_string(tag, text)
    return lambda values: bundle.format(message, values)[0]


def _icu(pattern: str, tag: str) -> Render:
    made = MessageFormat(pattern, tag)
    return made.format


def _catalogue(tag: str, entries: Mapping[Any, Any]) -> gettext.GNUTranslations:
    catalogue = Catalog(locale=tag.replace("-", "_"))
    for key, text in entries.items():
        catalogue.add(key, text)
    file = io.BytesIO()
    write_mo(file, catalogue)
    file.seek(0)
    return gettext.GNUTranslations(file)


def cases(count: int, ours: Mapping[str, MessageBundle]) -> list[Case]:
    """Every case with that many distinct values."""
    people = [
        {"name": f"Sara {i}", "gift": f"Lantern {i}", "host": f"Rina {i}"} for i in range(count)
    ]
    numbers = [1 + i * 7 for i in range(count)]
    return [
        _static(count, ours["en"]),
        _one(people, ours["en"]),
        _three(people, ours["en"]),
        _money("money, id-ID", "id", ID, "IDR", 100, numbers, ours["id"]),
        _money("money, ar-EG", "ar-EG", AR, "EGP", 1, numbers, ours["ar-EG"]),
        _plural_en(numbers, ours["en"]),
        _plural_ar(numbers, ours["ar-EG"]),
    ]


def _case(  # noqa: PLR0913, PLR0917  (one line per engine and setting)
    name: str,
    bundle: MessageBundle,
    text: str,
    message: str,
    least: float,
    values: list[Values],
    native: list[Values],
    babel: tuple[list[Values], Render],
    icu: tuple[list[Values], Render],
) -> Case:
    tag = bundle.tags[0]
    engines = {
        "setsail": (values, bundle.message(tag, message)),
        "fluent.runtime": (native, _runtime(text, tag, message)),
        "fluent-compiler": (native, _compiled(text, tag, message)),
        "gettext + Babel": babel,
        "ICU": icu,
    }
    return Case(name, tag, message, least, values, engines)


def _static(count: int, bundle: MessageBundle) -> Case:
    values: list[Values] = [{} for _ in range(count)]
    t = _catalogue("en", {"static": "Join the room"})
    return _case(
        "static",
        bundle,
        EN,
        "static",
        10,
        values,
        values,
        (values, lambda _: t.gettext("static")),
        (values, _icu("Join the room", "en")),
    )


def _one(people: list[Values], bundle: MessageBundle) -> Case:
    values = [{"name": each["name"]} for each in people]
    t = _catalogue("en", {"one": "Welcome, %(name)s! Good to have you here."})
    icu = _icu("Welcome, {name}! Good to have you here.", "en")
    babel = (values, lambda v: t.gettext("one") % v)
    return _case("one string", bundle, EN, "one", 0, values, values, babel, (values, icu))


def _three(people: list[Values], bundle: MessageBundle) -> Case:
    words = "%(name)s sent %(gift)s to %(host)s on %(brand)s. Thank you!"
    t = _catalogue("en", {"three": words, "brand": "Layar"})
    icu = _icu("{name} sent {gift} to {host} on Layar. Thank you!", "en")
    babel = (people, lambda v: t.gettext("three") % {**v, "brand": t.gettext("brand")})
    name = "three variables and a term"
    return _case(name, bundle, EN, "three", 12, people, people, babel, (people, icu))


def _money(
    name: str,
    tag: str,
    text: str,
    currency: str,
    step: int,
    numbers: list[int],
    bundle: MessageBundle,
) -> Case:
    words = text.split("money = ")[1].split("{", maxsplit=1)[0]
    minor = [n * 100 * step + (n % 100 if step == 1 else 0) for n in numbers]
    values = [{"price": Money(each, currency)} for each in minor]
    major = [each / 100 for each in minor]
    native = [{"price": fluent_number(m, style="currency", currency=currency)} for m in major]
    t = _catalogue(tag, {"money": words.replace("%", "%%") + "%s"})
    locale = Locale.parse(tag, sep="-")
    plain_values = [{"price": each} for each in major]
    skeleton = "::currency/" + currency + (" precision-integer" if tag == "id" else " .00")
    return _case(
        name,
        bundle,
        text,
        "money",
        12,
        values,
        native,
        (
            plain_values,
            lambda v: t.gettext("money") % format_currency(v["price"], currency, locale=locale),
        ),
        (plain_values, _icu(words + "{price, number, " + skeleton + "}", tag)),
    )


def _plural_en(numbers: list[int], bundle: MessageBundle) -> Case:
    values = [{"count": n} for n in numbers]
    forms = ("%s person listening", "%s people listening")
    t = _catalogue("en", {("plural", "plurals"): forms})
    locale = Locale.parse("en")
    babel = (
        values,
        lambda v: (
            t.ngettext("plural", "plurals", v["count"]) % format_decimal(v["count"], locale=locale)
        ),
    )
    icu = _icu("{count, plural, one {# person listening} other {# people listening}}", "en")
    return _case("plural, en", bundle, EN, "plural", 15, values, values, babel, (values, icu))


def _plural_ar(numbers: list[int], bundle: MessageBundle) -> Case:
    values = [{"count": n} for n in numbers]
    t = _catalogue("ar", {("plural", "plurals"): AR_FORMS})
    locale = Locale.parse("ar_EG")

    def babel(values: Values) -> str:
        text = t.ngettext("plural", "plurals", values["count"])
        return text % format_decimal(values["count"], locale=locale) if "%s" in text else text

    icu = _icu(AR_ICU, "ar-EG")
    name = "plural, ar-EG"
    return _case(name, bundle, AR, "plural", 15, values, values, (values, babel), (values, icu))
