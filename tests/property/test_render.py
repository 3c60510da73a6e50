"""Every rendering of the quick way is fluent.runtime's, byte for byte."""

from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.l10n_bytes import STRANGE, compare
from setsail.l10n.engine import MarketBundle
from setsail.l10n.formats import Count, FormatPolicy, Money, UserText
from setsail.l10n.render.locale import LocaleTexts
from setsail.l10n.render.store import kept_of
from setsail.l10n.source import SourceFile, locale_source

LOCALES = Path(__file__).parents[2] / "locales"
POLICY = FormatPolicy("arab", "SAR", 2, "Asia/Riyadh")

TEXT = st.text(st.sampled_from("ab ’\"'\\{}أب%ก\u200f"), min_size=1, max_size=8).map(
    lambda text: text.replace("{", "(").replace("}", ")")
)
HOLE = st.sampled_from(("{ $x }", "{ $y }", "{ -t }", "{ m }", '{ "{" }', '{ "" }', "{ 3 }"))
LINE = st.lists(TEXT | HOLE, min_size=1, max_size=4).map(
    lambda parts: "".join(parts).strip() or "a"
)
KEYS = st.lists(
    st.sampled_from(("zero", "one", "two", "few", "many", "0", "1", "2", "5")),
    unique=True,
    max_size=4,
)
VALUES = (
    st.integers(-3, 2_000_003)
    | st.text(max_size=12)
    | st.builds(Money, st.integers(-5, 10**9), st.sampled_from(("SAR", "KWD", "JPY", "XXX")))
    | st.builds(Count, st.integers(0, 10**7), st.booleans())
    | st.builds(UserText, st.text(max_size=12), st.integers(1, 9))
    | st.sampled_from(STRANGE)
)


@st.composite
def choices(draw: st.DrawFn) -> str:
    lines = [f"        [{key}] {draw(LINE)}" for key in draw(KEYS)]
    default = draw(st.integers(0, len(lines)))
    lines.insert(default, f"       *[other] {draw(LINE)}")
    before, after = draw(st.sampled_from((("", ""), ("x ", ""), ("", " y"))))
    return before + "{ $x ->\n" + "\n".join(lines) + "\n    }" + after


def test_the_projects_texts_come_out_as_fluent_runtimes() -> None:
    tally = compare(20_000, LOCALES, seed=7)
    assert tally.cases == 20_000
    assert tally.bare > 4000
    assert tally.differences == 0, tally.first


@pytest.mark.parametrize("tag", ["ar", "en"])
@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    body=LINE | choices(),
    values=st.dictionaries(st.sampled_from("xyz"), VALUES, min_size=0, max_size=3),
)
def test_any_message_with_any_values(tag: str, body: str, values: dict[str, object]) -> None:
    text = f"-t = T\nm = M {{ $y }}\na =\n    {body}\n"
    resource = FluentParser().parse(text)
    source = locale_source(tag, tag, [SourceFile("a.ftl", "a.ftl", text, resource)])
    texts = LocaleTexts(tag, "SA", POLICY, kept_of(source), lambda: source)
    if "a" not in texts:
        return  # the body is no Fluent
    engine = MarketBundle(tag, "SA", POLICY, (resource,))
    pattern = engine.pattern("a")
    assert pattern is not None
    try:
        meant = engine.render(pattern, values)
    except Exception as problem:
        meant = ("⟦a⟧", [f"{type(problem).__name__}: {problem}"])
    quick = texts.quick("a")
    found = quick(values) if quick else None
    if found is None:
        assert texts.resolve("a", values) == (meant[0], tuple(meant[1]))
    else:
        assert (found, []) == meant
