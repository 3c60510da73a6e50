"""Namespaces of XLIFF 2, and our own names in it."""

CORE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0"

GRAPHEMES = "setsail:graphemes"
"""Profile of size restrictions: characters as people count them, values filled in."""
