"""What a Fluent pattern uses, read off its syntax tree once.

The checks and the message list both ask which variables, functions, references
and selects a text holds; this walk answers for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fluent.syntax import ast


@dataclass(frozen=True, slots=True)
class Use:
    """Something named in a pattern.

    Attributes:
        name: variable without ``$``; ``id``, ``id.attr``, ``-term`` or ``-term.attr`` of a
            reference; name of a function; the value of a text literal.
        start: offset in the file's text, in characters.
    """

    name: str
    start: int


@dataclass(frozen=True, slots=True)
class Call:
    """A function call: its name and the names of its options."""

    name: str
    start: int
    options: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class Select:
    """A select expression.

    Attributes:
        start: offset of the selector.
        variable: the variable that it selects on, also inside ``NUMBER()``; None otherwise.
        words: keys that are identifiers, such as ``one``.
        numbers: keys that are numbers.
        default: the starred key.
    """

    start: int
    variable: str | None
    words: tuple[Use, ...]
    numbers: tuple[float, ...]
    default: str


@dataclass(slots=True)
class Facts:
    """Everything that one pattern uses.

    Attributes:
        variables: every use of a variable, in order.
        shown: variables that are printed, not only selected on.
        references: messages and terms that it includes.
        calls: functions that it calls.
        selects: its select expressions, outer before inner.
        literals: text literals ``{ "…" }``, with escapes as written.
    """

    variables: list[Use] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)
    references: list[Use] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    selects: list[Select] = field(default_factory=list)
    literals: list[Use] = field(default_factory=list)


def facts_of(pattern: ast.Pattern) -> Facts:
    """Walk a pattern and collect what it uses."""
    facts = Facts()
    _walk_pattern(pattern, facts)
    return facts


def start_of(node: ast.SyntaxNode) -> int:
    """Offset of a node in its file's text; 0 for a node that was not parsed."""
    return node.span.start if node.span else 0


def _walk_pattern(pattern: ast.Pattern, facts: Facts) -> None:
    for element in pattern.elements:
        if isinstance(element, ast.Placeable):
            _walk(element.expression, facts, shown=True)


def _walk(node: object, facts: Facts, *, shown: bool) -> None:
    match node:
        case ast.Placeable():
            _walk(node.expression, facts, shown=shown)
        case ast.VariableReference():
            facts.variables.append(Use(node.id.name, start_of(node)))
            if shown:
                facts.shown.add(node.id.name)
        case ast.SelectExpression():
            facts.selects.append(_select(node))
            _walk(node.selector, facts, shown=False)
            for variant in node.variants:
                _walk_pattern(variant.value, facts)
        case ast.FunctionReference():
            options = (Use(named.name.name, start_of(named)) for named in node.arguments.named)
            facts.calls.append(Call(node.id.name, start_of(node), tuple(options)))
            for argument in node.arguments.positional:
                _walk(argument, facts, shown=shown)
        case ast.MessageReference() | ast.TermReference():
            facts.references.append(Use(_reference_name(node), start_of(node)))
        case ast.StringLiteral():
            facts.literals.append(Use(node.value, start_of(node)))
        case _:  # a number literal uses nothing
            pass


def _reference_name(node: ast.MessageReference | ast.TermReference) -> str:
    sigil = "-" if isinstance(node, ast.TermReference) else ""
    attribute = f".{node.attribute.name}" if node.attribute else ""
    return f"{sigil}{node.id.name}{attribute}"


def _select(node: ast.SelectExpression) -> Select:
    keys = [variant.key for variant in node.variants]
    return Select(
        start=start_of(node.selector),
        variable=_selected_variable(node.selector),
        words=tuple(Use(k.name, start_of(k)) for k in keys if isinstance(k, ast.Identifier)),
        numbers=tuple(float(k.value) for k in keys if isinstance(k, ast.NumberLiteral)),
        default=next(_key_text(v.key) for v in node.variants if v.default),
    )


def _selected_variable(selector: object) -> str | None:
    if isinstance(selector, ast.VariableReference):
        return selector.id.name
    if isinstance(selector, ast.FunctionReference) and selector.id.name == "NUMBER":
        names: Iterable[str | None] = map(_selected_variable, selector.arguments.positional)
        return next(iter(names), None)
    return None


def _key_text(key: ast.Identifier | ast.NumberLiteral) -> str:
    return key.name if isinstance(key, ast.Identifier) else key.value
