### Cómo agradece y recibe una sala chilena; lo demás viene de es-419.

gift-goal-reached = ¡Meta cumplida! Se pasaron, muchas gracias.

coins-title = Cargar monedas

funnel-spotted = ¡Hola, { $name }! ¿Primera vez por acá? Pregunta no más.

funnel-first-gift = ¡El primer regalo de { $name }! Te pasaste, gracias.

funnel-regular = ¡Volvió { $name }! Qué bueno verte por acá otra vez.

funnel-vip = ¡Permiso, que llegó { $name }!
