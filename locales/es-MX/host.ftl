### Indicaciones como se dicen en México: piezas y plática.

host-hold = Quédate en este y sigue platicando. Por ahora nada cambia.

host-slow-down = Bájale tantito. Que la gente te alcance.

host-last-units =
    { $count ->
        [one] ¡Es la última pieza! Dilo tal cual.
        [many] Quedan { $count } de piezas. Di el número real.
       *[other] Quedan { $count } piezas. Di el número real.
    }

host-limited =
    { $count ->
        [one] Pocas piezas: { $product }. Hay una sola, dilo así.
        [many] Pocas piezas: { $product }. Hay { $count } de piezas y nada más.
       *[other] Pocas piezas: { $product }. Hay { $count } y nada más.
    }

host-battle = Ya viene la batalla con { $name }. ¡Prende a tu gente!
