### Solo lo que en Perú cambia respecto de es-419.

assistant-greeting = ¡Hola, { $name }! Soy el asistente automático. Pregúntame por precios, stock o delivery.

assistant-stock =
    { $count ->
        [0] Uy, ya no nos queda: { $product }.
        [one] Sí tenemos, queda { $count }: { $product }.
        [many] Sí tenemos, quedan { $count } de unidades: { $product }.
       *[other] Sí tenemos, quedan { $count }: { $product }.
    }

assistant-sold-out = Uy, se agotó: { $product }.

assistant-payment = Puedes pagar con Yape, Plin, tarjeta o PagoEfectivo.

assistant-welcome = ¡De nada! Si te queda otra duda, pregunta nomás.
