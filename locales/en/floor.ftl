### Running a room: seats that hosts give and take, roles, moderation, returning.
### English is the reference: every other locale carries the same ids and variables.

## Coming in

# Why somebody cannot come in for now: a moderator has kept them out.
# Surface: toast
visit-banned = You can’t come into this room for now.

# Notice when the visitor’s pass has run out; the page gets a new one by itself.
# Surface: toast
visit-expired = Your visit has timed out. Come right back in.

# Notice while the room goes on at another address; the page follows by itself.
# Surface: line
visit-moving = Just a second, we’re moving the room…

# Why a nickname was not taken.
# Surface: toast
visit-name-blocked = Please pick a different name.

## Seats

# Invitation to a seat, to the guest.
# Surface: banner
# Variables:
#  $host (String): nickname of the host who invites
#  $seat (Number): number of the seat, from 1
seat-invite = { $host } would like you on seat { $seat }. Come up?

# Button that accepts the invitation.
# Surface: button
seat-invite-accept = I’m coming

# Button that declines the invitation.
# Surface: button
seat-invite-decline = Not now

# To both: the guest has said yes.
# Surface: toast
seat-invite-accepted = Welcome to the stage!

# To both: the guest has said no.
# Surface: toast
seat-invite-declined = Maybe another time.

# To both: nobody answered, or the invitation was taken back.
# Surface: toast
seat-invite-over = The invitation has lapsed.

# Beside a seat whose connection is lost; it is kept for some seconds.
# Surface: badge
seat-away = Away

## Roles

# Chat line: somebody has another role now.
# Surface: chat
# Variables:
#  $name (String): nickname
#  $role (String): their role, one of the role-… texts
role-changed = New role for { $name }: { $role }

# What moderators are called.
# Surface: badge
role-moderator = Moderator

## Moderation

# Chat line: a moderator has silenced somebody.
# Surface: chat
# Variables:
#  $name (String): nickname
moderated-muted = { $name } can’t chat for a while.

# Chat line: somebody may speak again.
# Surface: chat
# Variables:
#  $name (String): nickname
moderated-unmuted = { $name } can chat again.

# Chat line: a moderator has sent somebody out.
# Surface: chat
# Variables:
#  $name (String): nickname
moderated-removed = { $name } was asked to leave.

# Why a message was not sent: a moderator has silenced the reader.
# Surface: toast
chat-muted = You can’t chat right now. A moderator has muted you for a while.

# To moderators: somebody was reported.
# Surface: cue
# Variables:
#  $name (String): nickname of the reported person
reported = { $name } has been reported. Please have a look.

## Likes

# Button with a heart; taps on it are counted for the room.
# Surface: button
like = Like
