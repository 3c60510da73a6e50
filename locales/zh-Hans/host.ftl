### 直播时，自动导播打在主播屏幕上的短提示。
### 说给主播听，不是说给观众听；要一眼看懂。

## 整场节奏

host-open-show = 开播啦！跟大家打个招呼，说说今天有什么。

host-warm-up = 先暖场：叫叫名字，问问大家在哪里看。

host-slow-down = 慢一点，等等大家。

host-hold = 先留在这款，继续聊。暂时不用换。

host-rescue = 直播间静下来了。问个简单的，谁回就跟谁聊。

host-switch-rung = 换个节奏！进入下一个环节。

# “几时”是新马口语，等于“什么时候”。
host-close-show = 该收尾了。谢谢大家，说说下次几时开播。

## 单个商品

host-introduce = 拿近给大家看：{ $product }。先讲有什么用，再讲价钱。

host-price-reveal = 报价时间：{ $product }，{ $price }。

host-countdown = 从 { $count } 开始，带大家一起倒数。

host-open-sale = 开卖了：{ $product }！告诉大家点哪里。

host-last-units =
    { $count ->
        [1] 只剩一件！照实说。
       *[other] 还剩 { $count } 件，照实报数。
    }

host-sold-out = 卖完了：{ $product }。谢谢买的朋友，往下走。

host-recap = 提醒一下，还买得到：{ $product }。

host-next = 下一个：{ $product }。一句话，先卖个关子。

## 卖货环节

host-bridge = 给没抢到优惠的朋友：{ $product }。讲讲值在哪里。

host-profit = 主打款来了：{ $product }。慢慢讲，有问就答。

host-limited =
    { $count ->
        [1] 数量有限：{ $product }。只有一件，照实说。
       *[other] 数量有限：{ $product }。库存 { $count } 件，就这么多。
    }

## 观众

host-thank-gift = { $name } 送来{ $gift }。叫出名字，说声谢谢。

host-read-comment = { $name } 问得好。念出来，回答一下。

# 助手答不了、要真人回答的问题。
host-answer-question = 助手答不了，要你来：{ $name } 有个问题。

host-quiet-soon =
    { $count ->
        [1] 安静时段只剩 { $count } 分钟，把这句话讲完就好。
       *[other] { $count } 分钟后是安静时段，慢慢收尾。
    }

host-battle = 马上要跟 { $name } PK，带大家热起来！
