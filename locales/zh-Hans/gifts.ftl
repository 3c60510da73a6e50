### 礼物、金币和钻石。观众买金币送礼物，主播得到钻石。
### 价钱和余额都是真实数字；不催人花钱。

## 礼物栏

gift-title = 送礼物

gift-send = 送出

gift-sent =
    { $count ->
        [1] { $name } 送出{ $gift }，谢谢你！
       *[other] { $name } 送出{ $gift } × { $count }，谢谢你！
    }

gift-coins = { $count } 金币

gift-not-enough-coins = 送这个礼物还差 { $count } 个金币。

gift-balance = 你有 { $count } 金币

gift-combo = { $name } 连送{ $gift } × { $count }！

gift-diamonds = 你得到 { $count } 颗钻石。

gift-confirm = { $gift }要 { $count } 金币，确定送出吗？

gift-goal = 还差 { $count } 金币

gift-goal-reached = 目标达成！谢谢大家。

## 金币

coins-title = 买金币

coins-pack = { $count } 金币 · { $price }

coins-bought = { $count } 金币到账啦，玩得开心！

coins-pending = 付款处理中，确认后金币马上到账。

coins-failed = 付款没有成功，没有扣你的钱。

## 保护大家的限额

gift-limit-reached = 今天的限额用完了，{ $time } 以后再送吧。

gift-cooldown = 歇一下，{ $count } 秒后再送。

gift-adults-only = 满 { $age } 岁才可以送礼物。

## 支持榜

ranking-title = 支持榜

ranking-empty = 榜上还没有人，第一名等你来！

ranking-place = 第 { $number } 名 { $name }

## 从第一次来到常客；一晚上同一句只说一次

funnel-spotted = { $name } 第一次来吧？想问什么尽管说！

funnel-rewarded = 谢谢你一起玩，送你 { $count } 金币。

funnel-first-gift = { $name } 第一次送礼物，太谢谢了！

funnel-regular = { $name } 又来啦，真高兴见到你。

funnel-vip = 大家让一让，{ $name } 来了！

## 礼物名称

gift-rose = 玫瑰

gift-coffee = 咖啡

gift-lantern = 灯笼

gift-drum = 大鼓

gift-star = 星星

# 价值较高的大礼物。
gift-ship = 帆船
