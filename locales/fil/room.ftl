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

## Gifts

gift-title = Magbigay ng gift

gift-send = Ibigay

# Sakop din ng [one] ang 2, 3, 5, 10 at iba pa, kaya may sariling [1].
gift-sent =
    { $count ->
        [1] { $gift } mula kay { $name }. Salamat!
        [one] { $gift } × { $count } mula kay { $name }. Salamat!
       *[other] { $gift } × { $count } mula kay { $name }. Salamat!
    }

gift-coins =
    { $count ->
        [1] { $count } coin
        [one] { $count } coins
       *[other] { $count } coins
    }

gift-not-enough-coins =
    { $count ->
        [1] Kulang ka pa ng { $count } coin para sa gift na ito.
        [one] Kulang ka pa ng { $count } coins para sa gift na ito.
       *[other] Kulang ka pa ng { $count } coins para sa gift na ito.
    }

gift-rose = Rosas

gift-coffee = Kape

gift-lantern = Parol

gift-drum = Tambol

gift-star = Bituin

# Sinaunang bangkang may layag, ang pinakamalaking gift.
gift-ship = Balangay

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
