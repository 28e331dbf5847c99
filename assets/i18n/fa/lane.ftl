# The five steps with an unhappy visitor.
lane-title = پنج گام
lane-step-1 = بگذارید سخن بگوید
lane-step-2 = پوزش بخواهید
lane-step-3 = راه‌حل، نه مقصر
lane-step-4 = پیشنهاد دهید
lane-step-5 = پیگیری کنید
lane-step-1-how = هنوز چیزی نگویید. رو به او، با دستان باز، گفته‌هایش را یادداشت کنید.
lane-step-2-how = اگر کوتاهی از ماست یا شاید باشد. بی‌توجیه.
lane-step-3-how = آنچه اکنون کمک می‌کند، نه اینکه چه کسی مقصر است.
lane-step-4-how = گزینه‌های شدنی و گام‌های روشن بعدی.
lane-step-5-how = تعهدی با زمان معین.
lane-you-may = می‌توانید
lane-since-arrival = { $time } از ورود
lane-how-ended = مراجعه‌کننده اکنون چگونه است؟
lane-their-words = گفته‌های او
