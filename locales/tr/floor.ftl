### Odayı yönetmek: koltuklar, roller, düzen.

visit-banned = Şu an bu odaya giremezsiniz.

visit-expired = Süreniz doldu. Tekrar gelin, bekliyoruz.

visit-moving = Bir saniye, odayı taşıyoruz…

visit-name-blocked = Başka bir isim seçer misiniz?

seat-invite = { $host } sizi { $seat } numaralı koltuğa çağırıyor. Gelir misiniz?

seat-invite-accept = Geliyorum

seat-invite-decline = Şimdi değil

seat-invite-accepted = Sahneye hoş geldiniz!

seat-invite-declined = Başka sefere.

seat-invite-over = Davetin süresi doldu.

seat-away = Koptu

role-changed = Yeni rol: { $name }, { $role }

role-moderator = Moderatör

moderated-muted = { $name } bir süre yazamayacak.

moderated-unmuted = { $name } yeniden yazabilir.

moderated-removed = { $name } odadan çıkarıldı.

chat-muted = Şu an yazamazsınız. Moderatör sizi bir süreliğine susturdu.

reported = { $name } şikâyet edildi. Bir bakar mısınız?

like = Beğen
