### Thẻ sản phẩm, flash sale, đơn hàng và giờ live.
### Tồn kho, giới hạn mua và đếm ngược luôn là con số thật.

## Thẻ sản phẩm

product-card-title = Đang lên sóng

product-price = { $price }

product-was-price = Giá cũ { $price }

product-discount = Giảm { $percent }%

product-stock-left =
    { $count ->
        [0] Không còn hàng
       *[other] Còn { $count } sản phẩm
    }

product-sold-out = Cháy hàng

product-buy = Mua ngay

product-open = Xem chi tiết

product-pinned = Host đã ghim

product-limit-per-person = Tối đa { $count } sản phẩm/người

# Hiện cả trước khi mở bán lẫn sau khi đóng.
product-not-on-sale = Món này hiện không mở bán bạn nhé.

## Flash sale và mã giảm giá

flash-sale-price = Giá flash sale { $price }

flash-sale-ends = Kết thúc lúc { $time }

flash-sale-countdown =
    { $count ->
        [0] Hết giờ rồi
       *[other] Còn { $count } giây
    }

coupon-claimed = Đã lưu mã giảm giá! Khi thanh toán sẽ được trừ.

coupon-terms = Giảm { $amount } cho đơn từ { $minimum }

bundle-price = { $count } món { $price }

delivery-free = Miễn phí giao hàng

## Đơn hàng

cart-added = Đã thêm vào giỏ: { $product }

order-thanks = Cảm ơn { $name } nhé! Chốt đơn thành công rồi.

# Tiêu đề phía trên danh sách các cách thanh toán.
payment-methods = Cách thanh toán

delivery-estimate =
    { $count ->
        [0] Nhận hàng hôm nay
       *[other] Nhận hàng sau khoảng { $count } ngày
    }

return-policy =
    { $count ->
        [0] Món này không nhận trả hàng
       *[other] Trả hàng trong vòng { $count } ngày
    }

viewers-bought =
    { $count ->
        [0] Mở hàng đi bạn ơi
       *[other] { $count } người đã mua
    }

## Các chặng của buổi live

rung-traffic = Deal mở màn

rung-bridge = Đáng đồng tiền

rung-profit = Tâm điểm

rung-limited = Số lượng có hạn

## Giờ live

show-starts = Bắt đầu lúc { $time }

show-date = Live ngày { $date }
