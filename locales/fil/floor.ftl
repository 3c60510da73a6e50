### Pagpapatakbo ng room: upuan, papel, pagbabantay.

visit-banned = Hindi ka muna makakapasok sa room na ’to.

visit-expired = Tapos na ang session mo. Pasok ka ulit.

visit-moving = Sandali lang, nililipat ang room…

visit-name-blocked = Pumili ng ibang pangalan, please.

seat-invite = Gusto ka ni { $host } sa seat { $seat }. Game?

seat-invite-accept = Game!

seat-invite-decline = Mamaya na

seat-invite-accepted = Welcome sa stage!

seat-invite-declined = Sa susunod na lang.

seat-invite-over = Lumipas na ang invite.

seat-away = Nawala

role-changed = Bagong role ni { $name }: { $role }

role-moderator = Moderator

moderated-muted = Hindi muna makakapag-chat si { $name }.

moderated-unmuted = Puwede na ulit mag-chat si { $name }.

moderated-removed = Pinalabas muna si { $name }.

chat-muted = Hindi ka muna makakapag-chat. Naka-mute ka muna, sabi ng moderator.

reported = May nag-report kay { $name }. Pakitingnan, please.

like = Like
