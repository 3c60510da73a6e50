### Presentes, moedas e diamantes. O público compra moedas e presenteia; quem apresenta ganha diamantes.
### Preços e saldos são sempre os de verdade; ninguém é pressionado a gastar.

## A bandeja de presentes

gift-title = Mandar presente

gift-send = Mandar

gift-sent =
    { $count ->
        [one] Presente de { $name }: { $gift }. Valeu!
        [many] Presente de { $name }: { $gift } × { $count }. Valeu!
       *[other] Presente de { $name }: { $gift } × { $count }. Valeu!
    }

gift-coins =
    { $count ->
        [0] { $count } moedas
        [one] { $count } moeda
        [many] { $count } de moedas
       *[other] { $count } moedas
    }

gift-not-enough-coins =
    { $count ->
        [0] O saldo não dá para este presente.
        [one] Falta { $count } moeda para este presente.
        [many] Faltam { $count } de moedas para este presente.
       *[other] Faltam { $count } moedas para este presente.
    }

gift-balance =
    { $count ->
        [0] Você tem { $count } moedas
        [one] Você tem { $count } moeda
        [many] Você tem { $count } de moedas
       *[other] Você tem { $count } moedas
    }

gift-combo = { $gift } × { $count }: { $name } não para!

gift-diamonds =
    { $count ->
        [0] Chegaram { $count } diamantes para você.
        [one] Chegou { $count } diamante para você.
        [many] Chegaram { $count } de diamantes para você.
       *[other] Chegaram { $count } diamantes para você.
    }

gift-confirm =
    { $count ->
        [0] Este presente custa { $count } moedas: { $gift }. Quer mandar?
        [one] Este presente custa { $count } moeda: { $gift }. Quer mandar?
        [many] Este presente custa { $count } de moedas: { $gift }. Quer mandar?
       *[other] Este presente custa { $count } moedas: { $gift }. Quer mandar?
    }

gift-goal =
    { $count ->
        [0] Faltam { $count } moedas para a meta
        [one] Falta { $count } moeda para a meta
        [many] Faltam { $count } de moedas para a meta
       *[other] Faltam { $count } moedas para a meta
    }

gift-goal-reached = Meta batida! Valeu, pessoal.

## Moedas

coins-title = Recarregar moedas

# Com um milhão, "de moedas" não cabe no botão; o título já diz o que são.
coins-pack =
    { $count ->
        [0] { $count } moedas · { $price }
        [one] { $count } moeda · { $price }
        [many] { $count } · { $price }
       *[other] { $count } moedas · { $price }
    }

coins-bought =
    { $count ->
        [0] { $count } moedas na conta. Divirta-se!
        [one] { $count } moeda na conta. Divirta-se!
        [many] { $count } de moedas na conta. Divirta-se!
       *[other] { $count } moedas na conta. Divirta-se!
    }

coins-pending = Seu pagamento está a caminho. Confirmou, as moedas chegam.

coins-failed = O pagamento não passou. Nada foi cobrado.

## Limites que cuidam das pessoas

gift-limit-reached = Você chegou ao limite de hoje. Dá para presentear de novo a partir das { $time }

gift-cooldown =
    { $count ->
        [0] Respire: próximo presente em { $count } segundos.
        [one] Respire: próximo presente em { $count } segundo.
        [many] Respire: próximo presente em { $count } de segundos.
       *[other] Respire: próximo presente em { $count } segundos.
    }

gift-adults-only = Presentes são para maiores de { $age } anos.

## Quem mais apoia

ranking-title = Quem mais apoia

ranking-empty = Ninguém por aqui ainda. O primeiro lugar está livre!

ranking-place = { $number }. { $name }

## Da primeira visita a ser de casa; cada frase, uma vez só por noite

funnel-spotted = Oi, { $name }! Primeira vez aqui? Pode perguntar o que quiser!

funnel-rewarded =
    { $count ->
        [0] Por participar: { $count } moedas por nossa conta.
        [one] Por participar: { $count } moeda por nossa conta.
        [many] Por participar: { $count } de moedas por nossa conta.
       *[other] Por participar: { $count } moedas por nossa conta.
    }

funnel-first-gift = O primeiro presente de { $name }! Valeu demais.

funnel-regular = { $name } voltou! Que bom ver você de novo.

funnel-vip = Abre espaço, que { $name } chegou!

## Nomes dos presentes

gift-rose = Rosa

gift-coffee = Cafezinho

gift-lantern = Lanterna

gift-drum = Tambor

gift-star = Estrela

# Embarcação à vela, o maior dos presentes.
gift-ship = Veleiro
