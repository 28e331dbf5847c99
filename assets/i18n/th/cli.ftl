# The command line.
cli-about = สมุดบันทึกเหตุการณ์สำหรับ รปภ. และพนักงานต้อนรับ

# What is wrong with a line of record.
cli-line = บรรทัดที่ { $n }: { $reason }
wrong-too-long = บรรทัดยาวเกิน 1 { "MiB" }
wrong-not-utf8 = ข้อความนี้ไม่ใช่ { "UTF-8" }
wrong-not-json = ตั้งแต่คอลัมน์ { $column } ไม่ใช่ { "JSON" }
wrong-not-object = แต่ละบรรทัดต้องเป็นออบเจ็กต์ { "JSON" } หนึ่งรายการ: {"{"} … {"}"}
wrong-missing = ไม่มี { $field }
wrong-unknown = ใช้ { $field } ที่นี่ไม่ได้ ที่ใช้ได้คือ: { $words }
wrong-not-text = { $field } ต้องเป็นข้อความ
wrong-not-number = { $field } ต้องเป็นจำนวนเต็มตั้งแต่ { $least } ถึง { $most }
wrong-not-flag = { $field } ต้องเป็น { "true" } หรือ { "false" }
wrong-not-many = { $field } ต้องเป็นรายการหรือออบเจ็กต์
wrong-not-one-of = { $field } เป็น { $found } ไม่ได้ ค่าที่ใช้ได้: { $words }
wrong-not-time = { $field } ไม่ใช่เวลา ให้เขียน เช่น { "2025-11-22T06:00:00+03:30" }
wrong-future = เวลานี้ยังมาไม่ถึง
wrong-no-person = ไม่พบบุคคลชื่อ { $name }
wrong-many-people = มีหลายคนชื่อ { $name } ให้ระบุรหัสแทน
wrong-no-ticket = ไม่พบการติดต่อคิวที่ { $n }
wrong-no-request-of = การติดต่อคิวที่ { $n } ไม่มีเรื่องที่ติดต่อนี้
wrong-nothing-last = ยังไม่มีบรรทัดก่อนหน้าที่บอกว่า “{ "last" }” คืออะไร
wrong-no-pack = โปรแกรมนี้ไม่มีมาตรฐาน { $id }

# What is wrong with a question to the review.
wrong-not-day = { $field } ไม่ใช่วันที่ ให้เขียน เช่น { "21/11/2569" } หรือ { "2026-11-21" }
wrong-no-desk = ไม่มีจุดบริการชื่อ { $name } ที่มีคือ: { $words }
wrong-no-shift = ไม่พบกะ { $found } ให้ระบุรหัสกะหรือ “{ "last" }”
wrong-no-encounter = ไม่พบการติดต่อ { $found } ให้ระบุรหัสการติดต่อ
wrong-days = วันที่ของ { "--from" } อยู่หลังวันที่ของ { "--to" }
wrong-needs = มุมมองนี้ต้องระบุ { $field }
wrong-not-here = มุมมองนี้ไม่ใช้ { $field }
wrong-on-screen = { $field } ใช้ได้เฉพาะกับ { "--json" } ไม่มีผลบนหน้าจอ

# The command line itself.
cli-no-home = ไม่พบโฟลเดอร์ผู้ใช้ ให้ระบุ { "--data" } { "DIR" } และ { "--config" } { "FILE" }
cli-stale = มาตรฐาน { $id } ครบกำหนดทบทวนเมื่อ { $date } ให้ทบทวนแล้วนำฉบับใหม่มาใช้
cli-sample = سلام، خوش آمدید (ساعت ۱۴:۳۰)
cli-pick-display = บรรทัดใดอ่านจากขวาไปซ้ายได้ถูกต้อง ให้ใส่ชื่อของบรรทัดนั้นในไฟล์ตั้งค่า: { "[display] bidi = \"…\"" }
cli-not-empty = ใน { $path } มีสมุดบันทึกอยู่แล้ว สมุดบันทึกตัวอย่างต้องใช้โฟลเดอร์ว่าง
cli-cannot-write = เขียน { $path } ไม่ได้: { $why }
cli-demo-done = สร้างการติดต่อตัวอย่าง { $n } รายการไว้ใน { $path } แล้ว

# What show prints.
show-shifts = กะ
show-encounters = การติดต่อ
show-requests = เรื่องค้าง
show-occurrences = เหตุการณ์
head-day = วันที่
head-from = ตั้งแต่
head-to = ถึง
head-end = สิ้นสุด
head-visits = การติดต่อ
head-due = กำหนด
head-owner = ผู้รับผิดชอบ
head-what = เรื่อง

# What verify says.
verify-intact = ครบถ้วน: ทุกรายการตรงกับที่บันทึกไว้
verify-anchored = ตรงกับที่บันทึกไว้ มีจุดรับรองยืนยันถึงรายการที่ { $n }
verify-unanchored = ตรงกับที่บันทึกไว้ แต่ตั้งแต่รายการที่ { $n } ยังไม่มีจุดรับรอง หากส่วนท้ายถูกตัดออกจะตรวจไม่พบ
verify-tampered = ถูกแก้ไขที่รายการที่ { $n }: { $why }
verify-missing = มีรายการหายไป
verify-changed = รายการไม่ตรงกับที่บันทึกไว้
verify-payload-changed = ข้อความไม่ตรงกับที่บันทึกไว้
verify-payload-gone = ข้อความหายไปโดยไม่มีรายการใดระบุว่าลบ
verify-payload-added = มีข้อความที่ไม่ได้บันทึกไว้แต่แรก
verify-malformed = รูปแบบของรายการไม่ถูกต้อง
verify-entries = จำนวนรายการ: { $n }
verify-erased = ข้อความที่ลบโดยมีรายการรองรับ: { $n }
verify-head = ลายนิ้วมือข้อมูล: { $hash }
verify-projections-same = ตารางสรุปตรงกับรายการ
verify-projections-differ = ตารางสรุป { $table } ไม่ตรงกับรายการ ใช้ { "--rebuild" } เพื่อสร้างใหม่
verify-projections-rebuilt = สร้างตารางสรุปใหม่จากรายการแล้ว
verify-too-few = ควรมีอย่างน้อย { $n } รายการ

# A command line that cannot be understood.
usage-unknown = ไม่รู้จัก { $found }
usage-no-command = ไม่มีคำสั่ง { $found }
usage-nearest = หมายถึง { $word } ใช่หรือไม่
usage-needs-value = ต้องระบุค่าหลัง { $field }
usage-takes-no-value = { $field } ไม่รับค่า
usage-twice = ระบุ { $field } มากกว่าหนึ่งครั้ง
usage-other = ไม่เข้าใจคำสั่งบรรทัดนี้
usage-help = ดูตัวเลือกทั้งหมด: { $command }

# Help.
help-usage = วิธีใช้
help-commands = คำสั่ง (หากไม่ระบุ: เปิดหน้าจุดบริการ)
help-options = ตัวเลือก
help-arguments = อาร์กิวเมนต์
help-record = รับคำสั่งจากอินพุต บรรทัดละหนึ่งออบเจ็กต์ { "JSON" }
help-show = แสดงกะ การติดต่อ เรื่องค้าง และเหตุการณ์
help-verify = ตรวจว่าสมุดบันทึกตรงกับที่บันทึกไว้แต่แรก
help-check = หาข้อผิดพลาดทั้งหมดในการตั้งค่าและมาตรฐาน
help-demo = สร้างสมุดบันทึกตัวอย่างไว้ทดลองใช้
help-verdict = เปิดเฉพาะหน้าความพึงพอใจของผู้มาติดต่อ สำหรับจอที่สอง ออกด้วย { "Ctrl-C" }
help-data = โฟลเดอร์ของสมุดบันทึก
help-config = ไฟล์ตั้งค่า
help-lang = ภาษา: { "fa" }, { "en" } หรือ { "th" }
help-check-display = แสดงบรรทัดภาษาเปอร์เซียทุกแบบที่เทอร์มินัลอาจต้องใช้
help-help = แสดงวิธีใช้นี้
help-version = แสดงรุ่น
help-json = แสดงเป็น { "JSON" } ให้โปรแกรมอื่นอ่าน
help-full = ตรวจตารางสรุปเทียบกับรายการด้วย
help-rebuild = สร้างตารางสรุปใหม่
help-min = จำนวนรายการขั้นต่ำที่ต้องมี
help-files = ไฟล์ที่จะตรวจ หากไม่ระบุ: ทุกไฟล์ที่จุดบริการนี้ใช้
help-encounters = จำนวนการติดต่อ
help-seed = เลขเดียวกันให้ข้อมูลตัวอย่างชุดเดียวกัน
help-until = เวลาสิ้นสุด หากไม่ระบุ: ขณะนี้
help-truth = เขียนข้อมูลที่สร้างขึ้นเป็น { "JSON" }
help-review = การตรวจสอบของหัวหน้างาน: หนึ่งกะ หนึ่งเดือน หรือหนึ่งปี
help-view = ข้อมูลที่จะแสดง สำหรับโปรแกรมอื่น: { "shifts, exceptions, encounter, merits, voices, feedback, scorecard, clocks, hours, trend, complaints, verdicts, moods, spread, adjusted, card, attention, search" }
help-desk = เฉพาะจุดบริการนี้ ตามชื่อหรือรหัส หากไม่ระบุ: ทุกจุด
help-shift = เฉพาะกะนี้ ตามรหัส “{ "last" }” คือกะล่าสุด
help-from = กะที่เริ่มตั้งแต่วันที่ระบุเป็นต้นไป
help-to = กะที่เริ่มไม่เกินวันที่ระบุ
help-id = การติดต่อรายการใด ตามรหัส
help-by = แยกผลประเมินตาม: { "person, desk, place, hour, kind, channel" }
help-staff = เฉพาะบุคคลนี้ ตามชื่อหรือรหัส
help-kind = เฉพาะผู้มาติดต่อประเภทนี้
help-place = เฉพาะบริเวณนี้
help-flag = เฉพาะเรื่องผิดปกติ สัญญาณ หรือเครื่องหมายนี้
help-find = คำที่ต้องการค้นหา สะกดแบบใดก็ได้
help-gauge = แนวโน้มของ: { "clocks, scorecard, verdicts" }
help-unit = ความยาวของแต่ละช่วง: { "day, week, month, year" }
help-lag = เทียบอารมณ์กับความพึงพอใจหลังจากนั้นกี่สัปดาห์
help-limit = จำนวนสูงสุด
help-now = ข้อมูล ณ เวลานี้ หากไม่ระบุ: ขณะนี้
