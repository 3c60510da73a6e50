"""What a room is made of: members, seats, talk, gifts and the product on show."""
