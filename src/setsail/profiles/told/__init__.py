"""Profiles told to people: why a value is what it is, how two markets differ, values in words."""
