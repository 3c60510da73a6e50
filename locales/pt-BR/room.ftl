### A página da sala: entrada, lugares, chat, presentes, silêncio e erros.
### Tom: caloroso e falado, sempre "você", sem marcar gênero de quem lê.

-brand = Layar

## A sala

language-name = Português (Brasil)

room-title-live = Ao vivo na { -brand }

room-join = Entrar na sala

room-leave = Sair

room-listeners =
    { $count ->
        [0] Ninguém por aqui ainda
        [one] { $count } pessoa ouvindo
        [many] { $count } de pessoas ouvindo
       *[other] { $count } pessoas ouvindo
    }

room-welcome = Oi, { $name }! Que bom ter você aqui.

room-connecting = Conectando…

room-reconnecting = A conexão caiu. Já estamos voltando…

room-retry = Tentar de novo

room-closed = A live acabou. Valeu demais pela companhia!

room-full = A sala está lotada agora. Tente de novo daqui a pouquinho.

room-your-name = Seu nome

room-name-placeholder = Como a gente te chama?

quiet-window = Silêncio até as { $time }. Microfones desligados, chat liberado.

## Papéis

role-host = Apresentação

role-co-host = Coapresentação

role-speaker = No palco

role-listener = Na plateia

## Lugares

seat-take = Sentar aqui

seat-leave = Deixar o lugar

seat-request = Pedir para falar

seat-request-sent = Pedido enviado. Agora é só esperar…

seat-request-accepted = Pode vir! O microfone é seu.

seat-request-declined = Agora não deu. Fique com a gente e tente mais tarde!

seat-request-timeout = Seu pedido ficou sem resposta. Quer pedir de novo?

seat-empty = Lugar livre

seat-host = Lugar de quem apresenta

seat-locked = Bloqueado

seat-you = Você

seat-number = Lugar { $number }

seat-taken-by = Lugar de { $name }

seat-muted = Microfone desligado

seat-mute = Desligar microfone

seat-unmute = Ligar microfone

## Chat

chat-title = Bate-papo

chat-empty = Ninguém falou nada ainda. Puxe assunto!

chat-placeholder = Mande sua mensagem…

chat-send = Enviar

chat-too-fast = Calma! Espere um segundinho antes da próxima.

chat-too-long = Ficou comprido. Dá uma encurtada?

## Enquetes

poll-title = Seu voto

poll-vote = Votar

poll-votes =
    { $count ->
        [0] Nenhum voto ainda
        [one] { $count } voto
        [many] { $count } de votos
       *[other] { $count } votos
    }

poll-closes = Aberta até as { $time }

poll-result = A sala escolheu: { $answer } ({ $percent }%).

## Batalhas: duas pessoas ou dois times disputam presentes e curtidas por alguns minutos

battle-invite = { $name } chamou você para uma batalha. Topa?

battle-accept = Bora!

battle-decline = Agora não

battle-started = Valendo! Torça pelo seu lado.

battle-time-left = Faltam { $left }

battle-ahead = { $name } passou na frente!

battle-won = { $name } venceu a batalha! Mandaram bem os dois lados.

battle-draw = Empate! Hoje ninguém perde.

## Chamadas entre duas pessoas

call-incoming = { $name } está ligando para você

call-answer = Atender

call-decline = Recusar

call-connecting = Chamando…

call-missed = { $name } não pode falar agora. Tente mais tarde.

call-ended = A chamada durou { $length }.

call-request-private = Pedir demo só para mim

## A rede

network-weak = Sua conexão está fraca. Vamos segurar o som.

network-audio-only = Só o som até a conexão melhorar

network-back = Voltou! A imagem está no ar de novo.

mic-blocked = Não estamos ouvindo você: libere o microfone no navegador.

## Para a sala continuar agradável

report-open = Denunciar

report-sent = Valeu por avisar. Vamos dar uma olhada.

block-person = Bloquear

moderation-muted = Seu microfone fica desligado por { $length }.

moderation-removed = Tiraram você da sala por não seguir as regras.

moderation-word-blocked = Essa palavra não cabe aqui. Fale de outro jeito, por favor.

chat-slow-mode =
    { $count ->
        [0] Modo lento ligado: { $count } segundos entre mensagens.
        [one] Modo lento: uma mensagem a cada { $count } segundo.
        [many] Modo lento: uma mensagem a cada { $count } de segundos.
       *[other] Modo lento: uma mensagem a cada { $count } segundos.
    }

room-adults-only = Esta sala é para maiores de { $age } anos.

## Tipos de sala

template-lounge-8 = Sala de estar
    .announcement = Respeito sempre, uma voz de cada vez, e o que é pessoal fica com cada um.
    .welcome = Oi, gente! Fiquem à vontade, tem lugar para quem quiser conversar.
    .icebreaker = Qual foi a melhor coisa da sua semana?

template-majlis = Majlis
    .announcement = Aqui se cumprimenta ao chegar e se pede a palavra antes de falar.
    .welcome = Boas-vindas a todo mundo! O café está pronto e a conversa está só começando.
    .icebreaker = Quem te ensinou a receber bem uma visita?

template-warung-8 = Roda da barraquinha
    .announcement = Brincadeira pode, ofensa não. Um de cada vez, para todo mundo falar.
    .welcome = Chega mais, puxa um banquinho! A gente está só jogando conversa fora.
    .icebreaker = Bateu fome de madrugada: o que você pede?

template-boteco-8 = Papo de boteco
    .announcement = Papo bom, música boa e respeito. Briga fica do lado de fora.
    .welcome = Puxa uma cadeira, que sempre cabe mais um!
    .icebreaker = Qual música você sempre põe no último volume?

## Erros

error-unknown-room = Não achamos essa sala. Talvez a live já tenha acabado.

error-bad-message = Não deu certo. Tente de novo.

error-not-allowed = Isso não está liberado para você nesta sala agora.

error-seat-taken = Alguém chegou antes. Escolha outro lugar.

error-rate-limited = Foi rápido demais! Espere uns segundinhos.

error-too-many = Você está em lugares demais ao mesmo tempo. Feche um e tente de novo.

error-unexpected = Algo deu errado do nosso lado. Tente de novo.
