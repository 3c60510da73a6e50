### La sala como habla en Chile: cercana y sin adornos.

room-welcome = ¡Hola, { $name }! Qué bueno que llegaste.

room-reconnecting = Se cayó la conexión. Volvemos al tiro…

seat-request-accepted = ¡Dale! El micrófono es tuyo.

seat-request-declined = Esta vez no se pudo. Quédate y prueba más rato.

battle-accept = ¡Dale!

battle-started = ¡Partió la batalla! A apoyar a tu equipo.

call-missed = { $name } no puede hablar ahora. Prueba más rato.

# Un "piso" es aquí un banquito, y "echar la talla" es bromear.
template-warung-8 =
    .welcome = ¡Pasen, traigan un piso! Aquí se conversa y se echa la talla.

template-boteco-8 =
    .welcome = ¡Acerquen una silla, que siempre cabe alguien más!

error-seat-taken = Te ganaron ese lugar. Elige otro.
