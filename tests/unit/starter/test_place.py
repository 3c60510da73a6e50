from datetime import date
from pathlib import Path

import pytest

from setsail.core.errors import SetsailError, UsageError
from setsail.core.workspace import Workspace
from setsail.profiles.inherit import ProfileFiles
from setsail.starter.place import new_file, own_workspace, region_file, write_new
from setsail.starter.territory import Territory, find_territory

TODAY = date(2026, 11, 23)


@pytest.fixture
def made(tmp_path: Path) -> Workspace:
    """Two regions and one market."""
    for region in ("asia", "europe"):
        (tmp_path / "regions" / region).mkdir(parents=True)
        (tmp_path / "regions" / region / "region.yaml").write_text("extends: world\n", "utf-8")
    (tmp_path / "regions/asia/nippon.yaml").write_text("code: JP\nname: Nippon\n", "utf-8")
    return Workspace(tmp_path)


def country(code: str) -> Territory:
    return find_territory(code, TODAY)


def where(workspace: Workspace, code: str, region: str) -> Path:
    return new_file(ProfileFiles(workspace), country(code), region_file(workspace, region))


def test_the_file_is_named_for_the_country(made: Workspace) -> None:
    assert where(made, "GB", "europe") == made.regions / "europe" / "united-kingdom.yaml"


def test_an_unknown_region_names_the_nearest(made: Workspace) -> None:
    with pytest.raises(UsageError, match=r"P117 there is no such region, got 'asai'.*'asia'"):
        region_file(made, "asai")
    with pytest.raises(UsageError, match="P117"):
        region_file(made, "shared")


def test_a_market_of_that_code_is_named_wherever_it_is(made: Workspace) -> None:
    with pytest.raises(UsageError, match=r"^regions/asia/nippon\.yaml P118 the market is there"):
        where(made, "JP", "europe")


def test_a_market_of_that_name_or_file_is_named_too(made: Workspace) -> None:
    (made.regions / "asia/one.yaml").write_text("code: XX\nname: united kingdom\n", "utf-8")
    with pytest.raises(UsageError, match=r"^regions/asia/one\.yaml P118"):
        where(made, "GB", "europe")
    (made.regions / "asia/france.yaml").write_text("code: YY\nname: other\n", "utf-8")
    with pytest.raises(UsageError, match=r"^regions/asia/france\.yaml P118"):
        where(made, "FR", "europe")
    (made.regions / "europe/germany.yaml").mkdir()
    with pytest.raises(UsageError, match=r"^regions/europe/germany\.yaml P118"):
        where(made, "DE", "europe")


def test_a_profile_that_cannot_be_read_may_be_the_market(made: Workspace) -> None:
    (made.regions / "asia/broken.yaml").write_text("code: [GB\n", "utf-8")
    with pytest.raises(SetsailError, match=r"regions/asia/broken\.yaml:2:1 P101"):
        where(made, "GB", "europe")


def test_the_packaged_workspace_is_left_alone(made: Workspace) -> None:
    own_workspace(made)
    with pytest.raises(UsageError, match="P113 .*run `setsail new workspace FOLDER` first"):
        own_workspace(Workspace(made.root, packaged=True))


def test_a_file_appears_whole_and_alone(made: Workspace) -> None:
    path = made.regions / "europe" / "france.yaml"
    write_new(path, b"code: FR\n", made)
    assert path.read_bytes() == b"code: FR\n"
    assert sorted(p.name for p in path.parent.iterdir()) == ["france.yaml", "region.yaml"]


def test_a_file_that_appeared_meanwhile_is_not_replaced(made: Workspace) -> None:
    path = made.regions / "europe" / "france.yaml"
    path.write_text("somebody else's\n", "utf-8")
    with pytest.raises(UsageError, match=r"^regions/europe/france\.yaml P118"):
        write_new(path, b"code: FR\n", made)
    assert path.read_text("utf-8") == "somebody else's\n"
    assert sorted(p.name for p in path.parent.iterdir()) == ["france.yaml", "region.yaml"]


def test_a_folder_that_cannot_be_written_to_is_told(made: Workspace) -> None:
    path = made.regions / "gone" / "france.yaml"
    with pytest.raises(SetsailError, match=r"gone/france\.yaml W901 no such file or directory"):
        write_new(path, b"", made)
