"""Hand-off of texts to translators and back: XLIFF 2.1, CSV, TMX, and what state they are in.

`parcel` gathers what a translator needs to see, ``exchange`` writes and reads the formats,
`deliver` merges what comes back into the ``.ftl`` files without touching anything else,
`record` keeps which English text each translation was made from.
"""
