### Arahan singkat dari sutradara otomatis di layar host saat live.
### Ditujukan ke host, bukan ke penonton, dan harus terbaca sekilas.

## Jalannya live

host-open-show = Udah live! Sapa semuanya, kasih bocoran hari ini ada apa aja.

host-warm-up = Hangatin suasana dulu: sapa pakai nama, tanya nontonnya dari mana.

host-slow-down = Pelan dikit, kasih waktu penonton ngikutin.

host-hold = Tahan di sini dulu, ajak ngobrol terus. Belum ada yang berubah.

host-rescue = Penonton mulai sepi. Lempar pertanyaan ringan, balas yang komen.

host-switch-rung = Ganti suasana! Lanjut ke sesi berikutnya.

host-close-show = Waktunya pamit. Bilang makasih, kasih tahu live lagi kapan.

## Satu produk

host-introduce = Tunjukin { $product } dari dekat. Manfaatnya dulu, harganya belakangan.

host-price-reveal = Spill harga: { $product } cuma { $price }.

host-countdown = Hitung mundur bareng penonton dari { $count }.

host-open-sale = Gas, { $product } udah dibuka! Tunjukin tombolnya di mana.

host-last-units =
    { $count ->
        [1] Tinggal satu! Bilang apa adanya, ya.
       *[other] Sisa { $count }. Sebut angka aslinya, ya.
    }

host-sold-out = { $product } habis. Makasih ke yang udah beli, lanjut.

host-recap = Ingetin sebentar: { $product } masih ada.

host-next = Habis ini { $product }. Spill dikit, satu kalimat aja.

## Tahap jualan

host-bridge = Buat yang nggak kebagian promo: { $product }. Tunjukin kenapa layak dibeli.

host-profit = Giliran andalan: { $product }. Santai aja, jawab pertanyaannya.

host-limited =
    { $count ->
        [1] Terbatas: { $product }. Cuma ada satu, bilang apa adanya.
       *[other] Terbatas: { $product }. Stoknya { $count }, cuma segitu.
    }

## Penonton

host-thank-gift = Ada hadiah dari Kak { $name }: { $gift }. Sebut namanya, bilang makasih.

host-read-comment = Pertanyaan bagus dari Kak { $name }. Bacain, terus jawab.

# Pertanyaan yang asisten nggak bisa jawab.
host-answer-question = Asisten butuh kamu: Kak { $name } punya pertanyaan.

host-quiet-soon = { $count } menit lagi jam tenang. Rampungin dulu bagian ini.

host-battle = Bentar lagi PK sama { $name }. Panasin ruangannya!
