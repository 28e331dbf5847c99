# The five steps with an unhappy visitor.
lane-title = ห้าขั้นตอน
lane-step-1 = ให้ผู้มาติดต่อได้พูด
lane-step-2 = ขออภัย
lane-step-3 = หาทางแก้ ไม่หาคนผิด
lane-step-4 = เสนอทางเลือก
lane-step-5 = ติดตามผล
lane-step-1-how = ยังไม่ต้องพูด หันหน้าเข้าหา มือเปิด จดคำพูดของเขา
lane-step-2-how = หากเป็นหรืออาจเป็นความผิดของเรา โดยไม่แก้ตัว
lane-step-3-how = สิ่งที่ช่วยได้ตอนนี้ ไม่ใช่ใครผิด
lane-step-4-how = ทางเลือกที่ทำได้จริงและขั้นตอนต่อไปที่ชัดเจน
lane-step-5-how = รับปากพร้อมกำหนดเวลา
lane-you-may = ท่านทำได้
lane-since-arrival = { $time } ตั้งแต่มาถึง
lane-how-ended = ตอนนี้ผู้มาติดต่อเป็นอย่างไร{ -polite-ask }
lane-their-words = คำพูดของเขา
