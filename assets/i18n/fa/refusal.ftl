# Why a command is not carried out.
refusal-already-set-up = این محل خدمت پیش‌تر راه‌اندازی شده است.
refusal-no-desk = هنوز محل خدمتی تعریف نشده است.
refusal-no-shift = شیفتی باز نیست؛ ابتدا شیفت را شروع کنید.
refusal-shift-open = شیفت دیگری باز است.
refusal-visits-open =
    { $n ->
        [one] { $n } مراجعه هنوز باز است؛ ابتدا آن را ببندید.
       *[other] { $n } مراجعه هنوز باز است؛ ابتدا آن‌ها را ببندید.
}
refusal-no-such-person = نام این شخص در فهرست کارکنان نیست.
refusal-not-signed-in = این شخص در شیفت حاضر نیست.
refusal-already-signed-in = این شخص هم‌اکنون در شیفت حاضر است.
refusal-no-such-visit = چنین مراجعه‌ای وجود ندارد.
refusal-other-desk = این مراجعه به محل خدمت دیگری تعلق دارد و همان‌جا اصلاح می‌شود.
refusal-visit-closed = این مراجعه بسته شده است.
refusal-visit-still-open = این مراجعه هنوز باز است.
refusal-not-now = در این مرحله از مراجعه، این کار ممکن نیست.
refusal-no-standard = این استاندارد رفتاری در دفتر ثبت وقایع نیست: { $what }.
refusal-not-in-standard = در استاندارد رفتاری چنین بندی نیست: { $what }.
refusal-always-applies = رعایت احترام همیشه موضوعیت دارد.
refusal-measured = پاسخ این بند با ساعت اندازه‌گیری می‌شود و آن را نمی‌توان دستی ثبت کرد.
refusal-unsettled =
    { $n ->
        [one] { $n } درخواست هنوز تعیین تکلیف نشده است.
       *[other] { $n } درخواست هنوز تعیین تکلیف نشده است.
}
refusal-no-such-request = چنین درخواستی وجود ندارد.
refusal-already-settled = این درخواست پیش‌تر تعیین تکلیف شده است.
refusal-nothing-owed = در اینجا تعهدی باز نیست.
refusal-words-needed = در اینجا نوشتن توضیح لازم است.
refusal-too-long = متن طولانی است؛ حداکثر { $n } نویسه.
refusal-due-past = زمان تعیین‌شده گذشته است.
refusal-reason-needed = شیفت به پایان رسیده است؛ ذکر دلیل لازم است.
refusal-last-installer = راه‌انداز دیگری جز این شخص نیست؛ ابتدا این دسترسی را به فرد دیگری بدهید.
refusal-no-right = دسترسی شما برای این کار کافی نیست؛ از سرپرست بخواهید.
refusal-nothing-to-undo = چیزی برای پس گرفتن نیست.
refusal-out-of-range = این عدد در اینجا قابل قبول نیست.
refusal-no-matter = شیفتی در دست بازبینی نیست؛ ابتدا یک شیفت را انتخاب کنید.
refusal-shift-signed = این شیفت تأیید نهایی شده است؛ ابتدا آن را با ذکر دلیل بازگشایی کنید.
refusal-not-signed = این شیفت هنوز تأیید نهایی نشده است.
refusal-shift-goes-on = این شیفت هنوز به پایان نرسیده است؛ تأیید نهایی پس از پایان شیفت ممکن است.
refusal-not-reviewed = بازبینی این شیفت هنوز آغاز نشده است.
refusal-questions-open =
    { $n ->
        [one] { $n } پرسش هنوز پاسخی ندارد؛ آن را پس بگیرید یا منتظر پاسخ بمانید.
       *[other] { $n } پرسش هنوز پاسخی ندارد؛ آن‌ها را پس بگیرید یا منتظر پاسخ بمانید.
}
refusal-merit-needed = در این شیفت از کسی تقدیر نشده است؛ از کسی تقدیر کنید، یا فهرست شایستگان تقدیر را باز کنید و بدون تقدیر تأیید کنید.
refusal-sample-drawn = نمونه‌ی این شیفت پیش‌تر انتخاب شده است.
refusal-no-such-feedback = چنین بازخوردی وجود ندارد یا پس گرفته شده است.
refusal-not-concerned = مخاطب این بازخورد شخص دیگری است؛ فقط خود او می‌تواند پاسخ دهد.
refusal-nothing-to-resolve = هنوز پاسخ یا اعتراضی برای تصمیم‌گیری نرسیده است.
refusal-already-resolved = درباره‌ی این مورد پیش‌تر تصمیم گرفته شده است.
refusal-of-the-desk = این کار در محل خدمت انجام می‌شود، نه در بازبینی.
