from datetime import UTC, datetime

from setsail.l10n.bundle import MessageInfo
from setsail.l10n.formats import Duration, Money, When
from setsail.l10n.samples import Samples, sample_values

NOW = datetime(2026, 11, 23, 16, 5, tzinfo=UTC)


def test_each_variable_gets_a_value_of_its_kind() -> None:
    kinds = {"n": "number", "p": "money", "time": "time", "date": "time", "d": "duration"}
    info = MessageInfo("m", "room.ftl", "", (*kinds, "name", "other"), 1, kinds)
    samples = Samples({"name": "Dewi"}, 11, Money(100, "IDR"), NOW, 95)
    assert sample_values(info, samples) == {
        "n": 11,
        "p": Money(100, "IDR"),
        "time": When(NOW, "time"),
        "date": When(NOW, "date"),
        "d": Duration(95),
        "name": "Dewi",
        "other": "other",
    }
