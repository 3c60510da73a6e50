### Lo que en Perú se dice de otro modo: stock y delivery.

product-stock-left =
    { $count ->
        [0] Sin stock
        [one] Solo queda { $count }
        [many] Quedan { $count } de unidades
       *[other] Quedan { $count }
    }

delivery-free = Delivery gratis

rung-bridge = Bueno y a buen precio

rung-limited = Stock limitado
