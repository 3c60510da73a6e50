### Cómo agradece y recibe una sala colombiana: con tinto, ñapa y nombre propio.

gift-goal-reached = ¡Llegamos a la meta! Mil gracias, mi gente.

gift-cooldown =
    { $count ->
        [one] Un momentico: el próximo regalo, en { $count } segundo.
        [many] Un momentico: el próximo regalo, en { $count } de segundos.
       *[other] Un momentico: el próximo regalo, en { $count } segundos.
    }

funnel-spotted = ¡Hola, { $name }! ¿Primera vez por acá? Pregunta con toda confianza.

# La ñapa es lo que la tienda regala de más.
funnel-rewarded =
    { $count ->
        [one] Por participar, tu ñapa: { $count } moneda.
        [many] Por participar, tu ñapa: { $count } de monedas.
       *[other] Por participar, tu ñapa: { $count } monedas.
    }

funnel-first-gift = ¡El primer regalo de { $name }! Qué detallazo, gracias.

funnel-regular = ¡Volvió { $name }! Qué alegría verte de nuevo.

funnel-vip = ¡Abran campo, que llegó { $name }!

# Un tinto es aquí un café negro.
gift-coffee = Tintico
