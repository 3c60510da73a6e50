### การดูแลห้อง: ที่นั่ง บทบาท และความเรียบร้อย

visit-banned = ตอนนี้ยังเข้าห้องนี้ไม่ได้นะ

visit-expired = หมดเวลาแล้ว กดเข้าใหม่ได้เลย

visit-moving = รอแป๊บนะ กำลังย้ายห้อง…

visit-name-blocked = ขอชื่ออื่นนะ

seat-invite = { $host } ชวนคุณขึ้นไมค์ที่ { $seat } มาไหม

seat-invite-accept = ไปเลย

seat-invite-decline = ไว้ก่อน

seat-invite-accepted = ยินดีต้อนรับขึ้นไมค์!

seat-invite-declined = ไว้คราวหน้านะ

seat-invite-over = คำเชิญหมดเวลาแล้ว

seat-away = หลุด

role-changed = บทบาทใหม่ของ { $name }: { $role }

role-moderator = ผู้ดูแล

moderated-muted = { $name } พิมพ์แชตไม่ได้ชั่วคราว

moderated-unmuted = { $name } พิมพ์แชตได้แล้ว

moderated-removed = { $name } ถูกเชิญออกจากห้อง

chat-muted = ตอนนี้คุณพิมพ์แชตไม่ได้ ผู้ดูแลปิดไว้สักพัก

reported = มีคนรายงาน { $name } ช่วยดูหน่อย

like = ถูกใจ
