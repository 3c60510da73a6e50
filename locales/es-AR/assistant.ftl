### Solo lo que en Argentina cambia respecto de es-419: voseo, palabras de acá y medios de pago.

assistant-greeting = ¡Hola, { $name }! Soy el asistente automático. Preguntame por precios, stock o envíos.

assistant-payment = Podés pagar con Mercado Pago, tarjeta en cuotas, transferencia o en efectivo por Rapipago o Pago Fácil.

assistant-size = Los talles están en los detalles del producto. Si hay dudas, pedí en el vivo que lo muestren de cerca.

assistant-authentic = La tienda lo vende como original. Si algo no cierra, denuncialo desde tu pedido.

assistant-how-to-buy = Tocá “Comprar ahora” en la ficha del producto y seguí los pasos. ¡Listo!

assistant-handover = Ya le pasé tu pregunta al equipo. Alguien te responde por acá.

assistant-welcome = ¡De nada! Si te queda otra duda, acá estoy.
