### Las indicaciones en voseo: todo lo que en es-419 habla de "tú".

## Cómo va el vivo

host-open-show = ¡Estás en vivo! Saludá y contá lo que se viene.

host-warm-up = Rompé el hielo: saludá por su nombre y preguntá desde dónde te miran.

host-slow-down = Bajá un cambio. Que la gente te siga.

host-hold = Quedate con este y seguí charlando. Por ahora no cambia nada.

host-rescue = La sala se enfrió. Preguntá algo fácil y respondele a quien comente.

host-close-show = Hora de despedirse. Agradecé y decí cuándo volvés.

## Un producto

host-introduce = Mostrá de cerca: { $product }. Primero para qué sirve, después el precio.

host-open-sale = ¡Arrancó la venta: { $product }! Mostrá dónde tocar.

host-last-units =
    { $count ->
        [one] ¡Es la última unidad! Decilo tal cual.
        [many] Quedan { $count } de unidades. Decí el número real.
       *[other] Quedan { $count }. Decí el número real.
    }

host-sold-out = Se agotó: { $product }. Agradecé las compras y seguí.

host-next = Ya viene: { $product }. Despertá la curiosidad en una frase.

## Etapas del vivo

host-bridge = Para quien se perdió la oferta: { $product }. Mostrá por qué vale la pena.

host-profit = Tu producto estrella: { $product }. Con calma, respondé las preguntas.

host-limited =
    { $count ->
        [one] Unidades limitadas: { $product }. Hay una sola, decilo así.
        [many] Unidades limitadas: { $product }. Hay { $count } de unidades y nada más.
       *[other] Unidades limitadas: { $product }. Hay { $count } y nada más.
    }

## El público

host-thank-gift = Regalo de { $name }: { $gift }. Agradecé por su nombre.

host-read-comment = Buena pregunta de { $name }. Leela en voz alta y respondé.

host-quiet-soon =
    { $count ->
        [one] Silencio en { $count } minuto. Terminá la frase.
        [many] Silencio en { $count } de minutos. Andá cerrando esta parte.
       *[other] Silencio en { $count } minutos. Andá cerrando esta parte.
    }

host-battle = Ya viene la batalla con { $name }. ¡Animá a tu gente!
