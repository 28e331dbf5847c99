# The board and the walk.
desk-empty = کسی در محل خدمت نیست. هنگام آمدن مراجعه‌کننده { $key } را بزنید.
desk-waiting = در انتظار
desk-serving = در حال رسیدگی
desk-closing = در حال بستن
desk-greet = خوشامد بگویید
desk-listen = بشنوید و رسیدگی کنید
desk-look-back = یک نگاه پایانی
desk-now = اکنون
desk-then = سپس
desk-within = تا { $time }
desk-over-by = { $time } بیش از مهلت
desk-no-deviation = انحرافی گزارش نشد
desk-summary = خوشامد پس از { $response } · رسیدگی در { $handling }
desk-owed = تعهدها
desk-owed-counts = { $open } باز · { $late } دیرشده
desk-nothing-owed = تعهدی نمانده است
desk-group = گروه { $n } نفره
desk-visitors = { $n } مراجعه‌کننده
desk-served-today = رسیدگی‌شده { $n }
desk-this-shift = این شیفت
desk-median-response = میانه‌ی انتظار { $time }
desk-unhappy = نیازمند توجه
desk-already-over = مراجعه‌کننده چه مدت منتظر ماند؟
desk-demo = نمایشی: هیچ‌چیز اینجا واقعی نیست

# The visitor’s verdict.
verdict-ask = امروز چگونه از شما استقبال شد؟
face-delighted = بسیار خوب
face-content = خوب
face-unhappy = بد
face-angry = بسیار بد
verdict-thanks = سپاسگزاریم
