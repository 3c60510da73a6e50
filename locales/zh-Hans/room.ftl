### 房间页：进房、麦位、聊天、礼物、安静时段和错误提示。
### 语气：亲切、口语，新马用法，称呼用“你”；主持房间的人一律叫“主播”。
### 数字、价钱、时间和昵称跟汉字之间空一格，挨着标点就不空。

-brand = Layar

## 房间

language-name = 简体中文

room-title-live = { -brand } 直播中

room-join = 进房间

room-leave = 离开

room-listeners =
    { $count ->
        [0] 还没有人在听
       *[other] { $count } 人在听
    }

room-welcome = 欢迎 { $name }！你来了真好。

room-connecting = 连接中…

room-reconnecting = 连接断了，正在帮你连回来…

room-retry = 再试一次

room-closed = 这一场结束了，谢谢你来陪大家！

room-full = 房间现在满了，等一下再试试。

room-your-name = 你的昵称

room-name-placeholder = 大家怎么称呼你？

# 安静时段，例如祈祷时间。
quiet-window = 安静时段：麦克风先关，{ $time } 再开，聊天照常。

## 身份

role-host = 主播

role-co-host = 搭档主播

role-speaker = 麦上嘉宾

role-listener = 听众

## 麦位

seat-take = 上麦

seat-leave = 下麦

seat-request = 申请上麦

seat-request-sent = 申请发出去了，等主播回应…

seat-request-accepted = 轮到你上麦啦，请讲！

seat-request-declined = 这次上不了麦，先留下来听听，晚点再试。

seat-request-timeout = 主播没来得及看你的申请，要再申请一次吗？

seat-empty = 空麦位

seat-host = 主播位

seat-locked = 已锁

seat-you = 你

seat-number = { $number } 号麦

seat-taken-by = { $name } 在这个麦位上

seat-muted = 已闭麦

seat-mute = 闭麦

seat-unmute = 开麦

## 聊天

chat-title = 聊天

chat-empty = 还没有人说话，打个招呼吧！

chat-placeholder = 说句暖心的…

chat-send = 发送

chat-too-fast = 慢慢来，等一下再发下一条。

chat-too-long = 有点长，缩短一点吧。

## 投票

poll-title = 你来投

poll-vote = 投票

poll-votes =
    { $count ->
        [0] 还没有人投票
       *[other] 已有 { $count } 票
    }

poll-closes = { $time } 截止

poll-result = 大家选好了：{ $answer }（{ $percent }%）。

## PK：两位主播或两队在几分钟里比人气

battle-invite = { $name } 想跟你 PK，接不接？

battle-accept = 来就来

battle-decline = 下次吧

battle-started = PK 开始！快给你这边加油。

battle-time-left = 还剩 { $left }

battle-ahead = { $name } 领先了！

battle-won = 这一局 { $name } 赢了！两边都很精彩。

battle-draw = 打平！谁都没输。

## 一对一通话

call-incoming = { $name } 打给你了

call-answer = 接听

call-decline = 不接

call-connecting = 正在接通…

call-missed = { $name } 现在不方便接，晚点再试。

call-ended = 通话结束，聊了 { $length }。

call-request-private = 请主播单独讲解

## 网络

network-weak = 网络有点弱，先帮你保住声音。

network-audio-only = 先听声音，网络好了再看画面

network-back = 网络恢复了，画面也回来了！

mic-blocked = 听不到你的声音，请在浏览器里允许使用麦克风。

## 维持房间气氛

report-open = 举报

report-sent = 谢谢你告诉我们，我们会去查看。

block-person = 屏蔽

moderation-muted = 主播把你禁言了 { $length }。

moderation-removed = 你违反了房间规则，已经被请出房间。

moderation-word-blocked = 这个词在这里不能用，换个说法吧。

chat-slow-mode = 慢速聊天：每 { $count } 秒可以发一条。

room-adults-only = 这个房间要满 { $age } 岁才能进。

## 房间类型

template-lounge-8 = 闲聊厅
    .announcement = 说话和气，轮流开麦，私事不外传。
    .welcome = 大家好！随便坐，想聊的都有位子。
    .icebreaker = 这个星期，有什么事让你特别开心？

# 海湾地区招待客人的厅堂；不是马来文里“活动、典礼”的意思。
template-majlis = Majlis 阿拉伯客厅
    .announcement = 我们 Majlis 的礼数：先问好再开口，想上麦先问主播。
    .welcome = 欢迎欢迎，里面请！咖啡泡好了，今晚慢慢聊。
    .icebreaker = 招待客人，你是跟谁学的？

# Warung：印尼街坊的小吃摊。
template-warung-8 = Warung 小摊闲聊
    .announcement = 开玩笑可以，骂人不行。轮流说，人人都有机会讲。
    .welcome = 进来坐，拉张凳子！我们就是闲聊，说说笑笑。
    .icebreaker = 三更半夜肚子饿，你会点什么？

# Boteco：巴西街角的小馆。
template-boteco-8 = Boteco 巴西小馆
    .announcement = 好好聊天，好好听歌，好好说话。要吵架的，请留在门外。
    .welcome = 拉张椅子来，多一个人总坐得下！
    .icebreaker = 哪首歌一响，你就一定要开大声？

## 错误提示

error-unknown-room = 找不到这个房间，可能已经结束了。

error-bad-message = 刚才没成功，请再试一次。

error-not-allowed = 这个房间里，你现在不能这么做。

error-seat-taken = 这个麦位刚被人坐了，换一个吧。

error-rate-limited = 有点太快了，等几秒再来。

error-too-many = 你同时连了太多地方，关掉一个再试。

error-unexpected = 我们这边出了点问题，请再试一次。
