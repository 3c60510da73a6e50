import pytest

from setsail.l10n.surfaces import BUDGETS, Surface, named_surfaces, surface_named


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Surface: button", {"": "button"}),
        (
            "Surface: title; .announcement banner;.welcome  speech",
            {"": "title", "announcement": "banner", "welcome": "speech"},
        ),
        ("Surface: .aria-label label", {"aria-label": "label"}),
        ("  Surface:toast", {"": "toast"}),
        ("Surface: buton", {"": "buton"}),  # known or not: the check tells
        ("Surface: button, toast", {}),
        ("Surface:", {}),
        ("surface: button", {}),
        ("Said on the Surface: button", {}),
    ],
)
def test_a_comment_names_a_surface_for_each_text(line: str, named: dict[str, str]) -> None:
    comment = f"What it is.\n{line}\nVariables:\n $name (String): who"
    assert named_surfaces(comment) == named


def test_what_is_no_name_is_left_out_and_the_rest_stays() -> None:
    assert named_surfaces("Surface: title; .a two words; .b toast") == {"": "title", "b": "toast"}


def test_a_comment_without_the_line_names_nothing() -> None:
    assert named_surfaces("") == named_surfaces("A button.") == {}


def test_every_surface_has_room() -> None:
    assert set(BUDGETS) == set(Surface)
    assert BUDGETS[Surface.BADGE] < BUDGETS[Surface.BUTTON] < BUDGETS[Surface.TOAST]


@pytest.mark.parametrize(
    ("name", "surface"), [("toast", Surface.TOAST), ("tost", None), (None, None)]
)
def test_a_surface_is_one_that_there_is(name: str | None, surface: Surface | None) -> None:
    assert surface_named(name) is surface
