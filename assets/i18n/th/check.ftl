# Diagnoses of config and standards.
check-clean = { $n } ไฟล์ ไม่มีข้อผิดพลาด
check-mistakes = ข้อผิดพลาด { $n } แห่ง
check-unknown-key = ไม่รู้จักคีย์ { $key }
check-did-you-mean = หมายถึง { $key } หรือไม่{ -polite-ask }
