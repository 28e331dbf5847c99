# The command line.
cli-about = دفتر ثبت وقایع نگهبان در
cli-error = خطا
cli-hint = راهنمایی
cli-cause = زیرا

# What is wrong with a line of record.
cli-line = سطر { $n }: { $reason }
wrong-too-long = این سطر از ۱ مبی‌بایت بلندتر است
wrong-not-utf8 = این متن { "UTF-8" } نیست
wrong-not-json = از ستون { $column } به بعد { "JSON" } نیست
wrong-not-object = هر سطر یک شیء { "JSON" } است: {"{"} … {"}"}
wrong-missing = { $field } نوشته نشده است
wrong-unknown = { $field } جایش اینجا نیست؛ اینجا می‌توان نوشت: { $words }
wrong-not-text = { $field } باید متن باشد
wrong-not-number = { $field } باید عددی صحیح از { $least } تا { $most } باشد
wrong-not-flag = { $field } باید { "true" } یا { "false" } باشد
wrong-not-many = { $field } باید فهرست یا شیء باشد
wrong-not-one-of = { $field } نمی‌تواند { $found } باشد؛ یکی از این‌ها را بنویسید: { $words }
wrong-not-time = { $field } زمان نیست؛ آن را به شکل { "2025-11-22T06:00:00+03:30" } بنویسید
wrong-future = این زمان هنوز نرسیده است
wrong-no-person = کسی به نام { $name } اینجا نیست
wrong-many-people = چند نفر { $name } نام دارند؛ شناسه را بنویسید
wrong-no-ticket = مراجعه‌ای با شماره‌ی { $n } نیست
wrong-no-request-of = مراجعه‌ی شماره‌ی { $n } چنین درخواستی ندارد
wrong-nothing-last = هیچ سطری پیش از این نگفته «{ "last" }» کدام است
wrong-no-pack = این برنامه استانداردی با شناسه‌ی { $id } ندارد

# The command line itself.
cli-no-home = پوشه‌ی کاربر پیدا نشد؛ { "--data" } { "DIR" } و { "--config" } { "FILE" } را بنویسید
cli-stale = بازبینی استاندارد { $id } تا { $date } باید انجام می‌شد؛ آن را بازبینی و نسخه‌ی تازه را جاری کنید
cli-sample = سلام، خوش آمدید (ساعت ۱۴:۳۰)
cli-pick-display = کدام سطر درست و از راست به چپ خوانده می‌شود؟ نامش را در پرونده‌ی تنظیمات بنویسید: { "[display] bidi = \"…\"" }
cli-not-empty = در { $path } دفتری هست؛ دفتر آزمایشی پوشه‌ی خالی می‌خواهد
cli-cannot-write = در { $path } نمی‌توان نوشت: { $why }
cli-demo-done = { $n } مراجعه‌ی ساختگی در { $path } است

# What show prints.
show-shifts = شیفت‌ها
show-encounters = مراجعه‌ها
show-requests = درخواست‌های باز
show-occurrences = رویدادها
head-day = روز
head-from = از
head-to = تا
head-end = پایان
head-visits = مراجعه
head-due = موعد
head-owner = مسئول
head-what = چه

# What verify says.
verify-intact = دست‌نخورده: همه‌ی ردیف‌ها همان است که نوشته شده.
verify-anchored = همان است که نوشته شده؛ نقطه‌ی تأیید تا ردیف { $n } را تضمین می‌کند.
verify-unanchored = همان است که نوشته شده. از ردیف { $n } به بعد هنوز نقطه‌ی تأییدی نیست: بریده شدن انتهای دفتر دیده نمی‌شود.
verify-tampered = دستکاری‌شده در ردیف { $n }: { $why }.
verify-missing = ردیفی کم است
verify-changed = ردیف آن نیست که اینجا نوشته شده بود
verify-payload-changed = متن‌هایش آن نیست که نوشته شده بود
verify-payload-gone = متن‌هایش نیست و هیچ ردیفی از پاک شدن آن نمی‌گوید
verify-payload-added = متنی هست که نوشته نشده بود
verify-malformed = شکل ردیف درست نیست
verify-entries = شمار ردیف‌ها: { $n }
verify-erased = متن‌هایی که با ثبت ردیف پاک شده: { $n }
verify-head = اثر انگشت: { $hash }
verify-projections-same = جدول‌هایی که از ردیف‌ها ساخته شده با آنها می‌خواند.
verify-projections-differ = جدول { $table } با ردیف‌ها نمی‌خواند؛ { "--rebuild" } آن را درست می‌کند.
verify-projections-rebuilt = جدول‌ها از روی ردیف‌ها از نو ساخته شد.
verify-too-few = دست‌کم { $n } ردیف باید باشد.

# Help.
help-usage = شیوه‌ی نوشتن
help-commands = فرمان‌ها (بدون فرمان: میز کار)
help-options = گزینه‌ها
help-arguments = ورودی‌ها
help-record = فرمان‌ها را از ورودی می‌خواند؛ هر سطر یک شیء { "JSON" }
help-show = شیفت‌ها، مراجعه‌ها، درخواست‌های باز و رویدادها را می‌نویسد
help-verify = بررسی می‌کند که دفتر همان است که نوشته شده
help-check = همه‌ی اشتباه‌های تنظیمات و استانداردها را پیدا می‌کند
help-demo = دفتری ساختگی برای آزمودن می‌سازد
help-verdict = فقط نظر مراجعه‌کننده، برای صفحه‌ی دوم
help-data = پوشه‌ی دفتر
help-config = پرونده‌ی تنظیمات
help-lang = زبان: { "fa" } یا { "en" } یا { "th" }
help-check-display = یک سطر فارسی را به هر شیوه‌ای که پایانه شاید بخواهد می‌نویسد
help-help = همین راهنما را می‌نویسد
help-version = نسخه را می‌نویسد
help-json = به شکل { "JSON" }، برای برنامه‌ها
help-full = جدول‌های ساخته‌شده از ردیف‌ها را هم می‌سنجد
help-rebuild = آن جدول‌ها را از نو می‌سازد
help-min = دست‌کم این شمار ردیف باید باشد
help-files = پرونده‌هایی که بررسی شود؛ بدون آن: هرچه این میز به کار می‌برد
help-encounters = شمار مراجعه‌ها
help-seed = عدد یکسان، زندگی یکسان می‌سازد
help-until = زمان پایان؛ بدون آن: اکنون
help-truth = آنچه کاشته شده را به شکل { "JSON" } می‌نویسد
