### Hadiah, koin, dan berlian. Penonton beli koin buat kirim hadiah, host dapat berlian.
### Harga dan saldo selalu angka yang sebenarnya; nggak ada yang didesak buat belanja.

## Rak hadiah

gift-title = Kirim hadiah

gift-send = Kirim

gift-sent =
    { $count ->
        [1] { $gift } dari Kak { $name }. Makasih banyak!
       *[other] { $gift } × { $count } dari Kak { $name }. Makasih banyak!
    }

gift-coins = { $count } koin

gift-not-enough-coins = Kurang { $count } koin lagi buat hadiah ini.

gift-balance = Kamu punya { $count } koin

gift-combo = Kak { $name } kirim { $gift } × { $count } berturut-turut!

gift-diamonds = Kamu dapat { $count } berlian.

gift-confirm = { $gift } harganya { $count } koin. Kirim?

gift-goal = Kurang { $count } koin lagi

gift-goal-reached = Target tercapai! Makasih semuanya.

## Koin

coins-title = Isi koin

coins-pack = { $count } koin · { $price }

coins-bought = { $count } koin udah masuk. Selamat seru-seruan!

coins-pending = Pembayaran lagi diproses. Begitu beres, koin langsung masuk.

coins-failed = Pembayaran gagal. Saldo Kakak nggak kepotong.

## Batas buat jaga bareng

gift-limit-reached = Batas hari ini udah tercapai. Bisa kirim lagi mulai { $time }

gift-cooldown = Santai dulu: { $count } detik lagi baru kirim, ya.

gift-adults-only = Kirim hadiah khusus usia { $age } tahun ke atas.

## Peringkat pendukung

ranking-title = Top supporter

ranking-empty = Masih kosong. Posisi pertama nunggu, nih!

ranking-place = { $number }. { $name }

## Dari pertama mampir sampai jadi langganan; tiap kalimat sekali saja semalam

funnel-spotted = Hai Kak { $name }, baru pertama ke sini? Tanya aja, jangan malu!

funnel-rewarded = Makasih udah ikutan: { $count } koin dari kami.

funnel-first-gift = Hadiah pertama dari Kak { $name }! Makasih banyak, ya.

funnel-regular = Kak { $name } balik lagi! Seneng ketemu lagi.

funnel-vip = Permisi, Kak { $name } datang!

## Nama hadiah

gift-rose = Mawar

gift-coffee = Kopi

gift-lantern = Lampion

gift-drum = Gendang

gift-star = Bintang

# Kapal layar tradisional, hadiah terbesar.
gift-ship = Kapal Pinisi
