"""What the locale folders of a workspace hold, once they were judged.

Small and without syntax trees, so that it can come from another process.
"""

from __future__ import annotations

from dataclasses import dataclass

from setsail.core.findings import Finding


@dataclass(frozen=True, slots=True)
class LocaleState:
    """Locale folders and what is wrong with them.

    Attributes:
        tags: folders that were read.
        folders: every folder there is, for suggestions.
        unreadable: by folder, why it could not be read.
        findings: by folder that could be read, what is wrong with its texts.
        messages: id of each message of the reference → names of its variables; empty where
            the reference cannot be read.
    """

    tags: tuple[str, ...]
    folders: tuple[str, ...]
    unreadable: dict[str, tuple[Finding, ...]]
    findings: dict[str, tuple[Finding, ...]]
    messages: dict[str, frozenset[str]]
