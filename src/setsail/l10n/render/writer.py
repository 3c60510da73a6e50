"""From a program to a Python function of its own.

Walking a program costs more than what it does, so each is written out once as straight code:
for "Hi { $name }!" a function that looks up ``name``, sees that it is clean text and puts it
between two constants. Constants go into the source as `repr` writes them and names are ours,
so no text of a locale file is ever run.

Every function takes a mapping of values. Whenever something is not as the program takes it for
granted (a value missing, one too many, of another type, too long), it hands the same values to
``slow``, which is fluent.runtime.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from setsail.l10n.formats import Count, UserText
from setsail.l10n.render.printers import LIMIT
from setsail.l10n.render.program import VALUE_LENGTH, Program, variables_of
from setsail.l10n.text import TEXT_LIMIT, user_text

Values = Mapping[str, Any]
Render = Callable[[Values], Any]
"""From values to text, or to whatever ``slow`` returns."""

# fluent.runtime isolates a value with two characters more.
_ROOM = VALUE_LENGTH - 2
assert TEXT_LIMIT <= _ROOM


class Tools(Protocol):
    """What programs need of their locale and market."""

    def say(self, value: object, /) -> str | None:
        """A value other than text, printed; None: ask fluent.runtime."""

    @property
    def number(self) -> Callable[[int], str]:
        """Prints a whole number from 0 up to `LIMIT`."""

    @property
    def category(self) -> Callable[[int], str]:
        """The plural category of a whole number from 0."""


class Categories:
    """Plural categories of whole numbers, looked up where they repeat.

    CLDR's rules for whole numbers look at small numbers and at the last digits, and for
    compact millions at whether the last six are 0. So 0 to 999 stand for themselves, 1,000 to
    1,999 for all that end alike, 2,000 for the round millions; held against the rule itself
    for numbers of every size when made.

    Args:
        rule: from a number to its category.
    Source: CLDR 47 plural rules; UTS 35, Language Plural Rules.
    """

    def __init__(self, rule: Callable[[int], str]) -> None:
        self._rule = rule
        self._table: list[str | None] = [None] * 2001
        probes = (1001, 1002, 1011, 1100, 2003, 10_000, 12_021, 100_000, 1_000_001, 5_000_000)
        self._repeats = all(rule(self._stand_in(n)) == rule(n) for n in probes)

    @staticmethod
    def _stand_in(number: int) -> int:
        if number < 1000:
            return number
        return 1000 + number % 1000 if number % 1_000_000 else 1_000_000

    def __call__(self, number: int) -> str:
        """The category of a number from 0."""
        if number < 1000:
            index = number
        elif not self._repeats:
            return self._rule(number)
        else:
            index = 1000 + number % 1000 if number % 1_000_000 else 2000
        found = self._table[index]
        if found is None:
            found = self._table[index] = self._rule(self._stand_in(number))
        return found


def write(program: Program, tools: Tools, slow: Render) -> Render:
    """A function that renders a program.

    Args:
        program: of the message.
        tools: of its locale and market.
        slow: what to do with values that the program does not take.
    """
    return _Writer(tools, slow).function(program)


def text_value(value: object) -> str | None:
    """Text from outside as a message shows it; None where it is none, or too long for here."""
    if type(value) is str:
        shown = user_text(value)
    elif type(value) is UserText and type(value.text) is str and type(value.limit) is int:
        shown = user_text(value.text, value.limit)
    else:
        return None
    return shown if len(shown) <= _ROOM else None


class _Writer:
    def __init__(self, tools: Tools, slow: Render) -> None:
        self._lines: list[str] = []
        self._names: dict[str, str] = {}
        self._numbers: dict[str, str] = {}
        self._tools = tools
        self._space: dict[str, Any] = {
            "slow": slow,
            "say": tools.say,
            "text": text_value,
            "Count": Count,
        }

    def function(self, program: Program) -> Render:
        names = variables_of(program)
        if not names:
            constant = "".join(part for part in program if isinstance(part, str))
            self._line(1, f"return {constant!r} if not values else slow(values)")
        else:
            self._line(1, f"if len(values) != {len(names)}: return slow(values)")
            self._line(1, "try:")
            self._read(names, program)
            self._line(1, "except KeyError: return slow(values)")
            self._return(program)
        source = "\n".join(("def render(values):", *self._lines))
        exec(compile(source, "<message>", "exec"), self._space)
        made: Render = self._space["render"]
        return made

    def _line(self, depth: int, text: str) -> None:
        self._lines.append("    " * depth + text)

    def _read(self, names: Sequence[str], program: Program) -> None:
        chosen, printed = _uses(program)
        if chosen:  # Babel is loaded here, and not for messages of text alone
            self._space |= {"number": self._tools.number, "category": self._tools.category}
        for index, name in enumerate(names):
            value = f"v{index}"
            self._line(2, f"{value} = values[{name!r}]")
            if name in chosen:
                self._read_number(index, name, printed=name in printed)
            else:
                self._read_value(value)
                self._names[name] = value

    def _read_number(self, index: int, name: str, *, printed: bool) -> None:
        value = f"v{index}"
        self._line(2, f"if type({value}) is Count and not {value}.compact: {value} = {value}.value")
        self._line(2, f"if type({value}) is not int or not 0 <= {value} < {LIMIT}:")
        self._line(3, "return slow(values)")
        self._numbers[name] = value
        if printed:
            self._line(2, f"s{index} = number({value})")
            self._names[name] = f"s{index}"

    def _read_value(self, value: str) -> None:
        short = f"len({value}) <= {TEXT_LIMIT} and {value}.isprintable()"
        self._line(2, f"if type({value}) is str:")
        self._line(3, f"if not ({short}): {value} = text({value})")
        self._line(2, f"else: {value} = say({value}) or text({value})")
        self._line(2, f"if {value} is None: return slow(values)")

    def _return(self, program: Program, depth: int = 1) -> None:
        if len(program) == 1 and not isinstance(program[0], str) and len(program[0]) == 4:
            name, keys, default, branches = program[0]
            self._line(depth, f"i = {self._index(name, keys, default)}")
            for index, branch in enumerate(branches[:-1]):
                self._line(depth, f"if i == {index}:")
                self._return(branch, depth + 1)
            self._return(branches[-1], depth)
            return
        self._line(depth, f"return {self._joined(program, depth)}")

    def _joined(self, program: Program, depth: int) -> str:
        """The source of an expression that is the program's text."""
        pieces: list[str] = []
        for part in program:
            if isinstance(part, str):
                pieces.append(repr(part))
            elif len(part) == 1:
                pieces.append(f"f'{{{self._names[part[0]]}}}'")
            else:
                pieces.append(f"f'{{{self._chosen(part, depth)}}}'")
        return " ".join(pieces) or "''"

    def _chosen(self, choice: Any, depth: int) -> str:
        """Lines that put the text of a choice inside a text into a name of its own."""
        name, keys, default, branches = choice
        target = f"c{len(self._lines)}"
        index = f"i{len(self._lines)}"
        self._line(depth, f"{index} = {self._index(name, keys, default)}")
        for number, branch in enumerate(branches):
            self._line(depth, f"{'el' if number else ''}if {index} == {number}:")
            self._line(depth + 1, f"{target} = {self._joined(branch, depth + 1)}")
        return target

    def _index(self, name: str, keys: tuple[str | int, ...], default: int) -> str:
        """The source of the index of the variant that a number chooses."""
        words = {key: keys.index(key) for key in reversed(keys) if isinstance(key, str)}
        exact = {key: keys.index(key) for key in keys if isinstance(key, int)}
        # The first that matches wins: a category that stands before a number takes it.
        category: Callable[[int], str] = self._space["category"]
        exact = {n: min(i, words.get(category(n), i)) for n, i in exact.items()}
        value, spot = self._numbers[name], f"m{len(self._space)}"
        self._space[spot] = words
        by_word = f"{spot}.get(category({value}), {default})"
        if len(keys) == 1:
            return str(default)
        if set(words.values()) <= {default}:
            by_word = str(default)
        if not exact:
            return by_word
        self._space[f"e{spot}"] = exact
        return f"e{spot}[{value}] if {value} in e{spot} else {by_word}"


def _uses(program: Program) -> tuple[set[str], set[str]]:
    """Variables that a program chooses by, and those that it prints."""
    chosen: set[str] = set()
    printed: set[str] = set()
    for part in program:
        if isinstance(part, str):
            continue
        if len(part) == 1:
            printed.add(part[0])
            continue
        chosen.add(part[0])
        for branch in part[3]:
            inner_chosen, inner_printed = _uses(branch)
            chosen |= inner_chosen
            printed |= inner_printed
    return chosen, printed
