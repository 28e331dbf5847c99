# Diagnoses of config and standards.
check-clean = { $n } ไฟล์ ไม่มีข้อผิดพลาด
check-mistakes = ข้อผิดพลาด { $n } แห่ง
# The file as a whole.
check-unreadable = อ่านไฟล์ไม่ได้: { $why }
check-too-large = ไฟล์ใหญ่เกินไปสำหรับการตั้งค่าหรือมาตรฐาน: ไม่เกิน { $size } { "KiB" }
check-not-utf8 = ไม่ใช่ข้อความ { "UTF-8" }: บันทึกไฟล์เป็น { "UTF-8" }
check-same-pack = มาตรฐาน { $id } มีอยู่ใน { $other } แล้ว: เก็บไว้ไฟล์เดียว
# Lines that are no TOML.
check-syntax-twice = รายการนี้ซ้ำเป็นครั้งที่สอง: เก็บไว้รายการเดียว
check-syntax-unclosed = เครื่องหมายคำพูดหรือวงเล็บยังไม่ปิด
check-syntax-no-equals = ขาดเครื่องหมาย =: เขียนแบบ { "key = value" }
check-syntax-no-value = หลัง = ไม่มีค่า: เขียนค่า หรือใส่ # หน้าบรรทัด
check-syntax-unquoted = ข้อความต้องอยู่ใน "…"
check-syntax-no-comma = ขาดจุลภาค (,) ระหว่างสองค่า
check-syntax-trailing = มีข้อความต่อท้ายค่า: ขึ้นบรรทัดใหม่ หรือใส่ # หน้าส่วนที่เหลือ
check-syntax-bad-number = เขียนตัวเลขแบบนี้ไม่ได้: เขียนอย่างเช่น 30
check-syntax-bad-date = ไม่มีวันหรือเวลานี้: เขียนวันอย่างเช่น 2027-11-21
check-syntax-too-deep = วงเล็บซ้อนกันมากเกินไป
check-syntax-other = บรรทัดนี้ไม่ใช่ { "TOML" }: { $detail }
# Keys and values.
check-unknown-key = ไม่รู้จักคีย์ { $key }
check-hinted = { $wrong } — { $hint }
check-did-you-mean = หมายถึง { $key } หรือไม่{ -polite-ask }
check-belongs = คีย์นี้อยู่ใต้ [{ $section }]
check-allowed = เขียนค่าใดค่าหนึ่ง: { $words }
check-missing = ไม่มี { $key }
check-missing-in = ไม่มี { $key } ใน { $section }
check-wrong-kind = { $key } ต้องเป็น{ $wanted } แต่ค่านี้เป็น{ $found }
check-kind-text = ข้อความในเครื่องหมายคำพูด
check-kind-number = จำนวนเต็ม
check-kind-fraction = ตัวเลขทศนิยม
check-kind-truth = ค่า { "true" } หรือ { "false" }
check-kind-date = วันที่อย่างเช่น 2027-11-21
check-kind-time = เวลา
check-kind-list = รายการในวงเล็บ [ ]
check-kind-table = ตาราง
check-not-one-of = { $key } เป็น { $found } ไม่ได้
check-out-of-range = { $key } เป็น { $found } ไม่ได้: เขียนตัวเลขตั้งแต่ { $least } ถึง { $most }
check-not-a-time = { $key } เป็น { $found } ไม่ได้: เขียนเวลาอย่างเช่น "10:00"
check-not-an-id = { $found } ใช้เป็นรหัสไม่ได้: ใช้อักษรละตินตัวเล็ก ตัวเลข และยัติภังค์เดี่ยว
check-empty = { $key } ว่างอยู่: เขียนข้อความ หรือลบบรรทัดนี้
check-unprintable = { $key } มีอักขระที่มองไม่เห็น { $found }: ลบออก
check-too-wide = { $key } กว้าง { $cells } ช่อง แต่มีที่ { $most } ช่อง: เขียนให้สั้นลง
check-taken = { $key } = { $found } ใช้แล้วในบรรทัด { $line }: เขียนค่าอื่น
check-count = { $what }: มี { $found } รายการ ต้องมี { $least } ถึง { $most } รายการ
check-count-exactly = { $what }: มี { $found } รายการ ต้องมี { $most } รายการพอดี
# What a standard must be.
check-no-parameter = ไม่มีข้อใดเกี่ยวกับ { $parameter }: มาตรฐานของแต่ละหน้าที่ต้องถามครบทั้งหกด้าน
check-no-step = ไม่มีข้อสำหรับ { $step }: การดูแลผู้มาติดต่อที่ไม่พอใจมีห้าขั้น ขั้นละหนึ่งข้อ
check-stage-elsewhere = ขั้นตอน { $stage } ใช้ในมาตรฐานนี้ไม่ได้
check-not-read-do = การตรวจความพร้อมต้องอ่านและทำทีละข้อ: เขียน { "mode = \"read-do\"" }
check-measure = { "kind = \"measured\"" } กับ { "measure = \"response\"" } ต้องมาคู่กัน: เขียนทั้งสอง หรือไม่เขียนเลย
check-respect-when = การให้เกียรติใช้ในทุกกรณี: ลบ { "when" } ออก
check-respect-na = การให้เกียรติเกี่ยวข้องเสมอ: ให้ตัวเลือกนี้มีความหมายอื่น
check-unknown-item = มาตรฐานนี้ไม่มีข้อ { $found }
check-probe-measured = นาฬิกาเป็นผู้ตอบข้อ { $item }: ผูกคำถามสุ่มตรวจกับข้ออื่น
check-no-option = ไม่มีตัวเลือกที่หมายถึง { $means }: เพิ่มหนึ่งตัวเลือก
check-phrase-listening = ขั้นแรกมีแต่การฟัง: ลบคำพูดนี้ หรือย้ายไปขั้นถัดไป
check-other-script =
    { $lang ->
    [fa] { $key } ไม่มีอักษรเปอร์เซีย: เขียนด้วยอักษรเปอร์เซีย
    [th] { $key } ไม่มีอักษรไทย: เขียนด้วยอักษรไทย
   *[en] { $key } ไม่มีอักษรละติน: เขียนด้วยอักษรละติน
}
check-own-script = คำพูดไม่ต้องมีคำอ่านในภาษาของตัวเอง: ลบ { $key } ออก
# Keys of the keyboard.
check-unknown-command = ไม่มีคำสั่ง { $found }
check-bad-chord = { $found } ไม่ใช่ปุ่ม: เขียนปุ่มอย่างเช่น { "a" }, { "f5" }, { "ctrl-z" }
check-chord-shift = { $found } ต่างจากปุ่มอื่นเพียง { "Shift" }: เขียนปุ่มอื่น
check-chord-escape = { "Esc" } คือย้อนกลับเสมอ และย้อนกลับคือ { "Esc" } เสมอ: ลบบรรทัดนี้
check-chord-text = { $found } เป็นข้อความขณะพิมพ์: เขียนปุ่มอย่างเช่น { "f5" } หรือ { "ctrl-z" }
check-chord-taken = { $found } ใช้กับ { $by } แล้ว: เขียนปุ่มอื่น หรือย้ายปุ่มนั้นด้วย
