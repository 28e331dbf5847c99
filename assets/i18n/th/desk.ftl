# The board and the walk.
desk-empty = ยังไม่มีผู้มาติดต่อ กด { $key } เมื่อมีผู้มาถึง
desk-waiting = รออยู่
desk-serving = กำลังให้บริการ
desk-closing = กำลังปิด
desk-greet = ทักทาย
desk-listen = รับฟังและให้บริการ
desk-look-back = ทบทวนสั้น ๆ
desk-now = ตอนนี้
desk-then = ต่อไป
desk-within = ภายใน { $time }
desk-over-by = เกิน { $time }
desk-no-deviation = ไม่มีรายงานความบกพร่อง
desk-summary = ทักทายภายใน { $response } · ให้บริการ { $handling }
desk-owed = เรื่องค้าง
desk-owed-counts = ค้าง { $open } · เลยกำหนด { $late }
desk-nothing-owed = ไม่มีเรื่องค้าง
desk-group = กลุ่ม { $n } คน
desk-visitors = ผู้มาติดต่อ { $n } คน
desk-served-today = ให้บริการแล้ว { $n }
desk-this-shift = กะนี้
desk-median-response = ค่ากลางเวลารอ { $time }
desk-unhappy = ต้องดูแลเป็นพิเศษ
desk-already-over = ผู้มาติดต่อรอนานเท่าใด{ -polite-ask }
desk-demo = ตัวอย่าง ไม่ใช่ข้อมูลจริง

# The visitor’s verdict.
verdict-ask = วันนี้ท่านได้รับการต้อนรับเป็นอย่างไร{ -polite-ask }
face-delighted = ดีมาก
face-content = ดี
face-unhappy = ไม่ดี
face-angry = แย่มาก
verdict-thanks = ขอบคุณ{ -polite }
