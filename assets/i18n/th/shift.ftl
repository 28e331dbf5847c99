# Sign-in, readiness, handover.
shift-sign-in = เข้ากะ
shift-who = ท่านคือใคร{ -polite-ask }
shift-add-person = เพิ่มชื่อ
shift-duty = ปฏิบัติหน้าที่ใด{ -polite-ask }
shift-open-already = มีกะที่เปิดอยู่ตั้งแต่ { $time }
shift-join = เข้าร่วมกะนี้
shift-relieve = รับช่วงต่อ
shift-close-assumed = ปิดกะโดยไม่มีคำตอบ
shift-readiness = พร้อมเข้ากะ
shift-mood = วันนี้ท่านรู้สึกอย่างไร{ -polite-ask }
shift-mood-private = ไม่มีใครเห็นว่าใครตอบ
shift-open-matters = เรื่องที่ยังค้าง
shift-read-back-ask = กำหนดเมื่อใด{ -polite-ask }
shift-acknowledge = รับทราบที่เหลือ
shift-giver-present = ผู้ส่งเวรอยู่ด้วยหรือไม่{ -polite-ask }
shift-hand-over = ส่งเวร
shift-close = ปิดกะ
shift-acting = ผู้ปฏิบัติ: { $name }
shift-since = ตั้งแต่ { $time }
shift-first-run = เริ่มใช้งานครั้งแรก
shift-language = จุดบริการนี้ใช้ภาษาใด{ -polite-ask }
shift-later = ทุกข้อที่ถามนี้เปลี่ยนภายหลังได้
shift-desk-name = จุดบริการนี้ชื่ออะไร{ -polite-ask }
shift-desk-likely = ล็อบบี้
shift-desk-likely-gate = ประตูหลัก
shift-your-name = ท่านชื่ออะไร{ -polite-ask }
shift-first-rights = ผู้ใช้คนแรกมีสิทธิ์ทั้งหมด
shift-voice = คำลงท้าย
shift-display-ask = บรรทัดใดอ่านได้ถูกต้อง
shift-display-sample = สวัสดี คิวที่ 42 (ช่อง 3)
shift-in-it = ผู้อยู่ในกะ: { $names }
shift-join-means = ปฏิบัติงานร่วมกัน
shift-relieve-means = กะเดิมสิ้นสุด การติดต่อที่เปิดอยู่ดำเนินต่อ
shift-close-assumed-means = ถูกทิ้งไว้ การติดต่อที่เปิดอยู่ปิดด้วย
shift-read-matters = อ่านเรื่องที่ค้างและกำหนดของแต่ละเรื่อง
shift-read-back-due = { $what }: กำหนดเมื่อใด{ -polite-ask }
shift-read-back-again = ไม่ใช่เวลานี้ โปรดเลือกอีกครั้ง
shift-people = กะและเจ้าหน้าที่
shift-people-ask = ใครปฏิบัติ หรือเปลี่ยนสิ่งใด{ -polite-ask }
shift-acts-now = กำลังปฏิบัติ
shift-someone-comes = มีผู้เข้าร่วมหรือรับช่วงต่อ
shift-someone-goes = มีผู้ออกจากกะ
shift-who-goes = ใครออกจากกะ{ -polite-ask }
shift-goes-on = กะดำเนินต่อ
shift-close-ask = ปิดกะหรือไม่{ -polite-ask } การปิดกะย้อนกลับไม่ได้
shift-close-owed =
    { $n ->
    [0] ไม่มีเรื่องค้าง
   *[other] เรื่องค้าง { $n } เรื่องส่งต่อให้กะถัดไป
}
shift-settings = การตั้งค่า
shift-settings-ask = ต้องการเปลี่ยนสิ่งใด{ -polite-ask }
shift-desk-name-of = ชื่อจุดบริการ
shift-person = ข้อมูลบุคคล
shift-display = การแสดงอักษรเปอร์เซีย
shift-whose = การตั้งค่าของใคร{ -polite-ask }
shift-guidance = คำแนะนำ
