### La sala como habla en Perú: amable y sin apuro, con "tú".

room-welcome = ¡Hola, { $name }! Pasa, estás en tu casa.

room-reconnecting = Se cayó la conexión. Volvemos en un ratito…

room-closed = Esta sala ya cerró. ¡Gracias por venir, vuelve prontito!

seat-request-accepted = ¡Pasa! El micrófono es tuyo.

seat-request-declined = Esta vez no se pudo. Quédate y prueba más ratito.

chat-placeholder = Escribe algo bonito…

chat-too-fast = ¡Sin apuro! Espera un segundo antes del próximo mensaje.

battle-accept = ¡Ya, vamos!

template-majlis =
    .welcome = ¡Pasen, están en su casa! El café está listo y la noche es de ustedes.

template-warung-8 =
    .welcome = ¡Pasen, jalen un banquito! Aquí se conversa y se ríe un rato.

template-boteco-8 =
    .welcome = ¡Jalen una silla, que siempre cabe alguien más!

error-rate-limited = Sin apuro: espera unos segundos.

error-seat-taken = Te ganaron ese lugar. Elige otro.
