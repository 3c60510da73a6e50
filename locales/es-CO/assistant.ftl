### Solo lo que en Colombia cambia respecto de es-419.

assistant-payment = Puedes pagar por PSE, con Nequi, Daviplata o tarjeta, o en efectivo por Efecty.
