# Why a command is not carried out.
refusal-already-set-up = จุดบริการนี้ตั้งค่าไว้แล้ว
refusal-no-desk = ยังไม่ได้ตั้งค่าจุดบริการ
refusal-no-shift = ยังไม่มีกะที่เปิดอยู่ กรุณาลงชื่อเข้ากะก่อน
refusal-shift-open = มีกะที่เปิดอยู่แล้ว
refusal-visits-open =
    { $n ->
       *[other] ยังมีการติดต่อที่เปิดอยู่ { $n } รายการ กรุณาปิดก่อน
}
refusal-no-such-person = ไม่พบชื่อบุคคลนี้
refusal-not-signed-in = บุคคลนี้ยังไม่ได้ลงชื่อเข้ากะ
refusal-already-signed-in = บุคคลนี้ลงชื่อเข้ากะแล้ว
refusal-no-such-visit = ไม่พบการติดต่อนี้
refusal-other-desk = การติดต่อนี้เป็นของจุดบริการอื่น กรุณาแก้ไขที่จุดบริการนั้น
refusal-visit-closed = การติดต่อนี้ปิดแล้ว
refusal-visit-still-open = การติดต่อนี้ยังเปิดอยู่
refusal-not-now = ยังทำไม่ได้ในขั้นตอนนี้
refusal-no-standard = ไม่มีมาตรฐานนี้ในสมุดบันทึก: { $what }
refusal-not-in-standard = มาตรฐานนี้ไม่มีข้อ: { $what }
refusal-always-applies = การให้เกียรติเกี่ยวข้องทุกครั้ง เลือกว่าไม่เกี่ยวข้องไม่ได้
refusal-measured = ข้อนี้ระบบจับเวลาให้ จึงบันทึกคำตอบเองไม่ได้
refusal-unsettled =
    { $n ->
       *[other] ยังมีเรื่องที่ไม่ได้สรุปผล { $n } เรื่อง
}
refusal-no-such-request = ไม่พบเรื่องที่ติดต่อนี้
refusal-already-settled = เรื่องนี้สรุปผลแล้ว
refusal-nothing-owed = ไม่มีเรื่องค้างในรายการนี้
refusal-words-needed = กรุณากรอกข้อความในช่องนี้
refusal-too-long = ข้อความยาวเกินไป ไม่เกิน { $n } อักขระ
refusal-due-past = เวลาที่กำหนดผ่านไปแล้ว
refusal-reason-needed = กะสิ้นสุดแล้ว กรุณาระบุเหตุผล
refusal-last-installer = บุคคลนี้เป็นผู้ติดตั้งเพียงคนเดียว กรุณาให้สิทธิ์นี้แก่ผู้อื่นก่อน
refusal-no-right = คุณไม่มีสิทธิ์ทำรายการนี้ กรุณาแจ้งหัวหน้างาน
refusal-nothing-to-undo = ไม่มีคำสั่งให้เลิกทำ
refusal-out-of-range = ตัวเลขนี้ใช้ไม่ได้ในช่องนี้
refusal-no-matter = ยังไม่ได้เลือกกะที่จะตรวจสอบ กรุณาเลือกกะก่อน
refusal-shift-signed = กะนี้ลงนามรับรองแล้ว กรุณาเปิดตรวจใหม่พร้อมระบุเหตุผลก่อน
refusal-not-signed = กะนี้ยังไม่ได้ลงนามรับรอง
refusal-shift-goes-on = กะนี้ยังไม่สิ้นสุด ลงนามรับรองได้เมื่อจบกะแล้ว
refusal-not-reviewed = ยังไม่ได้เริ่มตรวจสอบกะนี้
refusal-questions-open =
    { $n ->
       *[other] ยังมีคำถามที่ไม่ได้รับคำตอบ { $n } ข้อ กรุณาถอนคำถามหรือรอคำตอบ
}
refusal-merit-needed = กะนี้ยังไม่มีคำชมเชย กรุณาชมเชยเจ้าหน้าที่ หรือเปิดรายชื่อผู้สมควรได้รับคำชมเชย แล้วลงนามโดยไม่ชมเชย
refusal-sample-drawn = สุ่มตัวอย่างของกะนี้ไว้แล้ว
refusal-no-such-feedback = ไม่พบข้อเสนอแนะนี้ หรือถูกถอนไปแล้ว
refusal-not-concerned = ข้อความนี้ถึงเจ้าหน้าที่คนอื่น ผู้ที่เกี่ยวข้องเท่านั้นที่ตอบได้
refusal-nothing-to-resolve = ยังไม่มีคำตอบหรือข้อโต้แย้งให้พิจารณา
refusal-already-resolved = รายการนี้พิจารณาแล้ว
refusal-of-the-desk = รายการนี้ทำที่จุดบริการ ไม่ได้ทำในหน้าตรวจสอบ
