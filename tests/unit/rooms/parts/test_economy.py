import pytest

from setsail.rooms.codes import RejectCode
from setsail.rooms.parts.economy import Charged, Purchase, Refused, Repeated, Wallets

ROSE = Purchase("rose", 1)


@pytest.fixture
def wallets() -> Wallets:
    wallets = Wallets()
    wallets.open("ana", 10)
    return wallets


def test_a_wallet_is_opened_once(wallets):
    assert wallets.open("ana", 10) == 10
    wallets.spend("ana", "k", ROSE, 4)
    assert wallets.open("ana", 10) == 6, "coming back gives no new coins"
    assert (wallets.issued, wallets.spent, wallets.total()) == (10, 4, 6)


def test_who_has_no_wallet_has_nothing_and_cannot_pay(wallets):
    assert wallets.balance("bo") == 0
    assert not wallets.paid("bo", "k")
    with pytest.raises(KeyError):
        wallets.spend("bo", "k", ROSE, 1)


def test_a_key_is_charged_once(wallets):
    assert wallets.spend("ana", "k", ROSE, 4) == Charged(6)
    assert wallets.paid("ana", "k")
    assert wallets.spend("ana", "k", ROSE, 4) == Repeated(6)
    assert wallets.spend("ana", "k2", ROSE, 4) == Charged(2)
    assert wallets.spend("ana", "k", ROSE, 4) == Repeated(2)


def test_a_key_means_one_purchase(wallets):
    wallets.spend("ana", "k", ROSE, 1)
    for other in (Purchase("rose", 2), Purchase("ship", 1), Purchase("rose", 1, to_seat=0)):
        assert wallets.spend("ana", "k", other, 1) == Refused(RejectCode.KEY_REUSED)
    assert wallets.balance("ana") == 9


def test_keys_of_two_users_are_two_keys(wallets):
    wallets.open("bo", 10)
    assert wallets.spend("ana", "k", ROSE, 1) == Charged(9)
    assert wallets.spend("bo", "k", ROSE, 1) == Charged(9)


def test_a_wallet_is_not_overdrawn_and_the_key_may_be_tried_again(wallets):
    assert wallets.spend("ana", "k", ROSE, 13) == Refused(RejectCode.NOT_ENOUGH_COINS, 3)
    assert not wallets.paid("ana", "k")
    assert wallets.spend("ana", "k", ROSE, 10) == Charged(0)


def test_money_out_of_nothing_is_our_mistake(wallets):
    with pytest.raises(ValueError, match="-5"):
        wallets.open("bo", -5)
    for coins in (0, -1):
        with pytest.raises(ValueError, match="cannot cost"):
            wallets.spend("ana", "k", ROSE, coins)
