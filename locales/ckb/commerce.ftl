### کارتی کاڵا، ئۆفەری کاتی، داواکاری و کاتی پەخش.
### بڕ و سنوور و ژماردنەوە هەمیشە ژمارەی ڕاستەقینەن.

## کارتی کاڵا

product-card-title = ئێستا پیشان دەدرێت

product-price = { $price }

product-was-price = پێشتر { $price }

product-discount = { $percent }٪ داشکاندن

product-stock-left =
    { $count ->
        [0] نەماوە
        [one] تەنیا { $count } دانە ماوە
       *[other] { $count } دانە ماوە
    }

product-sold-out = تەواو بوو

product-buy = ئێستا بیکڕن

product-open = بینینی وردەکاری

product-pinned = هەڵبژاردەی پێشکەشکار

product-limit-per-person =
    { $count ->
        [one] بۆ هەر کەسێک { $count } دانە
       *[other] بۆ هەر کەسێک تا { $count } دانە
    }

product-not-on-sale = ئەم کاڵایە ئێستا بۆ فرۆشتن نییە.

## ئۆفەری کاتی و کۆپۆن

flash-sale-price = نرخی ئۆفەر { $price }

flash-sale-ends = کۆتایی: کاتژمێر { $time }

flash-sale-countdown =
    { $count ->
        [0] کات تەواو بوو
        [one] { $count } چرکە ماوە
       *[other] { $count } چرکە ماوە
    }

coupon-claimed = کۆپۆنەکە هی ئێوەیە! لە کاتی پارەدان دادەشکێت.

coupon-terms = { $amount } داشکاندن، بۆ داواکاریی { $minimum } و زیاتر

bundle-price = { $count } دانە بە { $price }

delivery-free = گەیاندنی بێبەرامبەر

## داواکارییەکان

cart-added = چووە سەبەتەکەتانەوە: { $product }

order-thanks = سوپاس { $name }! داواکارییەکەتان گەیشت.

# سەردێڕ لە سەرووی ڕێگاکانی پارەدانەوە.
payment-methods = ڕێگاکانی پارەدان

delivery-estimate =
    { $count ->
        [0] ئەمڕۆ دەگات
        [one] نزیکەی { $count } ڕۆژی تر دەگات
       *[other] نزیکەی { $count } ڕۆژی تر دەگات
    }

return-policy =
    { $count ->
        [0] ئەم کاڵایە ناگەڕێندرێتەوە
        [one] تا { $count } ڕۆژ دەگەڕێندرێتەوە
       *[other] تا { $count } ڕۆژ دەگەڕێندرێتەوە
    }

viewers-bought =
    { $count ->
        [0] کێ یەکەم کڕیار دەبێت؟
        [one] { $count } کەس کڕیویەتی
       *[other] { $count } کەس کڕیویانە
    }

## پلەکانی پەخش

rung-traffic = ئۆفەری دەستپێک

rung-bridge = نرخی گونجاو

rung-profit = کاڵای تایبەت

rung-limited = ژمارەی سنووردار

## کاتی پەخش

show-starts = کاتژمێر { $time } دەست پێ دەکات

show-date = پەخشی ڕاستەوخۆ: { $date }
