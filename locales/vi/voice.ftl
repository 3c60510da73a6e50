### Tiếng trong phòng: loa, mic và khi không có tiếng.

voice-listen = Bật tiếng

voice-connecting = Đang chuẩn bị âm thanh…

voice-lost = Mất tiếng rồi. Đang nối lại…

voice-on = Bạn đang nghe phòng

voice-paused = Host đang có cuộc gọi riêng. Lát nữa live tiếp nhé.

mic-mute = Tắt mic

mic-unmute = Bật mic

mic-live = Mọi người đang nghe bạn

mic-muted = Mic của bạn đang tắt

mic-missing = Thiết bị này không tìm thấy micro.

mic-busy = Ứng dụng khác đang dùng micro. Bạn tắt nó rồi thử lại nhé.

voice-none = Phòng này không có tiếng. Chat và tặng quà vẫn như thường.

voice-none-here = Ở nước này chưa dùng được tiếng. Mình chat nhé!

voice-failed = Chưa đưa tiếng tới bạn được. Mình nói tiếp trong chat nhé.

voice-retry = Thử lại âm thanh
