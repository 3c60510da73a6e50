### Jawaban asisten otomatis di chat. Semua angka dari katalog;
### asisten nggak menjanjikan apa pun di luar itu.

assistant-label = Asisten otomatis

assistant-greeting = Halo Kak { $name }! Aku asisten otomatis. Boleh tanya harga, stok, atau pengiriman.

assistant-price = { $product } sekarang { $price }, Kak.

assistant-stock =
    { $count ->
        [0] Maaf Kak, lagi kosong: { $product }.
       *[other] Masih ready { $count } ya, Kak: { $product }.
    }

assistant-sold-out = Maaf Kak, { $product } udah habis.

assistant-shipping =
    { $count ->
        [0] Bisa sampai hari ini, Kak.
       *[other] Biasanya { $count } hari sampai, Kak.
    }

assistant-returns =
    { $count ->
        [0] Maaf Kak, barang ini nggak bisa diretur.
       *[other] Bisa retur dalam { $count } hari ya, Kak.
    }

assistant-payment = Bisa QRIS, GoPay, OVO, DANA, ShopeePay, atau transfer bank, Kak.

assistant-size = Ukurannya ada di detail produk, Kak. Masih ragu? Minta host tunjukin dari dekat, ya.

assistant-authentic = Kata tokonya ini barang ori, Kak. Kalau ada yang nggak sesuai, lapor lewat pesanan Kakak, ya.

assistant-discount = Kabar baik, Kak: { $product } udah turun jadi { $price }.

assistant-how-to-buy = Klik “Beli sekarang” di kartu produk, terus ikutin langkahnya. Gampang, Kak!

assistant-limit = Maksimal { $count } per orang ya Kak, biar semua kebagian.

assistant-unsure = Yang ini aku belum yakin, Kak. Daripada salah jawab, aku nggak mau nebak.

assistant-handover = Pertanyaannya udah aku terusin ke tim ya, Kak. Nanti dijawab di sini.

assistant-order = Aku nggak bisa lihat pesanan, Kak. Cek di profil, ya, atau minta bantuan tim.

assistant-welcome = Sama-sama, Kak! Kalau ada lagi, tanya aja.
