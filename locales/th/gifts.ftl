### ของขวัญ เหรียญ และเพชร คนดูซื้อเหรียญมาส่งของขวัญ โฮสต์ได้รับเพชร
### ราคาและยอดคงเหลือเป็นตัวเลขจริงเสมอ ไม่เร่งให้ใครจ่าย

## ถาดของขวัญ

gift-title = ส่งของขวัญ

gift-send = ส่ง

gift-sent =
    { $count ->
        [1] { $gift } จากคุณ { $name } ขอบคุณมากนะ!
       *[other] { $gift } × { $count } จากคุณ { $name } ขอบคุณมากนะ!
    }

gift-coins = { $count } เหรียญ

gift-not-enough-coins = ขาดอีก { $count } เหรียญถึงจะส่งของขวัญชิ้นนี้ได้

gift-balance = คุณมี { $count } เหรียญ

gift-combo = คุณ { $name } ส่ง { $gift } รัวๆ × { $count }!

gift-diamonds = คุณได้รับ { $count } เพชร

gift-confirm = { $gift } ราคา { $count } เหรียญ ส่งเลยไหม

gift-goal = ขาดอีก { $count } เหรียญ

gift-goal-reached = ถึงเป้าแล้ว! ขอบคุณทุกคนนะ

## เหรียญ

coins-title = เติมเหรียญ

coins-pack = { $count } เหรียญ · { $price }

coins-bought = ได้ { $count } เหรียญแล้ว สนุกให้เต็มที่นะ!

coins-pending = กำลังรอยืนยันการชำระเงิน เสร็จแล้วเหรียญเข้าทันที

coins-failed = ชำระเงินไม่สำเร็จ ยังไม่มีการตัดเงินนะ

## เพดานเพื่อดูแลทุกคน

gift-limit-reached = วันนี้ส่งครบเพดานแล้ว ส่งได้อีกตั้งแต่ { $time } น.

gift-cooldown = พักแป๊บนึง อีก { $count } วินาทีค่อยส่งต่อ

gift-adults-only = ต้องอายุ { $age } ปีขึ้นไปถึงจะส่งของขวัญได้

## อันดับผู้สนับสนุน

ranking-title = อันดับผู้สนับสนุน

ranking-empty = ยังไม่มีใครเลย ที่หนึ่งยังว่างอยู่!

ranking-place = อันดับ { $number } { $name }

## ตั้งแต่มาครั้งแรกจนเป็นขาประจำ คืนหนึ่งพูดประโยคเดิมแค่ครั้งเดียว

funnel-spotted = คุณ { $name } เพิ่งมาครั้งแรกใช่ไหม ถามอะไรได้หมดเลยนะ!

funnel-rewarded = ขอบคุณที่มาเล่นด้วยกัน เราให้ { $count } เหรียญนะ

funnel-first-gift = ของขวัญชิ้นแรกจากคุณ { $name }! ขอบคุณมากๆ เลย

funnel-regular = คุณ { $name } กลับมาแล้ว! ดีใจที่เจอกันอีก

funnel-vip = หลีกทางหน่อย คุณ { $name } มาแล้ว!

## ชื่อของขวัญ

gift-rose = กุหลาบ

gift-coffee = กาแฟ

gift-lantern = โคมไฟ

gift-drum = กลอง

gift-star = ดาว

# ของขวัญชิ้นใหญ่ที่สุด
gift-ship = เรือสำเภา
