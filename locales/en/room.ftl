### The room page: entering, seats, chat, gifts, quiet times and errors.
### English is the reference: every other locale carries the same ids and variables.

# The platform's name. A locale may write it in its own script.
-brand = Layar

## The room itself

# The language's own name, in the language menu of the room page.
language-name = English

# Title of the browser tab and of the page head while the room is live.
room-title-live = Live on { -brand }

# Button that enters the room.
room-join = Join the room

# Button that leaves the room.
room-leave = Leave

# Line under the room's title.
# Variables:
#  $count (Number): people listening now, 0 or more
room-listeners =
    { $count ->
        [0] No one’s listening yet
        [one] { $count } person listening
       *[other] { $count } people listening
    }

# Chat line that greets someone who has just come in.
# Variables:
#  $name (String): nickname of the newcomer
room-welcome = Welcome, { $name }! Good to have you here.

# Status line while the page opens its connection.
room-connecting = Connecting…

# Status line while a lost connection is being restored.
room-reconnecting = Connection dropped. Getting you back in…

# Button next to the status line when reconnecting has failed.
room-retry = Try again

# Notice that replaces the room once the host has ended it.
room-closed = This room has ended. Thanks for being here!

# Notice shown instead of the room when it takes no more people.
room-full = The room is full right now. Try again in a moment.

# Label of the nickname field in the entry form.
room-your-name = Your name

# Grey text inside the empty nickname field.
room-name-placeholder = What should we call you?

# Chat and voice notice while the room keeps quiet, for example at prayer time.
# Variables:
#  $time (Time): local time at which voices come back
quiet-window = Quiet time until { $time }. Mics are off, chat stays open.

## Roles

# Badge of the person who runs the room.
role-host = Host

# Badge of a person who runs the room together with the host.
role-co-host = Co-host

# Badge of a person who sits on a seat and may speak.
role-speaker = Speaker

# Badge of a person who only listens.
role-listener = Listener

## Seats

# Button on a free seat that anyone may take.
seat-take = Take a seat

# Button that gives one's own seat back.
seat-leave = Leave the seat

# Button on a free seat for which the host has to say yes.
seat-request = Ask for a seat

# Notice to the person who has asked for a seat.
seat-request-sent = Request sent. Waiting for the host…

# Notice to the person who has asked, when the host says yes.
seat-request-accepted = You’re on! The mic is yours.

# Notice to the person who has asked, when the host says no.
seat-request-declined = Not this time. Stay with us and try again later.

# Notice to the person who has asked, when the host has not answered in time.
seat-request-timeout = The host didn’t get to your request. Want to ask again?

# Caption of a seat that nobody holds.
seat-empty = Free seat

# Caption of the host's seat while the host is away.
seat-host = Host’s seat

# Caption of a seat that the host has locked.
seat-locked = Locked

# Caption of the seat that the reader holds.
seat-you = You

# Caption and screen-reader label of a seat.
# Variables:
#  $number (Number): seat number, counted from one
seat-number = Seat { $number }

# Screen-reader label of a seat that somebody holds.
# Variables:
#  $name (String): nickname of the person on the seat
seat-taken-by = { $name } is on this seat

# Caption of a speaker whose microphone is off.
seat-muted = Muted

# Button that turns one's own microphone off.
seat-mute = Mute

# Button that turns one's own microphone on.
seat-unmute = Unmute

## Chat

# Heading of the chat panel.
chat-title = Chat

# Text in the chat panel before the first message.
chat-empty = Nobody has written yet. Say hello!

# Grey text inside the empty chat field.
chat-placeholder = Say something nice…

# Button that sends the chat message.
chat-send = Send

# Notice under the chat field when messages come too quickly.
chat-too-fast = Easy! Wait a second before the next message.

# Notice under the chat field when the message has too many characters.
chat-too-long = That’s a bit long. Please shorten it.

## Gifts

# Heading of the gift tray.
gift-title = Send a gift

# Button that sends the chosen gift.
gift-send = Send

# Chat line and banner after a gift.
# Variables:
#  $name (String): nickname of the giver
#  $gift (String): name of the gift, one of the gift-… messages below
#  $count (Number): how many of it, 1 or more
gift-sent =
    { $count ->
        [one] { $gift } from { $name }. Thank you!
       *[other] { $gift } × { $count } from { $name }. Thank you!
    }

# Price under a gift, and the reader's balance.
# Variables:
#  $count (Number): coins, 0 or more
gift-coins =
    { $count ->
        [one] { $count } coin
       *[other] { $count } coins
    }

# Notice when the balance does not cover the gift.
# Variables:
#  $count (Number): coins that are missing, 1 or more
gift-not-enough-coins =
    { $count ->
        [one] You need { $count } more coin for this gift.
       *[other] You need { $count } more coins for this gift.
    }

# Name of a gift in the tray and in gift-sent.
gift-rose = Rose

# Name of a gift in the tray and in gift-sent.
gift-coffee = Coffee

# Name of a gift in the tray and in gift-sent.
gift-lantern = Lantern

# Name of a gift in the tray and in gift-sent.
gift-drum = Drum

# Name of a gift in the tray and in gift-sent.
gift-star = Star

# Name of a gift in the tray and in gift-sent: a sailing ship, the largest one.
gift-ship = Sailing ship

## Kinds of room. The value is the kind's name; .announcement is pinned at the
## top of the chat, .welcome is the host's opening line, .icebreaker is a question
## the host may ask when the room is quiet.

# Name of the plain lounge with eight seats.
template-lounge-8 = Lounge
    .announcement = Be kind, take turns at the mic and keep private things private.
    .welcome = Hi everyone! Get comfortable, there’s a seat for anyone who wants to talk.
    .icebreaker = What’s the best thing that happened to you this week?

# Name of the hosted Gulf-style sitting room, where guests ask before they speak.
template-majlis = Majlis
    .announcement = Our majlis, our manners: greet before you speak, and ask the host for a seat.
    .welcome = Welcome, welcome! Coffee’s ready and the evening is yours.
    .icebreaker = Who taught you how to welcome a guest?

# Name of the relaxed Indonesian hang-out, after the neighbourhood food stall.
template-warung-8 = Warung hang-out
    .announcement = Jokes are welcome, insults aren’t. Take turns so everyone gets heard.
    .welcome = Come in, pull up a stool! We’re just chatting and having a laugh.
    .icebreaker = It’s late and you’re hungry: what are you ordering?

# Name of the chatty Brazilian room, after the corner café-bar.
template-boteco-8 = Boteco chat
    .announcement = Good talk, good music, good manners. Leave the fights outside.
    .welcome = Pull up a chair, there’s always room for one more!
    .icebreaker = Which song do you always turn all the way up?

## Errors

# Notice when the address names a room that does not exist.
error-unknown-room = We couldn’t find that room. It may have ended.

# Notice when the server could not read what the page sent.
error-bad-message = That didn’t go through. Please try again.

# Notice when the reader's role does not allow the action.
error-not-allowed = You can’t do that in this room right now.

# Notice when somebody else took the seat first.
error-seat-taken = Someone just took that seat. Pick another one.

# Notice when the reader acts too often.
error-rate-limited = You’re going a bit fast. Give it a few seconds.

# Notice when the reader is connected on too many pages or devices.
error-too-many = You’re connected in too many places. Close one and try again.

# Notice for a failure on our side that no other message describes.
error-unexpected = Something went wrong on our side. Please try again.
