### பொருள் அட்டை, ஃபிளாஷ் சேல், ஆர்டர்கள், நேரலை நேரம்.
### ஸ்டாக், வரம்பு, கவுண்ட்டவுன் எல்லாம் எப்போதும் உண்மையான எண்கள்.

## பொருள் அட்டை

product-card-title = இப்போது காட்டுவது

product-price = { $price }

product-was-price = முன்பு { $price }

product-discount = { $percent }% தள்ளுபடி

product-stock-left =
    { $count ->
        [0] ஸ்டாக் இல்லை
        [one] { $count } மட்டுமே மீதம்
       *[other] { $count } மீதம்
    }

product-sold-out = விற்றுத் தீர்ந்தது

product-buy = இப்போதே வாங்க

product-open = விவரம் பார்க்க

product-pinned = ஹோஸ்ட் பின் செய்தது

product-limit-per-person =
    { $count ->
        [one] ஒருவருக்கு { $count } மட்டும்
       *[other] ஒருவருக்கு { $count } வரை
    }

product-not-on-sale = இது இப்போது விற்பனையில் இல்லை.

## ஃபிளாஷ் சேல், கூப்பன்

flash-sale-price = ஃபிளாஷ் சேல் விலை { $price }

flash-sale-ends = முடியும் நேரம்: { $time }

flash-sale-countdown =
    { $count ->
        [0] நேரம் முடிந்தது
        [one] இன்னும் { $count } வினாடி
       *[other] இன்னும் { $count } வினாடிகள்
    }

coupon-claimed = கூப்பன் கிடைத்துவிட்டது! பணம் செலுத்தும்போது விலை குறையும்.

coupon-terms = { $minimum } முதல் வாங்கினால் { $amount } தள்ளுபடி

bundle-price = { $count } சேர்த்து { $price }

delivery-free = இலவச டெலிவரி

## ஆர்டர்கள்

cart-added = கூடையில் சேர்ந்தது: { $product }

order-thanks = நன்றி, { $name }! உங்கள் ஆர்டர் பதிவாகிவிட்டது.

# பணம் செலுத்தும் வழிகளின் பட்டியலுக்கு மேலே வரும் தலைப்பு.
payment-methods = பணம் செலுத்தும் வழிகள்

delivery-estimate =
    { $count ->
        [0] இன்று வந்து சேரும்
        [one] சுமார் { $count } நாளில் வரும்
       *[other] சுமார் { $count } நாட்களில் வரும்
    }

return-policy =
    { $count ->
        [0] இதைத் திருப்பித் தர முடியாது
        [one] { $count } நாளுக்குள் திருப்பித் தரலாம்
       *[other] { $count } நாட்களுக்குள் திருப்பித் தரலாம்
    }

viewers-bought =
    { $count ->
        [0] முதலில் வாங்கப்போவது நீங்களா?
        [one] ஒருவர் வாங்கியிருக்கிறார்
       *[other] { $count } பேர் வாங்கியிருக்கிறார்கள்
    }

## விற்பனைப் படிகள்

rung-traffic = தொடக்கச் சலுகை

rung-bridge = காசுக்கேற்ற மதிப்பு

rung-profit = சிறப்புப் பொருள்

rung-limited = குறைவான ஸ்டாக்

## நேரலை எப்போது

show-starts = தொடங்கும் நேரம்: { $time }

show-date = நேரலை: { $date }
