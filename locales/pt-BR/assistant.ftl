### Respostas do assistente automático no chat. Todo número vem do catálogo;
### o assistente não promete nada além disso.

assistant-label = Assistente automático

assistant-greeting = Oi, { $name }! Sou o assistente automático. Pode perguntar de preço, estoque ou entrega.

assistant-price = Agora sai por { $price }: { $product }.

assistant-stock =
    { $count ->
        [0] Poxa, não sobrou nada: { $product }.
        [one] Tem sim, resta { $count }: { $product }.
        [many] Tem sim, restam { $count } de unidades: { $product }.
       *[other] Tem sim, restam { $count }: { $product }.
    }

assistant-sold-out = Poxa, esgotou: { $product }.

assistant-shipping =
    { $count ->
        [0] Dá para chegar hoje.
        [one] Costuma chegar em { $count } dia.
        [many] Costuma chegar em { $count } de dias.
       *[other] Costuma chegar em { $count } dias.
    }

assistant-returns =
    { $count ->
        [0] Este item não tem devolução.
        [one] Você tem { $count } dia para devolver.
        [many] Você tem { $count } de dias para devolver.
       *[other] Você tem { $count } dias para devolver.
    }

assistant-payment = Dá para pagar com Pix, boleto ou Mercado Pago, ou parcelar no cartão.

assistant-size = Os tamanhos estão nos detalhes do produto. Na dúvida, peça para mostrar de pertinho aqui na live.

assistant-authentic = A loja vende como original. Se algo não bater, avise pelo seu pedido.

assistant-discount = Boa notícia, já baixou para { $price }: { $product }.

assistant-how-to-buy = Toque em “Comprar agora” no cartão do produto e siga os passos. É rapidinho!

assistant-limit =
    { $count ->
        [one] É { $count } por pessoa, para todo mundo ter chance.
        [many] São até { $count } de unidades por pessoa, para todo mundo ter chance.
       *[other] São até { $count } por pessoa, para todo mundo ter chance.
    }

assistant-unsure = Essa eu não sei responder com certeza, e não quero chutar.

assistant-handover = Passei sua pergunta para a equipe. Alguém responde por aqui.

assistant-order = Não consigo ver pedidos. O seu está no perfil, e a equipe pode ajudar.

assistant-welcome = Imagina! Se surgir outra dúvida, é só chamar.
