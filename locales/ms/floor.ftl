### Mengendalikan bilik: tempat duduk, peranan, moderasi.

visit-banned = Buat masa ni awak belum boleh masuk bilik ini.

visit-expired = Sesi awak dah tamat. Jom masuk semula.

visit-moving = Sekejap ya, bilik sedang dipindahkan…

visit-name-blocked = Sila pilih nama lain.

seat-invite = { $host } jemput awak ke tempat duduk { $seat }. Nak naik?

seat-invite-accept = Nak

seat-invite-decline = Nanti dulu

seat-invite-accepted = Selamat naik ke pentas!

seat-invite-declined = Lain kali, ya.

seat-invite-over = Jemputan dah luput.

seat-away = Terputus

role-changed = Peranan baharu { $name }: { $role }

role-moderator = Moderator

moderated-muted = { $name } tak boleh bersembang buat sementara.

moderated-unmuted = { $name } dah boleh bersembang semula.

moderated-removed = { $name } diminta keluar dari bilik.

chat-muted = Awak tak boleh bersembang sekarang. Moderator senyapkan awak sekejap.

reported = Ada aduan tentang { $name }. Tolong semak.

like = Suka
