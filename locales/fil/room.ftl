### Page ng room: pagpasok, mga seat, chat, gifts, quiet time, at errors.
### Tono: Taglish na parang kausap sa live, "ikaw/mo", at "po" paminsan-minsan lang.

-brand = Layar

## Ang room

language-name = Filipino

room-title-live = Live ngayon sa { -brand }

room-join = Mag-join na

room-leave = Lumabas

room-listeners =
    { $count ->
        [0] Wala pang nakikinig
        [one] { $count } ang nakikinig
       *[other] { $count } ang nakikinig
    }

room-welcome = Welcome, { $name }! Buti nandito ka.

room-connecting = Kumokonekta…

room-reconnecting = Naputol ang connection. Sandali, ibinabalik ka na…

room-retry = Subukan ulit

room-closed = Tapos na ang room na ito. Salamat sa pagsama!

room-full = Puno ang room ngayon. Subukan ulit maya-maya.

room-your-name = Pangalan mo

room-name-placeholder = Ano’ng itatawag namin sa ’yo?

# Halimbawa, sa oras ng dasal.
quiet-window = Quiet time hanggang { $time }. Naka-off ang mic, pero tuloy ang chat.

## Mga role

role-host = Host

role-co-host = Co-host

role-speaker = Speaker

role-listener = Listener

## Mga seat

seat-take = Umupo dito

seat-leave = Umalis sa seat

seat-request = Mag-request ng seat

seat-request-sent = Na-send na ang request. Hintayin ang host…

seat-request-accepted = Ikaw na! Sa ’yo na ang mic.

seat-request-declined = Hindi muna ngayon. Dito ka lang, subukan ulit mamaya.

seat-request-timeout = Hindi naasikaso ng host ang request mo. Mag-request ulit?

seat-empty = Bakanteng seat

seat-host = Seat ng host

seat-locked = Naka-lock

seat-you = Ikaw

seat-number = Seat { $number }

seat-taken-by = Nakaupo rito si { $name }

seat-muted = Naka-mute

seat-mute = I-mute

seat-unmute = I-unmute

## Chat

chat-title = Chat

chat-empty = Wala pang nagcha-chat. Mag-hi ka na!

chat-placeholder = Mag-share ng good vibes…

chat-send = I-send

chat-too-fast = Hinay-hinay lang! Sandali muna bago ang next message.

chat-too-long = Medyo mahaba ’yan. Paikliin nang konti, please.

## Mga poll

poll-title = Ano’ng boto mo?

poll-vote = Bumoto

poll-votes =
    { $count ->
        [0] Wala pang boto
        [1] { $count } boto
        [one] { $count } boto
       *[other] { $count } boto
    }

poll-closes = Bukas hanggang { $time }

poll-result = Ito ang pinili ng room: { $answer } ({ $percent }%).

## Battle: dalawang host o dalawang team, ilang minutong paramihan ng suporta

battle-invite = Niyayaya ka ni { $name } sa battle. Game?

battle-accept = Game!

battle-decline = Next time na lang

battle-started = Simula na ng battle! I-cheer ang side mo.

battle-time-left = { $left } na lang

battle-ahead = Lamang na si { $name }!

battle-won = Panalo si { $name }! Ang galing ng magkabilang side.

battle-draw = Tabla! Walang talo.

## Tawag ng dalawang tao

call-incoming = Tumatawag si { $name }

call-answer = Sagutin

call-decline = I-decline

call-connecting = Tumatawag…

call-missed = Hindi pa makausap si { $name }. Subukan ulit mamaya.

call-ended = Tumagal ang tawag nang { $length }.

call-request-private = Magpa-demo nang one-on-one

## Internet

network-weak = Mahina ang signal mo. Uunahin namin ang tunog.

network-audio-only = Tunog muna habang mahina ang signal

network-back = Okay na ulit ang signal! May video na ulit.

mic-blocked = Hindi ka namin marinig: payagan ang mic sa browser mo.

## Para masaya lahat sa room

report-open = I-report

report-sent = Salamat sa pag-report. Titingnan namin ito.

block-person = I-block

moderation-muted = Naka-mute ka muna nang { $length }, sabi ng host.

moderation-removed = Pinalabas ka sa room dahil lumabag sa rules.

moderation-word-blocked = Bawal dito ang salitang ’yan. Sabihin sa ibang paraan, please.

chat-slow-mode =
    { $count ->
        [one] Slow mode: isang message bawat { $count } segundo.
       *[other] Slow mode: isang message bawat { $count } segundo.
    }

room-adults-only = Para sa edad { $age } pataas lang ang room na ito.

## Mga klase ng room

template-lounge-8 = Lounge
    .announcement = Be kind, salitan sa mic, at huwag ikalat ang mga private na bagay.
    .welcome = Hi sa lahat! Feel at home, may seat para sa gustong magkuwento.
    .icebreaker = Ano’ng pinakamagandang nangyari sa ’yo this week?

template-majlis = Majlis, sala ng mga bisita
    .announcement = Majlis natin, asal natin: bumati muna bago magsalita, at mag-request ng seat sa host.
    .welcome = Tuloy, tuloy po kayo! Handa na ang kape, at sa inyo ang gabing ito.
    .icebreaker = Kanino mo natutunan kung paano mag-asikaso ng bisita?

template-warung-8 = Tambay sa warung
    .announcement = Okay ang biro, bawal ang panlalait. Salitan tayo para marinig ang lahat.
    .welcome = Pasok, hila ng bangko! Kuwentuhan at tawanan lang dito.
    .icebreaker = Gabi na at gutom ka: ano’ng oorderin mo?

template-boteco-8 = Kuwentuhan sa boteco
    .announcement = Masayang usapan, magandang music, magandang asal. Iwan sa labas ang away.
    .welcome = Hila ng upuan, laging may lugar para sa isa pa!
    .icebreaker = Anong kanta ang lagi mong nilalakasan?

## Errors

error-unknown-room = Hindi namin mahanap ang room na ’yan. Baka tapos na.

error-bad-message = Hindi natuloy. Pakisubukan ulit.

error-not-allowed = Sorry, hindi mo ’yan magagawa sa room na ito ngayon.

error-seat-taken = Ay, may nauna na sa seat na ’yan. Pili na lang ng iba.

error-rate-limited = Medyo mabilis ka. Hintay lang ng ilang segundo.

error-too-many = Naka-connect ka sa sobrang daming page o device. Magsara ng isa at subukan ulit.

error-unexpected = Nagkaproblema sa side namin. Pakisubukan ulit.
