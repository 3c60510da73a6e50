### Cuidando da sala: lugares, papéis, moderação.

visit-banned = Por enquanto você não pode entrar nesta sala.

visit-expired = Sua visita expirou. Entra de novo, vai.

visit-moving = Um segundinho, estamos mudando a sala…

visit-name-blocked = Escolhe outro nome, por favor.

seat-invite = { $host } quer você no lugar { $seat }. Vem?

seat-invite-accept = Tô indo

seat-invite-decline = Agora não

seat-invite-accepted = O palco é seu, manda ver!

seat-invite-declined = Fica pra próxima.

seat-invite-over = O convite expirou.

seat-away = Caiu

role-changed = Novo papel de { $name }: { $role }

role-moderator = Moderação

moderated-muted = { $name } vai ficar um tempinho sem falar no chat.

moderated-unmuted = { $name } já pode falar no chat de novo.

moderated-removed = { $name } saiu a pedido da moderação.

chat-muted = Você não pode falar no chat agora. A moderação te silenciou por um tempinho.

reported = Chegou uma denúncia sobre { $name }. Dá uma olhada, por favor.

like = Curtir
