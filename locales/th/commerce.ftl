### การ์ดสินค้า Flash Sale คำสั่งซื้อ และเวลาไลฟ์
### สต็อก จำนวนจำกัด และเวลานับถอยหลัง เป็นตัวเลขจริงเสมอ

## การ์ดสินค้า

product-card-title = กำลังโชว์อยู่

product-price = { $price }

product-was-price = ราคาเดิม { $price }

product-discount = ลด { $percent }%

product-stock-left =
    { $count ->
        [0] ของหมดแล้ว
       *[other] เหลือ { $count } ชิ้น
    }

product-sold-out = ขายหมดแล้ว

product-buy = ซื้อเลย

product-open = ดูรายละเอียด

product-pinned = โฮสต์ปักหมุดไว้

product-limit-per-person = จำกัดคนละ { $count } ชิ้น

# ใช้ทั้งก่อนเปิดขายและหลังปิดขาย
product-not-on-sale = ตอนนี้ชิ้นนี้ไม่ได้เปิดขายนะ

## Flash Sale และคูปอง

flash-sale-price = ราคา Flash Sale { $price }

flash-sale-ends = สิ้นสุด { $time } น.

flash-sale-countdown =
    { $count ->
        [0] หมดเวลาแล้ว
       *[other] เหลืออีก { $count } วินาที
    }

coupon-claimed = เก็บคูปองแล้ว! จะลดให้ตอนจ่ายเงิน

coupon-terms = ลด { $amount } เมื่อซื้อครบ { $minimum }

bundle-price = { $count } ชิ้น { $price }

delivery-free = ส่งฟรี

## คำสั่งซื้อ

cart-added = หยิบ { $product } ใส่ตะกร้าแล้ว

order-thanks = ขอบคุณ { $name } มากนะ! ออเดอร์เข้าระบบแล้ว

# หัวข้อเหนือรายชื่อช่องทางชำระเงิน
payment-methods = ช่องทางชำระเงิน

delivery-estimate =
    { $count ->
        [0] ส่งถึงวันนี้
       *[other] ส่งถึงในราว { $count } วัน
    }

return-policy =
    { $count ->
        [0] ชิ้นนี้คืนไม่ได้
       *[other] คืนได้ภายใน { $count } วัน
    }

viewers-bought =
    { $count ->
        [0] มาประเดิมเป็นคนแรกกัน
       *[other] ซื้อไปแล้ว { $count } คน
    }

## ลำดับการขายในไลฟ์

rung-traffic = ดีลเปิดไลฟ์

rung-bridge = สุดคุ้ม

rung-profit = ตัวเด็ด

rung-limited = มีจำนวนจำกัด

## เวลาไลฟ์

show-starts = เริ่ม { $time } น.

show-date = ไลฟ์วันที่ { $date }
