### Cómo agradece y recibe una sala peruana: como la casera que guarda lo mejor.

gift-goal-reached = ¡Llegamos a la meta! Gracias de corazón a toda la sala.

funnel-spotted = ¡Hola, { $name }! ¿Primera vez por aquí? Pregunta nomás, con confianza.

# La yapa es lo que la casera da de más.
funnel-rewarded =
    { $count ->
        [one] Por participar, tu yapa: { $count } moneda.
        [many] Por participar, tu yapa: { $count } de monedas.
       *[other] Por participar, tu yapa: { $count } monedas.
    }

funnel-first-gift = ¡El primer regalo de { $name }! Gracias de corazón.

funnel-regular = ¡Volvió { $name }! Pasa, ya sabes que es tu casa.

funnel-vip = ¡Abran cancha, que llegó { $name }!
