from setsail.profiles.shared import ChannelUse, for_goods, load_channels, load_payments
from tests.factories import EVERY, compiled, workspace


def test_every_market_offers_known_ways_to_pay_for_goods() -> None:
    known = load_payments(workspace())
    for code in EVERY:
        payments = compiled(code).market.payments
        assert set(payments) <= known.keys()
        assert for_goods(payments, known), code


def test_what_tops_up_coins_buys_no_goods() -> None:
    known = load_payments(workspace())
    offered = compiled("SA").market.payments
    bought = for_goods(offered, known)
    assert set(offered) - set(bought) == {"بطاقة شحن من وكيل", "رصيد أو فاتورة الهاتف"}
    assert bought[0] == "mada"


def test_channels_say_what_they_are_for() -> None:
    channels = load_channels(workspace())
    assert ChannelUse.LOGIN not in channels["telegram"].use
    assert channels["line"].use == (ChannelUse.MESSAGING, ChannelUse.LOGIN)
