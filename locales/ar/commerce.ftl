### بطاقة المنتج والعروض الخاطفة والطلبات ومواعيد البث.
### المخزون والحدود والعدّ التنازلي أرقام حقيقية دائمًا.

## بطاقة المنتج

product-card-title = المعروض الآن

product-price = { $price }

product-was-price = كان { $price }

product-discount = خصم { $percent }٪

product-stock-left =
    { $count ->
        [zero] نفدت الكمية
        [one] باقي قطعة واحدة
        [two] باقي قطعتين
        [few] باقي { $count } قطع
        [many] باقي { $count } قطعة
       *[other] باقي { $count } قطعة
    }

product-sold-out = نفدت الكمية

product-buy = شراء الآن

product-open = عرض التفاصيل

product-pinned = مثبّت من المضيف

product-limit-per-person =
    { $count ->
        [zero] غير متاح للشراء
        [one] قطعة واحدة لكل شخص
        [two] حتى قطعتين لكل شخص
        [few] حتى { $count } قطع لكل شخص
        [many] حتى { $count } قطعة لكل شخص
       *[other] حتى { $count } قطعة لكل شخص
    }

product-not-on-sale = هذا المنتج غير متاح للشراء الآن.

## العروض الخاطفة والكوبونات

flash-sale-price = سعر العرض الخاطف { $price }

flash-sale-ends = ينتهي العرض الساعة { $time }

flash-sale-countdown =
    { $count ->
        [zero] انتهى الوقت
        [one] باقي ثانية واحدة
        [two] باقي ثانيتين
        [few] باقي { $count } ثوانٍ
        [many] باقي { $count } ثانية
       *[other] باقي { $count } ثانية
    }

coupon-claimed = الكوبون صار عندك! ينخصم عند الدفع.

## الطلبات

cart-added = صار في سلتك: { $product }

order-thanks = شكرًا يا { $name }! وصلنا طلبك.

# عنوان فوق قائمة طرق الدفع.
payment-methods = طرق الدفع

delivery-estimate =
    { $count ->
        [zero] يوصلك اليوم
        [one] يوصلك خلال يوم
        [two] يوصلك خلال يومين
        [few] يوصلك خلال { $count } أيام
        [many] يوصلك خلال { $count } يومًا
       *[other] يوصلك خلال { $count } يوم
    }

return-policy =
    { $count ->
        [zero] هذا المنتج غير قابل للإرجاع
        [one] الإرجاع متاح خلال يوم واحد
        [two] الإرجاع متاح خلال يومين
        [few] الإرجاع متاح خلال { $count } أيام
        [many] الإرجاع متاح خلال { $count } يومًا
       *[other] الإرجاع متاح خلال { $count } يوم
    }

viewers-bought =
    { $count ->
        [zero] من يكون أول المشترين؟
        [one] اشتراه شخص واحد
        [two] اشتراه شخصان
        [few] اشتراه { $count } أشخاص
        [many] اشتراه { $count } شخصًا
       *[other] اشتراه { $count } شخص
    }

## مراحل العرض

rung-traffic = عرض البداية

rung-bridge = سعر يستاهل

rung-profit = القطعة المميزة

rung-limited = كمية محدودة

## موعد البث

show-starts = يبدأ البث الساعة { $time }

show-date = موعدنا { $date }
