"""Tonight's show, as far as the profile and the catalogue decide it."""

from __future__ import annotations

from dataclasses import dataclass

from setsail.checks.run import default_catalogue
from setsail.content.catalogue import Catalogue, load_catalogue
from setsail.content.window import ShowWindow, show_window
from setsail.rehearsal.board import Board


@dataclass(frozen=True, slots=True)
class Show:
    """What is sold, and when.

    Attributes:
        catalogue: the products.
        window: the evening.
    """

    catalogue: Catalogue
    window: ShowWindow


def tonight(board: Board) -> Show:
    """Read the catalogue and choose the evening's window.

    Raises:
        SetsailError: every finding of the catalogue, or there is no window that day.
    """
    path = board.inputs.catalogue or default_catalogue(board.workspace, board.compiled)
    catalogue = load_catalogue(path, board.market, board.workspace.relative(path))
    return Show(catalogue, show_window(board.market, board.day))
