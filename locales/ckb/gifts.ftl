### دیاری و سکە و ئەڵماس: بینەران سکە دەکڕن و دیاری دەنێرن، ئەڵماس بۆ پێشکەشکار دەچێت.
### نرخ و باڵانس هەمیشە ڕاستەقینەن، زۆر لە کەس ناکرێت پارە خەرج بکات.

## سینیی دیاری

gift-title = ناردنی دیاری

gift-send = ناردن

gift-sent =
    { $count ->
        [one] دیاری لە { $name }: { $gift }. دەستتان خۆش!
       *[other] دیاری لە { $name }: { $gift } × { $count }. دەستتان خۆش!
    }

gift-coins =
    { $count ->
        [one] { $count } سکە
       *[other] { $count } سکە
    }

gift-not-enough-coins =
    { $count ->
        [one] بۆ ئەم دیارییە { $count } سکەی تر پێویستە.
       *[other] بۆ ئەم دیارییە { $count } سکەی تر پێویستە.
    }

gift-balance =
    { $count ->
        [one] { $count } سکەتان هەیە
       *[other] { $count } سکەتان هەیە
    }

gift-combo = { $name } لەسەر یەک: { $gift } × { $count }!

gift-diamonds =
    { $count ->
        [one] { $count } ئەڵماستان بۆ هات.
       *[other] { $count } ئەڵماستان بۆ هات.
    }

gift-confirm =
    { $count ->
        [one] نرخی { $gift } { $count } سکەیە. بینێرین؟
       *[other] نرخی { $gift } { $count } سکەیە. بینێرین؟
    }

gift-goal =
    { $count ->
        [one] { $count } سکە ماوە بۆ ئامانج
       *[other] { $count } سکە ماوە بۆ ئامانج
    }

gift-goal-reached = گەیشتینە ئامانج! سوپاس بۆ هەمووان.

## سکە

coins-title = کڕینی سکە

coins-pack =
    { $count ->
        [one] { $count } سکە · { $price }
       *[other] { $count } سکە · { $price }
    }

coins-bought =
    { $count ->
        [one] { $count } سکەتان بۆ زیاد کرا. کاتێکی خۆش!
       *[other] { $count } سکەتان بۆ زیاد کرا. کاتێکی خۆش!
    }

coins-pending = پارەدانەکە بەڕێوەیە. کە پشتڕاست کرایەوە سکەکانتان دەگەن.

coins-failed = پارەدانەکە سەرکەوتوو نەبوو. هیچ پارەیەکتان لێ نەبڕدرا.

## سنوورێک بۆ پاراستنی خەڵک

gift-limit-reached = سنووری ئەمڕۆتان تەواو بوو. ناردنی دیاری دەکرێتەوە: کاتژمێر { $time }

gift-cooldown =
    { $count ->
        [one] پشوویەک بدەن: دیاریی داهاتوو دوای { $count } چرکە.
       *[other] پشوویەک بدەن: دیاریی داهاتوو دوای { $count } چرکە.
    }

gift-adults-only = دیاری بۆ تەمەنی { $age } ساڵ و سەرووترە.

## ڕیزبەندیی پشتیوانان

ranking-title = پشتیوانە سەرەکییەکان

ranking-empty = هێشتا کەس لێرە نییە. پلەی یەکەم بەتاڵە!

ranking-place = { $number }. { $name }

## لە یەکەم سەردانەوە تا میوانی هەمیشەیی: هەر جارە و یەک ڕستەی دۆستانە

funnel-spotted = سڵاو { $name }، یەکەم جارتانە؟ هەر پرسیارێکتان هەیە بیکەن!

funnel-rewarded =
    { $count ->
        [one] بۆ بەشداریتان، لە ئێمەوە: { $count } سکە.
       *[other] بۆ بەشداریتان، لە ئێمەوە: { $count } سکە.
    }

funnel-first-gift = یەکەم دیاری لە { $name }! زۆر سوپاس.

funnel-regular = { $name } گەڕایەوە! بەخێربێنەوە.

funnel-vip = ڕێگە بکەنەوە، { $name } هات!

## ناوی دیارییەکان

gift-rose = گوڵەباغ

gift-coffee = قاوە

gift-lantern = فانۆس

gift-drum = دەهۆڵ

gift-star = ئەستێرە

# کەشتیی چارۆکەدار، گەورەترین دیاری.
gift-ship = کەشتی
