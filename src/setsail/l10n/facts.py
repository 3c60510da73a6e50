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
class Argument:
    """What a function is handed, or the value of one of its options.

    Attributes:
        kind: ``variable``, ``text``, ``number``, or ``other`` for anything else.
        value: the variable's name without ``$``, the text, the number as written; "" of another.
        start: offset in the file's text, in characters.
    """

    kind: str
    value: str
    start: int


@dataclass(frozen=True, slots=True)
class Option:
    """A named argument of a function."""

    name: str
    start: int
    value: Argument


@dataclass(frozen=True, slots=True)
class Call:
    """A function call: its name, what it is handed and its options."""

    name: str
    start: int
    arguments: tuple[Argument, ...]
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Select:
    """A select expression.

    Attributes:
        start: offset of the selector.
        variable: the variable that it selects on, also inside ``NUMBER()``; None otherwise.
        keys: of its variants, in order, as written.
        default: the starred key.
    """

    start: int
    variable: str | None
    keys: tuple[Use, ...]
    default: str

    @property
    def words(self) -> tuple[Use, ...]:
        """Keys that are identifiers, such as ``one``."""
        return tuple(key for key in self.keys if key.name[0].isalpha())

    @property
    def numbers(self) -> tuple[float, ...]:
        """Keys that are numbers."""
        return tuple(float(key.name) for key in self.keys if not key.name[0].isalpha())


@dataclass(slots=True)
class Facts:
    """Everything that one pattern uses.

    Attributes:
        pattern: the syntax tree that was read.
        variables: every use of a variable, in order.
        shown: variables that are printed, not only selected on.
        references: messages and terms that it includes.
        calls: functions that it calls.
        selects: its select expressions, outer before inner.
        literals: text literals ``{ "…" }``, with escapes as written.
    """

    pattern: ast.Pattern
    variables: list[Use] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)
    references: list[Use] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    selects: list[Select] = field(default_factory=list)
    literals: list[Use] = field(default_factory=list)


def facts_of(pattern: ast.Pattern) -> Facts:
    """Walk a pattern and collect what it uses."""
    facts = Facts(pattern)
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
            facts.selects.append(select_of(node))
            _walk(node.selector, facts, shown=False)
            for variant in node.variants:
                _walk_pattern(variant.value, facts)
        case ast.FunctionReference():
            facts.calls.append(_call(node))
            for argument in node.arguments.positional:
                _walk(argument, facts, shown=shown)
        case ast.MessageReference() | ast.TermReference():
            facts.references.append(Use(reference_name(node), start_of(node)))
        case ast.StringLiteral():
            facts.literals.append(Use(node.value, start_of(node)))
        case _:  # a number literal uses nothing
            pass


def _call(node: ast.FunctionReference) -> Call:
    return Call(
        node.id.name,
        start_of(node),
        tuple(map(_argument, node.arguments.positional)),
        tuple(
            Option(named.name.name, start_of(named), _argument(named.value))
            for named in node.arguments.named
        ),
    )


def _argument(node: ast.SyntaxNode) -> Argument:
    match node:
        case ast.VariableReference():
            return Argument("variable", node.id.name, start_of(node))
        case ast.StringLiteral():
            return Argument("text", node.value, start_of(node))
        case ast.NumberLiteral():
            return Argument("number", node.value, start_of(node))
    return Argument("other", "", start_of(node))


def reference_name(node: ast.MessageReference | ast.TermReference) -> str:
    """``id``, ``id.attr``, ``-term`` or ``-term.attr``, as units are called."""
    sigil = "-" if isinstance(node, ast.TermReference) else ""
    attribute = f".{node.attribute.name}" if node.attribute else ""
    return f"{sigil}{node.id.name}{attribute}"


def select_of(node: ast.SelectExpression) -> Select:
    """What a select expression selects on, and its keys."""
    return Select(
        start=start_of(node.selector),
        variable=_selected_variable(node.selector),
        keys=tuple(Use(key_text(v.key), start_of(v.key)) for v in node.variants),
        default=next(key_text(v.key) for v in node.variants if v.default),
    )


def _selected_variable(selector: object) -> str | None:
    if isinstance(selector, ast.VariableReference):
        return selector.id.name
    if isinstance(selector, ast.FunctionReference) and selector.id.name == "NUMBER":
        names: Iterable[str | None] = map(_selected_variable, selector.arguments.positional)
        return next(iter(names), None)
    return None


def key_text(key: ast.Identifier | ast.NumberLiteral) -> str:
    """The key of a variant as written."""
    return key.name if isinstance(key, ast.Identifier) else key.value
