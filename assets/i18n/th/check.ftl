# Diagnoses of config and standards.
check-clean = ตรวจแล้ว { $n } ไฟล์ ไม่พบข้อผิดพลาด
check-mistakes = พบข้อผิดพลาด { $n } แห่ง
# The file as a whole.
check-unreadable = อ่านไฟล์ไม่ได้: { $why }
check-too-large = ไฟล์ใหญ่เกินไป: ไฟล์ตั้งค่าและไฟล์มาตรฐานต้องไม่เกิน { $size } { "KiB" }
check-not-utf8 = ไม่ใช่ข้อความ { "UTF-8" }: ให้บันทึกไฟล์ใหม่เป็น { "UTF-8" }
check-same-pack = มาตรฐาน { $id } มีอยู่ใน { $other } แล้ว: ให้เหลือไว้ไฟล์เดียว
# Lines that are no TOML.
check-syntax-twice = เขียนซ้ำกับที่มีอยู่แล้ว: ให้เหลือไว้แห่งเดียว
check-syntax-unclosed = เครื่องหมายคำพูดหรือวงเล็บยังไม่ปิด
check-syntax-no-equals = ขาดเครื่องหมาย =: ให้เขียนแบบ { "key = value" }
check-syntax-no-value = หลัง = ไม่มีค่า: ให้เขียนค่า หรือใส่ # หน้าบรรทัด
check-syntax-unquoted = ข้อความต้องอยู่ใน "…"
check-syntax-no-comma = ขาดจุลภาค (,) ระหว่างสองค่า
check-syntax-trailing = มีข้อความต่อท้ายค่า: ให้ขึ้นบรรทัดใหม่ หรือใส่ # หน้าส่วนที่เหลือ
check-syntax-bad-number = รูปแบบตัวเลขไม่ถูกต้อง: ให้เขียน เช่น 30
check-syntax-bad-date = วันหรือเวลาไม่ถูกต้อง: ให้เขียนวันที่ เช่น 2027-11-21
check-syntax-too-deep = วงเล็บซ้อนกันหลายชั้นเกินไป
check-syntax-other = บรรทัดนี้ไม่ใช่ { "TOML" }: { $detail }
# Keys and values.
check-unknown-key = ไม่รู้จักคีย์ { $key }
check-hinted = { $wrong } — { $hint }
check-did-you-mean = หมายถึง { $key } หรือไม่{ -polite-ask }
check-belongs = คีย์นี้ต้องอยู่ใน [{ $section }]
check-allowed = ค่าที่ใช้ได้: { $words }
check-missing = ไม่มี { $key }
check-missing-in = ไม่มี { $key } ใน { $section }
check-wrong-kind = { $key } ต้องเป็น{ $wanted } แต่ค่านี้เป็น{ $found }
check-kind-text = ข้อความในเครื่องหมายคำพูด
check-kind-number = จำนวนเต็ม
check-kind-fraction = ตัวเลขทศนิยม
check-kind-truth = ค่า { "true" } หรือ { "false" }
check-kind-date = วันที่ เช่น 2027-11-21
check-kind-time = เวลา
check-kind-list = รายการในวงเล็บ [ ]
check-kind-table = ตาราง
check-not-one-of = { $key } เป็น { $found } ไม่ได้
check-out-of-range = { $key } เป็น { $found } ไม่ได้: ให้เขียนตัวเลขตั้งแต่ { $least } ถึง { $most }
check-not-a-time = { $key } เป็น { $found } ไม่ได้: ให้เขียนเวลา เช่น "10:00"
check-not-an-id = { $found } ใช้เป็นรหัสไม่ได้: ให้ใช้อักษรโรมันตัวพิมพ์เล็ก ตัวเลข และขีดกลางที่ไม่ติดกัน
check-empty = { $key } ว่างอยู่: ให้เขียนข้อความ หรือลบบรรทัดนี้
check-unprintable = { $key } มีอักขระที่มองไม่เห็น { $found }: ให้ลบออก
check-too-wide = { $key } กว้าง { $cells } ช่อง แต่มีที่เพียง { $most } ช่อง: ให้เขียนสั้นลง
check-taken = { $key } = { $found } ใช้แล้วที่บรรทัด { $line }: ให้เขียนค่าอื่น
check-count = { $what }: มี { $found } รายการ ต้องมี { $least } ถึง { $most } รายการ
check-count-exactly = { $what }: มี { $found } รายการ ต้องมี { $most } รายการพอดี
# What a standard must be.
check-no-parameter = ไม่มีข้อใดเกี่ยวกับ { $parameter }: มาตรฐานของแต่ละหน้าที่ต้องมีข้อครบทั้งหกด้าน
check-no-step = ไม่มีข้อสำหรับ { $step }: การดูแลผู้มาติดต่อที่ไม่พอใจมีห้าขั้น ขั้นละหนึ่งข้อ
check-stage-elsewhere = ขั้นตอน { $stage } ใช้ในมาตรฐานนี้ไม่ได้
check-not-read-do = การตรวจความพร้อมต้องอ่านและทำทีละข้อ: ให้เขียน { "mode = \"read-do\"" }
check-measure = { "kind = \"measured\"" } กับ { "measure = \"response\"" } ต้องใช้คู่กัน: ให้เขียนทั้งสอง หรือไม่เขียนเลย
check-respect-when = การให้เกียรติใช้ในทุกกรณี: ให้ลบ { "when" } ออก
check-respect-na = การให้เกียรติเกี่ยวข้องทุกครั้ง: ให้กำหนดความหมายอื่นแก่ตัวเลือกนี้
check-unknown-item = มาตรฐานนี้ไม่มีข้อ { $found }
check-probe-measured = ข้อ { $item } ระบบจับเวลาให้: ให้ผูกคำถามสุ่มตรวจกับข้ออื่น
check-no-option = ไม่มีตัวเลือกที่หมายถึง { $means }: ให้เพิ่มหนึ่งตัวเลือก
check-phrase-listening = ขั้นแรกให้ฟังอย่างเดียว: ให้ลบคำพูดนี้ หรือย้ายไปขั้นถัดไป
check-other-script =
    { $lang ->
    [fa] { $key } ไม่มีอักษรเปอร์เซีย: ให้เขียนด้วยอักษรเปอร์เซีย
    [th] { $key } ไม่มีอักษรไทย: ให้เขียนด้วยอักษรไทย
   *[en] { $key } ไม่มีอักษรโรมัน: ให้เขียนด้วยอักษรโรมัน
}
check-own-script = คำพูดไม่ต้องมีคำอ่านในภาษาของตัวเอง: ให้ลบ { $key } ออก
# Keys of the keyboard.
check-unknown-command = ไม่มีคำสั่ง { $found }
check-bad-chord = { $found } ไม่ใช่ปุ่ม: ให้เขียนปุ่ม เช่น { "a" }, { "f5" }, { "ctrl-z" }
check-chord-shift = { $found } ต่างจากปุ่มอื่นเพียง { "Shift" }: ให้ใช้ปุ่มอื่น
check-chord-escape = ปุ่ม { "Esc" } ใช้กับคำสั่งกลับเท่านั้น และคำสั่งกลับใช้ปุ่มนี้เท่านั้น: ให้ลบบรรทัดนี้
check-chord-text = ขณะพิมพ์ { $found } จะกลายเป็นข้อความ: ให้ใช้ปุ่ม เช่น { "f5" } หรือ { "ctrl-z" }
check-chord-taken = { $found } ใช้กับ { $by } แล้ว: ให้ใช้ปุ่มอื่น หรือย้ายปุ่มนั้นด้วย
