### Halaman ruang: masuk, kursi, chat, hadiah, jam tenang, dan pesan galat.
### Gaya: santai seperti live seller Jakarta, menyapa dengan "Kak", tanpa kasar.

-brand = Layar

## Ruang

language-name = Bahasa Indonesia

room-title-live = Lagi live di { -brand }

room-join = Gabung, yuk

room-leave = Keluar

room-listeners =
    { $count ->
        [0] Belum ada yang dengerin
       *[other] { $count } orang lagi dengerin
    }

room-welcome = Halo Kak { $name }, selamat datang! Seneng deh Kakak mampir.

room-connecting = Menyambungkan…

room-reconnecting = Koneksi putus, sebentar ya, lagi disambungin…

room-retry = Coba lagi

room-closed = Live-nya udah selesai. Makasih ya udah nemenin!

room-full = Ruangnya lagi penuh, Kak. Coba lagi sebentar, ya.

room-your-name = Nama Kakak

room-name-placeholder = Mau dipanggil siapa?

# Jam tenang, misalnya waktu salat.
quiet-window = Jam tenang sampai { $time }. Mic dimatiin dulu, chat tetap jalan.

## Peran

role-host = Host

role-co-host = Pendamping host

role-speaker = Pembicara

role-listener = Pendengar

## Kursi

seat-take = Duduk di sini

seat-leave = Turun dari kursi

seat-request = Minta naik

seat-request-sent = Udah diajukan. Tunggu host, ya…

seat-request-accepted = Silakan naik, Kak! Mic-nya buat Kakak.

seat-request-declined = Belum bisa naik sekarang. Stay dulu, nanti coba lagi ya.

seat-request-timeout = Host belum sempat jawab. Mau minta lagi?

seat-empty = Kursi kosong

seat-host = Kursi host

seat-locked = Dikunci

seat-you = Kamu

seat-number = Kursi { $number }

seat-taken-by = Ditempati { $name }

seat-muted = Mic mati

seat-mute = Matikan mic

seat-unmute = Nyalakan mic

## Chat

chat-title = Obrolan

chat-empty = Belum ada yang ngobrol. Sapa duluan, yuk!

chat-placeholder = Tulis komentar, Kak…

chat-send = Kirim

chat-too-fast = Pelan-pelan, Kak. Tunggu sebentar baru kirim lagi, ya.

chat-too-long = Kepanjangan, Kak. Disingkat dikit, ya.

## Voting

poll-title = Pilih, yuk

poll-vote = Pilih

poll-votes =
    { $count ->
        [0] Belum ada yang milih
       *[other] { $count } suara
    }

poll-closes = Dibuka sampai { $time }

poll-result = Pilihan kita semua: { $answer } ({ $percent }%).

## PK: dua host atau dua tim adu dukungan beberapa menit

battle-invite = { $name } ngajak PK, nih. Mau?

battle-accept = Gas!

battle-decline = Nanti dulu

battle-started = PK dimulai! Dukung jagoanmu, ya.

battle-time-left = Sisa { $left }

battle-ahead = { $name } memimpin!

battle-won = { $name } menang! Dua-duanya keren.

battle-draw = Seri! Nggak ada yang kalah.

## Telepon berdua

call-incoming = { $name } nelepon, nih

call-answer = Angkat

call-decline = Tolak

call-connecting = Memanggil…

call-missed = { $name } belum bisa ngobrol. Coba lagi nanti, ya.

call-ended = Ngobrolnya { $length }.

call-request-private = Minta demo khusus buatku

## Jaringan

network-weak = Sinyal lagi lemah. Suaranya kami jaga biar nggak putus.

network-audio-only = Suara dulu, ya, sampai sinyalnya pulih

network-back = Sinyal aman lagi! Gambarnya udah balik.

mic-blocked = Suaramu belum kedengeran: izinkan mikrofon di browser, ya.

## Biar ruang tetap enak

report-open = Laporkan

report-sent = Makasih udah lapor. Kami cek dulu, ya.

block-person = Blokir

moderation-muted = Host matiin mic Kakak selama { $length }.

moderation-removed = Kakak dikeluarin karena melanggar aturan ruang ini.

moderation-word-blocked = Kata itu nggak boleh di sini. Coba pakai kata lain, ya.

chat-slow-mode = Chat dipelanin: satu pesan tiap { $count } detik.

room-adults-only = Ruang ini khusus usia { $age } tahun ke atas.

## Jenis ruang

template-lounge-8 = Ruang santai
    .announcement = Saling hormat, ngomong gantian, urusan pribadi jangan diumbar.
    .welcome = Halo semua! Santai aja, yang mau ngobrol silakan naik.
    .icebreaker = Minggu ini yang paling bikin seneng apa, nih?

template-majlis = Ruang tamu
    .announcement = Masuk kasih salam, mau ngomong minta izin host dulu, ya.
    .welcome = Mari masuk, silakan! Kopinya udah siap, kita ngobrol bareng.
    .icebreaker = Di rumah Kakak, tamu biasanya disuguhin apa?

template-warung-8 = Warung nongkrong
    .announcement = Bercanda boleh, ngatain jangan. Gantian ya, biar semua kebagian ngomong.
    .welcome = Masuk, masuk! Kursinya masih ada, sini ngobrol dulu.
    .icebreaker = Lapar tengah malam, enaknya pesan apa?

template-boteco-8 = Obrolan ala Brasil
    .announcement = Ngobrol seru, musik asyik, tetap sopan. Berantem jangan dibawa ke sini.
    .welcome = Sini gabung, selalu ada tempat buat satu orang lagi!
    .icebreaker = Lagu apa yang kalau diputar pasti volumenya dikencengin?

## Galat

error-unknown-room = Ruangnya nggak ketemu. Mungkin live-nya udah selesai.

error-bad-message = Gagal terkirim. Coba lagi, ya.

error-not-allowed = Maaf Kak, di ruang ini belum bisa begitu.

error-seat-taken = Yah, kursinya keduluan. Pilih yang lain, ya.

error-rate-limited = Kecepetan, Kak. Tunggu beberapa detik, ya.

error-too-many = Akun Kakak lagi kebuka di banyak tempat. Tutup salah satu, terus coba lagi.

error-unexpected = Maaf, ada masalah di sistem kami. Coba lagi, ya.
