"""The whole gate of a language: every check, exceptions that expire, a baseline that expires.

`run` judges locales, `terms` says what it needs to know of the markets, `registry` holds the
manual of every code, `suppressions` reads ``locales/exceptions.yaml`` and `baseline` the file
of what was known before.
"""
