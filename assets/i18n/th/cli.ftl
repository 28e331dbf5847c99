# The command line.
cli-about = สมุดบันทึกเหตุการณ์ของผู้เฝ้าประตู
cli-error = ข้อผิดพลาด
cli-hint = คำแนะนำ
cli-cause = เพราะ

# What is wrong with a line of record.
cli-line = บรรทัดที่ { $n }: { $reason }
wrong-too-long = บรรทัดยาวเกิน 1 { "MiB" }
wrong-not-utf8 = ข้อความนี้ไม่ใช่ { "UTF-8" }
wrong-not-json = ตั้งแต่คอลัมน์ { $column } ไม่ใช่ { "JSON" }
wrong-not-object = แต่ละบรรทัดต้องเป็นออบเจ็กต์ { "JSON" } หนึ่งรายการ: {"{"} … {"}"}
wrong-missing = ไม่มี { $field }
wrong-unknown = ไม่ใช้ { $field } ในที่นี้ ใช้ได้: { $words }
wrong-not-text = { $field } ต้องเป็นข้อความ
wrong-not-number = { $field } ต้องเป็นจำนวนเต็มตั้งแต่ { $least } ถึง { $most }
wrong-not-flag = { $field } ต้องเป็น { "true" } หรือ { "false" }
wrong-not-many = { $field } ต้องเป็นรายการหรือออบเจ็กต์
wrong-not-one-of = { $field } เป็น { $found } ไม่ได้ ให้เขียนอย่างใดอย่างหนึ่ง: { $words }
wrong-not-time = { $field } ไม่ใช่เวลา ให้เขียนแบบ { "2025-11-22T06:00:00+03:30" }
wrong-future = เวลานี้ยังมาไม่ถึง
wrong-no-person = ไม่มีใครที่นี่ชื่อ { $name }
wrong-many-people = มีหลายคนชื่อ { $name } ให้ระบุรหัส
wrong-no-ticket = ไม่มีการติดต่อหมายเลข { $n }
wrong-no-request-of = การติดต่อหมายเลข { $n } ไม่มีเรื่องเช่นนี้
wrong-nothing-last = ยังไม่มีบรรทัดก่อนหน้าที่บอกว่า “{ "last" }” คืออะไร
wrong-no-pack = โปรแกรมนี้ไม่มีมาตรฐาน { $id }

# The command line itself.
cli-no-home = ไม่พบโฟลเดอร์ผู้ใช้ ให้ระบุ { "--data" } { "DIR" } และ { "--config" } { "FILE" }
cli-stale = มาตรฐาน { $id } ควรทบทวนภายใน { $date } ให้ทบทวนแล้วนำฉบับใหม่มาใช้
cli-sample = سلام، خوش آمدید (ساعت ۱۴:۳۰)
cli-pick-display = บรรทัดใดอ่านได้ถูกต้องจากขวาไปซ้าย ให้ใส่ชื่อของบรรทัดนั้นในไฟล์ตั้งค่า: { "[display] bidi = \"…\"" }
cli-not-empty = ใน { $path } มีสมุดบันทึกอยู่แล้ว สมุดตัวอย่างต้องใช้โฟลเดอร์ว่าง
cli-cannot-write = เขียน { $path } ไม่ได้: { $why }
cli-demo-done = มีการติดต่อสมมติ { $n } รายการใน { $path }

# What show prints.
show-shifts = กะ
show-encounters = การติดต่อ
show-requests = เรื่องที่ยังไม่เสร็จ
show-occurrences = เหตุการณ์
head-day = วันที่
head-from = ตั้งแต่
head-to = ถึง
head-end = สิ้นสุด
head-visits = ครั้ง
head-due = กำหนด
head-owner = ผู้รับผิดชอบ
head-what = เรื่อง

# What verify says.
verify-intact = สมบูรณ์: ทุกรายการเป็นไปตามที่เขียนไว้
verify-anchored = เป็นไปตามที่เขียนไว้ จุดรับรองยืนยันถึงรายการที่ { $n }
verify-unanchored = เป็นไปตามที่เขียนไว้ ตั้งแต่รายการที่ { $n } ยังไม่มีจุดรับรอง หากส่วนท้ายถูกตัดออกจะตรวจไม่พบ
verify-tampered = ถูกแก้ไขที่รายการที่ { $n }: { $why }
verify-missing = มีรายการหายไป
verify-changed = รายการไม่ตรงกับที่เขียนไว้
verify-payload-changed = ข้อความไม่ตรงกับที่เขียนไว้
verify-payload-gone = ข้อความหายไปโดยไม่มีรายการใดระบุว่าถูกลบ
verify-payload-added = มีข้อความที่ไม่ได้เขียนไว้
verify-malformed = รูปแบบของรายการผิด
verify-entries = จำนวนรายการ: { $n }
verify-erased = ข้อความที่ถูกลบโดยมีรายการบันทึก: { $n }
verify-head = ลายนิ้วมือข้อมูล: { $hash }
verify-projections-same = ตารางที่สร้างจากรายการตรงกับรายการ
verify-projections-differ = ตาราง { $table } ไม่ตรงกับรายการ ใช้ { "--rebuild" } เพื่อแก้ไข
verify-projections-rebuilt = สร้างตารางใหม่จากรายการแล้ว
verify-too-few = ควรมีอย่างน้อย { $n } รายการ

# Help.
help-usage = วิธีใช้
help-commands = คำสั่ง (ไม่ระบุ: เปิดจุดบริการ)
help-options = ตัวเลือก
help-arguments = อาร์กิวเมนต์
help-record = รับคำสั่งจากอินพุต บรรทัดละหนึ่งออบเจ็กต์ { "JSON" }
help-show = แสดงกะ การติดต่อ เรื่องที่ยังไม่เสร็จ และเหตุการณ์
help-verify = ตรวจว่าสมุดบันทึกตรงกับที่เขียนไว้
help-check = หาข้อผิดพลาดทั้งหมดในการตั้งค่าและมาตรฐาน
help-demo = สร้างสมุดบันทึกสมมติไว้ทดลอง
help-verdict = เฉพาะความพึงพอใจของผู้มาติดต่อ สำหรับจอที่สอง
help-data = โฟลเดอร์ของสมุดบันทึก
help-config = ไฟล์ตั้งค่า
help-lang = ภาษา: { "fa" }, { "en" } หรือ { "th" }
help-check-display = แสดงบรรทัดภาษาเปอร์เซียทุกแบบที่เทอร์มินัลอาจต้องใช้
help-help = แสดงวิธีใช้นี้
help-version = แสดงรุ่น
help-json = เป็น { "JSON" } สำหรับโปรแกรม
help-full = เทียบตารางที่สร้างจากรายการด้วย
help-rebuild = สร้างตารางเหล่านั้นใหม่
help-min = ต้องมีอย่างน้อยเท่านี้รายการ
help-files = ไฟล์ที่จะตรวจ หากไม่ระบุ: ทุกไฟล์ที่จุดนี้ใช้
help-encounters = จำนวนการติดต่อ
help-seed = เลขเดียวกันให้เรื่องราวเดียวกัน
help-until = เวลาสิ้นสุด หากไม่ระบุ: ขณะนี้
help-truth = เขียนสิ่งที่สร้างไว้เป็น { "JSON" }
