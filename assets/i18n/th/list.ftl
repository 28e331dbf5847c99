# Lists and details.
list-encounters = การติดต่อในกะนี้
list-owed = เรื่องค้าง
list-occurrences = เหตุการณ์
list-earlier = กะก่อน ๆ
list-earlier-empty = ไม่มีกะก่อนหน้าสองกะนี้
list-no-visit = ไม่มีการติดต่อในกะนี้
list-reading = กำลังค้นในสมุดบันทึก…
list-empty = ยังไม่มีรายการ
list-found =
    { $n ->
    [0] ไม่พบ
   *[other] พบ { $n } รายการ
}
list-position = { $n } จาก { $total }
list-timeline = ลำดับเวลา
list-left-unserved = กลับก่อนได้รับบริการ
list-left-before-settled = กลับก่อนเรื่องเสร็จ

# Lists.
list-ticket = #{ $n }
list-this-shift = กะนี้
list-shift-before = กะก่อนหน้า
list-encounters-empty = ยังไม่มีผู้มาติดต่อในกะนี้ กด { $key } เมื่อมีผู้มาถึง
list-owed-empty = ไม่มีเรื่องค้าง เรื่องที่รับไว้จะอยู่ที่นี่จนกว่าผู้มาติดต่อจะได้คำตอบ
list-occurrences-empty = ยังไม่มีเหตุการณ์อื่นนอกจากการติดต่อ กด { $key } เพื่อบันทึกสัญญาณเตือนภัย ของที่มาส่ง หรือการเดินตรวจ
list-served = ให้บริการแล้ว { $n }
list-left = กลับก่อน { $n }
list-open = ยังเปิดอยู่ { $n }
list-unhappy = ไม่พอใจ { $n }
list-complaints = ข้อร้องเรียน { $n }
list-not-settled = ยังไม่ได้สรุปผล
list-left-open = ยังค้างตอนปิดการติดต่อ

# One encounter in full.
list-answers = คำตอบ
list-requests = เรื่องที่ติดต่อ
list-owner = ผู้ดูแล
list-made = วิธีบันทึก
list-wait = ระยะเวลารอ
list-no-wording = ไม่มีข้อความของมาตรฐานนี้ในสมุดบันทึก
list-measured = ข้อนี้ระบบจับเวลาให้
list-not-asked = ข้อนี้ไม่เกี่ยวข้องกับการติดต่อครั้งนี้

# What was found when the program started.
list-found-title = พบรายการที่ยังเปิดอยู่
list-found-why = โปรแกรมหยุดขณะที่รายการเหล่านี้ยังเปิดอยู่ สิ่งที่กดไว้ก่อนหน้านั้นยังอยู่ครบ
list-since = ตั้งแต่ { $time }
list-last-key = กดปุ่มล่าสุดเมื่อ { $time }

# What the signs mean, at the end of the help.
sign-title = ความหมายของเครื่องหมาย
sign-unhappy = ผู้มาติดต่อไม่พอใจหรือเคยไม่พอใจ
sign-quiet = ความหมายเดียวกัน ใช้บนจอที่ผู้มาติดต่อมองเห็น
sign-complaint = มีข้อร้องเรียน
sign-verdict = ผู้มาติดต่อประเมินความพึงพอใจแล้ว
sign-met = ปฏิบัติ หรือทำเสร็จแล้ว
sign-missed = มีข้อที่ไม่ได้ปฏิบัติ
sign-na = ไม่เกี่ยวข้อง
sign-assumed = ไม่มีใครตอบ
sign-critical = เรื่องสำคัญ หรือเหตุการณ์ร้ายแรง
sign-occurrence = เหตุการณ์ ไม่ใช่การติดต่อ
sign-not-live = เวลานี้ไม่ได้วัดขณะเกิดขึ้นจริง
sign-selected = บรรทัดที่เลือก
sign-saved = บันทึกครบแล้ว
sign-saving = กำลังบันทึก
