# Lists and details.
list-encounters = مراجعه‌های این شیفت
list-owed = تعهدهای باز
list-occurrences = رویدادها
list-earlier = شیفت‌های پیشین
list-earlier-empty = پیش از این دو شیفت، شیفتی ثبت نشده است.
list-no-visit = در این شیفت مراجعه‌ای ثبت نشده است.
list-reading = در حال خواندن از دفتر…
list-empty = هنوز موردی نیست
list-found =
    { $n ->
    [0] چیزی یافت نشد
   *[other] { $n } مورد یافت شد
}
list-position = { $n } از { $total }
list-timeline = روند مراجعه
list-left-unserved = بدون رسیدگی رفت
list-left-before-settled = پیش از پایان کار رفت

# Lists.
list-ticket = { $n }
list-this-shift = این شیفت
list-shift-before = شیفت پیش
list-encounters-empty = هنوز کسی در این شیفت مراجعه نکرده است. با آمدن مراجعه‌کننده { $key } را بزنید.
list-owed-empty = تعهدی باز نیست. هر تعهدی به مراجعه‌کننده، تا رسیدن پاسخ به او همین‌جا می‌ماند.
list-occurrences-empty = هنوز رویدادی ثبت نشده است. برای ثبت آژیر، تحویل کالا یا گشت { $key } را بزنید.
list-served = رسیدگی‌شده { $n }
list-left = رفته { $n }
list-open = باز { $n }
list-unhappy = ناراضی { $n }
list-complaints = شکایت { $n }
list-not-settled = بدون تعیین تکلیف
list-left-open = هنگام بستن مراجعه باز مانده بود

# One encounter in full.
list-answers = پاسخ‌ها
list-requests = درخواست‌ها
list-owner = مسئول
list-made = شیوه‌ی ثبت
list-wait = مدت انتظار
list-no-wording = متن این استاندارد در دفتر نیست.
list-measured = پاسخ این بند با ساعت اندازه‌گیری می‌شود.
list-not-asked = این بند در این مراجعه موضوعیت ندارد.

# What was found when the program started.
list-found-title = مراجعه‌های باز
list-found-why = برنامه در حالی متوقف شده که این مراجعه‌ها باز بوده است. هرچه تا آن لحظه زده شده محفوظ است.
list-since = از { $time }
list-last-key = آخرین کلید { $time }

# What the signs mean, at the end of the help.
sign-title = معنای علامت‌ها
sign-unhappy = مراجعه‌کننده ناراضی است یا بوده است
sign-quiet = همان، در صفحه‌ای که مراجعه‌کننده می‌بیند
sign-complaint = شکایتی ثبت شده است
sign-verdict = مراجعه‌کننده نظر داده است
sign-met = رعایت شد یا انجام شد
sign-missed = بندی رعایت نشد
sign-na = موضوعیت ندارد
sign-assumed = کسی به آن پاسخ نداده است
sign-critical = تعهد حساس یا رویداد جدی
sign-occurrence = رویداد است، نه مراجعه
sign-not-live = زمان در همان لحظه اندازه‌گیری نشده است
sign-selected = سطر انتخاب‌شده
sign-saved = همه چیز ذخیره شده است
sign-saving = در حال ذخیره
