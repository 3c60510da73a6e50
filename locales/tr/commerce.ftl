### Ürün kartı, flaş indirimler, siparişler ve yayın saatleri.
### Stok, sınır ve geri sayımlar her zaman gerçek rakamlardır.

## Ürün kartı

product-card-title = Şu an yayında

product-price = { $price }

product-was-price = Önceki fiyat { $price }

# Türkçede yüzde işareti sayının önüne, boşluksuz yazılır.
product-discount = %{ $percent } indirim

product-stock-left =
    { $count ->
        [0] Stokta kalmadı
        [one] Son { $count } adet
       *[other] { $count } adet kaldı
    }

product-sold-out = Tükendi

product-buy = Hemen al

product-open = Detayları gör

product-pinned = Yayıncı sabitledi

product-limit-per-person =
    { $count ->
        [one] Kişi başı en fazla { $count } adet
       *[other] Kişi başı en fazla { $count } adet
    }

product-not-on-sale = Bu ürün şu an satışta değil.

## Flaş indirimler ve kuponlar

flash-sale-price = Flaş fiyat { $price }

flash-sale-ends = Bitiş saati: { $time }

flash-sale-countdown =
    { $count ->
        [0] Süre doldu
        [one] Son { $count } saniye
       *[other] Son { $count } saniye
    }

coupon-claimed = Kupon cebinizde! İndirim ödeme adımında uygulanır.

coupon-terms = { $minimum } ve üzeri siparişe { $amount } indirim

bundle-price = { $count } adedi { $price }

delivery-free = Kargo bedava

## Siparişler

cart-added = Sepetinize eklendi: { $product }

order-thanks = Teşekkürler { $name }! Siparişinizi aldık.

# Ödeme yolları listesinin başlığı.
payment-methods = Ödeme seçenekleri

delivery-estimate =
    { $count ->
        [0] Bugün kapınızda
        [one] Yaklaşık { $count } günde kapınızda
       *[other] Yaklaşık { $count } günde kapınızda
    }

return-policy =
    { $count ->
        [0] Bu üründe iade yok
        [one] { $count } gün içinde iade hakkı
       *[other] { $count } gün içinde iade hakkı
    }

viewers-bought =
    { $count ->
        [0] İlk alan siz olun
        [one] { $count } kişi aldı
       *[other] { $count } kişi aldı
    }

## Yayının basamakları

rung-traffic = Açılış fırsatı

rung-bridge = Fiyat performans ürünü

rung-profit = Yıldız ürün

rung-limited = Sınırlı stok

## Yayın zamanı

show-starts = Başlangıç saati: { $time }

show-date = Canlı yayın: { $date }
