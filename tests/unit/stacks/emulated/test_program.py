from __future__ import annotations

from pathlib import Path

import pytest

from setsail.core.errors import SetsailError
from setsail.core.findings import error
from setsail.stacks.emulated.monitor import EmulatedEngine
from setsail.stacks.emulated.program import program_problem, run_program, unique
from setsail.stacks.emulated.steps import Made
from setsail.stacks.state import StackState

PROGRAM = """
import pulumi

class Thing(pulumi.CustomResource):
    def __init__(self, name, props, opts=None):
        super().__init__("test:index:Thing", name, {"out": None, **props}, opts)

first = Thing("first", {"plan": pulumi.Config("setsail").require("plan")})
second = Thing("second", {"needs": first.out, "dry": str(pulumi.runtime.is_dry_run())})
pulumi.export("last", second.out)
"""


class Things:
    """A cloud of things."""

    def create(self, type_, name, inputs):
        return Made(f"id-{name}", {"out": f"out-{name}"})

    def update(self, old, inputs):
        raise AssertionError("nothing changes here")

    def updatable(self, type_):
        return frozenset()

    def supports(self, type_):
        return True

    def unknown(self, type_, properties):
        return ()


def engine(*, dry_run: bool) -> EmulatedEngine:
    old = StackState("p", "s")
    return EmulatedEngine(old, Things(), dry_run=dry_run, state_file=None, on_event=lambda _: None)


@pytest.fixture
def infra(tmp_path: Path) -> Path:
    folder = tmp_path / "infra"
    folder.mkdir()
    (folder / "__main__.py").write_text(PROGRAM)
    return folder


def test_a_real_program_runs_to_its_exports(infra):
    run = engine(dry_run=False)
    run_program(infra, Path("/plans/id.json"), run, False)
    state = run.state()
    first, second = state.custom
    assert first.inputs == {"plan": "/plans/id.json"}
    assert second.inputs == {"needs": "out-first", "dry": "False"}
    assert second.dependencies == (first.urn,)
    assert state.outputs == {"last": "out-second"}


def test_runs_do_not_see_each_other(infra):
    for dry_run in (True, False, True):
        run = engine(dry_run=dry_run)
        run_program(infra, Path("/plan.json"), run, dry_run)
        assert [r.name for r in run.registered()] == ["first", "second"]
        assert run.registered()[1].inputs["dry"] == str(dry_run)


def test_a_mistake_of_the_program_is_found_at_its_line(infra):
    (infra / "__main__.py").write_text("import pulumi\n\nnothing_like_this()\n")
    with pytest.raises(NameError) as caught:
        run_program(infra, Path("/plan.json"), engine(dry_run=True), True)
    finding = program_problem(caught.value, infra)
    assert finding is not None
    assert (finding.code, str(finding.where)) == ("S613", "infra/__main__.py:3")
    assert "nothing_like_this" in (finding.got or "")


def test_a_syntax_error_too(infra):
    (infra / "__main__.py").write_text("import pulumi\nif:\n")
    with pytest.raises(SyntaxError) as caught:
        run_program(infra, Path("/plan.json"), engine(dry_run=True), True)
    finding = program_problem(caught.value, infra)
    assert finding is not None
    assert str(finding.where) == "infra/__main__.py:2"


def test_a_mistake_of_ours_is_not_blamed_on_the_program(infra):
    with pytest.raises(ZeroDivisionError) as caught:
        _ = 1 / 0
    assert program_problem(caught.value, infra) is None


def test_findings_are_told_once():
    finding = error("S631", "no", key="net")
    assert unique([finding, error("S631", "no", key="other"), finding]) == (
        finding,
        error("S631", "no", key="other"),
    )


def test_what_the_program_raises_on_purpose_passes_through(infra):
    (infra / "__main__.py").write_text(
        "from setsail.core.errors import SetsailError\n"
        "from setsail.core.findings import error\n"
        "raise SetsailError(error('S608', 'not a network'))\n"
    )
    with pytest.raises(SetsailError) as caught:
        run_program(infra, Path("/plan.json"), engine(dry_run=True), True)
    assert caught.value.findings[0].code == "S608"
