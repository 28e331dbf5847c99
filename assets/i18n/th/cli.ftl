# The command line.
cli-about = สมุดบันทึกเหตุการณ์ของผู้เฝ้าประตู
cli-error = ข้อผิดพลาด
cli-hint = คำแนะนำ
cli-cause = เพราะ
