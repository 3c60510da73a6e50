### Halaman bilik: masuk, tempat duduk, sembang, hadiah, waktu tenang dan ralat.
### Gaya: mesra macam hos live di Malaysia dan Singapura, guna "awak", tanpa slanga kasar.

-brand = Layar

## Bilik

language-name = Bahasa Melayu

room-title-live = Sedang live di { -brand }

room-join = Jom masuk

room-leave = Keluar

room-listeners =
    { $count ->
        [0] Belum ada yang dengar
       *[other] { $count } orang tengah dengar
    }

room-welcome = Selamat datang, { $name }! Seronok awak ada di sini.

room-connecting = Menyambung…

room-reconnecting = Sambungan terputus. Kejap ya, tengah sambung balik…

room-retry = Cuba lagi

room-closed = Bilik ni dah ditutup. Terima kasih sudi singgah!

room-full = Bilik tengah penuh. Kejap lagi cuba semula, ya.

room-your-name = Nama awak

room-name-placeholder = Nak kami panggil apa?

# Waktu tenang, contohnya waktu solat.
quiet-window = Waktu tenang sampai { $time }. Mik ditutup dulu, ruang sembang masih buka.

## Peranan

role-host = Hos

role-co-host = Hos bersama

role-speaker = Pembicara

role-listener = Pendengar

## Tempat duduk

seat-take = Duduk sini

seat-leave = Lepaskan tempat

seat-request = Minta tempat duduk

seat-request-sent = Permintaan dihantar. Tunggu hos, ya…

seat-request-accepted = Silakan! Giliran awak pegang mik.

seat-request-declined = Kali ni belum dapat. Jangan ke mana-mana, cuba lagi nanti.

seat-request-timeout = Hos tak sempat layan permintaan awak. Nak minta sekali lagi?

seat-empty = Tempat kosong

seat-host = Tempat hos

seat-locked = Dikunci

seat-you = Awak

seat-number = Tempat duduk { $number }

seat-taken-by = { $name } duduk di sini

seat-muted = Mik ditutup

seat-mute = Tutup mik

seat-unmute = Buka mik

## Sembang

chat-title = Sembang

chat-empty = Belum ada mesej. Jom tegur dulu!

chat-placeholder = Tulis yang baik-baik…

chat-send = Hantar

chat-too-fast = Relaks! Tunggu kejap sebelum hantar lagi.

chat-too-long = Panjang sangat ni. Pendekkan sikit, ya.

## Undian

poll-title = Undi awak

poll-vote = Undi

poll-votes =
    { $count ->
        [0] Belum ada undi
       *[other] { $count } undi
    }

poll-closes = Buka sampai { $time }

poll-result = Pilihan ramai: { $answer } ({ $percent }%).

## PK: dua hos atau dua pasukan lawan sokongan beberapa minit

battle-invite = { $name } ajak PK. Nak sahut?

battle-accept = Jom!

battle-decline = Lain kali

battle-started = PK dah mula! Jom sokong pihak awak.

battle-time-left = Tinggal { $left }

battle-ahead = { $name } dah di depan!

battle-won = { $name } menang! Dua-dua memang hebat.

battle-draw = Seri! Tak ada yang kalah.

## Panggilan berdua

call-incoming = { $name } tengah telefon awak

call-answer = Jawab

call-decline = Tolak

call-connecting = Sedang memanggil…

call-missed = { $name } tak dapat bercakap sekarang. Cuba lagi nanti.

call-ended = Panggilan selama { $length }.

call-request-private = Minta demo khas untuk saya

## Rangkaian

network-weak = Talian awak lemah. Kami jaga supaya suara tak putus.

network-audio-only = Suara je dulu sampai talian pulih

network-back = Talian dah okey! Gambar pun dah ada.

mic-blocked = Kami tak dengar suara awak: benarkan mikrofon dalam pelayar.

## Jaga bilik supaya selesa

report-open = Lapor

report-sent = Terima kasih sebab beritahu. Kami akan semak.

block-person = Sekat

moderation-muted = Hos tutup mik awak selama { $length }.

moderation-removed = Awak dikeluarkan sebab melanggar peraturan bilik ni.

moderation-word-blocked = Perkataan tu tak boleh guna di sini. Cuba cakap cara lain.

chat-slow-mode = Mod perlahan: satu mesej setiap { $count } saat.

room-adults-only = Bilik ni untuk umur { $age } tahun ke atas.

## Jenis bilik

template-lounge-8 = Ruang santai
    .announcement = Jaga budi bahasa, guna mik ikut giliran, hal peribadi jangan dijaja.
    .welcome = Hai semua! Buat macam rumah sendiri. Siapa nak bersembang, memang ada tempat.
    .icebreaker = Apa cerita paling best minggu ni?

# "Majlis" di Teluk Arab ialah ruang menyambut tetamu, bukan acara.
template-majlis = Majlis, ruang tamu Arab
    .announcement = Adab majlis kita: beri salam dulu sebelum bercakap, dan minta tempat duduk daripada hos.
    .welcome = Jemput masuk, jemput! Kopi dah siap, malam ni untuk kita semua.
    .icebreaker = Siapa yang ajar awak melayan tetamu?

template-warung-8 = Lepak warung
    .announcement = Gurau boleh, kutuk jangan. Cakap gilir-gilir, biar semua sempat bersuara.
    .welcome = Masuk, masuk! Tarik bangku, kita sembang dan gelak sama-sama.
    .icebreaker = Dah lewat malam, perut lapar: nak order apa?

template-boteco-8 = Boteco, sembang ala Brazil
    .announcement = Sembang rancak, lagu best, adab dijaga. Gaduh-gaduh tinggalkan di luar.
    .welcome = Tarik kerusi, sentiasa ada ruang untuk seorang lagi!
    .icebreaker = Lagu apa yang awak mesti pasang kuat-kuat?

## Ralat

error-unknown-room = Kami tak jumpa bilik tu. Mungkin dah ditutup.

error-bad-message = Tak berjaya tadi. Cuba sekali lagi, ya.

error-not-allowed = Maaf, yang tu awak belum boleh buat dalam bilik ni.

error-seat-taken = Alamak, tempat tu baru je diambil orang. Pilih yang lain, ya.

error-rate-limited = Laju sangat ni. Tunggu beberapa saat, ya.

error-too-many = Awak tengah buka di banyak sangat tempat. Tutup satu, lepas tu cuba lagi.

error-unexpected = Ada masalah di pihak kami. Cuba sekali lagi, ya.
