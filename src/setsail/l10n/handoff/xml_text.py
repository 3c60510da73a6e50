"""Text as XML 1.0 can hold it."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

# All that XML 1.0 allows besides are the tab, the line feed and the carriage return.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _nothing(_: str) -> str:
    return ""


def xml_text(text: str, instead: Callable[[str], str] = _nothing) -> str:
    """A text between two tags.

    Args:
        text: any text.
        instead: what to write for a character that XML cannot hold; left out if not said.
    """
    # A carriage return as it is would be read as a line feed.
    safe = escape(text, {"\r": "&#13;"})
    return _NO_XML.sub(lambda found: instead(found[0]), safe)


def xml_attribute(text: str) -> str:
    """A value with its quotes; characters that XML cannot hold are left out."""
    return quoteattr(_NO_XML.sub("", text))
