### Lo que en Colombia se dice de otro modo.

product-not-on-sale = Qué pena, este producto no está a la venta por ahora.

order-thanks = ¡Mil gracias, { $name }! Ya tenemos tu pedido.

rung-bridge = Bueno y a buen precio
