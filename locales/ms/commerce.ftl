### Kad produk, jualan kilat, pesanan dan waktu live.
### Stok, had dan kiraan undur sentiasa angka yang sebenar.

## Kad produk

product-card-title = Dalam live sekarang

product-price = { $price }

product-was-price = Dulu { $price }

product-discount = Diskaun { $percent }%

product-stock-left =
    { $count ->
        [0] Stok habis
        [1] Tinggal { $count } je
       *[other] Tinggal { $count } unit
    }

product-sold-out = Habis dijual

product-buy = Beli sekarang

product-open = Lihat butiran

product-pinned = Disemat oleh hos

product-limit-per-person = Had: { $count } unit seorang

product-not-on-sale = Yang ni tak dijual buat masa ni.

## Jualan kilat dan baucar

flash-sale-price = Harga kilat { $price }

flash-sale-ends = Tamat pukul { $time }

flash-sale-countdown =
    { $count ->
        [0] Masa dah tamat
       *[other] { $count } saat lagi
    }

coupon-claimed = Baucar dah disimpan! Potongannya masuk masa bayar nanti.

coupon-terms = Potongan { $amount }, belanja minimum { $minimum }

bundle-price = { $count } pcs { $price }

delivery-free = Penghantaran percuma

## Pesanan

cart-added = Dah masuk troli: { $product }

order-thanks = Terima kasih, { $name }! Pesanan awak dah masuk.

# Tajuk di atas senarai cara bayar.
payment-methods = Cara pembayaran

delivery-estimate =
    { $count ->
        [0] Sampai hari ni
       *[other] Sampai lebih kurang { $count } hari lagi
    }

return-policy =
    { $count ->
        [0] Barang ni tak boleh dipulangkan
       *[other] Boleh dipulangkan dalam { $count } hari
    }

viewers-bought =
    { $count ->
        [0] Jom jadi yang pertama beli
       *[other] { $count } orang dah beli
    }

## Peringkat jualan

rung-traffic = Tawaran pembuka

rung-bridge = Memang berbaloi

rung-profit = Tarikan utama

rung-limited = Stok terhad

## Waktu live

show-starts = Mula pukul { $time }

show-date = Live pada { $date }
