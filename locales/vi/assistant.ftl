### Câu trả lời của trợ lý tự động trong khung chat. Mọi con số đều lấy từ danh mục;
### trợ lý không hứa gì ngoài những con số đó.

assistant-label = Trợ lý tự động

assistant-greeting = Chào { $name }! Mình là trợ lý tự động. Giá cả, còn hàng hay giao hàng, bạn cứ hỏi nhé.

assistant-price = { $product } đang có giá { $price } bạn nhé.

assistant-stock =
    { $count ->
        [0] Tiếc quá, { $product } hết hàng rồi.
       *[other] Còn hàng bạn nhé! { $product } còn { $count } sản phẩm.
    }

assistant-sold-out = Tiếc quá, { $product } bán hết mất rồi.

assistant-shipping =
    { $count ->
        [0] Hôm nay hàng có thể tới tay bạn luôn.
       *[other] Thường thì { $count } ngày là hàng tới nơi nhé.
    }

assistant-returns =
    { $count ->
        [0] Món này không trả lại được bạn nhé.
       *[other] Bạn có { $count } ngày để trả hàng nhé.
    }

assistant-payment = Bạn có thể trả qua MoMo, ZaloPay, VietQR, chuyển khoản hoặc khi nhận hàng (COD).

assistant-size = Size có trong phần chi tiết sản phẩm. Còn phân vân thì nhờ host đưa lại gần cho xem nhé.

assistant-authentic = Theo shop thì đây là hàng chính hãng. Thấy có gì không đúng, bạn cứ báo từ đơn hàng nhé.

assistant-discount = Tin vui đây, { $product } đã giảm còn { $price } rồi.

assistant-how-to-buy = Bấm “Mua ngay” trên thẻ sản phẩm rồi làm theo từng bước. Vậy là xong!

assistant-limit = Mỗi người tối đa { $count } sản phẩm, để ai cũng có cơ hội bạn nhé.

assistant-unsure = Câu này mình không chắc, nên không dám trả lời bừa.

assistant-handover = Mình đã chuyển câu hỏi cho team. Sẽ có người trả lời bạn ở đây nhé.

assistant-order = Mình không xem được đơn hàng. Bạn mở trang cá nhân là thấy, cần gì team sẽ giúp.

assistant-welcome = Không có gì đâu! Cần gì bạn cứ hỏi tiếp nhé.
