### 管理房间：麦位、角色、秩序。

visit-banned = 你暂时不能进这个房间。

visit-expired = 你的登录过期了，重新进来吧。

visit-moving = 稍等一下，房间正在搬家…

visit-name-blocked = 换个名字吧。

seat-invite = { $host } 请你上 { $seat } 号麦，来吗？

seat-invite-accept = 来了

seat-invite-decline = 先不了

seat-invite-accepted = 欢迎上麦！

seat-invite-declined = 那下次吧。

seat-invite-over = 邀请已经失效了。

seat-away = 掉线

role-changed = { $name } 的新角色：{ $role }

role-moderator = 房管

moderated-muted = { $name } 暂时不能发言。

moderated-unmuted = { $name } 又可以发言了。

moderated-removed = { $name } 被请出了房间。

chat-muted = 你现在不能发言，房管让你先歇一会儿。

reported = 有人举报了 { $name }，请看一下。

like = 点赞
