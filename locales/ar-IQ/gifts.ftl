### ما تقوله غرفة عراقية بطريقتها في الهدايا والعملات، وكل ما عداه من ar.

gift-not-enough-coins =
    { $count ->
        [zero] الرصيد ما يكفي لهالهدية.
        [one] ناقصك عملة وحدة لهالهدية.
        [two] ناقصك عملتين لهالهدية.
        [few] ناقصك { $count } عملات لهالهدية.
        [many] ناقصك { $count } عملة لهالهدية.
       *[other] ناقصك { $count } عملة لهالهدية.
    }

gift-combo = { $name }: { $gift } × { $count } ورا بعض!

gift-goal-reached = وصلنا للهدف! عاشت إيدكم.

coins-failed = ما كمل الدفع، وما انخصم منك شي.

gift-limit-reached = هذا حدّ اليوم. ترجع الهدايا الساعة { $time }

ranking-empty = ماكو أحد لهسه. المركز الأول فارغ!

funnel-spotted = هلا { $name }! أول مرة ويانا؟ اسألونا عن أي شي.

funnel-first-gift = أول هدية من { $name }! عاشت إيدك.

funnel-regular = هلا بيك من جديد يا { $name }! القعدة ما تحلى بدونك.

funnel-vip = سوّوا مكان، { $name } ويانا!
