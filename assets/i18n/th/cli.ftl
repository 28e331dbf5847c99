# The command line.
cli-about = สมุดบันทึกเหตุการณ์ของผู้เฝ้าประตู
cli-error = ข้อผิดพลาด
cli-hint = คำแนะนำ
cli-cause = เพราะ

# What is wrong with a line of record.
cli-line = บรรทัดที่ { $n }: { $reason }
wrong-too-long = บรรทัดยาวเกิน 1 MiB
wrong-not-utf8 = ข้อความนี้ไม่ใช่ { "UTF-8" }
wrong-not-json = ตั้งแต่คอลัมน์ { $column } ไม่ใช่ JSON
wrong-not-object = แต่ละบรรทัดต้องเป็นออบเจ็กต์ JSON หนึ่งรายการ: {"{"} … {"}"}
wrong-missing = ไม่มี { $field }
wrong-unknown = ไม่ใช้ { $field } ในที่นี้ ใช้ได้: { $words }
wrong-not-text = { $field } ต้องเป็นข้อความ
wrong-not-number = { $field } ต้องเป็นจำนวนเต็มตั้งแต่ { $least } ถึง { $most }
wrong-not-flag = { $field } ต้องเป็น true หรือ false
wrong-not-many = { $field } ต้องเป็นรายการหรือออบเจ็กต์
wrong-not-one-of = { $field } เป็น { $found } ไม่ได้ ให้เขียนอย่างใดอย่างหนึ่ง: { $words }
wrong-not-time = { $field } ไม่ใช่เวลา ให้เขียนแบบ 2025-11-22T06:00:00+03:30
wrong-future = เวลานี้ยังมาไม่ถึง
wrong-no-person = ไม่มีใครที่นี่ชื่อ { $name }
wrong-many-people = มีหลายคนชื่อ { $name } ให้ระบุรหัส
wrong-no-ticket = ไม่มีการติดต่อหมายเลข { $n }
wrong-no-request-of = การติดต่อหมายเลข { $n } ไม่มีเรื่องเช่นนี้
wrong-nothing-last = ยังไม่มีบรรทัดก่อนหน้าที่บอกว่า “last” คืออะไร
wrong-no-pack = โปรแกรมนี้ไม่มีมาตรฐาน { $id }
