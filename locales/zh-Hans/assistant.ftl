### 自动助手在聊天里的回复。所有数字都来自商品目录，
### 助手不会承诺目录以外的任何事。

assistant-label = 自动助手

assistant-greeting = { $name }，你好！我是自动助手，价格、库存、送货都可以问我。

assistant-price = { $product }，现在 { $price }。

assistant-stock =
    { $count ->
        [0] 不好意思，已经没货了：{ $product }。
       *[other] 有的，还剩 { $count } 件：{ $product }。
    }

assistant-sold-out = 不好意思，这款卖完了：{ $product }。

assistant-shipping =
    { $count ->
        [0] 今天可以送到。
       *[other] 一般 { $count } 天送到。
    }

assistant-returns =
    { $count ->
        [0] 不好意思，这款不能退货。
       *[other] { $count } 天内可以退货。
    }

# 新马两地通用，所以不写具体的钱包或银行名称。
assistant-payment = 可以刷卡，也可以用电子钱包、扫 QR 码或银行转账付款。

assistant-size = 尺码在商品详情里。拿不准？请主播拿近一点给你看。

assistant-authentic = 店家是按正品卖的。如果发现不对，请从订单里反映。

assistant-discount = 好消息，已经降到 { $price } 了：{ $product }。

assistant-how-to-buy = 点商品卡上的“立即购买”，跟着步骤走，这样就好啦！

assistant-limit = 每人限购 { $count } 件，让大家都有机会。

assistant-unsure = 这个我不太确定，不想乱猜。

assistant-handover = 你的问题我已经转给团队，会有人在这里回复你。

assistant-order = 我看不到订单。你的订单在个人页面里，有问题团队会帮你。

assistant-welcome = 不客气！还有什么想知道的，尽管问。
