"""The room gateway: WebSocket rooms, the room page and the director, in one process.

`setsail.rooms` decides what happens in a room; this package gives it sockets,
a clock, a ledger and a page. Start it with ``python -m setsail.gateway``.
"""
