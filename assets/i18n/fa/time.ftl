# Due times.
due-today = امروز { $clock }
due-tomorrow = فردا { $clock }
due-on = { $day } { $clock }
due-now = موعد رسیده
due-late-minutes = { $n } دقیقه از موعد گذشته
due-late-hours = { $n } ساعت از موعد گذشته
due-late-days = { $n } روز از موعد گذشته
due-unclear = زمان را بنویسید، مانند { $example }.
due-past = این زمان گذشته است.
due-too-far = این زمان بیش از یک سال دیگر است.

# Calendars, as settings name them.
calendar-persian = هجری خورشیدی
calendar-buddhist = بودایی
calendar-gregorian = میلادی
