### Solo lo que en Argentina cambia respecto de es-419: aquí se dice "el vivo", no "el live".

product-pinned = Fijado en el vivo

rung-bridge = Te conviene
