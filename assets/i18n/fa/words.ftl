# The domain's words: one word per idea.
word-logbook = دفتر ثبت وقایع
word-entry = ردیف
word-encounter = مراجعه
word-visitor = مراجعه‌کننده
word-client = ارباب‌رجوع
word-staff = کارمند
word-duty = وظیفه
word-right = دسترسی
word-site = مجموعه
word-desk = محل خدمت
word-shift = شیفت
word-pack = استاندارد رفتاری
word-standard = استاندارد رفتاری
word-parameter = مؤلفه
word-item = بند
word-probe = پرسش کنترلی
word-readiness = آمادگی شروع شیفت
word-greeting-phrase = عبارت خوشامدگویی
word-response-time = مدت انتظار
word-handling-time = مدت رسیدگی
word-request = درخواست
word-promise = تعهد پیگیری
word-referral = ارجاع
word-complaint = شکایت
word-cause = علت
word-reason = دلیل
word-occurrence = رویداد
word-unhappy-lane = برخورد با مراجع ناراضی
word-authority = حدود اختیارات
word-verdict = نظر مراجعه‌کننده
word-observation = مشاهده‌ی سرپرست
word-handover = تحویل شیفت
word-read-back = بازخوانی
word-post-order = دستورالعمل محل خدمت
word-review = بازبینی
word-sign-off = تأیید نهایی
word-commendation = تقدیر
word-coaching-note = یادداشت آموزشی
word-objection = اعتراض
word-learning-note = درس‌آموخته
word-checkpoint = نقطه‌ی تأیید
word-fingerprint = اثر انگشت
word-receipt = گزارش پایان شیفت
word-note = یادداشت
word-ticket = شماره‌ی نوبت
word-kind = نوع
word-place = مکان
word-channel = شیوه‌ی مراجعه
word-language = زبان
word-tags = برچسب‌ها
word-feeling = احساس
word-severity = شدت
word-mood = حال
word-group = گروه
word-their-words = گفته‌ی مراجعه‌کننده

# What an item turned out to be.
answer-met = رعایت شد
answer-missed = رعایت نشد
answer-na = موضوعیت ندارد
answer-assumed = بدون پاسخ
answer-unseen = ندیدم

# Who comes.
kind-visitor = مراجعه‌کننده
kind-client = ارباب‌رجوع
kind-contractor = پیمانکار
kind-courier = پیک یا تحویل کالا
kind-colleague = همکار
kind-official = مقام یا مهمان
kind-applicant = جویای کار
kind-other = سایر

# Where.
place-gate = در ورودی
place-desk = میز پذیرش
place-waiting-room = سالن انتظار
place-office-door = ورودی دفتر کار

# By which way.
channel-walk-in = حضوری
channel-phone = تلفنی

# Languages.
language-self = فارسی
language-fa = فارسی
language-en = انگلیسی
language-th = تایلندی

# Tags of a visit.
tag-difficult = مراجعه‌ی دشوار
tag-insulted = به ما توهین کرد
tag-did-not-know = اطلاع نداشت
tag-elderly = سالمند، نیازمند کمک
tag-pregnant = باردار، نیازمند کمک
tag-disabled = دارای معلولیت، نیازمند کمک
tag-child = همراه کودک، نیازمند کمک
tag-language = ناآشنا به زبان، نیازمند کمک
tag-sent-elsewhere = { $n } بار به جای دیگر فرستاده شده
tag-extra-mile = فراتر از وظیفه

# How the visitor feels, as seen from the desk.
feeling-calm = آرام
feeling-worried = نگران
feeling-confused = سردرگم
feeling-hurried = شتاب‌زده
feeling-sad = غمگین
feeling-angry = خشمگین

# Requests and their five ends.
request-question = پرسش
request-request = درخواست
request-complaint = شکایت
request-praise = قدردانی
end-answered = پاسخ داده شد
end-promised = تعهد داده شد
end-referred = ارجاع شد
end-refused = رد شد
end-withdrawn = مراجعه‌کننده منصرف شد

# Severities of an occurrence.
severity-note = عادی
severity-minor = جزئی
severity-serious = جدی
severity-emergency = اضطراری

# How an unhappy visit ended.
closing-calm = اکنون آرام است
closing-not-calm = آرام نشد
closing-left = رفت

# What became of a visit.
outcome-served = رسیدگی شد
outcome-left-unserved = بدون رسیدگی رفت
outcome-left-unsettled = پیش از پایان کار رفت
outcome-assumed = بدون پاسخ بسته شد
outcome-discarded = کنار گذاشته شد
outcome-open = باز

# How a shift ended.
shift-end-closed = بسته شد
shift-end-relieved = تحویل شد
shift-end-assumed = بدون پاسخ بسته شد

# Where the root of a missed item lies.
level-person = فرد
level-manager = مدیر
level-organisation = سازمان
level-building = ساختمان

# How a person is led, and how polite Thai ends.
guidance-auto = در آغاز با راهنمایی
guidance-guided = با راهنمایی
guidance-confirm = فقط تأیید
voice-first = تایلندی با «کراپ»
voice-second = تایلندی با «کا»

# Duties choose the standard, rights choose the powers.
duty-guard = نگهبان
duty-receptionist = متصدی پذیرش
right-staff = کارمند
right-supervisor = سرپرست
right-installer = راه‌انداز

# Mood at the ends of a shift; it carries no person.
mood-good = خوب
mood-fine = معمولی
mood-tired = خسته
mood-bad = بد

# The six parameters, and four of conduct.
parameter-speech = گفتار
parameter-distance = فاصله
parameter-appearance = آراستگی
parameter-expression = چهره و حرکات
parameter-time = سرعت رسیدگی
parameter-safety = ایمنی
parameter-respect = احترام
parameter-listening = شنیدن
parameter-answering = پاسخگویی
parameter-empathy = همدلی

# Stages of an encounter, and what stands before and after it.
stage-readiness = آمادگی
stage-approach = نزدیک شدن
stage-greeting = خوشامدگویی
stage-listening = شنیدن
stage-service = رسیدگی
stage-farewell = بدرقه
stage-follow-up = پیگیری

# How a record was made.
made-live = در همان لحظه
made-at-once = ثبت یک‌جا
made-afterwards = پس از پایان
made-imported = واردشده از بیرون

# The wait, as remembered afterwards.
wait-at-once = بی‌درنگ
wait-within = در مهلت
wait-over = بیش از مهلت
wait-unknown = نمی‌دانم
