"""Language: Fluent messages rendered with CLDR formats, and the checks of their files.

`chain` says which locales stand behind a tag, `formats` what may be handed to a
message, `bundle` renders, `check` judges the files under ``locales/``. Importing
any of these is cheap: Babel and fluent.runtime are loaded when first needed.
"""
