### إدارة الغرفة: المايكات والأدوار والإشراف.

visit-banned = لا يمكن الدخول إلى هذه الغرفة في الوقت الحالي.

visit-expired = انتهت مدة الدخول. أهلًا بعودتكم من جديد.

visit-moving = لحظة من فضلكم، ننقل الغرفة…

visit-name-blocked = نرجو اختيار اسم آخر.

seat-invite = دعوة من { $host } إلى المايك رقم { $seat }. هل نبدأ؟

seat-invite-accept = بكل سرور

seat-invite-decline = ليس الآن

seat-invite-accepted = أهلًا وسهلًا على المايك!

seat-invite-declined = في مرة أخرى إن شاء الله.

seat-invite-over = انتهت مدة الدعوة.

seat-away = انقطع

role-changed = دور جديد: { $name }، { $role }

role-moderator = مشرف

moderated-muted = الدردشة متوقفة مؤقتًا: { $name }

moderated-unmuted = عاد إلى الدردشة: { $name }

moderated-removed = خرج من الغرفة بطلب من الإشراف: { $name }

chat-muted = الدردشة متوقفة عندك الآن بقرار من الإشراف، لفترة قصيرة.

reported = وصل بلاغ عن { $name }. نرجو الاطلاع عليه.

like = إعجاب
