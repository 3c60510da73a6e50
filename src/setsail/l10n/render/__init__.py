"""The quick way to a message's text: what fluent.runtime would say, said without it.

`program` turns a locale's syntax trees into small programs once, `store` keeps them between
processes, `writer` makes a function of a program for one market, `printers` prints that
market's numbers and money. Whatever a program does not cover goes to
`setsail.l10n.engine.MarketBundle`, which is the meaning of them all.
"""
