### ما تقوله غرفة مصرية بطريقتها في بطاقة المنتج والطلبات، وكل ما عداه من ar.

## بطاقة المنتج

product-stock-left =
    { $count ->
        [zero] الكمية خلصت
        [one] فاضل قطعة واحدة
        [two] فاضل قطعتين
        [few] فاضل { $count } قطع
        [many] فاضل { $count } قطعة
       *[other] فاضل { $count } قطعة
    }

product-sold-out = الكمية خلصت

product-not-on-sale = المنتج ده مش للبيع دلوقتي.

## العروض الخاطفة والكوبونات

flash-sale-countdown =
    { $count ->
        [zero] الوقت خلص
        [one] فاضل ثانية واحدة
        [two] فاضل ثانيتين
        [few] فاضل { $count } ثواني
        [many] فاضل { $count } ثانية
       *[other] فاضل { $count } ثانية
    }

coupon-claimed = الكوبون بقى معاك! هيتخصم عند الدفع.

delivery-free = التوصيل علينا

## الطلبات

cart-added = بقى في سلتك: { $product }

delivery-estimate =
    { $count ->
        [zero] هيوصلك النهارده
        [one] هيوصلك خلال يوم تقريبًا
        [two] هيوصلك خلال يومين تقريبًا
        [few] هيوصلك خلال { $count } أيام تقريبًا
        [many] هيوصلك خلال { $count } يوم تقريبًا
       *[other] هيوصلك خلال { $count } يوم تقريبًا
    }

## مراحل العرض

rung-bridge = يستاهل تمنه
