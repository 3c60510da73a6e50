### Voice in the room: sound, microphone, and what is said when there is none.
### English is the reference: every other locale carries the same ids and variables.

## Listening

# Button that starts the sound where the browser waits for a tap.
# Surface: button
voice-listen = Turn the sound on

# Line beside the microphone while the sound is being set up.
# Surface: line
voice-connecting = Getting the sound ready…

# Line beside the microphone while lost sound is being restored.
# Surface: line
voice-lost = The sound dropped. Getting it back…

# Line beside the microphone once the reader hears the room.
# Surface: line
voice-on = You’re hearing the room

# Line beside the microphone while a show pauses for a private call of its host.
# Surface: line
voice-paused = The host is on a private call. The show is back in a moment.

## Microphone

# Button that switches the reader’s own microphone off.
# Surface: button
mic-mute = Mute me

# Button that switches the reader’s own microphone on again.
# Surface: button
mic-unmute = Unmute me

# Line beside the microphone while the reader can be heard.
# Surface: line
mic-live = Everyone can hear you

# Line beside the microphone while the reader has switched it off.
# Surface: line
mic-muted = Nobody can hear you now

# Notice when the reader’s device has no microphone.
# Surface: toast
mic-missing = We can’t find a microphone on this device.

# Notice when another app uses the microphone, or it does not answer.
# Surface: toast
mic-busy = Another app is using your microphone. Close it and try again.

## Without voice

# Line in place of the microphone in a room that has no voice at all.
# Surface: line
voice-none = No voice in this room. Chat and gifts work as always.

# Line in place of the microphone where voice over the internet needs a licence.
# Surface: line
voice-none-here = Voice isn’t available in this country. Chat with us instead!

# Line in place of the microphone when the sound could not be set up.
# Surface: line
voice-failed = We can’t get the sound to you. The room goes on in chat.

# Button that tries once more to set the sound up.
# Surface: button
voice-retry = Try the sound again
