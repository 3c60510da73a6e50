### Arahan pendek daripada pengarah automatik pada skrin hos semasa live.
### Ditujukan kepada hos, bukan penonton, dan mesti faham sekali pandang.

## Perjalanan live

host-open-show = Dah live! Sapa semua orang, cerita apa yang bakal keluar.

host-warm-up = Hangatkan suasana: panggil nama penonton, tanya tengok dari mana.

host-slow-down = Perlahan sikit. Bagi penonton sempat ikut.

host-hold = Kekal dengan yang ni, teruskan sembang. Tak ada perubahan buat masa ni.

host-rescue = Bilik dah sunyi. Tanya soalan senang, layan siapa yang jawab.

host-switch-rung = Tukar rentak! Jom ke bahagian seterusnya.

host-close-show = Masa untuk undur diri. Ucap terima kasih, beritahu bila live lagi.

## Satu produk

host-introduce = Tunjuk dekat-dekat: { $product }. Kegunaannya dulu, harga kemudian.

host-price-reveal = Masa dedah harga: { $product }, { $price }.

host-countdown = Kira undur dengan penonton, mula dari { $count }.

host-open-sale = Jualan dibuka: { $product }! Tunjuk nak tekan di mana.

host-last-units =
    { $count ->
        [1] Tinggal satu! Cakap terus terang.
       *[other] Tinggal { $count }. Sebut angka sebenar.
    }

host-sold-out = Dah habis: { $product }. Ucap terima kasih kepada pembeli, lepas tu teruskan.

host-recap = Ingatkan sekejap: { $product } masih ada.

host-next = Lepas ni: { $product }. Bagi hint sikit, satu ayat je.

## Peringkat jualan

host-bridge = Untuk yang terlepas tawaran tadi: { $product }. Tunjuk kenapa berbaloi.

host-profit = Tarikan utama: { $product }. Jangan gopoh, layan soalan penonton.

host-limited =
    { $count ->
        [1] Terhad: { $product }. Memang satu je, cakap terus terang.
       *[other] Terhad: { $product }. Stok ada { $count }, itu je.
    }

## Penonton

host-thank-gift = Hadiah daripada { $name }: { $gift }. Sebut nama, ucap terima kasih.

host-read-comment = Soalan bagus daripada { $name }. Baca kuat-kuat, lepas tu jawab.

# Soalan yang pembantu tak boleh jawab.
host-answer-question = Pembantu perlukan awak: { $name } ada soalan.

host-quiet-soon = Lagi { $count } minit masuk waktu tenang. Habiskan bahagian ni dulu.

host-battle = Kejap lagi PK dengan { $name }. Hangatkan bilik!
