# Due times.
due-today = วันนี้ { $clock }
due-tomorrow = พรุ่งนี้ { $clock }
due-on = { $day } { $clock }
due-now = ถึงกำหนดแล้ว
due-late-minutes = เลยกำหนด { $n } นาที
due-late-hours = เลยกำหนด { $n } ชม.
due-late-days = เลยกำหนด { $n } วัน
due-unclear = พิมพ์เวลา เช่น { $example }
due-past = เวลานี้ผ่านไปแล้ว
due-too-far = ต้องไม่เกินหนึ่งปีข้างหน้า

# Calendars, as settings name them.
calendar-persian = ปฏิทินเปอร์เซีย
calendar-buddhist = พุทธศักราช
calendar-gregorian = คริสต์ศักราช
