"""A first profile of a market that nobody has written yet.

`territory`, `clocks` and `public_holidays` read what libraries know of a country,
`choices` picks what the workspace already has for it, `edges` places it, `profile` writes
all that as YAML with comments, and `market` does the whole and puts the file in its place.
"""
