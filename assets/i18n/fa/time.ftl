# Due times.
due-today = امروز { $clock }
due-tomorrow = فردا { $clock }
due-on = { $day } { $clock }
due-now = اکنون
due-late-minutes = { $n } دقیقه دیر شده
due-late-hours = { $n } ساعت دیر شده
due-late-days = { $n } روز دیر شده
due-unclear = زمان را بنویسید، مانند { $example }.
due-past = این زمان گذشته است.
due-too-far = این بیش از یک سال دیگر است.

# Calendars, as settings name them.
calendar-persian = هجری خورشیدی
calendar-buddhist = بودایی
calendar-gregorian = میلادی
