from setsail.rooms.codes import RejectCode
from setsail.rooms.effects import EventCounter, Reply, ack, reject
from setsail.rooms.messages import Ack, Ping, Rejected


def test_events_are_numbered_from_one_without_a_gap():
    counter = EventCounter()
    assert [counter.next() for _ in range(3)] == [1, 2, 3]
    assert counter.last == 3


def test_answers_carry_the_id_of_what_they_answer():
    assert ack(4, Ping("p")) == Reply(4, Ack("p"))
    assert reject(4, Ping("p"), RejectCode.QUIET) == [Reply(4, Rejected("p", RejectCode.QUIET))]
