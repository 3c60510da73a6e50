### Solo lo que en Chile cambia respecto de es-419.

assistant-greeting = ¡Hola, { $name }! Soy el asistente automático. Pregúntame por precios, stock o despacho.

assistant-stock =
    { $count ->
        [0] No queda stock: { $product }.
        [one] Sí, nos queda { $count }: { $product }.
        [many] Sí, nos quedan { $count } de unidades: { $product }.
       *[other] Sí, nos quedan { $count }: { $product }.
    }

assistant-payment = Puedes pagar por Webpay, con tarjeta, con Mercado Pago o por transferencia.

assistant-authentic = La tienda lo vende como original. Si algo no calza, se reporta desde tu pedido.

assistant-welcome = ¡De nada! Cualquier otra duda, aquí estoy.
