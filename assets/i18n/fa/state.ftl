# What became of a key: saving, saved, failed.
state-saving = در حال ذخیره
state-saved = ذخیره شد
state-saved-as = ذخیره شد { $seq }
state-not-saved = ذخیره نشد. پاسخ‌های شما همین‌جا مانده است.
state-try-again = سپس { "Enter" } را بزنید.
state-left-unsaved = آخرین کلیدهای پیش از خروج ذخیره نشد.
state-leave-title = خروج؟
state-leave-ask = آخرین کلیدهایی که زده‌اید هنوز ذخیره نشده است. اگر اکنون خارج شوید، از دست می‌رود.
state-stay = ماندن و تلاش دوباره برای ذخیره
state-leave-without = خروج بدون ذخیره
state-disk-full = جای خالی دیسک تمام شده است.
state-read-only = نوشتن در دفتر ثبت وقایع ممکن نیست.
state-locked = دفتر ثبت وقایع در اختیار برنامه‌ی { $name } است. آن را ببندید.
state-window-small = پنجره را بزرگ‌تر کنید
state-undone = پس گرفته شد: { $what }
state-redone = دوباره انجام شد: { $what }
state-nothing-to-undo = چیزی برای پس گرفتن نیست
state-newer-entry = ردیف جدیدتر
state-leave-open = { $n } مراجعه باز می‌ماند و زمان آن ادامه دارد.

# After a crash.
resume-found = باز مانده: { $ticket }، { $stage }، از { $time }.
resume-resume = ادامه
resume-close = بستن بدون پاسخ
resume-discard = کنار گذاشتن، با دلیل
