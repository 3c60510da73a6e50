### Cuidar la sala: asientos, roles, moderación.

visit-banned = Por ahora no puedes entrar a esta sala.

visit-expired = Tu visita venció. Vuelve a entrar cuando quieras.

visit-moving = Un segundito, estamos moviendo la sala…

visit-name-blocked = Elige otro nombre, por favor.

seat-invite = { $host } te invita al asiento { $seat }. ¿Subes?

seat-invite-accept = Voy

seat-invite-decline = Ahora no

seat-invite-accepted = ¡Te damos la bienvenida al escenario!

seat-invite-declined = Será la próxima.

seat-invite-over = La invitación venció.

seat-away = Sin señal

role-changed = Nuevo rol de { $name }: { $role }

role-moderator = Moderación

moderated-muted = { $name } no podrá chatear por un rato.

moderated-unmuted = { $name } ya puede chatear otra vez.

moderated-removed = { $name } tuvo que salir de la sala.

chat-muted = Ahora no puedes chatear. Moderación te silenció por un rato.

reported = Reportaron a { $name }. Échale un vistazo, por favor.

like = Me gusta
