### Quà, xu và kim cương. Người xem mua xu để tặng quà, host nhận kim cương.
### Giá và số dư luôn là con số thật; không thúc ai tiêu tiền.

## Khay quà

gift-title = Tặng quà

gift-send = Tặng

gift-sent =
    { $count ->
        [1] { $name } tặng { $gift }. Cảm ơn nhiều nhé!
       *[other] { $name } tặng { $gift } × { $count }. Cảm ơn nhiều nhé!
    }

gift-coins = { $count } xu

gift-not-enough-coins = Thiếu { $count } xu nữa là tặng được món quà này.

gift-balance = Bạn có { $count } xu

gift-combo = { $name } tặng liền { $gift } × { $count }!

gift-diamonds = Bạn nhận được { $count } kim cương.

gift-confirm = { $gift } giá { $count } xu. Tặng luôn nhé?

gift-goal = Còn thiếu { $count } xu

gift-goal-reached = Đủ mục tiêu rồi! Cảm ơn cả nhà.

## Xu

coins-title = Nạp xu

coins-pack = { $count } xu · { $price }

coins-bought = { $count } xu đã về ví. Chơi vui nhé!

coins-pending = Đang chờ xác nhận thanh toán. Xong là xu về ngay.

coins-failed = Thanh toán không thành công. Bạn chưa bị trừ tiền.

## Giới hạn để bảo vệ mọi người

gift-limit-reached = Hôm nay bạn đã tặng đủ mức. Từ { $time } lại tặng được nhé.

gift-cooldown = Nghỉ tay chút: { $count } giây nữa tặng tiếp nhé.

gift-adults-only = Từ { $age } tuổi trở lên mới tặng quà được nhé.

## Bảng xếp hạng người ủng hộ

ranking-title = Top ủng hộ

ranking-empty = Chưa có ai cả. Hạng nhất đang chờ đó!

ranking-place = Hạng { $number }: { $name }

## Từ lần đầu ghé đến khách quen; mỗi câu một tối chỉ nói một lần

funnel-spotted = { $name } mới ghé lần đầu hả? Muốn hỏi gì cứ hỏi nhé!

funnel-rewarded = Cảm ơn bạn đã tham gia: tặng bạn { $count } xu nè.

funnel-first-gift = Món quà đầu tiên của { $name }! Cảm ơn nhiều lắm.

funnel-regular = { $name } quay lại rồi! Gặp lại bạn vui quá.

funnel-vip = Nhường chỗ nào, { $name } đến rồi!

## Tên các món quà

gift-rose = Hoa hồng

gift-coffee = Cà phê

gift-lantern = Đèn lồng

gift-drum = Trống

gift-star = Ngôi sao

# Món quà lớn nhất.
gift-ship = Thuyền buồm
