### Indicaciones como se dicen en Perú: amables y sin apuro.

host-slow-down = Sin apuro, baja un poquito el ritmo. Que la gente te alcance.

host-hold = Quédate en este y sigue conversando, sin apuro. Por ahora nada cambia.

host-profit = Tu producto estrella: { $product }. Sin apuro, responde las preguntas.

host-limited =
    { $count ->
        [one] Stock limitado: { $product }. Hay uno solo, dilo así.
        [many] Stock limitado: { $product }. Hay { $count } de unidades y nada más.
       *[other] Stock limitado: { $product }. Hay { $count } y nada más.
    }
