"""Which variants a text has in another language, and which English text each one is made from.

English says ``[one]`` and ``*[other]``; an Arabic translator is asked for six forms, an
Indonesian one for a single text. Literal keys such as ``[0]`` and words such as ``[private]``
stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from setsail.l10n.checks.plurals import CATEGORIES, PluralRules
from setsail.l10n.handoff.tree import Branch, Choice, Leaf, Node, Tree

_PLURAL_ORDER = ("zero", "one", "two", "few", "many", "other")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_SELECTED = re.compile(r"\$([A-Za-z][\w-]*)|NUMBER\(\$([A-Za-z][\w-]*)(.*)\)")


def selected_variable(selector: str) -> str | None:
    """The variable that a select counts or chooses by, without ``$``; None where there is none.

    An ordinal number has other categories, so it is not taken for a count.
    """
    found = _SELECTED.fullmatch(selector)
    if not found or "ordinal" in (found[3] or ""):
        return None
    return found[1] or found[2]


def is_number(key: str) -> bool:
    """Whether a variant's key is a number, such as ``0``."""
    return bool(_NUMBER.fullmatch(key))


@dataclass(frozen=True, slots=True)
class Plurals:
    """How two languages count a text's variables.

    Attributes:
        source: rules of English.
        target: rules of the locale.
        numbers: variables that the comment calls a Number, without ``$``.
        decimals: those of them that may have digits behind the point.
    """

    source: PluralRules
    target: PluralRules
    numbers: frozenset[str]
    decimals: frozenset[str] = frozenset()

    def is_plural(self, node: Node) -> bool:
        """Whether a select chooses by plural category."""
        words = {b.key for b in node.branches if not is_number(b.key)}
        variable = selected_variable(node.selector)
        if variable is None or not words <= CATEGORIES:
            return False
        return bool(words - {"other"}) or variable in self.numbers

    def expanded(self, tree: Tree) -> Tree:
        """English's variants as the locale needs them, every text missing."""
        if not isinstance(tree, Node):
            return ()
        if not self.is_plural(tree):
            branches = (Branch(b.key, b.default, self.expanded(b.tree)) for b in tree.branches)
            return Node(tree.selector, tuple(branches))
        by_key = {branch.key: branch for branch in tree.branches}
        literals = [key for key in by_key if is_number(key)]
        needed = self._needed(tree.selector, literals)
        if needed == ["other"] and not literals:
            return self.expanded(by_key.get("other", tree.fallback).tree)
        made = []
        for key in (*literals, *needed):
            model = by_key.get(key, tree.fallback)
            made.append(Branch(key, key == "other", self.expanded(model.tree)))
        return Node(tree.selector, tuple(made))

    def completed(self, tree: Tree) -> Tree:
        """The locale's own variants, and those that it lacks with their texts missing."""
        if not isinstance(tree, Node):
            return tree
        branches = [Branch(b.key, b.default, self.completed(b.tree)) for b in tree.branches]
        if self.is_plural(tree):
            present = {branch.key for branch in branches}
            literals = [key for key in present if is_number(key)]
            model = _emptied(next(b.tree for b in branches if b.default))
            for key in self._needed(tree.selector, literals):
                # A default such as *[many] stands for what has no variant of its own.
                if key not in present and not (key == "other" and tree.fallback.key != "other"):
                    branches.insert(_place(branches, key), Branch(key, False, model))
        return Node(tree.selector, tuple(branches))

    def _needed(self, selector: str, literals: Sequence[str]) -> list[str]:
        decimals = selected_variable(selector) in self.decimals
        needed = self.target.needed({float(key) for key in literals}, decimals=decimals)
        return list(dict.fromkeys((*needed, "other")))

    def source_of(self, tree: Tree, choices: Sequence[Choice]) -> Leaf:
        """The English text that a variant of the locale is made from."""
        return _followed(tree, {c.selector: c for c in choices}, self.target, self.source)

    def stands_for_one(self, choice: Choice) -> bool:
        """Whether a variant holds a single number, which its text then need not print."""
        if is_number(choice.key):
            return True
        return len(self.target.samples.get(choice.key, ())) == 1


def _place(branches: Sequence[Branch], key: str) -> int:
    """Where a category belongs: before the first that follows it in CLDR's order."""
    rank = _PLURAL_ORDER.index(key)
    for place, branch in enumerate(branches):
        if branch.key in _PLURAL_ORDER[rank + 1 :]:
            return place
    return len(branches)


def _emptied(tree: Tree) -> Tree:
    if not isinstance(tree, Node):
        return ()
    branches = (Branch(b.key, b.default, _emptied(b.tree)) for b in tree.branches)
    return Node(tree.selector, tuple(branches))


def _followed(
    tree: Tree, chosen: Mapping[str, Choice], asked: PluralRules, here: PluralRules
) -> Leaf:
    """Walk down a tree by choices that were made in another one.

    Args:
        tree: where to walk.
        chosen: choices by selector.
        asked: rules of the language that the choices were made in.
        here: rules of the tree's language.
    """
    while isinstance(tree, Node):
        branches = {branch.key: branch for branch in tree.branches}
        choice = chosen.get(tree.selector)
        key = _key(choice, branches, asked, here) if choice else None
        tree = (branches[key] if key else tree.fallback).tree
    return tree


def _key(
    choice: Choice, branches: Mapping[str, Branch], asked: PluralRules, here: PluralRules
) -> str | None:
    """The variant that a choice falls into; None for the default."""
    only = asked.samples.get(choice.key, frozenset())
    if len(only) == 1 and choice.key not in branches:
        literal = str(next(iter(only)))
        if literal in branches:  # [zero] of Arabic is [0] of English
            return literal
    if choice.key in branches:
        return choice.key
    if is_number(choice.key):
        number = float(choice.key)
        category = next((c for c, numbers in here.samples.items() if number in numbers), None)
        return category if category in branches else None
    return None
