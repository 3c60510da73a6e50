### La página de la sala: entrada, lugares, chat, regalos, silencio y errores.
### Tono: cercano y hablado, siempre "tú" ("ustedes" al grupo), sin marcar el género de quien lee.

-brand = Layar

## La sala

language-name = Español

room-title-live = En vivo en { -brand }

room-join = Entrar a la sala

room-leave = Salir

room-listeners =
    { $count ->
        [0] Todavía no hay nadie escuchando
        [one] { $count } persona escuchando
        [many] { $count } de personas escuchando
       *[other] { $count } personas escuchando
    }

room-welcome = ¡Hola, { $name }! Qué bueno tenerte aquí.

room-connecting = Conectando…

room-reconnecting = Se cayó la conexión. Reconectando…

room-retry = Intentar de nuevo

room-closed = Esta sala ya cerró. ¡Gracias por acompañarnos!

room-full = La sala está llena por ahora. Intenta de nuevo en un ratito.

room-your-name = Tu nombre

room-name-placeholder = ¿Cómo te llamamos?

# Pausa de la sala, por ejemplo a la hora de rezar. La hora va al final y sin punto: puede terminar en "p.m.".
quiet-window = Momento de silencio: micrófonos apagados, chat abierto. Hora de regreso: { $time }

## Roles

role-host = Host

role-co-host = Cohost

role-speaker = Al micrófono

role-listener = Oyente

## Lugares

seat-take = Tomar este lugar

seat-leave = Dejar el lugar

seat-request = Pedir la palabra

seat-request-sent = Solicitud enviada. Esperando respuesta…

seat-request-accepted = ¡Adelante! El micrófono es tuyo.

seat-request-declined = Esta vez no se pudo. Quédate y prueba más tarde.

seat-request-timeout = Tu solicitud quedó sin respuesta. ¿Quieres pedir otra vez?

seat-empty = Lugar libre

seat-host = Lugar de host

seat-locked = Bloqueado

seat-you = Tú

seat-number = Lugar { $number }

seat-taken-by = Aquí está { $name }

seat-muted = Micrófono apagado

seat-mute = Apagar micrófono

seat-unmute = Encender micrófono

## Chat

chat-title = Chat

chat-empty = Nadie ha escrito todavía. ¡Saluda!

chat-placeholder = Escribe algo lindo…

chat-send = Enviar

chat-too-fast = ¡Con calma! Espera un segundo antes del próximo mensaje.

chat-too-long = Quedó un poco largo. ¿Lo acortas?

## Encuestas

poll-title = Tu voto

poll-vote = Votar

poll-votes =
    { $count ->
        [0] Todavía no hay votos
        [one] { $count } voto
        [many] { $count } de votos
       *[other] { $count } votos
    }

poll-closes = Abierta hasta: { $time }

poll-result = La sala eligió: { $answer } ({ $percent }%).

## Batallas: dos hosts o dos equipos compiten por regalos y likes unos minutos

battle-invite = { $name } te reta a una batalla. ¿Aceptas?

battle-accept = ¡Acepto!

battle-decline = Ahora no

battle-started = ¡Empezó la batalla! A apoyar a tu equipo.

battle-time-left = Quedan { $left }

battle-ahead = ¡{ $name } pasa al frente!

battle-won = ¡{ $name } gana la batalla! Un aplauso para los dos equipos.

battle-draw = ¡Empate! Hoy nadie pierde.

## Llamadas entre dos personas

call-incoming = { $name } te está llamando

call-answer = Contestar

call-decline = Rechazar

call-connecting = Llamando…

call-missed = { $name } no puede hablar ahora. Intenta más tarde.

call-ended = La llamada duró { $length }.

# "Para mí", no "privada": en un live la palabra se entiende mal.
call-request-private = Pedir una demo para mí

## La red

network-weak = Tu conexión está débil. Cuidamos que no se corte el sonido.

network-audio-only = Solo sonido hasta que mejore tu conexión

network-back = ¡Ya volvió tu conexión! La imagen también.

mic-blocked = No te escuchamos: dale permiso al micrófono en tu navegador.

## Para que la sala siga siendo amable

report-open = Reportar

report-sent = Gracias por avisarnos. Lo vamos a revisar.

block-person = Bloquear

# Sin "el host" ni "la host": puede ser cualquiera.
moderation-muted = Te silenciaron en esta sala por { $length }.

moderation-removed = Te sacaron de esta sala por no respetar sus reglas.

moderation-word-blocked = Esa palabra no va aquí. Dilo de otra forma, por favor.

chat-slow-mode =
    { $count ->
        [one] Modo lento: un mensaje por segundo.
        [many] Modo lento: un mensaje cada { $count } de segundos.
       *[other] Modo lento: un mensaje cada { $count } segundos.
    }

room-adults-only = Esta sala es a partir de los { $age } años.

## Tipos de sala

template-lounge-8 = Sala para conversar
    .announcement = Trato amable, micrófono por turnos, y lo privado se queda en privado.
    .welcome = ¡Hola, gente linda! Siéntanse como en casa, hay lugar para quien quiera hablar.
    .icebreaker = ¿Qué fue lo mejor que te pasó esta semana?

template-majlis = Salón majlis
    .announcement = En nuestro majlis hay modales: saluda antes de hablar y pide la palabra.
    .welcome = ¡Pasen, pasen! El café está listo y la noche es de ustedes.
    .icebreaker = ¿Quién te enseñó a recibir bien a las visitas?

template-warung-8 = Warung para pasar el rato
    .announcement = Bromas sí, insultos no. Por turnos, para escuchar a todo el mundo.
    .welcome = ¡Pasen, arrimen un banquito! Aquí se conversa y se ríe un rato.
    .icebreaker = Es tarde y te dio hambre: ¿qué pides?

template-boteco-8 = Charla de boteco
    .announcement = Buena charla, buena música y buenos modales. Las peleas se quedan afuera.
    .welcome = ¡Arrimen una silla, que siempre cabe alguien más!
    .icebreaker = ¿Qué canción pones siempre a todo volumen?

## Errores

error-unknown-room = No encontramos esa sala. Puede que ya haya terminado.

error-bad-message = No se pudo enviar. Intenta de nuevo.

error-not-allowed = Por ahora no puedes hacer eso en esta sala.

error-seat-taken = Alguien acaba de tomar ese lugar. Elige otro.

error-rate-limited = Vas un poco rápido. Espera unos segundos.

error-too-many = Tienes la sala abierta en demasiadas pestañas o dispositivos. Cierra alguno e intenta de nuevo.

error-unexpected = Algo falló de nuestro lado. Intenta de nuevo.
