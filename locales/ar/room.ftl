### صفحة الغرفة: الدخول والمايكات والدردشة والهدايا وأوقات الهدوء والأخطاء.
### الأسلوب: عربية بيضاء قريبة من الخليج، مهذبة ودافئة، لا تحدد جنس القارئ قدر الإمكان.

-brand = لايار

## الغرفة

language-name = العربية

room-title-live = بث مباشر على { -brand }

room-join = دخول الغرفة

room-leave = خروج

room-listeners =
    { $count ->
        [zero] ما فيه مستمعين حتى الآن
        [one] مستمع واحد
        [two] مستمعين اثنين
        [few] { $count } مستمعين
        [many] { $count } مستمعًا
       *[other] { $count } مستمع
    }

room-welcome = يا هلا بك يا { $name }، نوّرت المكان!

room-connecting = جارٍ الاتصال…

room-reconnecting = انقطع الاتصال، لحظات ونرجع…

room-retry = محاولة مرة أخرى

room-closed = انتهى البث. شكرًا على وجودكم معنا!

room-full = الغرفة ممتلئة الآن. جرّبوا بعد قليل.

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

seat-request-accepted = حيّاك، المايك لك!

seat-request-declined = ما تيسّر هالمرة. خلّكم معنا وجرّبوا لاحقًا.

seat-request-timeout = ما وصلنا رد من المضيف. نرسل الطلب مرة ثانية؟

seat-empty = مايك متاح

seat-host = مكان المضيف

seat-locked = مغلق

seat-you = أنت

seat-number = مايك { $number }

seat-taken-by = المايك مع { $name }

seat-muted = صامت

seat-mute = كتم المايك

seat-unmute = فتح المايك

## الدردشة

chat-title = الدردشة

chat-empty = ما فيه رسائل حتى الآن. ابدؤوا بالسلام!

chat-placeholder = شاركونا بكلمة طيبة…

chat-send = إرسال

chat-too-fast = على مهلك! ثانية بس قبل الرسالة التالية.

chat-too-long = الرسالة طويلة شوي، نختصرها؟

## الهدايا

gift-title = إرسال هدية

gift-send = إرسال

gift-sent =
    { $count ->
        [zero] هدية من { $name }: { $gift } × { $count }. شكرًا على كرمك!
        [one] هدية من { $name }: { $gift }. شكرًا على كرمك!
        [two] هدية من { $name }: { $gift } × { $count }. شكرًا على كرمك!
        [few] هدية من { $name }: { $gift } × { $count }. شكرًا على كرمك!
        [many] هدية من { $name }: { $gift } × { $count }. شكرًا على كرمك!
       *[other] هدية من { $name }: { $gift } × { $count }. شكرًا على كرمك!
    }

gift-coins =
    { $count ->
        [zero] لا توجد عملات
        [one] عملة واحدة
        [two] عملتين
        [few] { $count } عملات
        [many] { $count } عملة
       *[other] { $count } عملة
    }

gift-not-enough-coins =
    { $count ->
        [zero] الرصيد لا يكفي لهذه الهدية.
        [one] ناقصك عملة واحدة لهذه الهدية.
        [two] ناقصك عملتين لهذه الهدية.
        [few] ناقصك { $count } عملات لهذه الهدية.
        [many] ناقصك { $count } عملة لهذه الهدية.
       *[other] ناقصك { $count } عملة لهذه الهدية.
    }

gift-rose = وردة

gift-coffee = فنجان قهوة

gift-lantern = فانوس

gift-drum = دف

gift-star = نجمة

# سفينة شراعية، وهي أكبر الهدايا.
gift-ship = سفينة

## أنواع الغرف

template-lounge-8 = جلسة سوالف
    .announcement = احترام الجميع أولًا، والكلام بالدور، والأمور الخاصة تبقى خاصة.
    .welcome = يا هلا بالجميع! خذوا راحتكم، والمايك لمن يحب يشارك.
    .icebreaker = وش أحلى شيء صار لكم هذا الأسبوع؟

template-majlis = المجلس
    .announcement = مجلسنا بآدابه: نبدأ بالسلام، ونستأذن المضيف قبل المايك.
    .welcome = حيّاكم الله، تفضلوا! القهوة جاهزة والمجلس مجلسكم.
    .icebreaker = من علّمكم أصول الضيافة؟

template-warung-8 = جلسة على الرايق
    .announcement = المزح مقبول والإساءة لا. بالدور، عشان الكل يشارك.
    .welcome = حيّاكم، المكان يسع الجميع! سوالف خفيفة وضحك.
    .icebreaker = جعتوا آخر الليل، وش تطلبون؟

template-boteco-8 = سوالف برازيلية
    .announcement = سوالف حلوة وأدب جميل، والخلافات تبقى برّا.
    .welcome = تفضلوا، دايمًا فيه مكان لضيف جديد!
    .icebreaker = وش المكان اللي نفسكم تسافرون له؟

## الأخطاء

error-unknown-room = ما لقينا هذه الغرفة. يمكن البث انتهى.

error-bad-message = ما وصلت. جرّبوا مرة ثانية.

error-not-allowed = هذا غير متاح لك في الغرفة حاليًا.

error-seat-taken = سبقك أحد إلى هذا المايك. جرّبوا مايك ثاني.

error-rate-limited = شوي شوي! ننتظر كم ثانية ونكمل.

error-too-many = حسابك مفتوح في أكثر من مكان. أغلقوا واحدًا وجرّبوا من جديد.

error-unexpected = صار خلل من جهتنا. جرّبوا مرة ثانية.
