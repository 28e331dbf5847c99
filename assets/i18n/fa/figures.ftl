# ارقام یک ماه، یک سال.
figures-title = ارقام
figures-all-desks = همه‌ی محل‌ها
figures-all-time = همه‌ی زمان‌ها
figures-nothing = در این دوره مراجعه‌ای ثبت نشده است. با کلیدهای جهت‌نما دوره‌های پیش و پس را ببینید.
figures-reading = در حال خواندن دفتر… { $key } آن را متوقف می‌کند.
figures-stopped = متوقف شد. با هر نما یا دوره‌ی دیگر از نو خوانده می‌شود.
figures-only-supervisor = بازبینی و ارقام ویژه‌ی سرپرست است.

# نماها.
figures-view-standard = استاندارد
figures-view-clocks = زمان‌ها
figures-view-hours = ساعت‌ها
figures-view-complaints = شکایت‌ها
figures-view-verdicts = نظرها
figures-view-people = کارکنان

# پایین صفحه.
figures-hint-view = نما
figures-hint-period = پیش، پس
figures-hint-length = دوره‌ی بلندتر
figures-hint-by = به تفکیک
figures-hint-map = مراجعه، انتظار
figures-hint-method = روش
figures-hint-desk = محل خدمت

# عددها.
figures-percent = { $percent }٪
figures-percent-text = { $percent }٪
figures-part-of = { $part } از { $whole }
figures-answers = از { $n } پاسخ
figures-critical = { $n } کوتاهی حیاتی
figures-visits = { $n } مراجعه
figures-visits-of = { $part } از { $whole } مراجعه
figures-assumed = { $n } بند بدون پاسخ
figures-before = پیش‌تر { $figure }
figures-measured = سنجیده‌شده { $part } از { $whole }
figures-measured-visits = سنجیده‌شده در { $n } مراجعه

# استاندارد.
figures-together = روی‌هم‌رفته
figures-undeviating = بدون مغایرت
figures-by-parameter = به تفکیک مؤلفه
figures-by-person = به تفکیک کارمند
figures-by-desk = به تفکیک محل خدمت
figures-by-place = به تفکیک مکان
figures-by-hour = به تفکیک ساعت
figures-by-kind = به تفکیک نوع مراجعه‌کننده
figures-by-channel = حضوری و تلفنی
figures-unknown = { $n } مراجعه به شمار نیامده است: متن استاندارد آن در دفتر نیست.

# زمان‌ها.
figures-response = میانه‌ی انتظار
figures-ninety = ۹ نفر از ۱۰ نفر تا
figures-within = در مهلت مقرر
figures-handling = میانه‌ی رسیدگی
figures-ends = سرانجام مراجعه‌ها
figures-served = رسیدگی شد
figures-left-unserved = بدون رسیدگی رفت
figures-left-unsettled = پیش از پایان کار رفت
figures-closed-assumed = بدون پاسخ بسته شد
figures-open = باز
figures-left-before = رفته‌ها در دوره‌ی پیش: { $figure }

# ساعت‌ها.
figures-hours-visits = مراجعه‌ها به تفکیک ساعت و روز هفته
figures-hours-wait = میانه‌ی انتظار به تفکیک ساعت و روز هفته
figures-hours-worst = طولانی‌ترین انتظارها؛ میانه‌ی همه‌ی ساعت‌ها { $median }
figures-hours-few = هنوز هیچ ساعتی پنج مراجعه‌ی سنجیده‌شده ندارد.

# شکایت‌ها.
figures-complaints = شکایت‌های ثبت‌شده
figures-complaints-of = { $rate } در هر صد مراجعه، از { $n } مراجعه
figures-complaint-clock = میانه‌ی زمان تا پایان
figures-ended = پایان‌یافته { $part } از { $whole }
figures-kept = تعهدهای به‌موقع
figures-kept-of = { $part } از { $whole } موعدرسیده · { $late } معوق
figures-recovery = دوباره آرام
figures-open-door = بیشتر شدن شکایت‌های ثبت‌شده خبر خوبی است: یعنی در به روی مردم باز است و هر شکایت پژوهشی است بی‌هزینه.
figures-by-cause = شکایت‌ها به تفکیک علت
figures-no-cause = بدون علت
figures-roots = ریشه‌ها، به تشخیص بازبینی
figures-no-roots = هنوز چیزی تشخیص داده نشده است.
figures-requests = سرانجام درخواست‌ها
figures-gaps = آنچه مراجعه‌کنندگان نمی‌دانستند
figures-gap-visits = مراجعه
figures-no-gaps = هیچ مراجعه‌ای این برچسب را ندارد.

# نظرها و حال.
figures-verdict-mean = میانگین از چهار
figures-verdicts-of = در { $part } از { $whole } مراجعه
figures-no-verdicts = در این دوره هیچ مراجعه‌کننده‌ای نظر نداده است.
figures-marked = { $n } نظر کنار گذاشته شد: در کمتر از یک ثانیه یا در نبود مراجعه‌کننده ثبت شده بود.
figures-moods = حال کارکنان در هر هفته، و نظرهای هفته‌ی پس از آن
figures-mood-verdicts = میانگین { $mean } از { $n } نظر
figures-mood-few = کمتر از پنج مورد: نشان داده نمی‌شود

# کارکنان.
figures-adjusted = رعایت، با این فرض که همه مراجعه‌های یکسانی داشته‌اند؛ به ترتیب نام
figures-raw = خام { $figure }
figures-covered = شامل { $figure } مراجعه‌ها
figures-spread-people = میان کارکنان: میانه، و از کمترین تا بیشترین
figures-spread-shifts = میان شیفت‌ها
figures-spread-of = تعداد { $n }
figures-spread-range = { $low } تا { $high }

# روش محاسبه.
figures-method-standard =
    رعایت یعنی وزن بندهای رعایت‌شده تقسیم بر وزن بندهای رعایت‌شده و رعایت‌نشده. فقط بندهایی به شمار می‌آید که پاسخ دارد: در پرسش کنترلی، مرور بند به بند، با رقم یا با اصلاح. بند بدون پاسخ هرگز رعایت‌شده به شمار نمی‌آید و آنچه موضوعیت ندارد کنار می‌ماند.
    «بدون مغایرت» عدد دیگری است: مراجعه‌هایی که در آن‌ها هیچ بند رعایت‌نشده‌ای ثبت نشده است. شاید کسی نگاه نکرده باشد.
    عددی که بر کمتر از ده پاسخ استوار است کم‌رنگ نشان داده می‌شود. کوتاهی‌های حیاتی شمرده می‌شوند و هرگز در میانگین گم نمی‌شوند.
figures-method-clocks =
    انتظار از ورود تا خوشامد است و رسیدگی از خوشامد تا پایان کار. فقط مراجعه‌هایی به شمار می‌آید که همان لحظه ثبت شده است، با ساعتی که کسی نمی‌تواند جابه‌جا کند؛ کنار هر عدد آمده است که از چند مراجعه است.
    میانه مقدار وسط است؛ به نه نفر از هر ده نفر تا عدد دوم خوشامد گفته شده است. مهلت مقرر همان است که هنگام ورود در استاندارد آمده بود.
    سهم رفته‌ها نسبت به همه‌ی واردشدگان حساب می‌شود؛ مراجعه‌های کنارگذاشته‌شده به شمار نمی‌آید.
figures-method-hours =
    هر مراجعه در ساعت و روز ورود خود، به وقت محل، به شمار می‌آید. انتظارها میانه‌اند؛ ساعتی طولانی خوانده می‌شود که دست‌کم پنج مراجعه‌ی سنجیده‌شده داشته باشد.
figures-method-complaints =
    شکایت با مراجعه‌ای که در آن بیان شده شمرده می‌شود. زمان آن تا لحظه‌ای شمرده می‌شود که مراجعه‌کننده پاسخ، ارجاع، رد محترمانه یا پاسخ تعهدشده را بگیرد.
    تعهد به‌موقع آن است که پاسخ تا موعد به مراجعه‌کننده رسیده باشد؛ آنچه موعدش نرسیده به شمار نمی‌آید. «دوباره آرام» نسبت به همه‌ی مراجعه‌هایی است که مراجعه‌کننده در آن‌ها زمانی ناراضی بوده است.
figures-method-verdicts =
    چهار چهره از ۴ تا ۱ شمرده می‌شوند. بازه‌ی پس از ± در ۹۵ مورد از ۱۰۰ میانگین واقعی را در بر دارد، اگر نظرها به تصادف از همه گرفته شده باشند؛ که در عمل درست چنین نیست.
    حال کارکنان نام کسی را با خود ندارد. هفته‌ای با کمتر از پنج مورد نشان داده نمی‌شود تا کسی از آن شناخته نشود.
figures-method-people =
    رعایت هر کارمند بر پایه‌ی نوع مراجعه‌کننده، ناراضی بودن یا نبودن، و شب یا روز، با وزن همه‌ی مراجعه‌های دوره از نو سنجیده می‌شود: کسی که مراجعه‌های دشوار را می‌پذیرد زیان نمی‌بیند. عدد خام کنار آن است.
    پراکندگی کارکنان و شیفت‌هایی را در بر دارد که ده پاسخ یا بیشتر دارند. این رتبه‌بندی نیست: می‌گوید خدمت تا چه اندازه به فرد بستگی دارد.
