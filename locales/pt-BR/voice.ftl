### Voz na sala: som, microfone e o que se diz quando não há voz.

voice-listen = Ligar o som

voice-connecting = Preparando o som…

voice-lost = O som caiu. Volta já…

voice-on = Você está ouvindo a sala

voice-paused = Quem apresenta está numa chamada privada. Já volta.

mic-mute = Desligar meu microfone

mic-unmute = Ligar meu microfone

mic-live = Todo mundo está te ouvindo

mic-muted = Ninguém te ouve agora

mic-missing = Não achamos um microfone neste aparelho.

mic-busy = Outro app está usando o microfone. Fecha ele e tenta de novo.

voice-none = Esta sala não tem voz. Chat e presentes seguem normais.

voice-none-here = A voz não está disponível neste país. Vem pro chat!

voice-failed = O som não chegou até você. A sala continua no chat.

voice-retry = Tentar o som de novo
