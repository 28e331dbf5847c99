# Sign-in, readiness, handover.
shift-sign-in = ورود به شیفت
shift-who = نام شما چیست؟
shift-add-person = افزودن نام
shift-duty = وظیفه‌ی شما چیست؟
shift-open-already = از ساعت { $time } شیفتی در این محل باز است.
shift-join = پیوستن به آن
shift-relieve = تحویل گرفتن آن
shift-close-assumed = بستن آن بدون پاسخ
shift-readiness = آماده برای شیفت
shift-mood = امروز حالتان چگونه است؟
shift-mood-private = کسی نمی‌بیند چه کسی پاسخ داده است.
shift-open-matters = کارهای باز
shift-read-back-ask = موعد آن چه زمانی است؟
shift-acknowledge = تأیید بقیه
shift-giver-present = آیا تحویل‌دهنده حاضر است؟
shift-hand-over = تحویل شیفت
shift-close = بستن شیفت
shift-acting = متصدی: { $name }
shift-since = از { $time }
shift-first-run = نخستین راه‌اندازی
shift-language = زبان این محل خدمت چیست؟
shift-later = همهٔ این پاسخ‌ها سپس قابل تغییر است.
shift-desk-name = نام این محل خدمت چیست؟
shift-desk-likely = لابی
shift-desk-likely-gate = درِ اصلی
shift-your-name = نام شما چیست؟
shift-first-rights = نخستین کاربر همهٔ دسترسی‌ها را دارد.
shift-voice = شکل مؤدبانه
shift-display-ask = کدام سطر درست خوانده می‌شود؟
shift-display-sample = سلام، صبح بخیر. نوبت ۴۲ (باجهٔ ۳) از آنِ شماست.
shift-in-it = در این شیفت: { $names }
shift-join-means = کار در کنار هم
shift-relieve-means = شیفت پیشین پایان می‌یابد، مراجعه‌های باز ادامه دارد
shift-close-assumed-means = رها شده است؛ مراجعه‌های باز هم بسته می‌شود
shift-read-matters = کارهای باز و موعد هر یک را بخوانید.
shift-read-back-due = { $what }: موعد آن چه زمانی است؟
shift-read-back-again = این زمان نیست. لطفاً دوباره انتخاب کنید.
shift-people = شیفت و افراد
shift-people-ask = چه کسی کار می‌کند، یا چه چیزی تغییر می‌کند؟
shift-acts-now = اکنون مشغول کار است
shift-someone-comes = ورود یا تحویل گرفتن شیفت
shift-someone-goes = خروج یک نفر از شیفت
shift-who-goes = چه کسی از شیفت خارج می‌شود؟
shift-goes-on = شیفت ادامه دارد
shift-close-ask = شیفت بسته شود؟ این کار برگشت ندارد.
shift-close-owed =
    { $n ->
    [0] تعهدی باز نیست.
   *[other] { $n } تعهد باز به شیفت بعد می‌رسد.
}
shift-settings = تنظیمات
shift-settings-ask = چه چیزی تغییر کند؟
shift-desk-name-of = نام محل خدمت
shift-person = یک نفر
shift-display = نمایش خط فارسی
shift-whose = تنظیمات چه کسی؟
shift-guidance = راهنمایی
