"""Broken YAML: a finding or a clean parse, never a traceback, in bounded memory."""

import random
import shutil
import tracemalloc
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding
from setsail.core.workspace import Workspace
from setsail.core.yaml_tree import MAX_BYTES, MappingNode, parse_tree
from setsail.profiles.compile import compile_market
from tests.factories import ROOT

PROFILE = (ROOT / "regions/southeast-asia/indonesia.yaml").read_bytes()
TOKENS = (
    b"&a ", b"*a", b"<<: *a\n", b"\t", b"---\n", b"...\n", b"? ", b"!!python/object:os.system ",
    b"!!binary ", b"{", b"}", b"[", b"]", b"|\n", b">-\n", b"%YAML 9.9\n", b"\xff\xfe", b"\x00",
    b"\xc3\x28", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xed\xa0\x80", b"'", b'"', b": ", b"- ", b"#",
    b"null", b"~", b"code: ID\n", b"\r\n", b"\r", b"1e999", b".nan", b"0x10", b"2026-02-30",
)  # fmt: skip


def findings_of(data: bytes) -> tuple[Finding, ...]:
    """What parsing tells; a parse without findings is a mapping."""
    try:
        tree = parse_tree(data, "fuzz.yaml")
    except SetsailError as problem:
        return problem.findings
    assert isinstance(tree, MappingNode)
    return ()


def parses_or_tells(data: bytes) -> None:
    for finding in findings_of(data):
        assert finding.code.startswith("P1")
        assert finding.where is not None
        assert finding.where.file == "fuzz.yaml"
        assert finding.text()


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    parses_or_tells(data)


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    parses_or_tells(text.encode("utf-8", "surrogatepass"))


@given(st.lists(st.sampled_from(TOKENS), max_size=40))
def test_any_run_of_tokens(tokens: list[bytes]) -> None:
    parses_or_tells(b"".join(tokens))


@settings(max_examples=300)
@given(st.integers(0, 2**32))
def test_a_profile_with_something_wrong(seed: int) -> None:
    parses_or_tells(damaged(seed))


def damaged(seed: int) -> bytes:
    """Indonesia's profile with a few bytes cut, doubled or replaced by something nasty."""
    rng = random.Random(seed)
    data = bytearray(PROFILE)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(data))
        kind = rng.randrange(4)
        if kind == 0:
            del data[at : at + rng.randint(1, 40)]
        elif kind == 1:
            data[at:at] = rng.choice(TOKENS)
        elif kind == 2:
            data[at:at] = data[at : at + rng.randint(1, 200)]
        else:
            data[at] = rng.randrange(256)
    return bytes(data)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    made = tmp_path_factory.mktemp("fuzz")
    shutil.copytree(ROOT / "regions", made / "regions")
    return Workspace(made)


@pytest.mark.parametrize("seed", range(150))
def test_a_damaged_profile_compiles_or_tells(tree: Workspace, seed: int) -> None:
    path = tree.regions / "southeast-asia/indonesia.yaml"
    path.write_bytes(damaged(seed))
    with suppress(SetsailError):
        compile_market(tree, "indonesia")


LAUGHS = b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (98 + n, 98 + n, b",".join([b"*%c" % (97 + n)] * 9)) for n in range(9)
)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("billion laughs", LAUGHS, "P103"),
        ("one text often", b"a: &a " + b"x" * 9_000 + b"\nb: [" + b"*a," * 9999 + b"]", "P103"),
        ("merge keys", b"a: &a {x: 1}\nb:\n  <<: *a\n", "P103"),
        ("deep lists", b"a: " + b"[" * 200_000, "P101"),
        ("deep mappings", b"{a: " * 100_000, "P101"),
        ("deep blocks", b"".join(b" " * n + b"a:\n" for n in range(1000)), "P101"),
        ("a huge scalar", b"a: '" + b"x" * 900_000 + b"'\n", None),
        ("a huge key", b"x" * 5000 + b": 1\n", "P101"),
        ("a file too large", b"a: 1\n" * MAX_BYTES, "P100"),
        ("many keys twice", b"a: 1\n" * 50_000, "P104"),
        ("tabs", b"a:\n\tb: 1\n", "P101"),
        ("not UTF-8", b"a: \xff\n", "P100"),
        ("UTF-16", "a: 1\n".encode("utf-16"), "P100"),
        ("a null byte", b"a: \x00\n", "P101"),
        ("a tag", b"a: !!python/object/apply:os.system ['true']\n", None),
        ("two documents", b"a: 1\n---\nb: 2\n", "P101"),
        ("nothing", b"", "P101"),
        ("a list", b"- a\n", "P101"),
        ("many quotes", b"a: " + b"'" * 100_001, "P101"),
        ("many colons", b":" * 200_000, None),
    ],
)  # fmt: skip
def test_attacks_are_told_and_cost_little(name: str, data: bytes, says: str | None) -> None:
    tracemalloc.start()
    codes = {finding.code for finding in findings_of(data)}
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    if says is not None:
        assert says in codes, (name, codes)
    # An expansion would take gigabytes, and would never come to an end.
    assert peak < 400_000_000, (name, peak)
