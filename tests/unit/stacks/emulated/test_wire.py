from __future__ import annotations

from types import SimpleNamespace

from google.protobuf import json_format, struct_pb2
from hypothesis import given
from hypothesis import strategies as st
from pulumi.runtime.rpc import UNKNOWN

from setsail.stacks.emulated.wire import (
    SPECIAL,
    differing,
    make_urn,
    plain,
    special_values,
    to_struct,
)

values = st.recursive(
    st.booleans() | st.integers(-(2**50), 2**50) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=10,
)


@given(st.dictionaries(st.text(min_size=1, max_size=5), values))
def test_json_values_survive_the_protocol(given_values):
    assert plain(to_struct(given_values)) == given_values


def test_nulls_are_left_out_and_whole_numbers_are_ints():
    struct = json_format.ParseDict({"a": None, "b": 3.0, "c": 3.5}, struct_pb2.Struct())
    assert plain(struct) == {"b": 3, "c": 3.5}
    assert isinstance(plain(struct)["b"], int)


def test_a_urn_is_spelt_as_pulumi_spells_it():
    def request(type_: str, name: str, parent: str = ""):
        return SimpleNamespace(type=type_, name=name, parent=parent)

    stack = make_urn("p", "s", request("pulumi:pulumi:Stack", "p-s"))
    assert stack == "urn:pulumi:s::p::pulumi:pulumi:Stack::p-s"
    network = make_urn("p", "s", request("setsail:edge:Network", "n", stack))
    assert network == "urn:pulumi:s::p::setsail:edge:Network::n"
    vpc = make_urn("p", "s", request("aws:ec2/vpc:Vpc", "n-vpc", network))
    assert vpc == "urn:pulumi:s::p::setsail:edge:Network$aws:ec2/vpc:Vpc::n-vpc"


def test_a_secret_anywhere_inside_is_seen():
    secret = {SPECIAL: "1b47061264138c4ac30d75fd1eb44270", "value": "hush"}
    struct = to_struct({"plain": {"a": [1]}, "deep": {"list": [{"password": secret}]}})
    assert list(special_values(struct)) == ["deep"]


def test_a_value_not_known_yet_differs_from_the_old_one():
    assert list(differing({"a": 1, "vpcId": "vpc-1"}, {"a": 1, "vpcId": UNKNOWN, "n": 2})) == [
        "n",
        "vpcId",
    ]
