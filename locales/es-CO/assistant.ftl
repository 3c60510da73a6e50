### Solo lo que en Colombia cambia respecto de es-419. "Qué pena" es aquí pedir disculpas.

assistant-greeting = ¡Hola, { $name }! Soy el asistente automático. Con gusto te cuento de precios, disponibilidad o envíos.

assistant-stock =
    { $count ->
        [0] Qué pena, ya no hay: { $product }.
        [one] Claro que sí, queda { $count }: { $product }.
        [many] Claro que sí, quedan { $count } de unidades: { $product }.
       *[other] Claro que sí, quedan { $count }: { $product }.
    }

assistant-sold-out = Qué pena, se agotó: { $product }.

assistant-payment = Puedes pagar por PSE, con Nequi, Daviplata o tarjeta, o en efectivo por Efecty.

assistant-unsure = Qué pena, eso no lo sé con seguridad y prefiero no adivinar.

assistant-welcome = ¡Con mucho gusto! Si te queda otra duda, aquí estoy.
