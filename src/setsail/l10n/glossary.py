"""``locales/terms.yaml``: the words that languages have agreed on, and those they do not use.

The file is for the people who write the texts. A term such as *coin* has an agreed word in
each language, words that must not stand in its place, and the messages that must say it. An
entry that only has words to avoid keeps a promise out of every text ("guaranteed"), or a form
of address. Where law asks for it, an entry holds in some markets only and says its source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, Self, TypeVar

from pydantic import Field, model_validator

from setsail.core.errors import SetsailError
from setsail.core.findings import Finding, Position, error
from setsail.core.nearest import did_you_mean
from setsail.core.text_file import read_bytes
from setsail.core.typed import Strict, validate
from setsail.core.yaml_tree import MappingNode, parse_tree, position_of
from setsail.l10n.chain import message_chain
from setsail.profiles.schema.types import Text
from setsail.profiles.sources import Source

FILE = "terms.yaml"
CODE = "L249"

# What makes a Latin word longer; Chinese and Thai set theirs right beside it, as in "QR码".
_LATIN = "[A-Za-z0-9_À-ɏḀ-ỿ]"

T = TypeVar("T")
Words = tuple[Text, ...]


class Term(Strict):
    """One word or promise, in every language."""

    about: Text = Field(description="what it means, or why the words are not used")
    say: dict[Text, Words] = Field(
        default_factory=dict,
        description="the agreed words by locale, each in every form that texts use; a stem "
        "ends with *",
    )
    never: dict[Text, Words] = Field(
        default_factory=dict,
        description="words that no text of the locale uses for it; a stem ends with *",
    )
    messages: tuple[Text, ...] = Field(
        default=(), description="texts that must say it, in each locale that has agreed words"
    )
    markets: tuple[Text, ...] = Field(
        default=(), description="markets in which it holds, by ISO code; all where none is named"
    )
    severity: Literal["error", "warning"] = Field(
        default="error", description="what a word that is not used weighs"
    )
    source: Source | None = Field(default=None, description="where the rule was read")

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if not self.say and not self.never:
            raise ValueError("names no words; write say, never or both")
        if self.messages and not self.say:
            raise ValueError("has messages that must say it and no words to say")
        if not all(re.fullmatch("[A-Z]{2}", code) for code in self.markets):
            raise ValueError("names its markets by ISO codes, such as SA")
        if self.markets and self.source is None:
            raise ValueError("holds in some markets only and says no source")
        return self


class TermsFile(Strict):
    """``locales/terms.yaml``."""

    names: Words = Field(
        default=(), description="brands and short forms that are the same in every language"
    )
    loans: dict[Text, Words] = Field(
        default_factory=dict,
        description="English words that a locale has taken over; a stem ends with *",
    )
    terms: dict[Text, Term] = Field(
        default_factory=dict, description="words and promises by a name of our own"
    )


@dataclass(frozen=True, slots=True)
class Glossary:
    """The agreed words.

    Attributes:
        file: what the file says.
        tree: where it says it; None where there is no file.
    """

    file: TermsFile
    tree: MappingNode | None = None

    def where(self, *path: str) -> Position:
        """Where a value is written."""
        return position_of(self.tree, path) if self.tree else Position(FILE)

    def without_names(self, tag: str, text: str, instead: Callable[[re.Match[str]], str]) -> str:
        """A text without the names and loan words that may stand in it.

        Args:
            tag: the locale; what its parents have taken over it has too.
            text: to look at.
            instead: what takes the place of a word.
        """
        loans = tuple(word for words in _all(self.file.loans, tag) for word in words)
        pattern = _pattern((*self.file.names, *loans))
        return pattern.sub(instead, text) if pattern else text

    def problems(self, tags: tuple[str, ...], messages: tuple[str, ...]) -> Iterator[Finding]:
        """Locales and messages of the file that do not exist.

        Args:
            tags: folders there are.
            messages: ids of English, with attributes.
        """
        for tag in self.file.loans:
            if tag not in tags:
                yield self._unknown("locale", tag, tags, "loans", tag)
        for name, term in self.file.terms.items():
            for key, entries in (("say", term.say), ("never", term.never)):
                for tag in entries:
                    if tag not in tags:
                        yield self._unknown("locale", tag, tags, "terms", name, key, tag)
            for number, message in enumerate(term.messages):
                if message not in messages:
                    path = ("terms", name, "messages", str(number))
                    yield self._unknown("message", message, messages, *path)

    def _unknown(self, what: str, got: str, known: tuple[str, ...], *path: str) -> Finding:
        return error(
            CODE,
            f"no such {what}",
            where=self.where(*path),
            key=".".join(path),
            got=f"'{got}'",
            fix=did_you_mean(got, known),
        )


def nearest(entries: Mapping[str, T], tag: str) -> T | None:
    """The entry of a locale, or of the nearest one of its language behind it.

    What es-AR says of its own takes the place of what es-419 says.
    """
    return next(iter(_all(entries, tag)), None)


def _all(entries: Mapping[str, T], tag: str) -> Iterator[T]:
    # English stands behind every language, but its words are not theirs.
    chain = message_chain(tag)
    own = [name for name in chain if name.split("-")[0] == chain[0].split("-")[0]]
    for name in own:
        if name in entries:
            yield entries[name]


@lru_cache(maxsize=64)
def _pattern(words: Words) -> re.Pattern[str] | None:
    if not words:
        return None
    # The longest first: "Apple Pay" before "Apple".
    ways = (
        re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else rf"(?!{_LATIN})")
        for word in sorted(words, key=len, reverse=True)
    )
    return re.compile(rf"(?<!{_LATIN})(?:{'|'.join(ways)})", re.IGNORECASE)


def read_glossary(locales_dir: Path) -> Glossary:
    """Read ``terms.yaml`` of a tree of locales; an empty glossary where there is none.

    Raises:
        SetsailError: P1xx, it is no clean YAML; L249, it is not as it should be.
    """
    path = locales_dir / FILE
    shown = f"{locales_dir.name}/{FILE}"
    if not path.exists():
        return Glossary(TermsFile())
    return _parsed(read_bytes(path, shown, CODE), shown)


def glossary_or_empty(locales_dir: Path) -> Glossary:
    """The glossary; an empty one where it cannot be read, which the check of terms tells."""
    try:
        return read_glossary(locales_dir)
    except SetsailError:
        return Glossary(TermsFile())


# Three checks of each locale ask for the same file.
@lru_cache(maxsize=4)
def _parsed(data: bytes, shown: str) -> Glossary:
    tree = parse_tree(data, shown)
    file, findings = validate(tree, TermsFile, CODE)
    if file is None:
        raise SetsailError(findings)
    return Glossary(file, tree)
