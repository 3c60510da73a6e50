### Lo que en México se dice de otro modo: piezas, no unidades.

product-stock-left =
    { $count ->
        [0] Ya no quedan
        [one] Solo queda { $count } pieza
        [many] Quedan { $count } de piezas
       *[other] Quedan { $count } piezas
    }

product-limit-per-person =
    { $count ->
        [one] Límite: { $count } pieza por persona
        [many] Límite: { $count } de piezas por persona
       *[other] Límite: { $count } piezas por persona
    }

product-not-on-sale = Ahorita este producto no está a la venta.

order-thanks = ¡Gracias, { $name }! Ya quedó tu pedido.

rung-bridge = Bueno, bonito y barato

rung-limited = Pocas piezas
