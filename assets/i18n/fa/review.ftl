# بازبینی یک شیفت.
review-title = بازبینی
review-no-shift = هنوز شیفتی برای بازبینی نیست.
review-no-exception = چیزی برای دیدن نیست: در این شیفت مورد استثنایی نبود.
review-no-visit = در این شیفت مراجعه‌ای نبود.
review-sample = به قید قرعه
review-sample-not = نمونه یک بار و پس از پایان شیفت برداشته می‌شود.
review-waiting = در انتظار { $n }
review-to-look-at = { $n } مورد برای دیدن، از { $whole }

# پایین صفحه.
review-hint-open = باز کردن
review-hint-due = در انتظار
review-hint-ask = پرسش
review-hint-root = ریشه
review-hint-exceptions = استثناها

# استثناها.
exception-critical-miss = کوتاهی حیاتی
exception-occurrence = رویداد
exception-left = رفته
exception-unhappy = ناراضی
exception-late-promise = تعهد عقب‌افتاده
exception-attention = توجه
exception-assumed = بدون پاسخ
exception-reason-owed = علت نانوشته
exception-clock = ساعت
exception-quiet = سکوت

# شرح آن‌ها.
review-waited = پس از { $time }
review-calm-unknown = پایان آن روشن نیست
review-kept-late = با { $time } تأخیر انجام شد
review-still-late = { $time } تأخیر، هنوز انجام نشده
review-assumed = کسی آن را نبسته است
review-unmeasured = انتظار سنجیده نشد: دستگاه از نو روشن شده بود
review-clock-back = { $time } عقب کشیده شده
review-clock-ahead = { $time } جلو کشیده شده
review-quiet = { $time } بدون هیچ ثبتی

# توجه.
sign-of-hasty-items = پاسخ شتاب‌زده به بندها
sign-of-hasty-items-why = بندها یکی‌یکی، هر یک در کمتر از دو ثانیه. آیا دیده شدند؟
sign-of-hasty-probe = پاسخ شتاب‌زده به پرسش
sign-of-hasty-probe-why = به پرسش زودتر از آنکه بتوان آن را خواند پاسخ داده شده است.
sign-of-all-keys-at-once = چهار کلید با هم
sign-of-all-keys-at-once-why = ورود، خوشامد، رسیدگی و پرسش در سه ثانیه. آیا مراجعه همان هنگام ثبت شده است؟
sign-of-same-option = همیشه همان پاسخ
sign-of-same-option-why = به پرسش‌ها بارها همان گزینه پاسخ داده شده است.
sign-of-logged-at-once = ثبت یکباره
sign-of-logged-at-once-why = بسیاری از مراجعه‌ها یکجا ثبت شده‌اند، نه هنگام وقوع.
sign-of-burst = چند مراجعه پشت سر هم
sign-of-burst-why = چند مراجعه یکباره آغاز شده‌اند.
sign-of-batch = ثبت در پایان شیفت
sign-of-batch-why = بسیاری از مراجعه‌ها اندکی پیش از پایان شیفت وارد شده‌اند.
sign-of-quiet-hours = ساعت‌های بدون ثبت
sign-of-quiet-hours-why = ساعت‌هایی بدون هیچ ثبتی، در حالی که این محل بیشتر در آن‌ها ثبت دارد.
review-seconds =
    { $seconds } ثانیه
review-sign-measured = سنجیده‌شده: { $time }
review-sign-here = اینجا { $part } از { $whole }
review-sign-own = این کارمند در حالت عادی { $part } از { $whole }
review-sign-desk = این محل در حالت عادی { $part } از { $whole }
review-sign-weak = یک نشانه به تنهایی ضعیف است: پرسش است، نه خطا.

# مراجعه.
review-quoted = «{ $words }»
review-voices = به گفته‌ی ثبت · به دید سرپرست
review-visitor-said = مراجعه‌کننده: { $face }
review-answered = پاسخ‌دار
review-observed = مشاهده‌شده
review-within = { $percent } در مهلت هدف
review-calm-again = دوباره آرام { $n }

# وضعیت.
standing-received = آماده‌ی بازبینی
standing-in-review = در بازبینی
standing-questions = دارای پرسش
standing-signed = تأییدشده
standing-reopened = بازگشوده

# آنچه گفته می‌شود.
feedback-commendation = تقدیر
feedback-coaching = یادداشت آموزشی
feedback-question = پرسش
reply-seen = دیده شد
reply-answered = پاسخ داده شد
reply-objected = اعتراض شد
reply-now-seen = دیدم
reply-now-answered = پاسخ
reply-now-objected = اعتراض
review-to = به
review-words = متن
review-due-ask = پاسخ تا کی لازم است؟
review-merit-calm = با مراجع دشوار آرام ماندید، و دیده شد.
review-merit-kept = آنچه قول داده شده بود به‌موقع انجام دادید.
review-merit-hard = مراجعه‌ی دشوار را پذیرفتید و به پایان رساندید.
review-coach-greet = نخست خوشامد بگویید، سپس موضوع را بپرسید.
review-coach-listen = بگذارید سخنش را تمام کند؛ سپس خواسته را بازگو کنید.
review-coach-promise = زمانی را قول بدهید که از عهده‌اش برمی‌آیید، و آن را بنویسید.
review-ask-happened = اینجا چه گذشت؟
review-ask-keys = این ثبت‌ها چگونه انجام شد؟
review-ask-needed = چه چیزی به شما کمک می‌کرد؟
review-observe-whom = چه کسی مشاهده شد
review-note = یادداشت
review-note-ask = دیگر چه دیدید؟ اینتر آن را خالی می‌گذارد.
review-judge = ریشه در کجاست
review-judge-what = درباره‌ی چه
review-judge-level = ریشه در
review-judge-nothing = اینجا چیزی رعایت‌نشده نیست و کسی شکایت نکرده است.
review-answer-ask = پاسخ شما چیست؟
review-object-ask = شما چه چیز را جور دیگر می‌بینید؟ هر دو نظر می‌ماند.
review-resolve = تصمیم
review-resolve-ask = درباره‌ی آن چه می‌گویید؟
review-stands = برقرار است
review-stands-not = برقرار نیست

# تقدیر و تأیید نهایی.
review-merits = چه کسی شایسته‌ی تقدیر است
review-merits-help = از کسی تقدیر کنید، یا بدون آن تأیید کنید: { $key }. آنگاه نوشته می‌شود که کسی برگزیده نشد.
review-merits-none = در ثبت‌ها کسی برجسته نیست. { $key } با این همه تأیید می‌کند.
merit-calmed = مراجع ناراضی آرام شد
merit-hard-visit = مراجعه‌ی دشوار پذیرفته شد
merit-extra-mile = بیش از آنچه خواسته شده بود انجام شد
merit-top-verdict = بهترین چهره
merit-kept-promise = تعهد به‌موقع انجام شد
review-sign = تأیید نهایی
review-sign-ask = این شیفت تأیید نهایی شود؟
review-sign-help = تأیید نهایی برگشت ندارد؛ شیفت تأییدشده تنها با ذکر علت بازگشوده می‌شود.
review-sign-help-none = از کسی تقدیر نشده است. تأیید نهایی برگشت ندارد؛ شیفت تأییدشده تنها با ذکر علت بازگشوده می‌شود.
review-sign-now = تأیید نهایی
review-sign-not = هنوز نه
review-reopen = بازگشودن
review-reopen-ask = چرا شیفت تأییدشده بازگشوده می‌شود؟

# آنچه در انتظار فرد پشت میز است.
feedback-title = برای شما
feedback-for-you = گفته‌شده به شما
feedback-to-decide = در انتظار تصمیم شما
feedback-nothing = چیزی در انتظار شما نیست.
feedback-visit = مراجعه
