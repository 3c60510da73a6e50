### Solo lo que en Argentina cambia respecto de es-419: voseo y medios de pago.

assistant-greeting = ¡Hola, { $name }! Soy el asistente automático. Preguntame por precios, stock o envíos.

assistant-payment = Podés pagar con Mercado Pago, tarjeta en cuotas, transferencia o en efectivo por Rapipago o Pago Fácil.

assistant-how-to-buy = Tocá “Comprar ahora” en la ficha del producto y seguí los pasos. ¡Listo!
