# การตรวจสอบกะ
review-title = ตรวจสอบ
review-no-shift = ยังไม่มีกะให้ตรวจสอบ
review-no-exception = ไม่มีสิ่งที่ต้องดู กะนี้ไม่มีเรื่องผิดปกติ
review-no-visit = ไม่มีการติดต่อในกะนี้
review-sample = สุ่มเลือก
review-sample-not = สุ่มตัวอย่างได้ครั้งเดียวเมื่อกะจบแล้ว
review-waiting = รออยู่ { $n }
review-to-look-at = ควรดู { $n } จาก { $whole }

# ท้ายจอ
review-hint-open = เปิด
review-hint-due = รออยู่
review-hint-ask = ถาม
review-hint-root = ต้นเหตุ
review-hint-exceptions = เรื่องผิดปกติ

# เรื่องผิดปกติ
exception-critical-miss = พลาดข้อสำคัญ
exception-occurrence = เหตุการณ์
exception-left = กลับไปก่อน
exception-unhappy = ไม่พอใจ
exception-late-promise = เรื่องที่รับไว้ล่าช้า
exception-attention = ควรสังเกต
exception-assumed = ไม่ได้ตอบ
exception-reason-owed = ยังไม่บอกเหตุผล
exception-clock = นาฬิกา
exception-quiet = เงียบ

# รายละเอียด
review-waited = หลัง { $time }
review-calm-unknown = ไม่ทราบว่าจบอย่างไร
review-kept-late = ทำช้าไป { $time }
review-still-late = เลยกำหนด { $time } ยังไม่ได้ทำ
review-assumed = ไม่มีใครปิด
review-unmeasured = ไม่ได้วัดเวลารอ เพราะเครื่องเริ่มใหม่
review-clock-back = ถูกตั้งถอยหลัง { $time }
review-clock-ahead = ถูกตั้งไปข้างหน้า { $time }
review-quiet = ไม่มีการบันทึก { $time }

# ควรสังเกต
sign-of-hasty-items = ตอบแต่ละข้อเร็วเกินไป
sign-of-hasty-items-why = ตอบทีละข้อ ข้อละไม่ถึงสองวินาที ได้ดูจริงหรือไม่
sign-of-hasty-probe = ตอบคำถามเร็วเกินไป
sign-of-hasty-probe-why = ตอบคำถามเร็วกว่าที่จะอ่านทัน
sign-of-all-keys-at-once = สี่ปุ่มรวดเดียว
sign-of-all-keys-at-once-why = มาถึง ทักทาย บริการ และคำถาม ภายในสามวินาที บันทึกขณะเกิดขึ้นจริงหรือไม่
sign-of-same-option = ตอบเหมือนเดิมเสมอ
sign-of-same-option-why = ตอบคำถามด้วยตัวเลือกเดิมซ้ำหลายครั้ง
sign-of-logged-at-once = บันทึกรวดเดียว
sign-of-logged-at-once-why = หลายครั้งบันทึกรวดเดียวแทนที่จะบันทึกขณะเกิดขึ้น
sign-of-burst = หลายครั้งติดกัน
sign-of-burst-why = มีหลายครั้งเริ่มพร้อมกัน
sign-of-batch = บันทึกตอนท้ายกะ
sign-of-batch-why = หลายครั้งถูกบันทึกไม่นานก่อนจบกะ
sign-of-quiet-hours = ชั่วโมงที่ไม่มีการบันทึก
sign-of-quiet-hours-why = มีชั่วโมงที่ไม่มีการบันทึกเลย ทั้งที่จุดนี้มักมีการบันทึก
review-seconds =
    { $seconds } วินาที
review-sign-measured = วัดได้: { $time }
review-sign-here = ที่นี่ { $part } จาก { $whole }
review-sign-own = ตามปกติของคนนี้ { $part } จาก { $whole }
review-sign-desk = ตามปกติของจุดนี้ { $part } จาก { $whole }
review-sign-weak = สัญญาณเดียวยังเบา เป็นคำถาม ไม่ใช่ความผิด

# การติดต่อ
review-quoted = “{ $words }”
review-voices = ตามบันทึก · ตามหัวหน้างาน
review-visitor-said = ผู้มาติดต่อ: { $face }
review-answered = ที่ตอบแล้ว
review-observed = ที่สังเกต
review-within = { $percent } ภายในเป้าหมาย
review-calm-again = กลับมาสงบ { $n }

# สถานะ
standing-received = รอตรวจสอบ
standing-in-review = กำลังตรวจสอบ
standing-questions = มีคำถาม
standing-signed = ลงนามแล้ว
standing-reopened = เปิดตรวจใหม่

# สิ่งที่บอกกัน
feedback-commendation = คำชมเชย
feedback-coaching = คำแนะนำ
feedback-question = คำถาม
reply-seen = รับทราบ
reply-answered = ตอบแล้ว
reply-objected = โต้แย้ง
reply-now-seen = รับทราบ
reply-now-answered = ตอบ
reply-now-objected = โต้แย้ง
review-to = ถึง
review-words = ข้อความ
review-due-ask = ต้องตอบภายในเมื่อไร
review-merit-calm = คุณใจเย็นกับผู้มาติดต่อที่รับมือยาก และทุกคนเห็น
review-merit-kept = คุณทำตามที่รับไว้ได้ตรงเวลา
review-merit-hard = คุณรับเรื่องยากและดูแลจนจบ
review-coach-greet = ทักทายก่อน แล้วจึงถามธุระ
review-coach-listen = ฟังให้จบ แล้วทวนความต้องการ
review-coach-promise = รับปากในเวลาที่ทำได้ และจดไว้
review-ask-happened = เกิดอะไรขึ้นที่นี่
review-ask-keys = บันทึกเหล่านี้เกิดขึ้นอย่างไร
review-ask-needed = อะไรจะช่วยคุณได้
review-observe-whom = สังเกตการณ์ใคร
review-note = หมายเหตุ
review-note-ask = เห็นอะไรอีกบ้าง กดเอนเทอร์เพื่อเว้นว่าง
review-judge = ต้นเหตุอยู่ที่ใด
review-judge-what = เรื่องใด
review-judge-level = ต้นเหตุอยู่ที่
review-judge-nothing = ไม่มีข้อที่พลาดและไม่มีข้อร้องเรียน
review-answer-ask = คุณจะตอบว่าอย่างไร
review-object-ask = คุณเห็นต่างอย่างไร ทั้งสองความเห็นจะยังอยู่
review-resolve = ตัดสิน
review-resolve-ask = คุณจะว่าอย่างไร
review-stands = คงตามเดิม
review-stands-not = ไม่คงตามเดิม

# คำชมเชยและการลงนาม
review-merits = ใครสมควรได้รับคำชม
review-merits-help = ชมใครสักคน หรือลงนามโดยไม่ชม: { $key } ระบบจะบันทึกว่าไม่ได้เลือกใคร
review-merits-none = ไม่มีใครโดดเด่นในบันทึก { $key } ลงนามได้เช่นกัน
merit-calmed = ผู้มาติดต่อที่ไม่พอใจกลับมาสงบ
merit-hard-visit = รับการติดต่อที่ยาก
merit-extra-mile = ทำมากกว่าที่ขอ
merit-top-verdict = สีหน้าดีที่สุด
merit-kept-promise = ทำตามที่รับไว้ตรงเวลา
review-sign = ลงนาม
review-sign-ask = ลงนามรับรองกะนี้หรือไม่
review-sign-help = ลงนามแล้วยกเลิกไม่ได้ จะเปิดตรวจใหม่ได้เมื่อมีเหตุผลเท่านั้น
review-sign-help-none = ยังไม่ได้ชมใคร ลงนามแล้วยกเลิกไม่ได้ จะเปิดตรวจใหม่ได้เมื่อมีเหตุผลเท่านั้น
review-sign-now = ลงนาม
review-sign-not = ยังก่อน
review-reopen = เปิดตรวจใหม่
review-reopen-ask = เหตุใดจึงเปิดตรวจกะที่ลงนามแล้ว

# สิ่งที่รอผู้ที่อยู่หน้าจอ
feedback-title = ถึงคุณ
feedback-for-you = ที่บอกถึงคุณ
feedback-to-decide = รอให้คุณตัดสิน
feedback-nothing = ไม่มีอะไรรอคุณอยู่
feedback-visit = การติดต่อ
