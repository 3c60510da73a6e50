"""The message types of the room's wire protocol, by who says them."""
