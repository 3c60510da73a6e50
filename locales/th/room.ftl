### หน้าห้อง: การเข้าห้อง ที่นั่ง แชท ของขวัญ ช่วงพักเสียง และข้อผิดพลาด
### โทน: เป็นกันเองแต่สุภาพ ไม่ใช้คำลงท้ายที่บอกเพศ ใช้ “คุณ” เท่าที่จำเป็น

-brand = Layar

## ตัวห้อง

language-name = ไทย

room-title-live = ไลฟ์อยู่บน { -brand }

room-join = เข้าห้อง

room-leave = ออกจากห้อง

room-listeners =
    { $count ->
        [0] ยังไม่มีคนฟัง
       *[other] มีคนฟังอยู่ { $count } คน
    }

room-welcome = ยินดีต้อนรับคุณ { $name } ดีใจที่แวะมานะ!

room-connecting = กำลังเชื่อมต่อ…

room-reconnecting = สัญญาณหลุด กำลังพากลับเข้าห้อง…

room-retry = ลองอีกครั้ง

room-closed = ห้องนี้ปิดแล้ว ขอบคุณที่มาอยู่ด้วยกันนะ!

room-full = ตอนนี้ห้องเต็ม รอสักครู่แล้วลองใหม่นะ

room-your-name = ชื่อของคุณ

room-name-placeholder = อยากให้เรียกว่าอะไร

# ช่วงพักเสียง เช่น เวลาละหมาด
quiet-window = พักเสียงถึง { $time } น. ตอนนี้ไมค์ปิดอยู่ แต่ยังแชทกันได้

## บทบาท

role-host = โฮสต์

role-co-host = โฮสต์ร่วม

role-speaker = ผู้พูด

role-listener = ผู้ฟัง

## ที่นั่ง

seat-take = ขึ้นไมค์

seat-leave = ลงจากไมค์

seat-request = ขอขึ้นไมค์

seat-request-sent = ส่งคำขอแล้ว รอโฮสต์ตอบนะ…

seat-request-accepted = ได้ขึ้นไมค์แล้ว! เชิญคุยได้เลย

seat-request-declined = รอบนี้ยังไม่ได้ขึ้น อยู่ด้วยกันก่อน แล้วค่อยขอใหม่นะ

seat-request-timeout = โฮสต์ยังไม่ทันได้ตอบ จะขออีกครั้งไหม

seat-empty = ที่ว่าง

seat-host = ที่นั่งโฮสต์

seat-locked = ล็อกไว้

seat-you = คุณ

seat-number = ที่นั่ง { $number }

seat-taken-by = { $name } นั่งอยู่ตรงนี้

seat-muted = ปิดไมค์อยู่

seat-mute = ปิดไมค์

seat-unmute = เปิดไมค์

## แชท

chat-title = แชท

chat-empty = ยังไม่มีใครพิมพ์ ทักก่อนเลย!

chat-placeholder = พิมพ์อะไรดีๆ คุยกัน…

chat-send = ส่ง

chat-too-fast = ใจเย็นๆ รอแป๊บนึงแล้วค่อยส่งต่อนะ

chat-too-long = ยาวไปหน่อย ตัดให้สั้นลงนิดนึงนะ

## โพล

poll-title = ช่วยโหวตหน่อย

poll-vote = โหวต

poll-votes =
    { $count ->
        [0] ยังไม่มีใครโหวต
       *[other] โหวตแล้ว { $count } เสียง
    }

poll-closes = โหวตได้ถึง { $time } น.

poll-result = ทั้งห้องเลือก { $answer } ({ $percent }%)

## แบทเทิล: โฮสต์สองคนหรือสองทีมแข่งกันไม่กี่นาที

battle-invite = { $name } ชวนแบทเทิล รับไหม

battle-accept = จัดมาเลย

battle-decline = ไว้คราวหน้า

battle-started = แบทเทิลเริ่มแล้ว! เชียร์ฝั่งตัวเองให้สุดเสียง

battle-time-left = เหลือ { $left }

battle-ahead = { $name } ขึ้นนำแล้ว!

battle-won = { $name } ชนะแล้ว! เก่งทั้งสองฝั่งเลย

battle-draw = เสมอกัน! ไม่มีใครแพ้

## โทรคุยกันสองคน

call-incoming = { $name } โทรหาคุณ

call-answer = รับสาย

call-decline = ไม่รับ

call-connecting = กำลังโทร…

call-missed = ตอนนี้ { $name } ยังไม่สะดวกรับสาย ไว้ลองใหม่นะ

call-ended = คุยกันไป { $length }

call-request-private = ขอดูของแบบส่วนตัว

## เครือข่าย

network-weak = เน็ตอ่อนนิดนึง เราขอรักษาเสียงไว้ก่อนนะ

network-audio-only = ฟังเสียงไปก่อน เน็ตดีแล้วภาพจะกลับมา

network-back = เน็ตกลับมาแล้ว! ดูภาพต่อได้เลย

mic-blocked = ยังไม่ได้ยินเสียงคุณ ลองอนุญาตให้เบราว์เซอร์ใช้ไมค์นะ

## ดูแลห้องให้น่าอยู่

report-open = รายงาน

report-sent = ขอบคุณที่แจ้งมานะ เราจะรีบดูให้

block-person = บล็อก

moderation-muted = โฮสต์ปิดเสียงคุณไว้ { $length }

moderation-removed = คุณถูกเชิญออกจากห้องเพราะทำผิดกติกา

moderation-word-blocked = คำนี้ใช้ในห้องนี้ไม่ได้ ลองพูดแบบอื่นนะ

chat-slow-mode = โหมดแชทช้า: ส่งได้คนละข้อความทุก { $count } วินาที

room-adults-only = ห้องนี้สำหรับคนอายุ { $age } ปีขึ้นไป

## ประเภทห้อง

template-lounge-8 = ห้องนั่งเล่น
    .announcement = คุยกันดีๆ ผลัดกันพูด เรื่องส่วนตัวเก็บไว้เป็นส่วนตัวนะ
    .welcome = สวัสดีทุกคน! ทำตัวตามสบาย ใครอยากคุยก็มีที่ให้นั่ง
    .icebreaker = อาทิตย์นี้เรื่องไหนทำให้ยิ้มกว้างที่สุด

# มัจลิส: ห้องรับแขกแบบชาวอ่าวอาหรับ
template-majlis = ห้องรับแขกมัจลิส
    .announcement = มารยาทในมัจลิสของเรา ทักทายก่อนพูด จะขึ้นไมค์ขอโฮสต์ก่อนนะ
    .welcome = เชิญเลย เชิญเลย! กาแฟพร้อมแล้ว คืนนี้คุยกันให้เต็มที่
    .icebreaker = ใครเป็นคนสอนคุณเรื่องการต้อนรับแขก

# วารุง: ร้านเล็กๆ ข้างทางแบบอินโดนีเซีย
template-warung-8 = วงคุยร้านวารุง
    .announcement = แซวกันได้ แต่อย่าด่ากัน ผลัดกันพูดนะ จะได้ฟังกันครบทุกคน
    .welcome = มาๆ ลากเก้าอี้มานั่งก่อน! คุยเล่นขำๆ กันนี่แหละ
    .icebreaker = ดึกแล้วดันหิว สั่งอะไรกินดี

# โบเตโก: คาเฟ่บาร์หัวมุมถนนแบบบราซิล
template-boteco-8 = วงคุยบาร์โบเตโก
    .announcement = คุยสนุก เพลงเพราะ มารยาทดี เรื่องทะเลาะทิ้งไว้หน้าร้านนะ
    .welcome = ลากเก้าอี้มาเลย มีที่ให้อีกคนเสมอ!
    .icebreaker = เพลงไหนขึ้นมาทีไร ต้องเร่งเสียงสุดทุกที

## ข้อผิดพลาด

error-unknown-room = หาห้องนี้ไม่เจอ อาจจะปิดไปแล้ว

error-bad-message = ส่งไม่สำเร็จ ลองใหม่อีกครั้งนะ

error-not-allowed = ตอนนี้ทำแบบนี้ในห้องนี้ไม่ได้นะ

error-seat-taken = มีคนเพิ่งนั่งตรงนี้ไป เลือกที่อื่นนะ

error-rate-limited = เร็วไปนิดนึง รอสักสองสามวินาทีนะ

error-too-many = เปิดอยู่หลายที่เกินไป ปิดสักที่แล้วลองใหม่นะ

error-unexpected = ระบบของเรามีปัญหา ลองใหม่อีกครั้งนะ
