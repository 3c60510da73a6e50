"""What is played in a room: battles, polls, calls, showrooms, board games; no messages, no I/O.

Each is a machine with a table of transitions. Its methods take the wall clock in
ms and return an `Outcome`: what has changed, and why the wish was refused if it
was. Time that has run out is noticed by whatever method is called next, so it
does not matter how late a tick comes. The data of a machine are one struct,
which msgspec writes and reads: given back, it goes on where it left off.
"""
