### ما تقوله غرفة عراقية بطريقتها في بطاقة المنتج والطلبات، وكل ما عداه من ar.

product-sold-out = خلصت الكمية

product-not-on-sale = هالمنتج مو للبيع هسه.

coupon-claimed = الكوبون صار إلك! ينخصم من تدفعون.

delivery-free = التوصيل ببلاش

cart-added = صار بسلتك: { $product }

delivery-estimate =
    { $count ->
        [zero] يوصلك اليوم
        [one] يوصلك خلال يوم تقريبًا
        [two] يوصلك خلال يومين تقريبًا
        [few] يوصلك خلال { $count } أيام تقريبًا
        [many] يوصلك خلال { $count } يوم تقريبًا
       *[other] يوصلك خلال { $count } يوم تقريبًا
    }

rung-bridge = سعر يسوى
