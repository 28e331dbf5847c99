# The command line.
cli-about = دفتر ثبت وقایع برای نگهبان و متصدی پذیرش

# What is wrong with a line of record.
cli-line = سطر { $n }: { $reason }
wrong-too-long = این سطر از ۱ مگابایت بلندتر است
wrong-not-utf8 = این متن { "UTF-8" } نیست
wrong-not-json = از ستون { $column } به بعد { "JSON" } نیست
wrong-not-object = هر سطر یک شیء { "JSON" } است: {"{"} … {"}"}
wrong-missing = { $field } نوشته نشده است
wrong-unknown = جای { $field } اینجا نیست؛ اینجا می‌توان نوشت: { $words }
wrong-not-text = { $field } باید متن باشد
wrong-not-number = { $field } باید عددی صحیح از { $least } تا { $most } باشد
wrong-not-flag = { $field } باید { "true" } یا { "false" } باشد
wrong-not-many = { $field } باید فهرست یا شیء باشد
wrong-not-one-of = { $field } نمی‌تواند { $found } باشد؛ یکی از این‌ها را بنویسید: { $words }
wrong-not-time = { $field } زمان نیست؛ آن را به شکل { "2025-11-22T06:00:00+03:30" } بنویسید
wrong-future = این زمان هنوز نرسیده است
wrong-no-person = شخصی به نام { $name } در فهرست کارکنان نیست
wrong-many-people = چند نفر { $name } نام دارند؛ شناسه‌ی شخص را بنویسید
wrong-no-ticket = مراجعه‌ای با شماره‌ی { $n } نیست
wrong-no-request-of = مراجعه‌ی شماره‌ی { $n } چنین درخواستی ندارد
wrong-nothing-last = پیش از این سطر چیزی ثبت نشده که «{ "last" }» به آن اشاره کند
wrong-no-pack = این برنامه استانداردی با شناسه‌ی { $id } ندارد

# What is wrong with a question to the review.
wrong-not-day = { $field } تاریخ نیست؛ آن را به شکل { "1405/08/30" } یا { "2026-11-21" } بنویسید
wrong-no-desk = محل خدمتی به نام { $name } نیست؛ نام‌های موجود: { $words }
wrong-no-shift = شیفتی با شناسه‌ی { $found } نیست؛ شناسه‌ی شیفت یا «{ "last" }» را بنویسید
wrong-no-encounter = مراجعه‌ای با شناسه‌ی { $found } نیست؛ شناسه‌ی مراجعه را بنویسید
wrong-days = تاریخ { "--from" } پس از تاریخ { "--to" } است
wrong-needs = این نما به { $field } نیاز دارد
wrong-not-here = { $field } در این نما کاربردی ندارد
wrong-on-screen = { $field } فقط همراه با { "--json" } به کار می‌آید و روی صفحه معنایی ندارد

# The command line itself.
cli-no-home = پوشه‌ی کاربر پیدا نشد؛ { "--data" } { "DIR" } و { "--config" } { "FILE" } را بنویسید
cli-stale = مهلت بازنگری استاندارد { $id } تا { $date } بود؛ آن را بازنگری کنید و نسخه‌ی تازه را به کار بگیرید
cli-sample = سلام، خوش آمدید (ساعت ۱۴:۳۰)
cli-pick-display = کدام سطر درست و از راست به چپ خوانده می‌شود؟ نام آن را در پرونده‌ی تنظیمات بنویسید: { "[display] bidi = \"…\"" }
cli-not-empty = در { $path } از پیش دفتری هست؛ دفتر آزمایشی به پوشه‌ی خالی نیاز دارد
cli-cannot-write = نوشتن در { $path } ممکن نیست: { $why }
cli-demo-done = { $n } مراجعه‌ی ساختگی در { $path } نوشته شد

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
head-what = موضوع

# What verify says.
verify-intact = دست‌نخورده: همه‌ی ردیف‌ها همان است که نوشته شده است.
verify-anchored = همان است که نوشته شده است؛ نقطه‌ی تأیید تا ردیف { $n } را تضمین می‌کند.
verify-unanchored = همان است که نوشته شده است. از ردیف { $n } به بعد هنوز نقطه‌ی تأییدی نیست: حذف ردیف‌های پایانی دفتر معلوم نمی‌شود.
verify-tampered = دستکاری‌شده در ردیف { $n }: { $why }.
verify-missing = ردیفی کم است
verify-changed = این ردیف همان نیست که اینجا نوشته شده بود
verify-payload-changed = متن‌های ردیف همان نیست که نوشته شده بود
verify-payload-gone = متن‌های ردیف نیست و هیچ ردیفی پاک شدن آن‌ها را ثبت نکرده است
verify-payload-added = متنی هست که نوشته نشده بود
verify-malformed = شکل ردیف درست نیست
verify-entries = تعداد ردیف‌ها: { $n }
verify-erased = متن‌هایی که با ثبت ردیف پاک شده است: { $n }
verify-head = اثر انگشت: { $hash }
verify-projections-same = جدول‌های ساخته‌شده از ردیف‌ها با آن‌ها مطابقت دارد.
verify-projections-differ = جدول { $table } با ردیف‌ها مطابقت ندارد؛ { "--rebuild" } آن را درست می‌کند.
verify-projections-rebuilt = جدول‌ها از روی ردیف‌ها از نو ساخته شد.
verify-too-few = دست‌کم { $n } ردیف باید باشد.

# A command line that cannot be understood.
usage-unknown = { $found } اینجا شناخته نمی‌شود
usage-no-command = فرمانی به نام { $found } وجود ندارد
usage-nearest = منظورتان { $word } بود؟
usage-needs-value = پس از { $field } باید مقداری بنویسید
usage-takes-no-value = { $field } مقدار نمی‌گیرد
usage-twice = { $field } بیش از یک بار نوشته شده است
usage-other = این خط فرمان نامفهوم است
usage-help = همه‌ی گزینه‌ها: { $command }

# Help.
help-usage = شیوه‌ی نوشتن
help-commands = فرمان‌ها (بدون فرمان: صفحه‌ی محل خدمت)
help-options = گزینه‌ها
help-arguments = ورودی‌ها
help-record = فرمان‌ها را از ورودی می‌خواند؛ هر سطر یک شیء { "JSON" }
help-show = شیفت‌ها، مراجعه‌ها، درخواست‌های باز و رویدادها را نشان می‌دهد
help-verify = بررسی می‌کند که دفتر همان است که نوشته شده است
help-check = همه‌ی ایرادهای تنظیمات و استانداردها را پیدا می‌کند
help-demo = دفتری ساختگی برای آزمودن می‌سازد
help-verdict = فقط ثبت نظر مراجعه‌کننده، برای نمایشگر دوم؛ خروج با { "Ctrl-C" }
help-data = پوشه‌ی دفتر
help-config = پرونده‌ی تنظیمات
help-lang = زبان: { "fa" } یا { "en" } یا { "th" }
help-check-display = یک سطر فارسی را به چند شکل می‌نویسد تا شکل مناسب این پایانه معلوم شود
help-help = همین راهنما را نشان می‌دهد
help-version = نسخه‌ی برنامه را نشان می‌دهد
help-json = به شکل { "JSON" }، برای برنامه‌ها
help-full = جدول‌های ساخته‌شده از ردیف‌ها را هم بررسی می‌کند
help-rebuild = آن جدول‌ها را از نو می‌سازد
help-min = دست‌کم باید این تعداد ردیف باشد
help-files = پرونده‌هایی که بررسی می‌شود؛ بدون آن: هرچه این محل خدمت به کار می‌برد
help-encounters = تعداد مراجعه‌ها
help-seed = با عدد یکسان، دفتر یکسان ساخته می‌شود
help-until = زمان پایان؛ بدون آن: اکنون
help-truth = آنچه در دفتر ساختگی گنجانده شده است، به شکل { "JSON" }
help-review = بازبینی سرپرست: یک شیفت، یک ماه، یک سال
help-view = چه چیز نوشته شود، برای برنامه‌ها: { "shifts, exceptions, encounter, merits, voices, feedback, scorecard, clocks, hours, trend, complaints, verdicts, moods, spread, adjusted, card, attention, search" }
help-desk = فقط این محل خدمت، با نام یا شناسه؛ بدون آن: همه‌ی محل‌ها
help-shift = این شیفت، با شناسه؛ «{ "last" }» تازه‌ترین شیفت است
help-from = شیفت‌هایی که در این روز یا پس از آن آغاز شده‌اند
help-to = شیفت‌هایی که در این روز یا پیش از آن آغاز شده‌اند
help-id = کدام مراجعه، با شناسه
help-by = تفکیک کارنامه بر پایه‌ی: { "person, desk, place, hour, kind, channel" }
help-staff = فقط این شخص، با نام یا شناسه
help-kind = فقط این نوع مراجعه‌کننده
help-place = فقط این مکان
help-flag = فقط این مورد خاص، نشانه یا علامت
help-find = واژه‌های جست‌وجو، با هر املایی
help-gauge = روند چه چیزی: { "clocks, scorecard, verdicts" }
help-unit = طول هر دوره: { "day, week, month, year" }
help-lag = در کنار حال کارکنان: نظرهای چند هفته بعد
help-limit = حداکثر این تعداد
help-now = در این زمان؛ بدون آن: اکنون
