### 商品卡、秒杀、订单和开播时间。
### 这里的库存、限购和倒数都是真实数字。

## 商品卡

product-card-title = 正在讲解

product-price = { $price }

product-was-price = 原价 { $price }

# 不写“几折”：变量是减掉的百分比。
product-discount = 立减 { $percent }%

product-stock-left =
    { $count ->
        [0] 没货了
       *[other] 还剩 { $count } 件
    }

product-sold-out = 卖完了

product-buy = 立即购买

product-open = 查看详情

product-pinned = 主播置顶

product-limit-per-person = 每人限购 { $count } 件

product-not-on-sale = 这款现在不开放购买。

## 秒杀和优惠券

flash-sale-price = 秒杀价 { $price }

flash-sale-ends = { $time } 结束

flash-sale-countdown =
    { $count ->
        [0] 时间到
       *[other] 还剩 { $count } 秒
    }

coupon-claimed = 优惠券领到啦！结账时抵扣。

coupon-terms = 满 { $minimum } 减 { $amount }

bundle-price = { $count } 件 { $price }

delivery-free = 免运费

## 订单

cart-added = 已加入购物车：{ $product }

order-thanks = { $name }，谢谢你！订单收到了。

# 付款方式列表的标题。
payment-methods = 付款方式

delivery-estimate =
    { $count ->
        [0] 今天送到
       *[other] 大约 { $count } 天送到
    }

return-policy =
    { $count ->
        [0] 这款不能退货
       *[other] { $count } 天内可以退货
    }

viewers-bought =
    { $count ->
        [0] 还没人买，你先来？
       *[other] 已有 { $count } 人购买
    }

## 卖货环节

rung-traffic = 开场优惠

rung-bridge = 划算好物

rung-profit = 主打款

rung-limited = 数量有限

## 开播时间

show-starts = { $time } 开播

# 日期以“日”结尾，后面不加空格。
show-date = { $date }直播
