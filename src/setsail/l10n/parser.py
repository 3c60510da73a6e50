"""fluent.syntax's parser with its busiest steps done by regular expressions.

The parser reads a text character by character, and comments and lines of text with plain
variables are most of a file. Here they are taken a stretch at a time, to the same syntax tree
with the same offsets and the same mistakes; everything else, selects and errors included, is
fluent.syntax's own.
Text with carriage returns is left to it altogether.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

from fluent.syntax import FluentParser, ast
from fluent.syntax.stream import FluentParserStream

Node = TypeVar("Node", bound=ast.SyntaxNode)

_SPACES = re.compile(" *")
_BLANK = re.compile("[ \n]*")
_BLANK_LINES = re.compile("(?: *\n)*")
_IDENTIFIER = re.compile("[A-Za-z][A-Za-z0-9_-]*")
_TEXT = re.compile("[^{}\n]*")
_VARIABLE = re.compile(r"\{ \$([A-Za-z][A-Za-z0-9_-]*) \}")
# A pattern of one line: what follows cannot go on with it.
_ONE_LINE = re.compile(
    rf"( *+)((?:[^{{}}\n]++|{_VARIABLE.pattern})++)(?=\n++(?:[^ \n{{]| *+[\[*.}}]|\Z)|\Z)"
)
_FIRST_LINE = re.compile("(#{1,3})(?: [^\n]*|(?=\n))")
_NEXT_LINES = {level: re.compile(f"(?:\n#{{{level}}}(?: [^\n]*|(?=\n)))*") for level in (1, 2, 3)}
_COMMENTS: Mapping[int, type[ast.Comment | ast.GroupComment | ast.ResourceComment]] = {
    1: ast.Comment,
    2: ast.GroupComment,
    3: ast.ResourceComment,
}


class QuickParser(FluentParser):
    """Parses as `FluentParser` does, in half of the time."""

    def parse(self, source: str) -> ast.Resource:
        """The syntax tree of a file."""
        if "\r" in source:
            return super().parse(source)
        stream = _Stream(source)
        stream.skip_blank_block()
        entries: list[ast.EntryType] = []
        comment: ast.Comment | None = None  # of the message that may follow
        while stream.index < stream.length:
            entry = self.get_entry_or_junk(stream)
            blank = stream.skip_blank_block()
            if isinstance(entry, ast.Comment) and not blank and stream.index < stream.length:
                comment = entry
                continue
            if comment is not None:
                if isinstance(entry, ast.Message | ast.Term):
                    entry.comment = comment
                    assert entry.span  # each node of this parser has one
                    assert comment.span
                    entry.span.start = comment.span.start
                else:
                    entries.append(comment)
                comment = None
            entries.append(entry)
        resource = ast.Resource(entries)
        resource.add_span(0, stream.index)
        return resource

    def get_comment(
        self, ps: FluentParserStream
    ) -> ast.Comment | ast.GroupComment | ast.ResourceComment:
        """Lines of a comment, as many as belong together."""
        first = _FIRST_LINE.match(ps.string, ps.index)
        if first is None or not isinstance(ps, _Stream):
            return super().get_comment(ps)
        level = len(first[1])
        rest = _NEXT_LINES[level].match(ps.string, first.end())
        start, ps.index = ps.index, rest.end() if rest else first.end()
        ps.peek_offset = 0
        lines = ps.string[start : ps.index].split("\n")
        comment = _COMMENTS[level]("\n".join(line[level + 1 :] for line in lines))
        comment.add_span(start, ps.index)
        return comment

    def get_identifier(self, ps: FluentParserStream) -> ast.Identifier:
        """A name."""
        found = _IDENTIFIER.match(ps.string, ps.index)
        if found is None:
            return super().get_identifier(ps)  # says what is wrong
        ps.index, ps.peek_offset = found.end(), 0
        identifier = ast.Identifier(found[0])
        identifier.add_span(*found.span())
        return identifier

    def get_pattern(self, ps: FluentParserStream, is_block: bool) -> ast.Pattern:
        """The text of a message, an attribute or a variant."""
        found = _ONE_LINE.match(ps.string, ps.index) if isinstance(ps, _Stream) else None
        if found is None:
            pattern: ast.Pattern = super().get_pattern(ps, is_block)
            return pattern
        pattern = ast.Pattern(list(_elements(ps.string, found.end(1), found.end())))
        pattern.add_span(ps.index, found.end())
        ps.index, ps.peek_offset = found.end(), 0
        return pattern

    def get_text_element(self, ps: FluentParserStream) -> ast.TextElement:
        """Text up to a brace or the end of the line."""
        if not isinstance(ps, _Stream):
            return super().get_text_element(ps)
        found = _TEXT.match(ps.string, ps.index)
        assert found  # also of nothing
        ps.index, ps.peek_offset = found.end(), 0
        text = ast.TextElement(found[0])
        text.add_span(*found.span())
        return text


def _elements(string: str, start: int, end: int) -> Iterator[ast.TextElement | ast.Placeable]:
    """Texts and variables of a line, which ends without blanks."""
    at = start
    for variable in _VARIABLE.finditer(string, start, end):
        if at < variable.start():
            yield _spanned(ast.TextElement(string[at : variable.start()]), at, variable.start())
        name = ast.Identifier(variable[1])
        name.add_span(*variable.span(1))
        value = _spanned(ast.VariableReference(name), variable.start(1) - 1, variable.end(1))
        yield _spanned(ast.Placeable(value), *variable.span())
        at = variable.end()
    rest = string[at:end].rstrip(" ")
    if rest:
        yield _spanned(ast.TextElement(rest), at, end)


def _spanned(node: Node, start: int, end: int) -> Node:
    node.add_span(start, end)
    return node


class _Stream(FluentParserStream):
    """A text without carriage returns: no character is more than itself."""

    def __init__(self, string: str) -> None:
        super().__init__(string)
        self.length = len(string)

    def get(self, offset: int) -> str | None:
        return self.string[offset] if offset < self.length else None

    char_at = get

    @property
    def current_char(self) -> str | None:
        index = self.index
        return self.string[index] if index < self.length else None

    @property
    def current_peek(self) -> str | None:
        index = self.index + self.peek_offset
        return self.string[index] if index < self.length else None

    def next(self) -> str | None:
        self.peek_offset = 0
        self.index += 1
        return self.get(self.index)

    def peek(self) -> str | None:
        self.peek_offset += 1
        return self.get(self.index + self.peek_offset)

    def _peek_over(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.string, self.index + self.peek_offset)
        assert found  # each of them matches nothing, too
        self.peek_offset = found.end() - self.index
        return found[0]

    def peek_blank_inline(self) -> str:
        return self._peek_over(_SPACES)

    def peek_blank_block(self) -> str:
        blank = self._peek_over(_BLANK_LINES)
        behind = self.peek_offset
        self._peek_over(_SPACES)
        if self.index + self.peek_offset < self.length:  # not blank up to the end of the file
            self.peek_offset = behind
        return "\n" * blank.count("\n")

    def peek_blank(self) -> None:
        self._peek_over(_BLANK)
