### Indicaciones como se dicen en Chile; "cachai" y "po" los pone cada cual de su boca.

host-slow-down = Baja un cambio. Que la gente te siga.

host-open-sale = ¡Partió la venta: { $product }! Muestra dónde tocar.

host-close-show = Hora de despedirse. Da las gracias y di cuándo es el próximo.

host-limited =
    { $count ->
        [one] Stock limitado: { $product }. Hay uno solo, dilo así.
        [many] Stock limitado: { $product }. Hay { $count } de unidades y nada más.
       *[other] Stock limitado: { $product }. Hay { $count } y nada más.
    }

host-battle = Ya parte la batalla con { $name }. ¡Prende a tu gente!
