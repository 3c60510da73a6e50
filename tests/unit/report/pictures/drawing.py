"""Reading a drawing back: tests ask what it shows and where."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from markupsafe import Markup

SVG = "{http://www.w3.org/2000/svg}"


def drawn(picture: Markup) -> ET.Element:
    """The drawing as a tree; fails when it is not well-formed."""
    return ET.fromstring(picture)


def size(tree: ET.Element) -> tuple[float, float]:
    """Width and height of the drawing."""
    return float(tree.get("width", "")), float(tree.get("height", ""))


def of_class(tree: ET.Element, kind: str) -> list[ET.Element]:
    """Elements that carry a class."""
    return [e for e in tree.iter() if kind in (e.get("class") or "").split()]


def words(tree: ET.Element, kind: str | None = None) -> list[str]:
    """Texts that can be read in the drawing, of one class if asked."""
    texts = tree.iter(f"{SVG}text")
    return ["".join(e.itertext()) for e in texts if kind is None or e in of_class(tree, kind)]


def hints(tree: ET.Element) -> list[str]:
    """Titles of the marks, without the drawing's own."""
    return ["".join(e.itertext()) for e in tree.iter(f"{SVG}title")][1:]


def coordinates(element: ET.Element) -> list[tuple[float, float]]:
    """Points of a polyline or polygon."""
    return [
        (float(x), float(y))
        for x, y in (pair.split(",") for pair in element.get("points", "").split())
    ]


def outside(tree: ET.Element) -> list[str]:
    """Marks and texts that begin beyond the drawing's edges."""
    width, height = size(tree)
    found = []
    for e in tree.iter():
        for across, down in (("x", "y"), ("cx", "cy"), ("x1", "y1"), ("x2", "y2")):
            if e.get(across) is None or e.get(down) is None:
                continue
            x, y = float(e.get(across, "")), float(e.get(down, ""))
            if not (-0.01 <= x <= width + 0.01 and -0.01 <= y <= height + 0.01):
                found.append(f"{e.tag} at {x},{y}")
    return found
