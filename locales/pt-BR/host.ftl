### Deixas curtas que a direção automática põe na tela de quem apresenta.
### Falam com quem apresenta, não com o público, e se leem num relance.

## Andamento da live

host-open-show = No ar! Dê um oi e conte o que vem por aí.

host-warm-up = Aqueça a sala: chame a galera pelo nome, pergunte de onde assiste.

host-slow-down = Mais devagar. Deixe o pessoal acompanhar.

host-hold = Fique neste aqui e siga o papo. Nada muda por enquanto.

host-rescue = A sala esfriou. Faça uma pergunta fácil e responda a quem comentar.

host-switch-rung = Mudança de ritmo! Vamos para a próxima parte.

host-close-show = Hora de encerrar. Agradeça e diga quando volta.

## Um produto

host-introduce = Mostre de pertinho: { $product }. Primeiro para que serve, depois o preço.

host-price-reveal = Hora do preço: { $product } por { $price }.

host-countdown = Contagem regressiva com a galera, a partir de { $count }.

host-open-sale = Liberado: { $product }! Mostre onde clicar.

host-last-units =
    { $count ->
        [0] Acabou. Avise a galera.
        [one] É a última! Diga isso mesmo.
        [many] Restam { $count } de unidades. Fale o número certo.
       *[other] Restam { $count }. Fale o número certo.
    }

host-sold-out = Esgotou: { $product }. Agradeça a quem comprou e siga.

host-recap = Lembrete rápido: ainda tem { $product }.

host-next = A seguir: { $product }. Dê um gostinho em uma frase.

## Etapas da vitrine

host-bridge = Para quem perdeu a oferta: { $product }. Mostre por que vale a pena.

host-profit = O destaque: { $product }. Com calma, respondendo às perguntas.

host-limited =
    { $count ->
        [0] Quantidade limitada: { $product }. Já acabou.
        [one] Quantidade limitada: { $product }. Só uma unidade, diga isso mesmo.
        [many] Quantidade limitada: { $product }. São { $count } de unidades, e só.
       *[other] Quantidade limitada: { $product }. São { $count }, e só.
    }

## O público

host-thank-gift = Presente de { $name }: { $gift }. Agradeça pelo nome.

host-read-comment = Boa pergunta de { $name }. Leia em voz alta e responda.

# Pergunta que o assistente não sabe responder.
host-answer-question = O assistente precisa de você: { $name } fez uma pergunta.

host-quiet-soon =
    { $count ->
        [0] O silêncio já vai começar ({ $count } minutos). Encerre a frase.
        [one] Silêncio em { $count } minuto. Encerre a frase.
        [many] Silêncio em { $count } de minutos. Vá fechando esta parte.
       *[other] Silêncio em { $count } minutos. Vá fechando esta parte.
    }

host-battle = Vem aí a batalha com { $name }. Anime a sala!
