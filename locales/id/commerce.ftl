### Kartu produk, flash sale, pesanan, dan jadwal live.
### Stok, batas beli, dan hitung mundur selalu angka yang sebenarnya.

## Kartu produk

product-card-title = Lagi dibahas

product-price = { $price }

product-was-price = Tadinya { $price }

product-discount = Diskon { $percent }%

product-stock-left =
    { $count ->
        [0] Stok habis
       *[other] Sisa { $count }
    }

product-sold-out = Ludes

product-buy = Beli sekarang

product-open = Lihat detail

product-pinned = Disematkan host

product-limit-per-person = Maksimal { $count } per orang

product-not-on-sale = Sabar ya Kak, yang ini lagi nggak dijual.

## Flash sale dan kupon

flash-sale-price = Harga flash sale { $price }

flash-sale-ends = Berakhir pukul { $time }

flash-sale-countdown =
    { $count ->
        [0] Waktunya habis
       *[other] { $count } detik lagi
    }

coupon-claimed = Kupon aman! Potongannya masuk pas checkout.

coupon-terms = Potongan { $amount }, minimal belanja { $minimum }

bundle-price = { $count } pcs { $price }

delivery-free = Gratis ongkir

## Pesanan

cart-added = { $product } udah masuk keranjang. Checkout sekarang ya, Kak!

order-thanks = Makasih, Kak { $name }! Pesanannya udah masuk.

# Judul di atas daftar cara bayar.
payment-methods = Metode pembayaran

delivery-estimate =
    { $count ->
        [0] Sampai hari ini
       *[other] Tiba sekitar { $count } hari lagi
    }

return-policy =
    { $count ->
        [0] Barang ini nggak bisa diretur
       *[other] Bisa retur dalam { $count } hari
    }

viewers-bought =
    { $count ->
        [0] Jadi yang pertama beli, yuk
       *[other] { $count } orang udah beli
    }

## Tahap jualan

rung-traffic = Promo pembuka

rung-bridge = Pilihan hemat

rung-profit = Andalan

rung-limited = Stok terbatas

## Jadwal

show-starts = Mulai pukul { $time }

show-date = Live { $date }
