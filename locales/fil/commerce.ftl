### Product card, flash sale, mga order, at oras ng live.
### Laging totoo ang stock, limit, at countdown na nakikita rito.

## Product card

product-card-title = Featured ngayon

product-price = { $price }

product-was-price = Dating { $price }

product-discount = { $percent }% off

# Sakop din ng [one] ang 10, 100 at iba pa, kaya sa [1] lang ang "na lang".
product-stock-left =
    { $count ->
        [0] Ubos na
        [1] { $count } na lang
        [one] { $count } pa ang natitira
       *[other] { $count } pa ang natitira
    }

product-sold-out = Sold out

product-buy = Bilhin na

product-open = Tingnan ang details

product-pinned = Pinned ng host

product-limit-per-person =
    { $count ->
        [one] Limit: { $count } bawat tao
       *[other] Limit: { $count } bawat tao
    }

product-not-on-sale = Hindi ito mabibili sa ngayon.

## Flash sale at mga voucher

flash-sale-price = Flash price { $price }

flash-sale-ends = Hanggang { $time } lang

flash-sale-countdown =
    { $count ->
        [0] Time’s up!
        [one] { $count } segundo na lang
       *[other] { $count } segundo na lang
    }

coupon-claimed = Saved na ang voucher! Mababawas ito pag-checkout mo.

coupon-terms = { $amount } off, min. spend { $minimum }

bundle-price = { $count } pcs { $price }

delivery-free = Free shipping

## Mga order

cart-added = Nasa cart mo na: { $product }

order-thanks = Salamat, { $name }! Pasok na ang order mo.

payment-methods = Payment options

delivery-estimate =
    { $count ->
        [0] Darating ngayong araw
        [one] Around { $count } araw bago dumating
       *[other] Around { $count } araw bago dumating
    }

return-policy =
    { $count ->
        [0] Hindi puwedeng i-return ang item na ito
        [one] Puwedeng i-return sa loob ng { $count } araw
       *[other] Puwedeng i-return sa loob ng { $count } araw
    }

viewers-bought =
    { $count ->
        [0] Ikaw na ang maunang bumili
        [one] May { $count } nang bumili nito
       *[other] May { $count } nang bumili nito
    }

## Mga bahagi ng show

rung-traffic = Opening deal

rung-bridge = Sulit na sulit

rung-profit = Bida ng show

rung-limited = Limited ang stock

## Oras ng live

show-starts = Magsisimula nang { $time }

show-date = Live sa { $date }
