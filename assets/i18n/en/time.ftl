# Due times.
due-today = today { $clock }
due-tomorrow = tomorrow { $clock }
due-on = { $day } { $clock }
due-now = due now
due-late-minutes = { $n } min late
due-late-hours = { $n } h late
due-late-days =
    { $n ->
    [one] { $n } day late
   *[other] { $n } days late
}
due-unclear = Write a time, such as { $example }.
due-past = This time is past.
due-too-far = This is more than a year ahead.

# Calendars, as settings name them.
calendar-persian = Solar Hijri
calendar-buddhist = Buddhist era
calendar-gregorian = Gregorian
