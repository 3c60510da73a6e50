### صفحة الغرفة: الدخول والمايكات والدردشة والتصويت والتحديات والمكالمات وأوقات الهدوء والأخطاء.
### الأسلوب: عربية مبسّطة يفهمها كل سوق عربي، مهذبة ودافئة، لا تحدد جنس القارئ قدر الإمكان.
### ما يقوله كل بلد بلهجته يوضع في مجلده: ar-SA وar-EG وar-AE وar-KW وar-IQ.
### لا نلصق حرفًا باسم أو سعر أو وقت، بل نغيّر ترتيب الجملة.

-brand = لايار

## الغرفة

language-name = العربية

room-title-live = بث مباشر على { -brand }

room-join = دخول الغرفة

room-leave = خروج

room-listeners =
    { $count ->
        [zero] لا مستمعين حتى الآن
        [one] مستمع واحد
        [two] مستمعان
        [few] { $count } مستمعين
        [many] { $count } مستمعًا
       *[other] { $count } مستمع
    }

room-welcome = أهلًا وسهلًا يا { $name }، نوّرت الغرفة!

room-connecting = جارٍ الاتصال…

room-reconnecting = انقطع الاتصال، لحظات ونعود…

room-retry = إعادة المحاولة

room-closed = انتهى البث. شكرًا على وجودكم معنا!

room-full = الغرفة ممتلئة الآن. حاولوا بعد قليل.

room-your-name = الاسم

room-name-placeholder = بأي اسم نناديك؟

# فترة هدوء، مثل وقت الصلاة.
quiet-window = فترة هدوء حتى { $time }، المايكات مغلقة والدردشة مفتوحة.

## الأدوار

role-host = المضيف

role-co-host = المضيف المساعد

role-speaker = على المايك

role-listener = مستمع

## المايكات

seat-take = صعود المايك

seat-leave = نزول من المايك

seat-request = طلب المايك

seat-request-sent = وصل طلبك، بانتظار المضيف…

seat-request-accepted = أهلًا بك، المايك لك!

seat-request-declined = لم يتيسّر هذه المرة. ابقوا معنا وحاولوا لاحقًا.

seat-request-timeout = لم يصلنا رد من المضيف. هل نرسل الطلب من جديد؟

seat-empty = مايك متاح

seat-host = مكان المضيف

seat-locked = مغلق

seat-you = أنت

seat-number = مايك { $number }

seat-taken-by = المايك مع { $name }

seat-muted = مكتوم

seat-mute = كتم المايك

seat-unmute = فتح المايك

## الدردشة

chat-title = الدردشة

chat-empty = لا رسائل حتى الآن. ابدؤوا بالسلام!

chat-placeholder = شاركونا بكلمة طيبة…

chat-send = إرسال

chat-too-fast = على مهلك! ثانية واحدة قبل الرسالة التالية.

chat-too-long = الرسالة طويلة قليلًا، هل نختصرها؟

## التصويت

poll-title = ما رأيكم؟

poll-vote = تصويت

poll-votes =
    { $count ->
        [zero] لا أصوات حتى الآن
        [one] صوت واحد
        [two] صوتان
        [few] { $count } أصوات
        [many] { $count } صوتًا
       *[other] { $count } صوت
    }

poll-closes = التصويت مفتوح حتى { $time }

poll-result = اختيار الغرفة: { $answer } ({ $percent }٪).

## التحديات: مضيفان أو فريقان يتنافسان دقائق معدودة، بودّ وبلا إساءة

battle-invite = وصلك تحدٍّ من { $name }. هل نبدأ؟

battle-accept = أقبل التحدي

battle-decline = ليس الآن

battle-started = بدأ التحدي! شجّعوا فريقكم.

battle-time-left = الوقت الباقي: { $left }

battle-ahead = الصدارة الآن مع { $name }!

battle-won = الفوز من نصيب { $name }! تحدٍّ جميل من الطرفين.

battle-draw = تعادل! لا خاسر بيننا.

## المكالمات

call-incoming = مكالمة من { $name }

call-answer = رد

call-decline = رفض

call-connecting = نتصل الآن…

call-missed = لا رد من { $name } الآن. حاولوا لاحقًا.

call-ended = مدة المكالمة: { $length }

# «عرض خاص» معناه سعر مخفّض، ولهذا نقول «معاينة».
call-request-private = طلب معاينة خاصة

## الشبكة

network-weak = الشبكة ضعيفة، لكن الصوت مستمر.

network-audio-only = صوت فقط حتى يتحسّن الاتصال

network-back = عاد الاتصال، وعادت الصورة!

mic-blocked = صوتك لا يصلنا. اسمحوا باستخدام المايكروفون من المتصفح.

## آداب الغرفة

report-open = إبلاغ

report-sent = شكرًا على التنبيه، سنراجع الأمر.

block-person = حظر

moderation-muted = المضيف كتم صوتك لمدة { $length }

moderation-removed = تم إخراجك من هذه الغرفة لمخالفة قواعدها.

moderation-word-blocked = هذه الكلمة غير مقبولة هنا. هل نقولها بطريقة ألطف؟

chat-slow-mode =
    { $count ->
        [zero] الوضع البطيء متوقف.
        [one] الوضع البطيء: رسالة كل ثانية.
        [two] الوضع البطيء: رسالة كل ثانيتين.
        [few] الوضع البطيء: رسالة كل { $count } ثوانٍ.
        [many] الوضع البطيء: رسالة كل { $count } ثانية.
       *[other] الوضع البطيء: رسالة كل { $count } ثانية.
    }

room-adults-only = هذه الغرفة لعمر { $age } سنة فأكثر.

## أنواع الغرف

template-lounge-8 = جلسة سمر
    .announcement = احترام الجميع أولًا، والكلام بالدور، والأمور الخاصة تبقى خاصة.
    .welcome = أهلًا بالجميع! المكان مكانكم، والمايك لمن يحب أن يشارك.
    .icebreaker = ما أجمل شيء حدث لكم هذا الأسبوع؟

template-majlis = المجلس
    .announcement = مجلسنا بآدابه: نبدأ بالسلام، ونستأذن المضيف قبل المايك.
    .welcome = أهلًا وسهلًا، تفضلوا! القهوة جاهزة والمجلس مجلسكم.
    .icebreaker = من علّمكم أصول الضيافة؟

template-warung-8 = جلسة خفيفة
    .announcement = المزاح مقبول والإساءة لا. والكلام بالدور حتى يشارك الجميع.
    .welcome = تفضلوا، المكان يسع الجميع! حديث خفيف وضحك من القلب.
    .icebreaker = جعتم آخر الليل، ماذا تطلبون؟

template-boteco-8 = جلسة برازيلية
    .announcement = حديث حلو وأدب جميل، والخلافات تبقى خارج الغرفة.
    .welcome = تفضلوا، للضيف الجديد مكان دائمًا!
    .icebreaker = ما المكان الذي تحلمون بالسفر إليه؟

## الأخطاء

error-unknown-room = لم نجد هذه الغرفة. ربما انتهى البث.

error-bad-message = لم تصل. حاولوا مرة أخرى.

error-not-allowed = هذا غير متاح لك في الغرفة حاليًا.

error-seat-taken = سبقك أحد إلى هذا المايك. اختاروا غيره.

error-rate-limited = على مهلك! بضع ثوانٍ ثم نكمل.

error-too-many = حسابك مفتوح في أكثر من مكان. أغلقوا واحدًا وحاولوا من جديد.

error-unexpected = حدث خلل من جهتنا. حاولوا مرة أخرى.
