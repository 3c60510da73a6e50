"""The checks of Fluent files; `setsail.l10n.check` runs them."""
