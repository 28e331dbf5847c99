# بازبینی یک شیفت.
review-title = بازبینی
review-who = چه کسی بازبینی می‌کند؟
review-no-shift = هنوز شیفتی برای بازبینی نیست.
review-no-exception = چیزی برای بررسی نیست: در این شیفت مورد خاصی ثبت نشده است.
review-no-visit = در این شیفت مراجعه‌ای ثبت نشده است.
review-sample = به قید قرعه · بذر { $seed }
review-sample-not = نمونه فقط یک بار و پس از پایان شیفت انتخاب می‌شود.
review-waiting = در انتظار پاسخ { $n }
review-to-look-at = برای بررسی { $n } از { $whole }

# پایین صفحه.
review-hint-open = نمایش
review-hint-due = در انتظار پاسخ
review-hint-ask = پرسش
review-hint-root = ریشه
review-hint-scroll = پیمایش
review-hint-exceptions = موارد خاص

# استثناها.
exception-critical-miss = کوتاهی حیاتی
exception-occurrence = رویداد
exception-left = رفته
exception-unhappy = ناراضی
exception-late-promise = تعهد معوق
exception-attention = توجه
exception-assumed = بدون پاسخ
exception-reason-owed = دلیل ثبت‌نشده
exception-clock = ساعت
exception-quiet = بدون ثبت

# شرح آن‌ها.
review-waited = پس از { $time }
review-calm-unknown = پایان نامعلوم
review-kept-late = با { $time } تأخیر انجام شد
review-still-late = { $time } تأخیر، هنوز انجام نشده
review-assumed = کسی آن را نبسته است
review-unmeasured = مدت انتظار سنجیده نشد: دستگاه دوباره روشن شده بود
review-clock-back = { $time } عقب کشیده شده
review-clock-ahead = { $time } جلو کشیده شده
review-quiet = به مدت { $time }

# توجه.
sign-of-hasty-items = پاسخ شتاب‌زده به بندها
sign-of-hasty-items-why = بندها یکی‌یکی و هر یک در کمتر از دو ثانیه پاسخ داده شده است. آیا خوانده شد؟
sign-of-hasty-probe = پاسخ شتاب‌زده به پرسش
sign-of-hasty-probe-why = پرسش کنترلی زودتر از آن پاسخ داده شده است که بتوان آن را خواند.
sign-of-all-keys-at-once = چهار کلید با هم
sign-of-all-keys-at-once-why = ورود، خوشامد، رسیدگی و پرسش، همه در سه ثانیه. آیا ثبت هم‌زمان با مراجعه بوده است؟
sign-of-same-option = همیشه همان پاسخ
sign-of-same-option-why = پرسش‌ها بارها با همان یک گزینه پاسخ داده شده است.
sign-of-logged-at-once = ثبت یک‌جا
sign-of-logged-at-once-why = بسیاری از مراجعه‌ها یک‌جا ثبت شده است، نه هنگام وقوع.
sign-of-burst = چند مراجعه پشت سر هم
sign-of-burst-why = چند مراجعه کم‌وبیش هم‌زمان آغاز شده است.
sign-of-batch = ثبت در پایان شیفت
sign-of-batch-why = بسیاری از مراجعه‌ها اندکی پیش از پایان شیفت ثبت شده است.
sign-of-quiet-hours = ساعت‌های بدون ثبت
sign-of-quiet-hours-why = در ساعت‌هایی که این محل خدمت به‌طور معمول ثبت دارد، چیزی ثبت نشده است.
review-seconds =
    { $seconds } ثانیه
review-sign-measured = سنجیده‌شده: { $time }
review-sign-here = اینجا { $part } از { $whole }
review-sign-own = این کارمند در شیفت‌های دیگر { $part } از { $whole }
review-sign-desk = این محل خدمت در شیفت‌های دیگر { $part } از { $whole }
review-sign-weak = یک نشانه به‌تنهایی چیزی را ثابت نمی‌کند: پرسش است، نه خطا.

# مراجعه.
review-quoted = «{ $words }»
review-voices = از روی ثبت · از دید سرپرست
review-visitor-said = مراجعه‌کننده: { $face }
review-answered = از روی پاسخ‌ها
review-observed = از روی مشاهده
review-last-month = ماه پیش
review-own-voice = از روی ثبت
review-within = { $percent } در مهلت مقرر
review-calm-again = دوباره آرام { $n }

# وضعیت.
standing-received = آماده‌ی بازبینی
standing-in-review = در بازبینی
standing-questions = دارای پرسش
standing-signed = تأییدشده
standing-reopened = بازگشایی‌شده

# آنچه گفته می‌شود.
feedback-commendation = تقدیر
feedback-coaching = یادداشت آموزشی
feedback-question = پرسش
reply-seen = دیده شد
reply-answered = پاسخ
reply-objected = اعتراض
reply-now-seen = دیدم
reply-now-answered = پاسخ
reply-now-objected = اعتراض
review-to = به چه کسی
review-words = متن
review-due-ask = پاسخ تا کی لازم است؟
review-merit-calm = در مراجعه‌ی دشوار آرامش خود را حفظ کردید و این به چشم آمد.
review-merit-kept = آنچه را تعهد شده بود به‌موقع انجام دادید.
review-merit-hard = مراجعه‌ی دشوار را پذیرفتید و به پایان رساندید.
review-coach-greet = نخست خوشامد بگویید، سپس موضوع را بپرسید.
review-coach-listen = بگذارید سخنش را تمام کند؛ سپس خواسته را بازگو کنید.
review-coach-promise = زمانی را تعهد کنید که از عهده‌ی آن برمی‌آیید، و آن را بنویسید.
review-ask-happened = در این مراجعه چه گذشت؟
review-ask-keys = این ثبت‌ها چگونه انجام شد؟
review-ask-needed = چه چیزی به شما کمک می‌کرد؟
review-observe-whom = چه کسی مشاهده شد
review-note = یادداشت
review-note-ask = دیگر چه دیدید؟ { "Enter" } آن را خالی می‌گذارد.
review-judge = ریشه در کجاست
review-judge-what = درباره‌ی چه
review-judge-level = ریشه در
review-judge-nothing = در اینجا بند رعایت‌نشده‌ای نیست و کسی شکایت نکرده است.
review-answer-ask = پاسخ شما چیست؟
review-object-ask = با چه چیزی موافق نیستید؟ هر دو نظر باقی می‌ماند.
review-resolve = تصمیم
review-resolve-ask = نظر شما درباره‌ی آن چیست؟
review-stands = برقرار است
review-stands-not = برقرار نیست

# تقدیر و تأیید نهایی.
review-merits = چه کسی شایسته‌ی تقدیر است
review-merits-help = از کسی تقدیر کنید، یا با { $key } بدون تقدیر تأیید کنید. در این صورت ثبت می‌شود که کسی برگزیده نشد.
review-merits-none = در آنچه ثبت شده است کسی برجسته نیست. با { $key } می‌توانید با این همه تأیید کنید.
merit-calmed = مراجع ناراضی آرام شد
merit-hard-visit = مراجعه‌ی دشوار پذیرفته شد
merit-extra-mile = بیش از آنچه خواسته شده بود انجام شد
merit-top-verdict = بهترین نظر
merit-kept-promise = تعهد به‌موقع انجام شد
review-sign = تأیید نهایی
review-sign-ask = این شیفت تأیید نهایی شود؟
review-sign-help = تأیید نهایی برگشت ندارد؛ شیفت تأییدشده فقط با ذکر دلیل بازگشایی می‌شود.
review-sign-help-none = از کسی تقدیر نشده است. تأیید نهایی برگشت ندارد؛ شیفت تأییدشده فقط با ذکر دلیل بازگشایی می‌شود.
review-sign-now = تأیید نهایی
review-sign-not = هنوز نه
review-reopen = بازگشایی
review-reopen-ask = چرا شیفت تأییدشده بازگشایی می‌شود؟

# آنچه در انتظار فرد پشت میز است.
feedback-title = برای شما
feedback-for-you = خطاب به شما
feedback-to-decide = در انتظار تصمیم شما
feedback-nothing = چیزی در انتظار شما نیست.
feedback-keys = با { $keys } پاسخ دهید؛ { "Enter" } پاسخی ثبت نمی‌کند.
feedback-visit = مراجعه
feedback-news = { $n } سخن در انتظار شماست: { $key }

# جست‌وجو، و تأیید نهایی.
review-search = جست‌وجو
review-search-help = واژه‌هایی که کسی نوشته است: یادداشت‌ها، سخن مراجعه‌کنندگان، تعهدها، علت‌ها و گفته‌های بازبینی. تازه‌ترین‌ها نخست می‌آیند.
review-among-shift = این شیفت
review-hint-among = کجا
review-found-more = بیش از { $n } مورد
review-signed-by = تأیید نهایی: { $name }، { $when }
review-reopened-by = بازگشوده: { $name }، { $when }: { $reason }

# مراجعه‌ها بر پایه‌ی شرط.
sift-title = مراجعه‌ها
sift-staff = کارمند
sift-desk = محل خدمت
sift-kind = نوع
sift-place = مکان
sift-missed = رعایت‌نشده
sift-mark = ویژگی
sift-time = زمان
sift-any = همه
sift-hint = شرط
sift-hint-open = مراجعه‌ها
sift-none = مراجعه‌ای با این شرط‌ها یافت نشد. با هر رقم یکی از آن‌ها را تغییر دهید، یا با { $key } همه را بردارید.
sift-nobody = اینجا هنوز مراجعه‌ای ثبت نشده است. با { $key } در جای دیگر بگردید.
sift-stopped = متوقف شد. با تغییر یک شرط دوباره خوانده می‌شود.
sift-position = { $n } از بیش از { $total }
mark-unhappy = ناراضی
mark-left = پیش از پایان رفت
mark-assumed = کسی آن را نبست
mark-corrected = پس از بسته شدن اصلاح شد
mark-verdict-marked = نظر شتاب‌زده یا بدون حضور مراجعه‌کننده
mark-guided = پاسخ بند به بند
mark-probe-unanswered = پرسش کنترلی بی‌پاسخ ماند

# آنچه نوشته شده است.
said-note = یادداشت
said-their-words = سخن مراجعه‌کننده
said-label = برچسب
said-reason = علت
said-promise = تعهد
said-referral = ارجاع
said-refusal = رد محترمانه
said-occurrence = رویداد
said-feedback = گفته به کارمند
said-reply = پاسخ
said-observation = مشاهده
review-decide = پاسخ‌هایی که در انتظار تصمیم شماست: { $n } ({ $key })
review-decide-late = عقب‌افتاده: { $n }
