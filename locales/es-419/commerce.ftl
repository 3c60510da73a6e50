### Ficha del producto, ofertas relámpago, pedidos y horarios del live.
### Las unidades, los límites y las cuentas regresivas son siempre los reales.

## Ficha del producto

product-card-title = Ahora en pantalla

product-price = { $price }

product-was-price = Antes { $price }

product-discount = { $percent }% de descuento

product-stock-left =
    { $count ->
        [0] Ya no quedan
        [one] Solo queda { $count }
        [many] Quedan { $count } de unidades
       *[other] Quedan { $count }
    }

product-sold-out = Agotado

product-buy = Comprar ahora

product-open = Ver detalles

product-pinned = Fijado en el live

product-limit-per-person =
    { $count ->
        [one] Límite: { $count } por persona
        [many] Límite: { $count } de unidades por persona
       *[other] Límite: { $count } por persona
    }

product-not-on-sale = Este producto no está a la venta en este momento.

## Ofertas relámpago y cupones

flash-sale-price = Precio relámpago { $price }

# Con dos puntos, no "a las": sería falso con la 1:30 p.m. Así también en los horarios de abajo.
flash-sale-ends = Termina: { $time }

flash-sale-countdown =
    { $count ->
        [0] Se acabó el tiempo
        [one] Queda { $count } segundo
        [many] Quedan { $count } de segundos
       *[other] Quedan { $count } segundos
    }

coupon-claimed = ¡Cupón guardado! Se descuenta al pagar.

coupon-terms = { $amount } de descuento en pedidos desde { $minimum }

bundle-price = { $count } por { $price }

delivery-free = Envío gratis

## Pedidos

cart-added = Ya está en tu carrito: { $product }

order-thanks = ¡Gracias, { $name }! Ya tenemos tu pedido.

# Título sobre la lista de formas de pago.
payment-methods = Formas de pago

delivery-estimate =
    { $count ->
        [0] Llega hoy
        [one] Llega en { $count } día, más o menos
        [many] Llega en { $count } de días, más o menos
       *[other] Llega en { $count } días, más o menos
    }

return-policy =
    { $count ->
        [0] Este producto no tiene devolución
        [one] { $count } día para devolverlo
        [many] { $count } de días para devolverlo
       *[other] { $count } días para devolverlo
    }

viewers-bought =
    { $count ->
        [0] ¿Quién compra primero?
        [one] { $count } persona ya lo compró
        [many] { $count } de personas ya lo compraron
       *[other] { $count } personas ya lo compraron
    }

## Etapas del live

rung-traffic = Oferta de apertura

rung-bridge = Buena compra

rung-profit = Producto estrella

rung-limited = Unidades limitadas

## Cuándo es el live

show-starts = Hora de inicio: { $time }

show-date = En vivo: { $date }
