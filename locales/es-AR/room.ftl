### La sala en rioplatense: siempre "vos", directo y con onda, sin marcar el género de quien lee.

## La sala

room-welcome = ¡Hola, { $name }! Qué bueno que viniste.

room-full = La sala está llena por ahora. Probá de nuevo en un ratito.

room-name-placeholder = ¿Cómo te decimos?

## Lugares

seat-request-declined = Esta vez no se pudo. Quedate y probá más tarde.

seat-request-timeout = Tu solicitud quedó sin respuesta. ¿Querés pedir otra vez?

seat-you = Vos

seat-taken-by = Acá está { $name }

## Chat

chat-empty = Nadie escribió todavía. ¡Saludá!

chat-placeholder = Escribí algo lindo…

chat-too-fast = ¡Tranqui! Esperá un segundo antes del próximo mensaje.

chat-too-long = Quedó medio largo. ¿Lo acortás?

## Batallas

# Aquí "retar" es regañar.
battle-invite = { $name } te desafía a una batalla. ¿Te animás?

battle-accept = ¡Dale!

battle-started = ¡Arrancó la batalla! A bancar a tu equipo.

## Llamadas entre dos personas

call-answer = Atender

call-missed = { $name } no puede hablar ahora. Probá más tarde.

## Para que la sala siga siendo amable

report-open = Denunciar

moderation-word-blocked = Esa palabra acá no va. Decilo de otra forma, por favor.

## Tipos de sala

template-majlis =
    .announcement = En nuestro majlis hay modales: saludá antes de hablar y pedí la palabra.

template-warung-8 =
    .welcome = ¡Pasen, arrimen un banquito! Acá se charla y nos reímos un rato.
    .icebreaker = Es tarde y te agarró hambre: ¿qué pedís?

template-boteco-8 =
    .icebreaker = ¿Qué canción ponés siempre a todo volumen?

## Errores

error-bad-message = No se pudo mandar. Probá de nuevo.

error-not-allowed = Por ahora no podés hacer eso en esta sala.

error-seat-taken = Alguien acaba de tomar ese lugar. Elegí otro.

error-rate-limited = Vas un poco rápido. Esperá unos segundos.

error-too-many = Tenés la sala abierta en demasiadas pestañas o dispositivos. Cerrá alguno y probá de nuevo.

error-unexpected = Algo falló de nuestro lado. Probá de nuevo.
