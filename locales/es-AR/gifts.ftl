### Solo lo que en Argentina cambia respecto de es-419: voseo, "mandar" y "cargar".

## La bandeja de regalos

gift-title = Mandar un regalo

gift-send = Mandar

gift-balance =
    { $count ->
        [one] Tenés { $count } moneda
        [many] Tenés { $count } de monedas
       *[other] Tenés { $count } monedas
    }

gift-confirm =
    { $count ->
        [one] Este regalo cuesta { $count } moneda: { $gift }. ¿Lo mandás?
        [many] Este regalo cuesta { $count } de monedas: { $gift }. ¿Lo mandás?
       *[other] Este regalo cuesta { $count } monedas: { $gift }. ¿Lo mandás?
    }

gift-goal-reached = ¡Llegamos a la meta! Gracias, gente, son lo más.

## Monedas

coins-title = Cargar monedas

coins-bought =
    { $count ->
        [one] Ya tenés { $count } moneda más. ¡A disfrutar!
        [many] Ya tenés { $count } de monedas más. ¡A disfrutar!
       *[other] Ya tenés { $count } monedas más. ¡A disfrutar!
    }

## Límites que cuidan a la gente

gift-limit-reached = Llegaste a tu límite de hoy. Podés volver a regalar desde: { $time }

gift-cooldown =
    { $count ->
        [one] Tranqui: el próximo regalo, en { $count } segundo.
        [many] Tranqui: el próximo regalo, en { $count } de segundos.
       *[other] Tranqui: el próximo regalo, en { $count } segundos.
    }

## De la primera visita a ser de la casa

funnel-spotted = ¡Hola, { $name }! ¿Primera vez por acá? Preguntá lo que quieras.

funnel-regular = ¡Volvió { $name }! Qué lindo verte otra vez.
