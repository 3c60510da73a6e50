### Solo lo que en Chile cambia respecto de es-419.

assistant-greeting = ¡Hola, { $name }! Soy el asistente automático. Pregúntame por precios, stock o despacho.

assistant-payment = Puedes pagar por Webpay, con tarjeta, con Mercado Pago o por transferencia.
