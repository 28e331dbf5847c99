# การตรวจสอบกะ
review-title = ตรวจสอบ
review-who = ใครเป็นผู้ตรวจสอบ
review-no-shift = ยังไม่มีกะให้ตรวจสอบ
review-no-exception = ไม่มีรายการที่ต้องดู กะนี้ไม่มีเรื่องผิดปกติ
review-no-visit = ไม่มีการติดต่อในกะนี้
review-sample = สุ่มเลือก · ค่าตั้งต้น { $seed }
review-sample-not = สุ่มตัวอย่างได้ครั้งเดียวเมื่อกะจบแล้ว
review-waiting = รอคำตอบ { $n }
review-to-look-at = ควรดู { $n } จาก { $whole }

# ท้ายจอ
review-hint-open = เปิด
review-hint-due = รอคำตอบ
review-hint-ask = ถาม
review-hint-root = ต้นเหตุ
review-hint-scroll = เลื่อน
review-hint-exceptions = เรื่องผิดปกติ

# เรื่องผิดปกติ
exception-critical-miss = พลาดข้อสำคัญ
exception-occurrence = เหตุการณ์
exception-left = กลับก่อน
exception-unhappy = ไม่พอใจ
exception-late-promise = เรื่องที่รับไว้ล่าช้า
exception-attention = ควรสังเกต
exception-assumed = ไม่ได้ตอบ
exception-reason-owed = ยังไม่ระบุเหตุผล
exception-clock = นาฬิกา
exception-quiet = ไม่มีการบันทึก

# รายละเอียด
review-waited = หลังมาถึง { $time }
review-calm-unknown = ไม่ทราบว่าจบอย่างไร
review-kept-late = แจ้งผลช้าไป { $time }
review-still-late = เลยกำหนด { $time } ยังไม่ได้แจ้งผล
review-assumed = ไม่มีใครปิด
review-unmeasured = ไม่ได้วัดระยะเวลารอ เพราะเครื่องเริ่มทำงานใหม่
review-clock-back = ถูกตั้งถอยหลัง { $time }
review-clock-ahead = ถูกตั้งไปข้างหน้า { $time }
review-quiet = นาน { $time }

# ควรสังเกต
sign-of-hasty-items = ตอบแต่ละข้อเร็วเกินไป
sign-of-hasty-items-why = ตอบทีละข้อ ข้อละไม่ถึงสองวินาที ได้ดูจริงหรือไม่
sign-of-hasty-probe = ตอบคำถามเร็วเกินไป
sign-of-hasty-probe-why = ตอบคำถามสุ่มตรวจเร็วกว่าที่จะอ่านทัน
sign-of-all-keys-at-once = สี่ปุ่มรวดเดียว
sign-of-all-keys-at-once-why = มาถึง ทักทาย ให้บริการ และคำถาม ครบภายในสามวินาที บันทึกขณะเกิดขึ้นจริงหรือไม่
sign-of-same-option = ตอบเหมือนเดิมเสมอ
sign-of-same-option-why = ตอบคำถามด้วยตัวเลือกเดิมซ้ำหลายครั้ง
sign-of-logged-at-once = บันทึกรวดเดียว
sign-of-logged-at-once-why = การติดต่อหลายครั้งถูกบันทึกรวดเดียว แทนที่จะบันทึกขณะเกิดขึ้น
sign-of-burst = หลายรายติดกัน
sign-of-burst-why = การติดต่อหลายครั้งเริ่มในเวลาไล่เลี่ยกัน
sign-of-batch = บันทึกตอนท้ายกะ
sign-of-batch-why = การติดต่อหลายครั้งถูกบันทึกก่อนจบกะไม่นาน
sign-of-quiet-hours = ชั่วโมงที่ไม่มีการบันทึก
sign-of-quiet-hours-why = มีชั่วโมงที่ไม่มีการบันทึกเลย ทั้งที่จุดบริการนี้มักมีการบันทึก
review-seconds =
    { $seconds } วินาที
review-sign-measured = วัดได้: { $time }
review-sign-here = ที่นี่ { $part } จาก { $whole }
review-sign-own = กะอื่นของเจ้าหน้าที่คนนี้ { $part } จาก { $whole }
review-sign-desk = กะอื่นของจุดบริการนี้ { $part } จาก { $whole }
review-sign-weak = สัญญาณเดียวยังไม่พอสรุป เป็นเพียงคำถาม ไม่ใช่ความผิด

# การติดต่อ
review-quoted = “{ $words }”
review-voices = ตามบันทึก · ตามที่หัวหน้างานเห็น
review-visitor-said = ผู้มาติดต่อ: { $face }
review-answered = จากคำตอบ
review-observed = จากการสังเกต
review-last-month = เดือนก่อน
review-own-voice = ตามบันทึก
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
reply-seen = รับทราบแล้ว
reply-answered = คำตอบ
reply-objected = ข้อโต้แย้ง
reply-now-seen = รับทราบ
reply-now-answered = ตอบ
reply-now-objected = โต้แย้ง
review-to = ถึง
review-words = ข้อความ
review-due-ask = ต้องตอบภายในเมื่อใด{ -polite-ask }
review-merit-calm = คุณใจเย็นในการติดต่อที่ยาก และเห็นได้ชัด{ -polite }
review-merit-kept = คุณทำตามที่รับไว้ได้ตรงเวลา{ -polite }
review-merit-hard = คุณรับการติดต่อที่ยากและดูแลจนจบ{ -polite }
review-coach-greet = ควรทักทายก่อน แล้วจึงถามธุระ{ -polite }
review-coach-listen = ควรฟังให้จบ แล้วทวนความต้องการ{ -polite }
review-coach-promise = ควรรับปากในเวลาที่ทำได้จริง และจดไว้{ -polite }
review-ask-happened = เกิดอะไรขึ้นในการติดต่อครั้งนี้{ -polite-ask }
review-ask-keys = รายการเหล่านี้บันทึกไว้อย่างไร{ -polite-ask }
review-ask-needed = ตอนนั้นมีอะไรที่จะช่วยคุณได้บ้าง{ -polite-ask }
review-observe-whom = สังเกตการณ์ใคร
review-note = บันทึก
review-note-ask = เห็นอะไรอีกบ้าง{ -polite-ask } กด { "Enter" } เพื่อเว้นว่าง
review-judge = ต้นเหตุอยู่ที่ใด
review-judge-what = เรื่องใด
review-judge-level = ต้นเหตุอยู่ที่
review-judge-nothing = ไม่มีข้อที่พลาดและไม่มีข้อร้องเรียน
review-answer-ask = คุณจะตอบว่าอย่างไร{ -polite-ask }
review-object-ask = คุณเห็นต่างอย่างไร{ -polite-ask } ทั้งสองความเห็นจะยังอยู่
review-resolve = พิจารณา
review-resolve-ask = คุณมีความเห็นอย่างไร{ -polite-ask }
review-stands = คงตามเดิม
review-stands-not = ไม่คงตามเดิม

# คำชมเชยและการลงนาม
review-merits = ใครสมควรได้รับคำชมเชย
review-merits-help = ชมเชยเจ้าหน้าที่ หรือกด { $key } เพื่อลงนามโดยไม่ชมเชย ระบบจะบันทึกว่าไม่ได้เลือกใคร
review-merits-none = ไม่มีใครโดดเด่นในบันทึก กด { $key } เพื่อลงนามได้เช่นกัน
merit-calmed = ผู้มาติดต่อที่ไม่พอใจกลับมาสงบ
merit-hard-visit = รับการติดต่อที่ยาก
merit-extra-mile = ทำให้มากกว่าที่ขอ
merit-top-verdict = ความพึงพอใจสูงสุด
merit-kept-promise = ทำตามที่รับไว้ตรงเวลา
review-sign = ลงนามรับรอง
review-sign-ask = ลงนามรับรองกะนี้หรือไม่{ -polite-ask }
review-sign-help = ลงนามแล้วยกเลิกไม่ได้ จะเปิดตรวจใหม่ได้เมื่อมีเหตุผลเท่านั้น
review-sign-help-none = ยังไม่ได้ชมเชยใคร ลงนามแล้วยกเลิกไม่ได้ จะเปิดตรวจใหม่ได้เมื่อมีเหตุผลเท่านั้น
review-sign-now = ลงนาม
review-sign-not = ยังก่อน
review-reopen = เปิดตรวจใหม่
review-reopen-ask = เหตุใดจึงเปิดตรวจกะที่ลงนามแล้ว{ -polite-ask }

# สิ่งที่รอผู้ที่อยู่หน้าจอ
feedback-title = ถึงคุณ
feedback-for-you = ข้อความถึงคุณ
feedback-to-decide = รอให้คุณพิจารณา
feedback-nothing = ไม่มีอะไรรอคุณอยู่
feedback-keys = ตอบด้วยปุ่ม { $keys } ส่วน { "Enter" } ไม่บันทึกคำตอบ
feedback-visit = การติดต่อ
feedback-news = มีข้อความถึงคุณ { $n } เรื่อง: { $key }

# ค้นหา และการลงชื่อ
review-search = ค้นหา
review-search-help = คำที่มีผู้เขียนไว้: บันทึก คำพูดของผู้มาติดต่อ เรื่องที่รับไว้ เหตุผล และสิ่งที่บอกไว้ในการตรวจสอบ เรียงจากใหม่ที่สุด
review-among-shift = กะนี้
review-hint-among = ค้นที่ใด
review-found-more = พบมากกว่า { $n }
review-signed-by = ลงชื่อโดย { $name } { $when }
review-reopened-by = เปิดใหม่โดย { $name } { $when }: { $reason }

# การติดต่อตามเงื่อนไข
sift-title = การติดต่อ
sift-staff = เจ้าหน้าที่
sift-desk = จุดบริการ
sift-kind = ประเภท
sift-place = บริเวณ
sift-missed = พลาดด้าน
sift-mark = ลักษณะ
sift-time = ช่วงเวลา
sift-any = ทั้งหมด
sift-hint = เงื่อนไข
sift-hint-open = การติดต่อ
sift-none = ไม่พบการติดต่อตามเงื่อนไขนี้ กดตัวเลขเพื่อเปลี่ยนเงื่อนไข หรือกด { $key } เพื่อล้างทั้งหมด
sift-nobody = ยังไม่มีการติดต่อที่นี่ กด { $key } เพื่อดูที่อื่น
sift-stopped = หยุดแล้ว เปลี่ยนเงื่อนไขเพื่ออ่านใหม่
sift-position = { $n } จากมากกว่า { $total }
mark-unhappy = ไม่พอใจ
mark-left = กลับก่อนเรื่องเสร็จ
mark-assumed = ไม่มีใครปิด
mark-corrected = แก้ไขภายหลัง
mark-verdict-marked = ประเมินเร็วเกินไปหรือไม่มีใครอยู่ที่จุดบริการ
mark-guided = ตอบทีละข้อ
mark-probe-unanswered = ไม่ได้ตอบคำถามสุ่มตรวจ

# สิ่งที่เขียนไว้
said-note = บันทึก
said-their-words = คำพูดผู้มาติดต่อ
said-label = ป้ายชื่อ
said-reason = เหตุผล
said-promise = เรื่องที่รับไว้
said-referral = ส่งต่อ
said-refusal = ปฏิเสธ
said-occurrence = เหตุการณ์
said-feedback = ถึงเจ้าหน้าที่
said-reply = คำตอบ
said-observation = การสังเกต
review-decide = คำตอบที่รอคุณตัดสิน { $n } ({ $key })
review-decide-late = เลยกำหนด { $n }
