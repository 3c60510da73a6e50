from pathlib import Path

from setsail.core.workspace import Workspace, find_workspace, packaged_workspace


def test_the_enclosing_workspace_is_found(tmp_path: Path) -> None:
    (tmp_path / "regions").mkdir()
    (tmp_path / "regions" / "world.yaml").write_text("a: 1\n")
    inside = tmp_path / "regions" / "deep"
    inside.mkdir()
    assert find_workspace(inside) == Workspace(tmp_path)


def test_elsewhere_the_packaged_one_serves(tmp_path: Path) -> None:
    found = find_workspace(tmp_path)
    assert found == packaged_workspace()
    assert found.packaged
    assert (found.regions / "world.yaml").is_file()


def test_paths_are_shown_relative_to_the_workspace(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    assert workspace.relative(workspace.regions / "a" / "b.yaml") == "regions/a/b.yaml"
    assert workspace.relative(Path("/elsewhere/x.csv")) == "/elsewhere/x.csv"
    assert workspace.catalogues == tmp_path / "examples" / "catalogues"
    assert (workspace.locales, workspace.infra, workspace.loadtests) == (
        tmp_path / "locales",
        tmp_path / "infra",
        tmp_path / "loadtests",
    )
