### Respuestas del asistente automático en el chat. Todo número viene del catálogo;
### el asistente no promete nada más.

assistant-label = Asistente automático

assistant-greeting = ¡Hola, { $name }! Soy el asistente automático. Pregúntame por precios, disponibilidad o envíos.

assistant-price = Ahora mismo está a { $price }: { $product }.

assistant-stock =
    { $count ->
        [0] Lo siento, ya no hay más: { $product }.
        [one] Sí hay, queda { $count }: { $product }.
        [many] Sí hay, quedan { $count } de unidades: { $product }.
       *[other] Sí hay, quedan { $count }: { $product }.
    }

assistant-sold-out = Lo siento, se agotó: { $product }.

assistant-shipping =
    { $count ->
        [0] Te puede llegar hoy.
        [one] Suele llegar en { $count } día.
        [many] Suele llegar en { $count } de días.
       *[other] Suele llegar en { $count } días.
    }

assistant-returns =
    { $count ->
        [0] Este producto no tiene devolución.
        [one] Hay { $count } día para devolverlo.
        [many] Hay { $count } de días para devolverlo.
       *[other] Hay { $count } días para devolverlo.
    }

# Cada país pone sus medios de pago en su carpeta, por ejemplo es-MX.
assistant-payment = Puedes pagar con tarjeta, billetera digital, transferencia o efectivo.

assistant-size = Las tallas están en los detalles del producto. Si hay dudas, lo mejor es pedir en el live que lo muestren de cerca.

assistant-authentic = La tienda lo vende como original. Si algo no cuadra, se reporta desde tu pedido.

assistant-discount = ¡Buena noticia! Ya bajó a { $price }: { $product }.

assistant-how-to-buy = Toca “Comprar ahora” en la ficha del producto y sigue los pasos. ¡Y listo!

assistant-limit =
    { $count ->
        [one] Es { $count } por persona, para que todo el mundo tenga oportunidad.
        [many] Son hasta { $count } de unidades por persona, para que todo el mundo tenga oportunidad.
       *[other] Son hasta { $count } por persona, para que todo el mundo tenga oportunidad.
    }

assistant-unsure = Eso no lo sé con seguridad, y prefiero no adivinar.

assistant-handover = Ya le pasé tu pregunta al equipo. Alguien te responde por aquí.

assistant-order = No puedo ver pedidos. El tuyo está en tu perfil, y el equipo te puede ayudar.

assistant-welcome = ¡Con gusto! Si te queda otra duda, aquí estoy.
