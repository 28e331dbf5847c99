# What became of a key: saving, saved, failed.
state-saving = กำลังบันทึก
state-saved = บันทึกแล้ว
state-saved-as = บันทึกแล้ว { $seq }
state-not-saved = ยังไม่ได้บันทึก แต่คำตอบยังอยู่ที่นี่
state-try-again = จากนั้นกด { "Enter" }
state-left-unsaved = รายการที่กดล่าสุดก่อนออกไม่ได้บันทึก
state-leave-title = ต้องการออกหรือไม่
state-leave-ask = รายการที่กดล่าสุดยังไม่ได้บันทึก หากออกตอนนี้ รายการนั้นจะหายไป
state-stay = อยู่ต่อและลองบันทึกอีกครั้ง
state-leave-without = ออกโดยไม่บันทึก
state-disk-full = พื้นที่ดิสก์เต็ม
state-read-only = เขียนสมุดบันทึกเหตุการณ์ไม่ได้
state-locked = โปรแกรม { $name } กำลังใช้สมุดบันทึก กรุณาปิดโปรแกรมนั้น
state-window-small = โปรดขยายหน้าต่าง
state-undone = เลิกทำแล้ว: { $what }
state-redone = ทำซ้ำแล้ว: { $what }
state-nothing-to-undo = ไม่มีคำสั่งให้เลิกทำ
state-newer-entry = รายการจากโปรแกรมรุ่นใหม่กว่า
state-leave-open = การติดต่อ { $n } รายการยังเปิดอยู่ เวลายังเดินต่อ

# After a crash.
resume-found = พบรายการที่ยังเปิดอยู่: { $ticket } { $stage } ตั้งแต่ { $time }
resume-resume = ทำต่อ
resume-close = ปิดโดยไม่ได้ตอบ
resume-discard = ตัดออก พร้อมเหตุผล
