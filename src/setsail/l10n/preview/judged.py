"""What the gate says, brought to the messages that a preview shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from setsail.core.findings import Finding


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings of the gate.

    Attributes:
        by_message: those of messages, by id.
        apart: those of anything else: a term, a file, an exception.
    """

    by_message: Mapping[str, tuple[Finding, ...]]
    apart: tuple[Finding, ...]

    @classmethod
    def of(cls, findings: Iterable[Finding], ids: Collection[str]) -> Judged:
        """Sort findings by their message.

        Args:
            findings: of the gate; their key is an id, or that of a message whose attributes
                alone are texts.
            ids: of the messages that are shown, and of terms.
        """
        first_of = {name.partition(".")[0]: name for name in reversed(tuple(ids))}
        by_message: dict[str, list[Finding]] = {}
        apart: list[Finding] = []
        for finding in findings:
            key = finding.key or ""
            name = key if key in ids else first_of.get(key)
            if name is None or name.startswith("-"):
                apart.append(finding)
            else:
                by_message.setdefault(name, []).append(finding)
        return cls({name: tuple(told) for name, told in by_message.items()}, tuple(apart))

    def of_message(self, name: str, file: str, *, missing: bool) -> tuple[Finding, ...]:
        """Findings of a message as it is shown.

        Args:
            name: its id.
            file: the file that its text was found in. What is said of the same message in
                another file is said of a text that nobody sees here.
            missing: whether the language has no text of it, so that all that is said counts.
        """
        told = self.by_message.get(name, ())
        return tuple(f for f in told if missing or not f.where or f.where.file == file)
