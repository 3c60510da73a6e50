"""Which edge sites a market opens, how big each is, and why.

`sites` reads the catalogue, `round_trip` estimates how far users are from each
site, `reach` says what is possible at all, `solve` finds the cheapest choice
with a proof and `explain` puts it into words. Only `solve` needs scipy; import
it where a placement is really computed.
"""
