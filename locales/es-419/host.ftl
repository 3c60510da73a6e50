### Indicaciones cortas que la dirección automática pone en la pantalla de quien conduce.
### Le hablan a quien conduce, no al público, y se leen de un vistazo.

## Cómo va el live

host-open-show = ¡Estás en vivo! Saluda y cuenta lo que se viene.

host-warm-up = Rompe el hielo: saluda por su nombre y pregunta desde dónde te ven.

host-slow-down = Baja un poco el ritmo. Que la gente te alcance.

host-hold = Quédate en este y sigue conversando. Por ahora nada cambia.

host-rescue = La sala se enfrió. Pregunta algo fácil y responde a quien comente.

host-switch-rung = ¡Cambio de ritmo! Vamos con la siguiente parte.

host-close-show = Hora de despedirse. Da las gracias y di cuándo vuelves.

## Un producto

host-introduce = Muestra de cerca: { $product }. Primero para qué sirve, después el precio.

host-price-reveal = Hora del precio: { $product } a { $price }.

host-countdown = Cuenta regresiva con la gente, desde { $count }.

host-open-sale = ¡Venta abierta: { $product }! Muestra dónde tocar.

host-last-units =
    { $count ->
        [one] ¡Es la última unidad! Dilo tal cual.
        [many] Quedan { $count } de unidades. Di el número real.
       *[other] Quedan { $count }. Di el número real.
    }

host-sold-out = Se agotó: { $product }. Da las gracias por las compras y sigue.

host-recap = Recordatorio rápido, todavía hay: { $product }.

host-next = Ya viene: { $product }. Despierta la curiosidad en una frase.

## Etapas del live

host-bridge = Para quien se perdió la oferta: { $product }. Muestra por qué vale la pena.

host-profit = Tu producto estrella: { $product }. Con calma, responde las preguntas.

host-limited =
    { $count ->
        [one] Unidades limitadas: { $product }. Hay una sola, dilo así.
        [many] Unidades limitadas: { $product }. Hay { $count } de unidades y nada más.
       *[other] Unidades limitadas: { $product }. Hay { $count } y nada más.
    }

## El público

host-thank-gift = Regalo de { $name }: { $gift }. Agradece por su nombre.

host-read-comment = Buena pregunta de { $name }. Léela en voz alta y responde.

# Pregunta que el asistente no puede responder.
host-answer-question = El asistente te necesita: { $name } tiene una pregunta.

host-quiet-soon =
    { $count ->
        [one] Silencio en { $count } minuto. Termina tu frase.
        [many] Silencio en { $count } de minutos. Ve cerrando esta parte.
       *[other] Silencio en { $count } minutos. Ve cerrando esta parte.
    }

host-battle = Ya viene la batalla con { $name }. ¡Anima a tu gente!
