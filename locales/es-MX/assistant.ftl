### Solo lo que en México cambia respecto de es-419.

assistant-greeting = ¡Hola, { $name }! Soy el asistente automático. Pregúntame de precios, existencias o envíos.

assistant-price = Ahorita está en { $price }: { $product }.

assistant-stock =
    { $count ->
        [0] Híjole, ya no hay: { $product }.
        [one] Sí hay, queda { $count } pieza: { $product }.
        [many] Sí hay, quedan { $count } de piezas: { $product }.
       *[other] Sí hay, quedan { $count } piezas: { $product }.
    }

assistant-sold-out = Híjole, ya se agotó: { $product }.

assistant-payment = Puedes pagar con tarjeta, en OXXO, por SPEI o con Mercado Pago.

assistant-authentic = La tienda lo vende como original. Si algo no checa, se reporta desde tu pedido.

assistant-limit =
    { $count ->
        [one] Es { $count } pieza por persona, para que alcance.
        [many] Son hasta { $count } de piezas por persona, para que alcance.
       *[other] Son hasta { $count } piezas por persona, para que alcance.
    }

assistant-welcome = ¡De nada! Si te queda otra duda, aquí ando.
