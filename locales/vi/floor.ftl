### Điều hành phòng: ghế, vai trò, nhắc nhở.

visit-banned = Lúc này bạn chưa vào phòng này được.

visit-expired = Phiên của bạn đã hết. Bạn vào lại nhé.

visit-moving = Chờ chút nhé, phòng đang được chuyển…

visit-name-blocked = Bạn chọn tên khác nhé.

seat-invite = { $host } mời bạn lên ghế { $seat }. Lên nhé?

seat-invite-accept = Lên luôn

seat-invite-decline = Để sau

seat-invite-accepted = Chào mừng bạn lên mic!

seat-invite-declined = Hẹn lần sau nhé.

seat-invite-over = Lời mời đã hết hạn.

seat-away = Mất sóng

role-changed = Vai trò mới của { $name }: { $role }

role-moderator = Quản lý

moderated-muted = { $name } tạm thời không chat được.

moderated-unmuted = { $name } chat lại được rồi.

moderated-removed = { $name } đã được mời ra khỏi phòng.

chat-muted = Bạn chưa chat được lúc này. Quản lý đã tắt chat của bạn một lát.

reported = { $name } vừa bị báo cáo. Bạn xem giúp nhé.

like = Thích
