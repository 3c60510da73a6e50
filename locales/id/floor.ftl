### Menjalankan ruang: kursi, peran, moderasi.

visit-banned = Untuk sementara Kakak belum bisa masuk ruang ini.

visit-expired = Sesi Kakak habis. Masuk lagi, yuk.

visit-moving = Sebentar ya, ruangnya lagi dipindah…

visit-name-blocked = Pilih nama lain, ya.

seat-invite = { $host } ngajak Kakak naik ke kursi { $seat }. Mau?

seat-invite-accept = Mau, dong

seat-invite-decline = Nanti aja

seat-invite-accepted = Selamat naik panggung!

seat-invite-declined = Lain kali, ya.

seat-invite-over = Undangannya udah lewat.

seat-away = Terputus

role-changed = Peran baru buat { $name }: { $role }

role-moderator = Moderator

moderated-muted = { $name } belum bisa chat dulu untuk sementara.

moderated-unmuted = { $name } udah bisa chat lagi.

moderated-removed = { $name } diminta keluar dari ruang.

chat-muted = Kakak belum bisa chat sekarang. Moderator mematikan chat Kakak sementara.

reported = { $name } dilaporkan. Tolong dicek, ya.

like = Suka
