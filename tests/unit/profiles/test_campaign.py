"""Campaigns: what they extend, and what they lay over a market."""

import shutil
from pathlib import Path

import pytest

from setsail.campaigns.scenario import load_scenario
from setsail.core.errors import SetsailError, UsageError
from setsail.core.workspace import Workspace
from setsail.profiles.compile import compile_market
from setsail.profiles.told.explain import explain
from tests.factories import ROOT, workspace

RUSH = "loadtests/campaigns/festival-rush.yaml"


@pytest.fixture
def copy(tmp_path: Path) -> Workspace:
    for tree in ("regions", "loadtests"):
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / tree, tmp_path / tree, ignore=ignore)
    return Workspace(tmp_path)


def write(made: Workspace, name: str, text: str) -> None:
    (made.loadtests / "campaigns" / f"{name}.yaml").write_text(text, "utf-8")


def test_a_campaign_is_the_last_level() -> None:
    plain = compile_market(workspace(), "ID")
    rush = compile_market(workspace(), "ID", "festival-rush")
    assert plain.market.slo.action_p95_ms == 400
    assert rush.market.slo.action_p95_ms == 500
    assert rush.level("slo.action_p95_ms") == "campaign"
    assert rush.level("slo.join_p95_ms") == "world"
    assert [level.kind for level in rush.chain] == ["world", "region", "market", "campaign"]


def test_its_values_have_its_sources() -> None:
    rush = compile_market(workspace(), "ID", "festival-rush")
    (fact,) = (fact for fact in rush.facts if fact.path == "audience.access")
    assert fact.source is not None
    assert fact.source.title.startswith("on a sale's evening")


def test_explain_shows_the_campaign_first() -> None:
    origins = explain(compile_market(workspace(), "ID", "festival-rush"), "audience.access").origins
    assert [(o.level, o.where.file) for o in origins] == [
        ("campaign", RUSH),
        ("world", "regions/world.yaml"),
    ]


def test_a_campaign_without_a_profile_changes_nothing() -> None:
    assert compile_market(workspace(), "SA", "peak-hour").market == (
        compile_market(workspace(), "SA").market
    )


def test_how_it_is_played_is_inherited_too() -> None:
    base = load_scenario(workspace().loadtests, "peak-hour")
    rush = load_scenario(workspace().loadtests, "festival-rush")
    assert rush.roles.gifter == 0.3
    assert rush.roles.speaker == base.roles.speaker
    assert rush.session_length == base.session_length
    assert rush.name == "festival-rush"


def test_an_unknown_campaign_names_its_nearest() -> None:
    with pytest.raises(
        UsageError, match=r"T800 no such campaign, got 'festival-rsh'; did you mean"
    ):
        compile_market(workspace(), "ID", "festival-rsh")


def test_a_campaign_cannot_become_another_market(copy: Workspace) -> None:
    write(copy, "odd", "extends: peak-hour\nname: odd\nprofile:\n  code: SA\n  extends: world\n")
    with pytest.raises(SetsailError) as caught:
        compile_market(copy, "ID", "odd")
    assert [(f.code, str(f.where), f.key) for f in caught.value.findings] == [
        ("P114", "loadtests/campaigns/odd.yaml:5:3", "profile.extends"),
        ("P114", "loadtests/campaigns/odd.yaml:4:3", "profile.code"),
    ]


def test_a_profile_block_holds_keys(copy: Workspace) -> None:
    write(copy, "odd", "extends: peak-hour\nname: odd\nprofile: [slo]\n")
    with pytest.raises(SetsailError, match=r"odd\.yaml:3:10 P114 profile: the profile block"):
        compile_market(copy, "ID", "odd")


def test_an_unknown_key_is_told_where_the_campaign_has_it(copy: Workspace) -> None:
    write(copy, "odd", "extends: peak-hour\nname: odd\nprofile:\n  slo: { join_ms: 1 }\n")
    with pytest.raises(SetsailError, match=r"odd\.yaml:4:10 P102 slo\.join_ms: unknown key"):
        compile_market(copy, "ID", "odd")


@pytest.mark.parametrize(
    ("parent", "says"),
    [
        (
            "peak-hor",
            r"odd\.yaml:1:10 T806 extends: no such campaign, got 'peak-hor'; did you mean",
        ),
        ("odd", r"odd\.yaml:1:10 T806 extends: campaigns extend each other in a circle"),
        ("[a]", r"odd\.yaml:1:10 T806 extends: no such campaign"),
    ],
)
def test_a_parent_that_cannot_be(copy: Workspace, parent: str, says: str) -> None:
    write(copy, "odd", f"extends: {parent}\nname: odd\n")
    with pytest.raises(SetsailError, match=says):
        load_scenario(copy.loadtests, "odd")
