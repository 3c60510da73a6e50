"""The kinds of file: which files are theirs, and whether schema, model and files agree."""

import copy
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from setsail.campaigns.scenario import Scenario
from setsail.checks.kinds import KINDS, MODELINE, Kind, kind_named, modeline
from setsail.core.errors import UsageError
from setsail.core.workspace import Workspace
from setsail.core.yaml_tree import to_plain
from setsail.profiles.campaign import campaign_tree
from setsail.profiles.inherit import ProfileFiles
from setsail.profiles.schema import Market
from tests.factories import ROOT, compiled, workspace

FILES = [(kind, path) for kind in KINDS for path in kind.files(workspace())]
NAMED = pytest.mark.parametrize(
    ("kind", "path"), FILES, ids=[path.relative_to(ROOT).as_posix() for _, path in FILES]
)


class EditorLoader(yaml.SafeLoader):
    """Types plain scalars as an editor does, by YAML 1.2's core schema."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  (PyYAML's own attribute)


for tag, pattern, first in (
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first
    )


def as_an_editor_reads(text: str) -> Any:
    return yaml.load(text, Loader=EditorLoader)


@cache
def validator(kind: Kind) -> jsonschema.Draft202012Validator:
    schema = kind.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.FormatChecker(["date"])
    return jsonschema.Draft202012Validator(schema, format_checker=checker)


def slips(kind: Kind, value: Any) -> set[str]:
    """Paths at which the kind's schema finds something, leaves of alternatives included."""
    return {
        ".".join(str(step) for step in leaf.absolute_path)
        for problem in validator(kind).iter_errors(value)
        for leaf in (problem.context or (problem,))
    }


def is_told(path: str, found: set[str]) -> bool:
    """At the value or in it; a key too many and an odd name at the mapping around them."""
    around = path.rpartition(".")[0]
    return any(one in (path, around) or one.startswith(f"{path}.") for one in found)


@cache
def indonesia() -> tuple[Any, Any]:
    """The file as an editor reads it, and the whole market as the model gets it."""
    file = ROOT / "regions" / "southeast-asia" / "indonesia.yaml"
    return as_an_editor_reads(file.read_text("utf-8")), to_plain(compiled("ID").tree)


def changed(value: Any, path: str, new: Any) -> Any:
    """A copy with one value put in, its parents made where they are missing."""
    value = copy.deepcopy(value)
    *parents, last = path.split(".")
    node = value
    for step in parents:
        node = node[int(step)] if isinstance(node, list) else node.setdefault(step, {})
    node[int(last) if isinstance(node, list) else last] = new
    return value


def test_an_editor_types_scalars_as_this_test_believes() -> None:
    text = "{a: 12, b: 1.5, c: null, d: 19:30, e: 2026-01-02, f: NO, g: '1', h: true, i: 1_000}"
    assert as_an_editor_reads(text) == {
        "a": 12,
        "b": 1.5,
        "c": None,
        "d": "19:30",
        "e": "2026-01-02",
        "f": "NO",
        "g": "1",
        "h": True,
        "i": "1_000",
    }


class TestFiles:
    """Which files are of which kind."""

    def test_market_files_are_those_that_inheritance_knows(self) -> None:
        known = set(ProfileFiles(workspace()).market_files())
        assert set(kind_named("market").files(workspace())) == known
        assert len(known) >= 3

    def test_every_yaml_file_of_the_workspace_is_of_one_kind(self) -> None:
        trees = (ROOT / "regions", ROOT / "loadtests", ROOT / "locales")
        there = sorted(path for tree in trees for path in tree.rglob("*.yaml"))
        assert sorted(path for _, path in FILES) == there

    def test_a_kind_is_named_in_any_case(self) -> None:
        assert kind_named(" Market ").name == "market"

    def test_an_unknown_kind_is_told_with_its_nearest(self) -> None:
        with pytest.raises(UsageError, match="W907") as caught:
            kind_named("playbok")
        (finding,) = caught.value.findings
        assert (finding.got, finding.fix) == ("'playbok'", "did you mean 'playbook'?")


class TestModeline:
    """The first line of a file names its schema."""

    @NAMED
    def test_every_file_of_the_checkout_has_it(self, kind: Kind, path: Path) -> None:
        first, *_ = path.read_text("utf-8").splitlines()
        assert first == modeline(workspace(), path), "the file's first line names its JSON Schema"
        named = (path.parent / first.removeprefix(MODELINE)).resolve()
        assert named == kind.schema_file(workspace())
        assert named.is_file()

    def test_it_is_relative_to_the_file(self) -> None:
        there = Workspace(ROOT)
        campaign = there.loadtests / "campaigns" / "peak-hour.yaml"
        assert modeline(there, there.regions / "world.yaml") == f"{MODELINE}schema/world.json"
        assert modeline(there, campaign) == f"{MODELINE}../../regions/schema/campaign.json"

    def test_a_file_that_is_not_written_yet_has_one(self) -> None:
        new = ROOT / "regions" / "middle-east" / "jordan.yaml"
        assert modeline(workspace(), new) == f"{MODELINE}../schema/market.json"

    @pytest.mark.parametrize(
        "name",
        [
            "tests/cases/P101.yaml",
            "regions/a/b/c.yaml",
            "regions/edge/x.yaml",
            "a/regions/world.yaml",
        ],
    )
    def test_a_file_of_no_kind_has_none(self, name: str) -> None:
        with pytest.raises(ValueError, match="of no kind"):
            modeline(workspace(), ROOT / name)


class TestAgreement:
    """An editor and `setsail check` say the same of a file."""

    @NAMED
    def test_every_file_of_the_checkout_is_valid(self, kind: Kind, path: Path) -> None:
        assert slips(kind, as_an_editor_reads(path.read_text("utf-8"))) == set()

    @pytest.mark.parametrize(
        ("path", "value"),
        [
            ("curency", {}),
            ("code", "id"),
            ("calendar.first_day", "friday"),
            ("calendar.hijri.shift_days", "one"),
            ("audience.peak_concurrent", 1.5),
            ("audience.cities.0.population", None),
            ("audience.cities.0.lattitude", 1),
            ("audience.access.Wifi", 0.1),
            ("audience.access.wifi", None),
            ("peaks.weekday.0.start", "7:00"),
            ("peaks.weekday.0.end", "24:00"),
            ("peaks.weekday", None),
            ("festivals.harbolnas.kind", "shoping"),
            ("festivals.harbolnas.rule.type", "fixt"),
            ("festivals.harbolnas.rule.weekday", "mon"),
            ("festivals.harbolnas.rule.month", 13),
            ("festivals.harbolnas.days", None),
            ("content.price_tiers.traffic.low", "cheap"),
            ("content.taboos", None),
            ("content.taboos.sara.severity", "block"),
            ("regulation.registration.effective_from", "2026-6-6"),
            ("payments", "QRIS"),
            ("edge.failover", "maybe"),
            ("edge.residency.media_path", ["Indonesia"]),
        ],
    )
    def test_a_slip_in_a_market_is_told_by_both(self, path: str, value: Any) -> None:
        file, whole = indonesia()
        assert is_told(path, slips(kind_named("market"), changed(file, path, value)))
        with pytest.raises(ValueError, match="validation error"):
            Market.model_validate(changed(whole, path, value))

    @pytest.mark.parametrize(
        ("path", "value"),
        [
            ("festivals.harbolnas", None),
            ("festivals.harbolnas.until", None),
            ("calendar.states", {"Aceh": None}),
            ("calendar.hijri", None),
            ("content.price_tiers.traffic.low", "12.50"),
            ("edge.residency.media_path", None),
            ("paydays.new", {"name": "New", "rule": {"type": "workday", "nth": -1}}),
        ],
    )
    def test_what_a_market_may_say_is_taken_by_both(self, path: str, value: Any) -> None:
        file, whole = indonesia()
        assert slips(kind_named("market"), changed(file, path, value)) == set()
        Market.model_validate(changed(whole, path, value))

    def test_a_market_says_whose_child_and_who_it_is(self) -> None:
        assert slips(kind_named("market"), {"extends": "a", "code": "XX", "name": "X"}) == set()
        for key in ("extends", "code", "name"):
            said = {"extends": "a", "code": "XX", "name": "X"}
            del said[key]
            assert slips(kind_named("market"), said) == {""}

    def test_a_region_extends_and_the_world_does_not(self) -> None:
        assert slips(kind_named("region"), {"extends": "world"}) == set()
        assert slips(kind_named("region"), {}) == {""}
        assert slips(kind_named("world"), {}) == set()
        assert slips(kind_named("world"), {"extends": "world"}) == {""}

    @pytest.mark.parametrize("name", ["world", "region", "market"])
    def test_a_source_is_whole(self, name: str) -> None:
        said = {"extends": "a", "code": "XX", "name": "X", "sources": {"edge": {"title": "x"}}}
        assert "sources.edge" in slips(kind_named(name), said)

    @pytest.mark.parametrize(
        ("path", "value"),
        [("roles.gifter", 2), ("roles.gifters", 0.1), ("chat_texts.en", []), ("duration_s", "x")],
    )
    def test_a_slip_in_a_campaign_is_told_by_both(self, path: str, value: Any) -> None:
        whole = to_plain(campaign_tree(ROOT / "loadtests", "peak-hour"))
        file = ROOT / "loadtests" / "campaigns" / "peak-hour.yaml"
        said = changed(as_an_editor_reads(file.read_text("utf-8")), path, value)
        assert is_told(path, slips(kind_named("campaign"), said))
        with pytest.raises(ValueError, match="validation error"):
            Scenario.model_validate(changed(whole, path, value))

    def test_a_campaign_that_extends_none_is_whole(self) -> None:
        said = {"name": "x", "roles": {"gifter": 0.3}}
        assert slips(kind_named("campaign"), said) == {"", "roles"}
        assert slips(kind_named("campaign"), {**said, "extends": "peak-hour"}) == set()

    def test_a_campaign_lays_a_partial_profile_over_the_market(self) -> None:
        said: dict[str, Any] = {"name": "x", "extends": "peak-hour"}
        over = {"slo": {"action_p95_ms": 500}, "festivals": {"lebaran": None}}
        assert slips(kind_named("campaign"), {**said, "profile": over}) == set()
        for key in ("code", "name", "region", "extends"):
            assert slips(kind_named("campaign"), {**said, "profile": {key: "ID"}}) == {"profile"}
        for key in ("profile", "extends"):
            assert slips(kind_named("campaign"), {**said, key: None}) == {key}

    @pytest.mark.parametrize(
        ("name", "path", "value"),
        [
            ("room-template", "seat_mode", "free"),
            ("room-template", "rows.0.alignement", "start"),
            ("room-template", "quiet", [{"start": "12:00"}]),
            ("playbook", "ladder.0.rung", "trafic"),
            ("playbook", "ladder.0.dwell_s.calm", "long"),
            ("playbook", "opening.cues.0.action", None),
            ("gifts", "gifts.rose.ladder_step", -1),
            ("payments", "payments.QRIS.kind", "paper"),
            ("payments", "payments.QRIS.markets", ["Indonesia"]),
            ("channels", "channels.whatsapp.use", ["shouting"]),
        ],
    )
    def test_a_slip_in_another_file_is_told_by_both(self, name: str, path: str, value: Any) -> None:
        kind = kind_named(name)
        said = as_an_editor_reads(kind.files(workspace())[0].read_text("utf-8"))
        kind.model.model_validate(said)
        wrong = changed(said, path, value)
        assert is_told(path, slips(kind, wrong))
        with pytest.raises(ValueError, match="validation error"):
            kind.model.model_validate(wrong)
