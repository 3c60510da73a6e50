### بەڕێوەبردنی ژوور: کورسی، ڕۆڵ، چاودێری.

visit-banned = ئێستا ناتوانن بێنە ناو ئەم ژوورە.

visit-expired = کاتی سەردانتان تەواو بوو. فەرموون وەرنەوە.

visit-moving = چرکەیەک، ژوورەکە دەگوازینەوە…

visit-name-blocked = تکایە ناوێکی تر هەڵبژێرن.

seat-invite = { $host } بانگتان دەکات بۆ کورسیی { $seat }. دێن؟

seat-invite-accept = بەڵێ، دێم

seat-invite-decline = ئێستا نا

seat-invite-accepted = بەخێربێن بۆ سەر مایک!

seat-invite-declined = با بۆ جارێکی تر.

seat-invite-over = کاتی بانگهێشتەکە بەسەرچوو.

seat-away = پچڕا

role-changed = ڕۆڵی نوێی { $name }: { $role }

role-moderator = چاودێر

moderated-muted = { $name } بۆ ماوەیەک ناتوانێت بنووسێت.

moderated-unmuted = { $name } دەتوانێت بنووسێتەوە.

moderated-removed = { $name } لە ژوورەکە دەرکرا.

chat-muted = ئێستا ناتوانن بنووسن. چاودێر بۆ ماوەیەک ڕایگرتوون.

reported = سکاڵا لە { $name } کراوە. تکایە سەیری بکەن.

like = پەسند
