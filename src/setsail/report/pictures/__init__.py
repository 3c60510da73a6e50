"""The report's pictures: inline SVG, coloured by the page's style sheet.

Each picture is drawn for a width, so that a phone gets one of its own and not a
shrunken desktop. Colours are classes, not values: the same drawing works on
light, dark and paper. Drawing is plain arithmetic, so it is deterministic.
"""
