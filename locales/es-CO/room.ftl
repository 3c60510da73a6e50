### La sala como habla en Colombia: cortés y alegre. Se queda en "tú", que se entiende bien en todas
### las regiones; el "usted" o el "vos" los pone cada host como en su casa.

room-welcome = ¡Hola, { $name }! Qué chévere tenerte por acá.

room-closed = Esta sala ya cerró. ¡Mil gracias por la compañía!

room-full = Qué pena, la sala está llena. Intenta de nuevo en un ratico.

seat-request-declined = Esta vez no se pudo. Quédate y prueba más tardecito.

chat-too-fast = ¡Con calmita! Espera un segundo antes del próximo mensaje.

battle-accept = ¡De una!

battle-started = ¡Arrancó la batalla! A apoyar a tu equipo.

call-missed = { $name } no puede hablar ahora. Prueba más tardecito.

template-lounge-8 =
    .welcome = ¡Hola, mi gente! Siéntanse como en casa, hay lugar para quien quiera hablar.

# "Sigan" es aquí "pasen".
template-majlis =
    .welcome = ¡Sigan, están en su casa! El café está listo y la noche es de ustedes.

template-warung-8 =
    .welcome = ¡Sigan, arrimen un banquito! Aquí se charla y se ríe un rato.

error-unexpected = Qué pena, algo falló de nuestro lado. Intenta de nuevo.
