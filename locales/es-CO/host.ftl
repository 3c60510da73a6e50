### Indicaciones como se dicen en Colombia: corteses y cortas.

host-slow-down = Bájale un poquito al ritmo. Que la gente te alcance.

host-hold = Quédate en este y sigue la charla. Por ahora nada cambia.

host-rescue = La sala se enfrió. Pregunta algo fácil y respóndele a quien comente.

host-battle = Ya casi empieza la batalla con { $name }. ¡Prende a tu gente!
