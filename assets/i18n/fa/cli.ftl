# The command line.
cli-about = دفتر ثبت وقایع نگهبان در
cli-error = خطا
cli-hint = راهنمایی
cli-cause = زیرا

# What is wrong with a line of record.
cli-line = سطر { $n }: { $reason }
wrong-too-long = این سطر از ۱ مبی‌بایت بلندتر است
wrong-not-utf8 = این متن { "UTF-8" } نیست
wrong-not-json = از ستون { $column } به بعد JSON نیست
wrong-not-object = هر سطر یک شیء JSON است: {"{"} … {"}"}
wrong-missing = { $field } نوشته نشده است
wrong-unknown = { $field } جایش اینجا نیست؛ اینجا می‌توان نوشت: { $words }
wrong-not-text = { $field } باید متن باشد
wrong-not-number = { $field } باید عددی صحیح از { $least } تا { $most } باشد
wrong-not-flag = { $field } باید true یا false باشد
wrong-not-many = { $field } باید فهرست یا شیء باشد
wrong-not-one-of = { $field } نمی‌تواند { $found } باشد؛ یکی از این‌ها را بنویسید: { $words }
wrong-not-time = { $field } زمان نیست؛ آن را به شکل 2025-11-22T06:00:00+03:30 بنویسید
wrong-future = این زمان هنوز نرسیده است
wrong-no-person = کسی به نام { $name } اینجا نیست
wrong-many-people = چند نفر { $name } نام دارند؛ شناسه را بنویسید
wrong-no-ticket = مراجعه‌ای با شمارهٔ { $n } نیست
wrong-no-request-of = مراجعهٔ شمارهٔ { $n } چنین درخواستی ندارد
wrong-nothing-last = هیچ سطری پیش از این نگفته «last» کدام است
wrong-no-pack = این برنامه استانداردی با شناسهٔ { $id } ندارد
