### La sala como habla en México: "ahorita", "pásale", plática; siempre "tú" y sin doble sentido.

room-join = Pásale a la sala

room-welcome = ¡Hola, { $name }! Pásale, qué gusto que llegaste.

room-full = Ahorita la sala está llena. Intenta otra vez en un ratito.

seat-request-declined = Esta vez no se pudo. Quédate y prueba al rato.

chat-placeholder = Escribe algo bonito…

battle-accept = ¡Va!

battle-decline = Ahorita no

call-incoming = { $name } te está marcando

call-connecting = Marcando…

call-missed = Ahorita { $name } no puede hablar. Prueba al rato.

template-lounge-8 = Sala para platicar
    .welcome = ¡Hola, gente bonita! Están en su casa, hay lugar para quien quiera platicar.

template-majlis =
    .welcome = ¡Pásenle, pásenle! El café está listo y la noche es de ustedes.

template-warung-8 =
    .welcome = ¡Pásenle, jalen un banquito! Aquí se platica y se ríe un rato.
    .icebreaker = Es tarde y ya hace hambre: ¿qué se te antoja?

template-boteco-8 = Plática de boteco
    .announcement = Buena plática, buena música y buenos modales. Las peleas se quedan afuera.
    .welcome = ¡Jalen una silla, que siempre cabe alguien más!

error-seat-taken = Te ganaron ese lugar. Elige otro.
