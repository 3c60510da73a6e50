### Lo que en Chile se dice de otro modo: carro, stock y despacho.

product-stock-left =
    { $count ->
        [0] Sin stock
        [one] Solo queda { $count }
        [many] Quedan { $count } de unidades
       *[other] Quedan { $count }
    }

delivery-free = Despacho gratis

cart-added = Ya está en tu carro: { $product }

rung-traffic = Oferta para partir

rung-bridge = Conviene harto

rung-limited = Stock limitado
