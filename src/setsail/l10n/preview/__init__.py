"""A page with every message of a locale where people will see it: drawn, filled in, measured.

`values` chooses what messages are filled with, `fill` renders and measures them into a
`page`, `html` draws it.
"""
