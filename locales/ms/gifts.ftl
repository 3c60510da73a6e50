### Hadiah, syiling dan berlian. Penonton beli syiling untuk beri hadiah, hos dapat berlian.
### Harga dan baki sentiasa angka sebenar; tiada siapa didesak berbelanja.

## Dulang hadiah

gift-title = Beri hadiah

gift-send = Beri

gift-sent =
    { $count ->
        [1] { $gift } daripada { $name }. Terima kasih!
       *[other] { $gift } × { $count } daripada { $name }. Terima kasih!
    }

gift-coins = { $count } syiling

gift-not-enough-coins = Perlu { $count } syiling lagi untuk hadiah ni.

gift-balance = Baki awak { $count } syiling

gift-combo = { $name } beri { $gift } × { $count } berturut-turut!

gift-diamonds = Awak dapat { $count } berlian.

gift-confirm = { $gift }, harganya { $count } syiling. Nak beri?

gift-goal = Kurang { $count } syiling lagi

gift-goal-reached = Sasaran dah cukup! Terima kasih semua.

## Syiling

coins-title = Tambah syiling

coins-pack = { $count } syiling · { $price }

coins-bought = { $count } syiling dah masuk. Selamat berseronok!

coins-pending = Bayaran sedang diproses. Siap je, syiling terus masuk.

coins-failed = Bayaran tak berjaya. Tiada apa-apa yang ditolak.

## Had untuk jaga semua

gift-limit-reached = Had hari ni dah cukup. Boleh beri lagi mulai { $time }

gift-cooldown = Rehat kejap: { $count } saat lagi baru beri, ya.

gift-adults-only = Hadiah untuk umur { $age } tahun ke atas.

## Carta penyokong

ranking-title = Penyokong teratas

ranking-empty = Masih kosong. Tempat pertama menunggu!

ranking-place = { $number }. { $name }

## Daripada kali pertama singgah sampai jadi orang lama; satu ayat sekali saja semalam

funnel-spotted = Hai { $name }, pertama kali ke sini? Tanya je, jangan segan!

funnel-rewarded = Terima kasih sebab sertai kami: { $count } syiling untuk awak.

funnel-first-gift = Hadiah pertama daripada { $name }! Terima kasih banyak.

# Bukan "dah balik": boleh difahami sebagai sudah pulang.
funnel-regular = { $name } datang lagi! Seronok jumpa awak.

funnel-vip = Beri laluan, { $name } dah sampai!

## Nama hadiah

gift-rose = Bunga ros

gift-coffee = Kopi

gift-lantern = Tanglung

gift-drum = Gendang

gift-star = Bintang

# Hadiah yang paling besar.
gift-ship = Kapal layar
