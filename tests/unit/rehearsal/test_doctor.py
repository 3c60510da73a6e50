from pathlib import Path

from setsail.core.workspace import Workspace
from setsail.rehearsal.doctor import examine
from tests.factories import workspace


def test_here_everything_needed_is_there() -> None:
    parts = {part.name: part for part in examine(workspace())}
    assert parts["workspace"].state == "ok"
    assert parts["locust"].state == "ok"
    assert parts["redis-server"].state in ("ok", "absent")


def test_a_workspace_without_its_trees_is_missing_with_advice(tmp_path: Path) -> None:
    (part,) = [p for p in examine(Workspace(tmp_path)) if p.name == "workspace"]
    assert part.state == "missing"
    assert "no regions, locales, infra, loadtests, examples there" in part.advice
    assert part.to_json()["state"] == "missing"


def test_no_two_parts_have_one_name() -> None:
    names = [part.name for part in examine(workspace())]
    assert len(names) == len(set(names))
