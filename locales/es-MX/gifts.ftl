### Cómo agradece y recibe una sala mexicana; lo demás viene de es-419.

gift-goal-reached = ¡Sí se pudo! Llegamos a la meta, mil gracias.

funnel-spotted = ¡Hola, { $name }! ¿Primera vez por aquí? Pregunta con confianza.

funnel-regular = ¡Ya llegó { $name }! Qué gusto verte otra vez.

funnel-vip = ¡Ábranle paso, que llegó { $name }!
