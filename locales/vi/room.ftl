### Trang phòng: vào phòng, ghế, chat, quà, giờ yên lặng và lỗi.
### Giọng: ấm áp, gần gũi như trò chuyện, xưng “mình”, gọi “bạn”.

-brand = Layar

## Phòng

language-name = Tiếng Việt

room-title-live = Đang live trên { -brand }

room-join = Vào phòng

room-leave = Rời phòng

room-listeners =
    { $count ->
        [0] Chưa có ai nghe
       *[other] { $count } người đang nghe
    }

room-welcome = Chào { $name }! Có bạn ở đây vui quá.

room-connecting = Đang kết nối…

room-reconnecting = Rớt mạng rồi, đang đưa bạn vào lại…

room-retry = Thử lại

room-closed = Phòng đã kết thúc. Cảm ơn bạn đã ở đây cùng mọi người!

room-full = Phòng đang kín chỗ. Lát nữa bạn thử lại nhé.

room-your-name = Tên của bạn

room-name-placeholder = Gọi bạn là gì nhỉ?

# Giờ yên lặng, ví dụ giờ cầu nguyện.
quiet-window = Giờ yên lặng đến { $time }. Mic tạm tắt, chat vẫn mở nhé.

## Vai trò

role-host = Host

role-co-host = Co-host

role-speaker = Người nói

role-listener = Người nghe

## Ghế

seat-take = Lên mic

seat-leave = Xuống mic

seat-request = Xin lên mic

seat-request-sent = Đã gửi yêu cầu. Chờ host chút nhé…

seat-request-accepted = Bạn được lên mic rồi! Cứ tự nhiên nói nhé.

seat-request-declined = Lần này chưa được rồi. Ở lại chơi, lát nữa xin lại nhé.

seat-request-timeout = Host chưa kịp trả lời. Bạn muốn xin lại không?

seat-empty = Ghế trống

seat-host = Ghế của host

seat-locked = Đã khóa

seat-you = Bạn

seat-number = Ghế { $number }

seat-taken-by = { $name } đang ngồi ghế này

seat-muted = Đang tắt mic

seat-mute = Tắt mic

seat-unmute = Bật mic

## Trò chuyện

chat-title = Trò chuyện

chat-empty = Chưa ai nhắn gì cả. Bạn mở lời trước nhé!

chat-placeholder = Nhắn gì dễ thương đi…

chat-send = Gửi

chat-too-fast = Từ từ thôi! Đợi một chút rồi nhắn tiếp nhé.

chat-too-long = Tin hơi dài rồi, bạn rút gọn lại nhé.

## Bình chọn

poll-title = Bạn chọn gì?

poll-vote = Bình chọn

poll-votes =
    { $count ->
        [0] Chưa có phiếu nào
       *[other] { $count } phiếu
    }

poll-closes = Bình chọn đến { $time }

poll-result = Cả phòng đã chọn { $answer } ({ $percent }%).

## PK: hai host hoặc hai đội đua quà và tim trong vài phút

battle-invite = { $name } rủ bạn PK. Chơi không?

battle-accept = Chơi luôn

battle-decline = Để lần sau

battle-started = PK bắt đầu! Cổ vũ cho đội mình nào.

battle-time-left = Còn { $left }

battle-ahead = { $name } vươn lên dẫn đầu!

battle-won = { $name } thắng rồi! Cả hai bên đều hay quá.

battle-draw = Hòa nhé! Không ai thua cả.

## Gọi riêng hai người

call-incoming = { $name } đang gọi bạn

call-answer = Nghe máy

call-decline = Từ chối

call-connecting = Đang gọi…

call-missed = { $name } chưa nghe máy được. Lát nữa bạn gọi lại nhé.

call-ended = Cuộc gọi kéo dài { $length }.

call-request-private = Nhờ host tư vấn riêng

## Mạng

network-weak = Mạng hơi yếu, bọn mình ưu tiên giữ tiếng cho bạn.

network-audio-only = Tạm nghe tiếng thôi, mạng khỏe lại sẽ có hình

network-back = Mạng ổn rồi! Hình đã có lại.

mic-blocked = Chưa nghe thấy bạn: hãy cho trình duyệt dùng micro nhé.

## Giữ phòng vui vẻ

report-open = Báo cáo

report-sent = Cảm ơn bạn đã báo. Bọn mình sẽ xem ngay.

block-person = Chặn

moderation-muted = Host đã tắt tiếng của bạn trong { $length }.

moderation-removed = Bạn đã bị mời ra khỏi phòng vì vi phạm nội quy.

moderation-word-blocked = Từ này không dùng ở đây được. Bạn nói cách khác nhé.

chat-slow-mode = Chat chậm: mỗi người { $count } giây một tin.

room-adults-only = Phòng này dành cho người từ { $age } tuổi trở lên.

## Các kiểu phòng

template-lounge-8 = Góc trò chuyện
    .announcement = Tử tế với nhau, lần lượt cầm mic, chuyện riêng xin giữ riêng nhé.
    .welcome = Chào cả nhà! Cứ thoải mái, ai muốn nói chuyện cũng có chỗ.
    .icebreaker = Tuần này chuyện gì làm bạn vui nhất?

# Majlis: phòng tiếp khách kiểu vùng Vịnh.
template-majlis = Phòng khách majlis
    .announcement = Nếp nhà majlis: chào trước rồi hãy nói, muốn lên mic thì xin host nhé.
    .welcome = Mời vào, mời vào! Cà phê pha sẵn rồi, tối nay là của cả nhà.
    .icebreaker = Ai đã dạy bạn cách đón khách đến nhà?

# Warung: quán nhỏ trong xóm kiểu Indonesia.
template-warung-8 = Quán cóc warung
    .announcement = Đùa vui thì được, xúc phạm thì không. Nói lần lượt để ai cũng được lắng nghe nhé.
    .welcome = Vào đây, kéo ghế ngồi chơi! Tán dóc cho vui thôi mà.
    .icebreaker = Khuya rồi mà đói bụng, bạn gọi món gì?

# Boteco: quán cà phê kiêm quán bar góc phố kiểu Brazil.
template-boteco-8 = Tám chuyện ở boteco
    .announcement = Chuyện vui, nhạc hay, lịch sự với nhau. Cãi cọ xin để ngoài cửa.
    .welcome = Kéo ghế vào đi, lúc nào cũng còn chỗ cho một người nữa!
    .icebreaker = Bài nào cứ nghe là bạn phải vặn to hết cỡ?

## Lỗi

error-unknown-room = Không tìm thấy phòng này. Có thể phòng đã kết thúc.

error-bad-message = Chưa gửi được. Bạn thử lại nhé.

error-not-allowed = Lúc này bạn chưa làm vậy được trong phòng này.

error-seat-taken = Ghế này vừa có người ngồi. Bạn chọn ghế khác nhé.

error-rate-limited = Hơi nhanh rồi. Đợi vài giây nhé.

error-too-many = Bạn đang mở ở quá nhiều nơi. Đóng bớt một nơi rồi thử lại nhé.

error-unexpected = Bên mình gặp trục trặc rồi. Bạn thử lại nhé.
