"""A small locale tree to break in known ways."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from setsail.l10n.formats import FormatPolicy

WriteLocale = Callable[..., Path]


@pytest.fixture
def write_locale(tmp_path: Path) -> WriteLocale:
    """Write files of one locale: ``write_locale("id", room="join = Gabung\\n")``."""

    def write(tag: str, **files: str) -> Path:
        folder = tmp_path / "locales" / tag
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / f"{name}.ftl").write_text(text, encoding="utf-8")
        return tmp_path / "locales"

    return write


@pytest.fixture
def saudi() -> FormatPolicy:
    return FormatPolicy("arab", "SAR", 2, "Asia/Riyadh", "sun")


@pytest.fixture
def indonesian() -> FormatPolicy:
    return FormatPolicy("latn", "IDR", 0, "Asia/Jakarta", "mon")
