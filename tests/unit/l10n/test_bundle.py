import re
import subprocess
import sys
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from hypothesis import given
from hypothesis import strategies as st

from setsail.core.errors import SetsailError
from setsail.core.findings import Position
from setsail.l10n.bundle import Argument, MessageBundle, load_bundle
from setsail.l10n.engine import MarketBundle
from setsail.l10n.formats import Count, Duration, FormatPolicy, Money
from setsail.l10n.source import read_locale
from setsail.l10n.text import plain

from .conftest import WriteLocale

EN = """\
# Who joins.
# Variables:
#  $name (String): who
join = { $name } joined
-brand = Laya
title = Welcome to { -brand }
    .hint = Tap
price = { $price }
only-english = Hello { 1234 }
"""
AR = "-brand = لايا\njoin = انضم { $name }\ntitle = أهلًا في { -brand }\nprice = { $price }\n"


@pytest.fixture
def tree(write_locale: WriteLocale) -> Path:
    write_locale("ar", room=AR)
    return write_locale("en", room=EN)


@pytest.fixture
def bundle(tree: Path, saudi: FormatPolicy) -> MessageBundle:
    return load_bundle(tree, ("ar", "en"), "SA", saudi)


def test_render_uses_the_language_and_its_digits(bundle: MessageBundle) -> None:
    assert bundle.render("ar", "join", name="Noura") == "انضم \u2068Noura\u2069"
    assert plain(bundle.render("ar", "price", price=Money(4900, "SAR"))).startswith("٤٩٫٠٠")
    assert bundle.render("en", "price", price=Money(4900, "SAR")) == "SAR\u00a049.00"


def test_a_message_that_the_locale_lacks_comes_from_its_chain_with_a_problem(
    bundle: MessageBundle,
) -> None:
    rendered = bundle.render_checked("ar", "only-english")
    assert (plain(rendered.text), rendered.tag) == ("Hello 1,234", "en")
    (problem,) = rendered.problems
    assert problem.code == "L232"
    assert problem.where == Position("locales/en/room.ftl", 9, 1)


def test_what_cannot_be_rendered_is_visible_and_reported(bundle: MessageBundle) -> None:
    rendered = bundle.render_checked("ar", "joined")
    assert rendered.text == "⟦joined⟧"
    assert rendered.problems[0].code == "L231"
    assert "'join'" in (rendered.problems[0].fix or "")
    missing = bundle.render_checked("en", "join")
    assert plain(missing.text) == "⟦$name⟧ joined"
    assert [p.code for p in missing.problems] == ["L233"]
    assert missing.problems[0].where == Position("locales/en/room.ftl", 4, 1)


@pytest.mark.parametrize("message_id", ["", ".", "join.", "join.x.y", "-brand", "join.none"])
def test_render_never_raises_for_odd_ids(bundle: MessageBundle, message_id: str) -> None:
    rendered = bundle.render_checked("ar", message_id, name="x")
    assert rendered.text == f"⟦{message_id}⟧"
    assert rendered.problems


def test_render_never_raises_for_odd_values(bundle: MessageBundle) -> None:
    class Hostile:
        def __str__(self) -> str:
            raise RuntimeError("no")

    for value in (None, object(), Hostile(), [], float("nan"), 10**400):
        assert "انضم" in bundle.render("ar", "join", name=value)  # type: ignore[arg-type]


def test_another_tag_takes_its_nearest(bundle: MessageBundle) -> None:
    assert bundle.render_checked("ar-SA", "title").tag == "ar"
    assert bundle.render_checked("fr", "title").tag == "en"


def test_a_tag_that_is_none_takes_the_default_with_a_problem(bundle: MessageBundle) -> None:
    rendered = bundle.render_checked("not a tag", "title")
    assert (plain(rendered.text), rendered.tag) == ("أهلًا في لايا", "ar")
    assert [(p.code, p.got) for p in rendered.problems] == [("L213", "'not a tag'")]
    unknown = bundle.render_checked("not a tag", "titel")
    assert unknown.text == "⟦titel⟧"
    assert [p.code for p in unknown.problems] == ["L213", "L231"]


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (Money(10**40, "SAR"), "more than 18 digits"),
        (Count(-(10**40)), "more than 18 digits"),
        (Duration(float("nan")), "nan s is not a length of time that can be shown"),
        (Duration(1e30), "1e+30 s is not a length of time that can be shown"),
        (Duration(-1), "a duration is not negative: -1"),
    ],
)
def test_a_value_beyond_reason_is_told_in_words(
    bundle: MessageBundle, value: Money | Count | Duration, reason: str
) -> None:
    rendered = bundle.render_checked("en", "price", price=value)
    assert rendered.text == "⟦$price⟧"
    (problem,) = rendered.problems
    assert reason in problem.message
    with pytest.raises(ValueError, match=re.escape(reason)):
        bundle.show("en", value)


def test_messages_tell_file_line_variables_and_the_reference_comment(
    bundle: MessageBundle,
) -> None:
    infos = {info.id: info for info in bundle.messages("ar")}
    assert list(infos) == ["join", "title", "price"]
    join = infos["join"]
    assert (join.file, join.line, join.variables) == ("room.ftl", 2, ("name",))
    assert join.comment.startswith("Who joins.")
    assert join.kinds == {"name": "string"}
    assert [info.id for info in bundle.messages("en")][:3] == ["join", "title", "title.hint"]


def test_client_catalogue_holds_what_needs_no_value(bundle: MessageBundle) -> None:
    catalogue = bundle.client_catalogue("ar")
    assert list(catalogue) == ["only-english", "title", "title.hint"]
    assert plain(catalogue["title"]) == "أهلًا في لايا"
    assert catalogue["title.hint"] == "Tap"


def test_direction_and_week(bundle: MessageBundle) -> None:
    assert (bundle.direction("ar"), bundle.direction("en")) == ("rtl", "ltr")
    assert bundle.week_days("en")[0] == "Sun"


def test_questions_about_a_foreign_locale_are_findings(bundle: MessageBundle) -> None:
    with pytest.raises(SetsailError, match="L216 not a locale of this market, got 'id'"):
        bundle.messages("id")


def test_a_regional_tag_reads_the_folder_of_its_parent(
    write_locale: WriteLocale, saudi: FormatPolicy
) -> None:
    tree = write_locale("es-419", room="a = Hola\n")
    write_locale("en", room="a = Hello\nb = Bye\n")
    bundle = load_bundle(tree, ("es-MX",), "MX", saudi)
    assert bundle.render("es-MX", "a") == "Hola"
    assert bundle.render_checked("es-MX", "a").problems == ()
    assert bundle.render("es-MX", "b") == "Bye"


def test_loading_tells_everything_that_is_wrong(
    write_locale: WriteLocale, saudi: FormatPolicy
) -> None:
    tree = write_locale("en", room="a = A\na = B\nbad = {\n")
    with pytest.raises(SetsailError) as caught:
        load_bundle(tree, ("th", "es_MX", "en"), "SA", saudi)
    found = [(f.code, str(f.where)) for f in caught.value.findings]
    assert found == [
        ("L214", "locales/th"),
        ("L213", "None"),
        ("L201", "locales/en/room.ftl:3:8"),
        ("L202", "locales/en/room.ftl:2:1"),
    ]


def test_sources_that_are_parsed_already_are_not_read_again(
    tree: Path, saudi: FormatPolicy
) -> None:
    sources = {tag: read_locale(tree, tag) for tag in ("ar", "en")}
    for file in tree.glob("*/*.ftl"):
        file.write_text("broken = {\n")
    bundle = load_bundle(tree, ("ar",), "SA", saudi, sources)
    assert plain(bundle.render("ar", "title")) == "أهلًا في لايا"


def test_lone_references_in_a_ring_end_in_a_marker(
    write_locale: WriteLocale, saudi: FormatPolicy
) -> None:
    tree = write_locale("en", room="a = { b }\nb = { a }\n")
    rendered = load_bundle(tree, ("en",), "SA", saudi).render_checked("en", "a")
    assert rendered.text == "⟦a⟧"
    assert "RecursionError" in rendered.problems[0].message


def test_a_file_that_cannot_be_taken_is_told_even_without_others(
    write_locale: WriteLocale, saudi: FormatPolicy
) -> None:
    tree = write_locale("en")
    with pytest.raises(SetsailError, match="L214 the locale has no Fluent file"):
        load_bundle(tree, ("en",), "SA", saudi)


@given(
    value=st.one_of(
        st.text(), st.integers(), st.floats(), st.booleans(), st.builds(Count, st.integers())
    )
)
def test_any_value_renders_inside_one_isolate(value: Argument) -> None:
    policy = FormatPolicy("arab", "SAR", 2, "Asia/Riyadh", "sun")
    bundle = MarketBundle("ar", "SA", policy, (FluentParser().parse("m = <{ $v }>"),))
    pattern = bundle.pattern("m")
    assert pattern
    text, _ = bundle.render(pattern, {"v": value})
    assert text.startswith("<\u2068")
    assert text.endswith("\u2069>")
    assert not any(c in text[2:-2] for c in "\u2068\u2069\u202e\n")


def test_importing_the_bundle_is_cheap() -> None:
    code = "import setsail.l10n.bundle, sys; print(*{'babel', 'fluent.runtime'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
