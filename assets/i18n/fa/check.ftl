# Diagnoses of config and standards.
check-clean = { $n } پرونده، بدون ایراد
check-mistakes = { $n } ایراد
# The file as a whole.
check-unreadable = پرونده را نمی‌توان خواند: { $why }
check-too-large = پرونده برای تنظیمات یا استاندارد بیش از حد بزرگ است: حداکثر { $size } کیلوبایت
check-not-utf8 = این متن { "UTF-8" } نیست: پرونده را با { "UTF-8" } ذخیره کنید
check-same-pack = استاندارد { $id } در { $other } هم هست: یکی از دو پرونده را نگه دارید
# Lines that are no TOML.
check-syntax-twice = این کلید دو بار آمده است: یکی از آن دو را نگه دارید
check-syntax-unclosed = گیومه یا کروشه‌ای بسته نشده است
check-syntax-no-equals = علامت = نیامده است: به شکل { "key = value" } بنویسید
check-syntax-no-value = پس از = چیزی نیامده است: مقداری بنویسید یا در آغاز سطر # بگذارید
check-syntax-unquoted = متن باید داخل " " باشد
check-syntax-no-comma = بین دو مقدار ویرگول ({ "," }) نیامده است
check-syntax-trailing = پس از مقدار، نوشته‌ی دیگری آمده است: آن را به سطر بعد ببرید یا پیش از آن # بگذارید
check-syntax-bad-number = عدد به این شکل نوشته نمی‌شود: مانند 30 بنویسید
check-syntax-bad-date = چنین روز یا ساعتی وجود ندارد: روز را مانند 2027-11-21 بنویسید
check-syntax-too-deep = تعداد کروشه‌های تودرتو بیش از اندازه است
check-syntax-other = این سطر { "TOML" } نیست: { $detail }
# Keys and values.
check-unknown-key = کلید ناشناخته‌ی { $key }
check-hinted = { $wrong }؛ { $hint }
check-did-you-mean = آیا منظور { $key } است؟
check-belongs = جای آن در بخش [{ $section }] است
check-allowed = یکی از این‌ها را بنویسید: { $words }
check-missing = { $key } نیامده است
check-missing-in = { $key } در { $section } نیامده است
check-wrong-kind = مقدار { $key } باید { $wanted } باشد، ولی { $found } آمده است
check-kind-text = متنی داخل " "
check-kind-number = عددی صحیح
check-kind-fraction = عددی اعشاری
check-kind-truth = { "true" } یا { "false" }
check-kind-date = روزی مانند 2027-11-21
check-kind-time = زمان
check-kind-list = فهرستی داخل کروشه
check-kind-table = جدول
check-not-one-of = { $key } نمی‌تواند { $found } باشد
check-out-of-range = { $key } نمی‌تواند { $found } باشد: عددی از { $least } تا { $most } بنویسید
check-not-a-time = { $key } نمی‌تواند { $found } باشد: ساعت را مانند "10:00" بنویسید
check-not-an-id = { $found } شناسه نیست: فقط حروف کوچک لاتین، رقم و خط تیره‌ی تکی بنویسید
check-empty = { $key } خالی است: چیزی بنویسید یا سطر را بردارید
check-unprintable = در { $key } نویسه‌ی نامرئی { $found } هست: آن را بردارید
check-too-wide = پهنای { $key } { $cells } خانه است و جای آن { $most } خانه: کوتاه‌تر بنویسید
check-taken = { $key } = { $found } در سطر { $line } به کار رفته است: مقدار دیگری بنویسید
check-count = { $what }: { $found } مورد آمده است، باید از { $least } تا { $most } مورد باشد
check-count-exactly = { $what }: { $found } مورد آمده است، باید { $most } مورد باشد
# What a standard must be.
check-no-parameter = هیچ بندی درباره‌ی { $parameter } نیست: استاندارد هر وظیفه باید هر شش مؤلفه را در بر بگیرد
check-no-step = هیچ بندی برای { $step } نیست: برخورد با مراجع ناراضی پنج گام دارد و هر گام یک بند
check-stage-elsewhere = مرحله‌ی { $stage } به این استاندارد تعلق ندارد
check-not-read-do = بندهای آمادگی شروع شیفت یکی‌یکی خوانده و انجام می‌شود: بنویسید { "mode = \"read-do\"" }
check-measure = { "kind = \"measured\"" } و { "measure = \"response\"" } با هم می‌آیند: هر دو را بنویسید یا هیچ‌کدام را
check-respect-when = احترام در هر شرایطی لازم است: { "when" } را بردارید
check-respect-na = احترام همیشه موضوعیت دارد: معنای دیگری برای این گزینه بنویسید
check-unknown-item = در این استاندارد بند { $found } وجود ندارد
check-probe-measured = پاسخ { $item } با ساعت اندازه‌گیری می‌شود: پرسش کنترلی را به بند دیگری پیوند دهید
check-no-option = هیچ گزینه‌ای به معنای { $means } نیست: یک گزینه اضافه کنید
check-phrase-listening = گام نخست فقط شنیدن است: عبارت را بردارید یا به گام بعد ببرید
check-other-script =
    { $lang ->
    [fa] در { $key } حرف فارسی نیست: آن را به خط فارسی بنویسید
    [th] در { $key } حرف تایلندی نیست: آن را به خط تایلندی بنویسید
   *[en] در { $key } حرف لاتین نیست: آن را به خط لاتین بنویسید
}
check-own-script = عبارت در زبان خودش به آوانویسی نیاز ندارد: { $key } را بردارید
# Keys of the keyboard.
check-unknown-command = فرمان { $found } وجود ندارد
check-bad-chord = { $found } کلید نیست: کلیدی مانند { "a" }، { "f5" } یا { "ctrl-z" } بنویسید
check-chord-shift = { $found } فقط با { "Shift" } از کلیدی دیگر متمایز می‌شود: کلید دیگری بنویسید
check-chord-escape = { "Esc" } فقط برای بازگشت است و بازگشت فقط با { "Esc" }: این سطر را بردارید
check-chord-text = { $found } هنگام نوشتن، جزو متن است: کلیدی مانند { "f5" } یا { "ctrl-z" } بنویسید
check-chord-taken = { $found } برای { $by } است: کلید دیگری بنویسید یا آن را هم جابه‌جا کنید
