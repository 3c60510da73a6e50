"""Voice rooms: templates, wire messages, the room itself and its economy; no sockets, no clock."""
