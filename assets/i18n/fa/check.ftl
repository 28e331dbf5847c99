# Diagnoses of config and standards.
check-clean = { $n } پرونده، بدون ایراد
check-mistakes = { $n } ایراد
check-unknown-key = کلید ناشناخته‌ی { $key }
check-did-you-mean = آیا منظور { $key } است؟
