# The domain's words: one word per idea.
word-logbook = สมุดบันทึกเหตุการณ์
word-entry = รายการ
word-encounter = การติดต่อ
word-visitor = ผู้มาติดต่อ
word-client = ผู้รับบริการ
word-staff = เจ้าหน้าที่
word-duty = หน้าที่
word-right = สิทธิ์
word-site = สถานที่
word-desk = จุดบริการ
word-shift = กะ
word-pack = มาตรฐานการปฏิบัติงาน
word-standard = มาตรฐานการปฏิบัติงาน
word-parameter = ด้าน
word-item = ข้อ
word-probe = คำถามสุ่มตรวจ
word-readiness = ความพร้อมก่อนเข้ากะ
word-greeting-phrase = คำทักทาย
word-response-time = ระยะเวลารอ
word-handling-time = ระยะเวลาให้บริการ
word-request = เรื่องที่ติดต่อ
word-promise = เรื่องที่รับไว้ดำเนินการ
word-referral = การส่งต่อ
word-complaint = ข้อร้องเรียน
word-cause = สาเหตุ
word-reason = เหตุผล
word-occurrence = เหตุการณ์
word-unhappy-lane = การดูแลผู้มาติดต่อที่ไม่พอใจ
word-authority = ขอบเขตอำนาจ
word-verdict = ความพึงพอใจของผู้มาติดต่อ
word-observation = การสังเกตการณ์ของหัวหน้างาน
word-handover = การรับ–ส่งเวร
word-read-back = การทวนซ้ำ
word-post-order = คำสั่งประจำจุด
word-review = ตรวจสอบ
word-sign-off = ลงนามรับรอง
word-commendation = คำชมเชย
word-coaching-note = คำแนะนำ
word-objection = ข้อโต้แย้ง
word-learning-note = บทเรียน
word-checkpoint = จุดรับรอง
word-fingerprint = ลายนิ้วมือข้อมูล
word-receipt = ใบสรุปกะ
word-note = บันทึก
word-ticket = หมายเลขคิว
word-kind = ประเภท
word-place = บริเวณ
word-channel = ช่องทาง
word-language = ภาษา
word-tags = แท็ก
word-feeling = ความรู้สึก
word-severity = ระดับ
word-mood = อารมณ์
word-group = กลุ่ม
word-their-words = คำพูดของผู้มาติดต่อ

# What an item turned out to be.
answer-met = ปฏิบัติ
answer-missed = ไม่ได้ปฏิบัติ
answer-na = ไม่เกี่ยวข้อง
answer-assumed = ไม่ได้ตอบ
answer-unseen = ไม่เห็น

# Who comes.
kind-visitor = ผู้มาติดต่อ
kind-client = ผู้รับบริการ
kind-contractor = ผู้รับเหมา
kind-courier = พนักงานส่งของ
kind-colleague = เพื่อนร่วมงาน
kind-official = เจ้าหน้าที่รัฐหรือแขก
kind-applicant = ผู้สมัครงาน
kind-other = อื่น ๆ

# Where.
place-gate = ประตูทางเข้า
place-desk = โต๊ะต้อนรับ
place-waiting-room = ห้องรอ
place-office-door = หน้าห้องทำงาน

# By which way.
channel-walk-in = มาด้วยตนเอง
channel-phone = ทางโทรศัพท์

# Languages.
language-self = ไทย
language-fa = เปอร์เซีย
language-en = อังกฤษ
language-th = ไทย

# Tags of a visit.
tag-difficult = การติดต่อที่ยาก
tag-insulted = พูดจาดูหมิ่นเจ้าหน้าที่
tag-did-not-know = ไม่ทราบขั้นตอน
tag-elderly = ผู้สูงอายุ ต้องการความช่วยเหลือ
tag-pregnant = สตรีมีครรภ์ ต้องการความช่วยเหลือ
tag-disabled = คนพิการ ต้องการความช่วยเหลือ
tag-child = มากับเด็ก ต้องการความช่วยเหลือ
tag-language = ต้องการความช่วยเหลือด้านภาษา
tag-sent-elsewhere = ถูกส่งต่อมาแล้ว { $n } ครั้ง
tag-extra-mile = บริการเกินความคาดหวัง

# How the visitor feels, as seen from the desk.
feeling-calm = สงบ
feeling-worried = กังวล
feeling-confused = สับสน
feeling-hurried = รีบร้อน
feeling-sad = เศร้า
feeling-angry = โกรธ

# Requests and their five ends.
request-question = สอบถาม
request-request = ขอรับบริการ
request-complaint = ร้องเรียน
request-praise = ชมเชย
end-answered = ตอบแล้ว
end-promised = รับไว้ดำเนินการ
end-referred = ส่งต่อแล้ว
end-refused = ปฏิเสธ
end-withdrawn = ผู้มาติดต่อยกเลิก

# Severities of an occurrence.
severity-note = บันทึกทั่วไป
severity-minor = เล็กน้อย
severity-serious = ร้ายแรง
severity-emergency = ฉุกเฉิน

# How an unhappy visit ended.
closing-calm = สงบลงแล้ว
closing-not-calm = ยังไม่สงบ
closing-left = กลับไปแล้ว

# What became of a visit.
outcome-served = ให้บริการแล้ว
outcome-left-unserved = กลับก่อนได้รับบริการ
outcome-left-unsettled = กลับก่อนเรื่องเสร็จ
outcome-assumed = ปิดโดยไม่ได้ตอบ
outcome-discarded = ตัดออก
outcome-open = เปิดอยู่

# How a shift ended.
shift-end-closed = ปิดแล้ว
shift-end-relieved = ส่งเวรแล้ว
shift-end-assumed = ปิดโดยไม่ได้ตอบ

# Where the root of a missed item lies.
level-person = บุคคล
level-manager = ผู้จัดการ
level-organisation = องค์กร
level-building = อาคาร

# How a person is led, and how polite Thai ends.
guidance-auto = ถามทีละข้อเฉพาะช่วงแรก
guidance-guided = ถามทีละข้อ
guidance-confirm = สุ่มถามข้อเดียว
voice-first = ลงท้ายด้วย ครับ
voice-second = ลงท้ายด้วย ค่ะ/คะ

# Duties choose the standard, rights choose the powers.
duty-guard = รปภ.
duty-receptionist = พนักงานต้อนรับ
right-staff = เจ้าหน้าที่
right-supervisor = หัวหน้างาน
right-installer = ผู้ติดตั้ง

# Mood at the ends of a shift; it carries no person.
mood-good = ดี
mood-fine = ปกติ
mood-tired = เหนื่อย
mood-bad = ไม่ดี

# The six parameters, and four of conduct.
parameter-speech = การพูดจา
parameter-distance = ระยะห่าง
parameter-appearance = การแต่งกาย
parameter-expression = สีหน้าและท่าทาง
parameter-time = เวลา
parameter-safety = ความปลอดภัย
parameter-respect = การให้เกียรติ
parameter-listening = การรับฟัง
parameter-answering = การให้คำตอบ
parameter-empathy = ความเห็นอกเห็นใจ

# Stages of an encounter, and what stands before and after it.
stage-readiness = ความพร้อม
stage-approach = การเข้ามาติดต่อ
stage-greeting = การทักทาย
stage-listening = การรับฟัง
stage-service = การให้บริการ
stage-farewell = การกล่าวลา
stage-follow-up = การติดตามผล

# How a record was made.
made-live = บันทึกตามเวลาจริง
made-at-once = บันทึกรวดเดียว
made-afterwards = บันทึกย้อนหลัง
made-imported = นำเข้า

# The wait, as remembered afterwards.
wait-at-once = ทันที
wait-within = ภายในเวลาที่กำหนด
wait-over = เกินเวลาที่กำหนด
wait-unknown = ไม่ทราบ
