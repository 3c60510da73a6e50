### Solo lo que en México cambia respecto de es-419.

assistant-payment = Puedes pagar con tarjeta, en OXXO, por SPEI o con Mercado Pago.
