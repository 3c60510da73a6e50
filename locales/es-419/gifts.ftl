### Regalos, monedas y diamantes. El público compra monedas y regala; los hosts ganan diamantes.
### Precios y saldos son siempre los reales; nunca se presiona a nadie para gastar.

## La bandeja de regalos

gift-title = Enviar un regalo

gift-send = Enviar

gift-sent =
    { $count ->
        [one] Regalo de { $name }: { $gift }. ¡Gracias!
        [many] Regalo de { $name }: { $gift } × { $count }. ¡Gracias!
       *[other] Regalo de { $name }: { $gift } × { $count }. ¡Gracias!
    }

gift-coins =
    { $count ->
        [one] { $count } moneda
        [many] { $count } de monedas
       *[other] { $count } monedas
    }

gift-not-enough-coins =
    { $count ->
        [one] Te falta { $count } moneda para este regalo.
        [many] Te faltan { $count } de monedas para este regalo.
       *[other] Te faltan { $count } monedas para este regalo.
    }

gift-balance =
    { $count ->
        [one] Tienes { $count } moneda
        [many] Tienes { $count } de monedas
       *[other] Tienes { $count } monedas
    }

gift-combo = { $gift } × { $count }: ¡{ $name } no para de regalar!

gift-diamonds =
    { $count ->
        [one] Te llegó { $count } diamante.
        [many] Te llegaron { $count } de diamantes.
       *[other] Te llegaron { $count } diamantes.
    }

gift-confirm =
    { $count ->
        [one] Este regalo cuesta { $count } moneda: { $gift }. ¿Lo envías?
        [many] Este regalo cuesta { $count } de monedas: { $gift }. ¿Lo envías?
       *[other] Este regalo cuesta { $count } monedas: { $gift }. ¿Lo envías?
    }

gift-goal =
    { $count ->
        [one] Falta { $count } moneda para la meta
        [many] Faltan { $count } de monedas para la meta
       *[other] Faltan { $count } monedas para la meta
    }

gift-goal-reached = ¡Meta cumplida! Gracias a toda la sala.

## Monedas

coins-title = Recargar monedas

# Con un millón, "de monedas" no cabe en el botón; el título ya dice qué son.
coins-pack =
    { $count ->
        [one] { $count } moneda · { $price }
        [many] { $count } · { $price }
       *[other] { $count } monedas · { $price }
    }

coins-bought =
    { $count ->
        [one] Ya tienes { $count } moneda más. ¡A disfrutar!
        [many] Ya tienes { $count } de monedas más. ¡A disfrutar!
       *[other] Ya tienes { $count } monedas más. ¡A disfrutar!
    }

coins-pending = Tu pago está en camino. En cuanto se confirme, llegan tus monedas.

coins-failed = El pago no pasó. No se te cobró nada.

## Límites que cuidan a la gente

gift-limit-reached = Llegaste a tu límite de hoy. Puedes volver a regalar desde: { $time }

gift-cooldown =
    { $count ->
        [one] Un respiro: el próximo regalo, en { $count } segundo.
        [many] Un respiro: el próximo regalo, en { $count } de segundos.
       *[other] Un respiro: el próximo regalo, en { $count } segundos.
    }

gift-adults-only = Los regalos son a partir de los { $age } años.

## Quienes más apoyan

ranking-title = Quienes más apoyan

ranking-empty = Todavía no hay nadie. ¡El primer lugar está libre!

ranking-place = { $number }. { $name }

## De la primera visita a ser de la casa; cada frase, una sola vez por noche

funnel-spotted = ¡Hola, { $name }! ¿Primera vez por aquí? Pregunta lo que quieras.

funnel-rewarded =
    { $count ->
        [one] Por participar, te regalamos { $count } moneda.
        [many] Por participar, te regalamos { $count } de monedas.
       *[other] Por participar, te regalamos { $count } monedas.
    }

funnel-first-gift = ¡El primer regalo de { $name }! Mil gracias.

funnel-regular = ¡Volvió { $name }! Qué gusto verte otra vez.

funnel-vip = ¡Abran paso, que llegó { $name }!

## Nombres de los regalos

gift-rose = Rosa

gift-coffee = Cafecito

gift-lantern = Farolito

gift-drum = Tambor

gift-star = Estrella

# Barco de vela, el regalo más grande.
gift-ship = Velero
