"""What a finding is about, without where it stands: the same slip keeps its mark when lines move.

Of a locale's finding these count: the code, the locale, the message, what is wrong and what was
got. The second of two that agree in all of them is marked as the second.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

from setsail.core.findings import Finding

_PLACE = re.compile(r":\d+(?::\d+)?\b")
_DIGITS = 32


def fingerprints(findings: Iterable[tuple[str, Finding]]) -> tuple[str, ...]:
    """A mark for each finding, in their order.

    Args:
        findings: each with the tag of its locale; those alike in the order of their file.

    Returns:
        Hexadecimal texts of 32 digits, all different.
    """
    seen: Counter[str] = Counter()
    marks: list[str] = []
    for tag, finding in findings:
        told = _PLACE.sub("", finding.message)
        content = "\0".join((finding.code, tag, finding.key or "", told, finding.got or ""))
        seen[content] += 1
        content += f"\0{seen[content]}"
        marks.append(hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS])
    return tuple(marks)
