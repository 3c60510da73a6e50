### Solo lo que en Perú cambia respecto de es-419.

assistant-payment = Puedes pagar con Yape, Plin, tarjeta o PagoEfectivo.
