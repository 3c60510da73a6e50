### Lời nhắc ngắn mà bộ điều phối đưa lên màn hình của host trong buổi live.
### Nói với host chứ không phải khán giả, và phải đọc lướt là hiểu.

## Diễn biến buổi live

host-open-show = Lên sóng rồi! Chào mọi người và hé lộ hôm nay có gì.

host-warm-up = Làm nóng phòng: chào từng người bằng tên, hỏi mọi người đang xem từ đâu.

host-slow-down = Chậm lại chút. Đợi mọi người theo kịp.

host-hold = Cứ ở món này và trò chuyện tiếp. Chưa có gì thay đổi.

host-rescue = Phòng đang trầm. Hỏi một câu dễ, ai trả lời thì bắt chuyện luôn.

host-switch-rung = Đổi nhịp nào! Sang phần tiếp theo thôi.

host-close-show = Đến lúc chào tạm biệt. Cảm ơn mọi người và hẹn ngày live lại.

## Từng sản phẩm

host-introduce = Đưa { $product } lại gần ống kính. Công dụng trước, giá để sau.

host-price-reveal = Bật mí giá nào: { $product }, { $price }.

host-countdown = Cùng cả phòng đếm ngược từ { $count }.

host-open-sale = Mở bán { $product } rồi! Chỉ cho mọi người chỗ bấm mua.

host-last-units =
    { $count ->
        [1] Còn đúng một! Cứ nói thật như vậy.
       *[other] Còn { $count } sản phẩm. Nói đúng con số thật.
    }

host-sold-out = { $product } hết hàng rồi. Cảm ơn người mua rồi sang món khác.

host-recap = Nhắc nhanh: { $product } vẫn còn hàng.

host-next = Tiếp theo: { $product }. Nhá hàng một câu thôi.

## Các chặng

host-bridge = Ai lỡ deal vừa rồi thì có { $product }. Cho thấy vì sao đáng tiền.

host-profit = Đến tâm điểm rồi: { $product }. Cứ từ từ, trả lời từng câu hỏi.

host-limited =
    { $count ->
        [1] Số lượng có hạn: { $product }. Chỉ đúng một thôi, cứ nói vậy.
       *[other] Số lượng có hạn: { $product }. Chỉ có { $count } sản phẩm thôi.
    }

## Khán giả

host-thank-gift = { $name } vừa tặng { $gift }. Gọi tên và cảm ơn nhé.

host-read-comment = { $name } hỏi hay đấy. Đọc to câu hỏi rồi trả lời nhé.

# Câu hỏi mà trợ lý không trả lời được.
host-answer-question = Trợ lý cần bạn: { $name } đang có câu hỏi.

host-quiet-soon = Còn { $count } phút là đến giờ yên lặng. Khép lại phần này nhé.

host-battle = Sắp PK với { $name }. Khuấy động phòng lên nào!
