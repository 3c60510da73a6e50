### The room page: entering, seats, chat, gifts, quiet times and errors.
### English is the reference: every other locale carries the same ids and variables.

# The platform's name. A locale may write it in its own script.
-brand = Layar

## The room itself

# The language's own name, in the language menu of the room page.
# Surface: label
language-name = English

# Title of the browser tab and of the page head while the room is live.
# Surface: title
room-title-live = Live on { -brand }

# Button that enters the room.
# Surface: button
room-join = Join the room

# Button that leaves the room.
# Surface: button
room-leave = Leave

# Line under the room's title.
# Surface: line
# Variables:
#  $count (Number): people listening now, 0 or more
room-listeners =
    { $count ->
        [0] No one’s listening yet
        [one] { $count } person listening
       *[other] { $count } people listening
    }

# Chat line that greets someone who has just come in.
# Surface: chat
# Variables:
#  $name (String): nickname of the newcomer
room-welcome = Welcome, { $name }! Good to have you here.

# Status line while the page opens its connection.
# Surface: line
room-connecting = Connecting…

# Status line while a lost connection is being restored.
# Surface: line
room-reconnecting = Connection dropped. Getting you back in…

# Button next to the status line when reconnecting has failed.
# Surface: button
room-retry = Try again

# Notice that replaces the room once the host has ended it.
# Surface: toast
room-closed = This room has ended. Thanks for being here!

# Notice shown instead of the room when it takes no more people.
# Surface: toast
room-full = The room is full right now. Try again in a moment.

# Label of the nickname field in the entry form.
# Surface: label
room-your-name = Your name

# Grey text inside the empty nickname field.
# Surface: field
room-name-placeholder = What should we call you?

# Chat and voice notice while the room keeps quiet, for example at prayer time.
# Surface: toast
# Variables:
#  $time (Time): local time at which voices come back
quiet-window = Quiet time until { $time }: mics are off, chat stays open.

## Roles

# Badge of the person who runs the room.
# Surface: badge
role-host = Host

# Badge of a person who runs the room together with the host.
# Surface: badge
role-co-host = Co-host

# Badge of a person who sits on a seat and may speak.
# Surface: badge
role-speaker = Speaker

# Badge of a person who only listens.
# Surface: badge
role-listener = Listener

## Seats

# Button on a free seat that anyone may take.
# Surface: button
seat-take = Take a seat

# Button that gives one's own seat back.
# Surface: button
seat-leave = Leave the seat

# Button on a free seat for which the host has to say yes.
# Surface: button
seat-request = Ask for a seat

# Notice to the person who has asked for a seat.
# Surface: toast
seat-request-sent = Request sent. Waiting for the host…

# Notice to the person who has asked, when the host says yes.
# Surface: toast
seat-request-accepted = You’re on! The mic is yours.

# Notice to the person who has asked, when the host says no.
# Surface: toast
seat-request-declined = Not this time. Stay with us and try again later.

# Notice to the person who has asked, when the host has not answered in time.
# Surface: toast
seat-request-timeout = The host didn’t get to your request. Want to ask again?

# Caption of a seat that nobody holds.
# Surface: label
seat-empty = Free seat

# Caption of the host's seat while the host is away.
# Surface: label
seat-host = Host’s seat

# Caption of a seat that the host has locked.
# Surface: label
seat-locked = Locked

# Caption of the seat that the reader holds.
# Surface: label
seat-you = You

# Caption and screen-reader label of a seat.
# Surface: label
# Variables:
#  $number (Number): seat number, counted from one
seat-number = Seat { $number }

# Screen-reader label of a seat that somebody holds.
# Surface: label
# Variables:
#  $name (String): nickname of the person on the seat
seat-taken-by = { $name } is on this seat

# Caption of a speaker whose microphone is off.
# Surface: label
seat-muted = Muted

# Button that turns one's own microphone off.
# Surface: button
seat-mute = Mute

# Button that turns one's own microphone on.
# Surface: button
seat-unmute = Unmute

## Chat

# Heading of the chat panel.
# Surface: title
chat-title = Chat

# Text in the chat panel before the first message.
# Surface: line
chat-empty = Nobody has written yet. Say hello!

# Grey text inside the empty chat field.
# Surface: field
chat-placeholder = Say something nice…

# Button that sends the chat message.
# Surface: button
chat-send = Send

# Notice under the chat field when messages come too quickly.
# Surface: toast
chat-too-fast = Easy! Wait a second before the next message.

# Notice under the chat field when the message has too many characters.
# Surface: toast
chat-too-long = That’s a bit long. Please shorten it.

## Polls

# Heading of a poll that the host has opened.
# Surface: title
poll-title = Your vote

# Button that sends the chosen answer.
# Surface: button
poll-vote = Vote

# Line under a poll.
# Surface: line
# Variables:
#  $count (Number): votes so far, 0 or more
poll-votes =
    { $count ->
        [0] No votes yet
        [one] { $count } vote
       *[other] { $count } votes
    }

# Line under a poll while it is open.
# Surface: line
# Variables:
#  $time (Time): local time at which the poll closes
poll-closes = Open until { $time }

# Chat line and banner when a poll has closed.
# Surface: banner
# Variables:
#  $answer (String): the answer with the most votes
#  $percent (Number): its share in whole percent, 1 to 100
poll-result = The room has chosen: { $answer } ({ $percent }%).

## Battles: two hosts or two teams compete for gifts and likes for a few minutes

# Notice to a host whom another host has challenged.
# Surface: toast
# Variables:
#  $name (String): nickname of the other host
battle-invite = { $name } wants a battle with you. Are you in?

# Button that accepts a battle.
# Surface: button
battle-accept = Bring it on

# Button that declines a battle.
# Surface: button
battle-decline = Not now

# Banner when a battle begins.
# Surface: banner
battle-started = The battle’s on! Cheer for your side.

# Line over the two sides while the battle lasts.
# Surface: line
# Variables:
#  $left (Duration): time left, as a clock
battle-time-left = { $left } to go

# Banner when the lead changes.
# Surface: banner
# Variables:
#  $name (String): nickname of the host who leads
battle-ahead = { $name } takes the lead!

# Banner at the end of a battle.
# Surface: banner
# Variables:
#  $name (String): nickname of the winner
battle-won = { $name } wins the battle. Well played, both of you!

# Banner at the end of a battle with equal scores.
# Surface: banner
battle-draw = It’s a draw! Nobody goes home a loser.

## Calls between two people

# Notice to the person who is called.
# Surface: toast
# Variables:
#  $name (String): nickname of the caller
call-incoming = { $name } is calling you

# Button that takes a call.
# Surface: button
call-answer = Answer

# Button that refuses a call.
# Surface: button
call-decline = Decline

# Status line while the call is being set up.
# Surface: line
call-connecting = Calling…

# Notice to the caller when nobody has answered.
# Surface: toast
# Variables:
#  $name (String): nickname of the person called
call-missed = { $name } can’t talk right now. Try again later.

# Notice to both after a call.
# Surface: toast
# Variables:
#  $length (Duration): how long the call lasted
call-ended = The call lasted { $length }.

# Button in a show that asks the host for a call of one's own.
# Surface: button
call-request-private = Ask for a private demo

## The network

# Status line when the reader's network is weak.
# Surface: line
network-weak = Your connection is weak. We’re keeping the sound going.

# Status line when pictures are switched off so that the sound survives.
# Surface: line
network-audio-only = Sound only until your connection recovers

# Notice once the connection is good again.
# Surface: toast
network-back = You’re back! The picture is on again.

# Notice when the browser has not been allowed to use the microphone.
# Surface: toast
mic-blocked = We can’t hear you: allow the microphone in your browser.

## Keeping the room friendly

# Button that reports a person or a message.
# Surface: button
report-open = Report

# Notice after a report.
# Surface: toast
report-sent = Thanks for telling us. We’ll look into it.

# Button that hides everything a person writes.
# Surface: button
block-person = Block

# Notice to a person whom the host has muted.
# Surface: toast
# Variables:
#  $length (Duration): how long the mute lasts
moderation-muted = The host has muted you for { $length }.

# Notice to a person who has been sent out of the room.
# Surface: toast
moderation-removed = You’ve been taken out of this room for breaking its rules.

# Notice under the chat field when a message holds a word that the room forbids.
# Surface: toast
moderation-word-blocked = That word isn’t welcome here. Please say it another way.

# Notice in the chat when the host slows it down.
# Surface: toast
# Variables:
#  $count (Number): seconds between two messages of one person, 1 or more
chat-slow-mode =
    { $count ->
        [one] Slow mode: one message per second.
       *[other] Slow mode: one message every { $count } seconds.
    }

# Notice to someone who wants to enter a room for adults.
# Surface: toast
# Variables:
#  $age (Number): lowest age in years, such as 18
room-adults-only = This room is for people aged { $age } and over.

## Kinds of room. The value is the kind's name; .announcement is pinned at the
## top of the chat, .welcome is the host's opening line, .icebreaker is a question
## the host may ask when the room is quiet.

# Name of the plain lounge with eight seats.
# Surface: title; .announcement banner; .welcome speech; .icebreaker speech
template-lounge-8 = Lounge
    .announcement = Be kind, take turns at the mic and keep private things private.
    .welcome = Hi everyone! Get comfortable, there’s a seat for anyone who wants to talk.
    .icebreaker = What’s the best thing that happened to you this week?

# Name of the hosted Gulf-style sitting room, where guests ask before they speak.
# Surface: title; .announcement banner; .welcome speech; .icebreaker speech
template-majlis = Majlis
    .announcement = Our majlis, our manners: greet before you speak, and ask the host for a seat.
    .welcome = Welcome, welcome! Coffee’s ready and the evening is yours.
    .icebreaker = Who taught you how to welcome a guest?

# Name of the relaxed Indonesian hang-out, after the neighbourhood food stall.
# Surface: title; .announcement banner; .welcome speech; .icebreaker speech
template-warung-8 = Warung hang-out
    .announcement = Jokes are welcome, insults aren’t. Take turns so everyone gets heard.
    .welcome = Come in, pull up a stool! We’re just chatting and having a laugh.
    .icebreaker = It’s late and you’re hungry: what are you ordering?

# Name of the chatty Brazilian room, after the corner café-bar.
# Surface: title; .announcement banner; .welcome speech; .icebreaker speech
template-boteco-8 = Boteco chat
    .announcement = Good talk, good music, good manners. Leave the fights outside.
    .welcome = Pull up a chair, there’s always room for one more!
    .icebreaker = Which song do you always turn all the way up?

## Errors

# Notice when the address names a room that does not exist.
# Surface: toast
error-unknown-room = We couldn’t find that room. It may have ended.

# Notice when the server could not read what the page sent.
# Surface: toast
error-bad-message = That didn’t go through. Please try again.

# Notice when the reader's role does not allow the action.
# Surface: toast
error-not-allowed = You can’t do that in this room right now.

# Notice when somebody else took the seat first.
# Surface: toast
error-seat-taken = Someone just took that seat. Pick another one.

# Notice when the reader acts too often.
# Surface: toast
error-rate-limited = You’re going a bit fast. Give it a few seconds.

# Notice when the reader is connected on too many pages or devices.
# Surface: toast
error-too-many = You’re connected in too many places. Close one and try again.

# Notice for a failure on our side that no other message describes.
# Surface: toast
error-unexpected = Something went wrong on our side. Please try again.
