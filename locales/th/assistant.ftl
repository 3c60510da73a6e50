### คำตอบของผู้ช่วยอัตโนมัติในแชท ตัวเลขทุกตัวมาจากแค็ตตาล็อก
### ผู้ช่วยไม่สัญญาอะไรนอกเหนือจากนั้น

assistant-label = ผู้ช่วยอัตโนมัติ

assistant-greeting = สวัสดีคุณ { $name }! เราเป็นผู้ช่วยอัตโนมัติ ถามเรื่องราคา สต็อก หรือการจัดส่งได้เลย

assistant-price = { $product } ตอนนี้ราคา { $price } นะ

assistant-stock =
    { $count ->
        [0] ขอโทษด้วยนะ { $product } หมดแล้ว
       *[other] { $product } ยังมีของนะ เหลือ { $count } ชิ้น
    }

assistant-sold-out = เสียดายจัง { $product } ขายหมดแล้ว

assistant-shipping =
    { $count ->
        [0] ส่งถึงได้วันนี้เลย
       *[other] ปกติประมาณ { $count } วันก็ถึงนะ
    }

assistant-returns =
    { $count ->
        [0] ขอโทษด้วยนะ ชิ้นนี้คืนไม่ได้
       *[other] คืนได้ภายใน { $count } วันนะ
    }

assistant-payment = จ่ายผ่าน QR PromptPay, TrueMoney, บัตร หรือเลือกเก็บเงินปลายทางก็ได้

assistant-size = ดูไซส์ได้ในรายละเอียดสินค้า ถ้ายังไม่แน่ใจ ขอให้โฮสต์โชว์ใกล้ๆ ได้เลย

assistant-authentic = ร้านแจ้งว่าเป็นของแท้ ถ้ามีอะไรไม่ตรง แจ้งปัญหาจากหน้าคำสั่งซื้อได้เลย

assistant-discount = ข่าวดี! { $product } ลดเหลือ { $price } แล้ว

assistant-how-to-buy = กด “ซื้อเลย” บนการ์ดสินค้า แล้วทำตามขั้นตอน แค่นี้เอง!

assistant-limit = คนละไม่เกิน { $count } ชิ้นนะ จะได้มีโอกาสกันทุกคน

assistant-unsure = ข้อนี้เราไม่แน่ใจ เลยไม่อยากเดา

assistant-handover = ส่งคำถามให้ทีมงานแล้วนะ จะมีคนมาตอบในแชทนี้
