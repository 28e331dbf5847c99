# Figures of a month, of a year.
figures-title = Figures
figures-all-desks = all desks
figures-all-time = all the time
figures-nothing = No visit in this period. The arrows lead to earlier and later ones.
figures-reading = Reading the logbook… { $key } stops it.
figures-stopped = Stopped. Any other view or period reads anew.
figures-only-supervisor =
    { $n ->
    [0] The review and the figures are for supervisors.
   *[other] Only supervisors open this: { $names }. { $key } changes the person.
}

# The views.
figures-view-standard = standard
figures-view-clocks = clocks
figures-view-hours = hours
figures-view-complaints = complaints
figures-view-verdicts = verdicts
figures-view-people = people

# The footer.
figures-hint-view = view
figures-hint-period = earlier, later
figures-hint-length = longer
figures-hint-by = by
figures-hint-map = visits, waits
figures-hint-method = method
figures-hint-desk = desk

# Numbers.
figures-percent = { $percent } %
figures-percent-text = { $percent } %
figures-part-of = { $part } of { $whole }
figures-answers =
    { $n ->
    [one] of { $n } answer
   *[other] of { $n } answers
}
figures-critical = { $n } critical
figures-visits =
    { $n ->
    [one] { $n } visit
   *[other] { $n } visits
}
figures-visits-of = { $part } of { $whole } visits
figures-assumed =
    { $n ->
    [one] { $n } item nobody answered
   *[other] { $n } items nobody answered
}
figures-before = before { $figure }
figures-measured = measured { $part } of { $whole }
figures-measured-visits = measured on { $n }

# The standard.
figures-together = all together
figures-undeviating = nothing reported
figures-by-parameter = by parameter
figures-by-person = by person
figures-by-desk = by desk
figures-by-place = by place
figures-by-hour = by hour
figures-by-kind = by kind of visitor
figures-by-channel = in person and by phone
figures-unknown =
    { $n ->
    [one] { $n } visit is not counted: the text of its standard is not in the logbook.
   *[other] { $n } visits are not counted: the texts of their standards are not in the logbook.
}

# Clocks.
figures-response = response, median
figures-ninety = nine of ten within
figures-within = within the target
figures-handling = handling, median
figures-ends = how visits ended
figures-served = served
figures-left-unserved = left unserved
figures-left-unsettled = left before settled
figures-closed-assumed = closed as assumed
figures-open = open
figures-left-before = Left in the period before: { $figure }

# Hours.
figures-hours-visits = visits by hour and weekday
figures-hours-wait = median wait by hour and weekday
figures-hours-worst = the longest waits; over all hours the median is { $median }
figures-hours-few = No hour has five measured visits yet.

# Complaints.
figures-complaints = complaints logged
figures-complaints-of = { $rate } per 100 of { $n } visits
figures-complaint-clock = to the end, median
figures-ended = ended { $part } of { $whole }
figures-kept = promises kept in time
figures-kept-of = { $part } of { $whole } due · { $late } late now
figures-recovery = calm again
figures-open-door = More complaints logged is good news: the door is open, and each one is research for nothing.
figures-by-cause = complaints by cause
figures-no-cause = no cause given
figures-roots = where the roots lie, as judged in review
figures-no-roots = Nothing judged yet.
figures-requests = how requests ended
figures-gaps = what visitors did not know
figures-gap-visits = visits
figures-no-gaps = No visit has this tag.

# Verdicts and moods.
figures-verdict-mean = mean of four
figures-verdicts-of = given { $part } of { $whole } visits
figures-no-verdicts = No visitor has given a verdict in this period.
figures-marked =
    { $n ->
    [one] { $n } verdict is left out: pressed within a second, or at an empty desk.
   *[other] { $n } verdicts are left out: pressed within a second, or at an empty desk.
}
figures-moods = moods of the house by week, and the verdicts of the week after
figures-mood-verdicts = verdicts { $mean } of { $n }
figures-mood-few = fewer than five moods: not shown

# People.
figures-adjusted = compliance as if all had had the same visits, in order of names
figures-raw = raw { $figure }
figures-covered = speaks for { $figure } of the visits
figures-spread-people = between people: the middle one, and from the lowest to the highest
figures-spread-shifts = between shifts
figures-spread-of = n { $n }
figures-spread-range = { $low } to { $high }

# How the numbers come about.
figures-method-standard =
    Compliance is the weight of met items by the weight of met and missed ones. Only answered items count: by the probe, item by item, by digit, or by correction. What nobody answered is assumed and never called met; what does not apply is left out.
    Nothing reported is another number: visits without a missed item. Nobody may have looked.
    A number that stands on fewer than ten answers is shown dim. Critical misses are counted and never averaged away.
figures-method-clocks =
    Response is from arrival to greeting, handling from greeting to served. Only visits logged live count, timed by a clock that nobody can set; the n says how many of all that were.
    The median is the middle value; nine of ten visits are greeted within the second number. The target is the one of the standard that held at arrival.
    Left is by all who arrived; visits that were discarded are none.
figures-method-hours =
    A visit counts in the hour and on the weekday of its arrival, by the clock of the place. Waits are medians of response; an hour needs five measured visits before it is called a long one.
figures-method-complaints =
    Complaints are by the visits in which they were made. The clock runs until the visitor has the answer, a referral or a refusal, or the promised answer.
    A promise is kept in time when the visitor had the answer by its due time; what is not due yet is left out. Calm again is by all visits that were ever unhappy.
figures-method-verdicts =
    The four faces count 4 to 1. The range behind ± holds the true mean in 95 of 100 cases, were the given verdicts drawn by chance from all; they are not quite.
    Moods carry no person. A week with fewer than five is not shown, so that nobody is read out of it.
figures-method-people =
    Each person’s compliance is weighed anew over kind of visitor, unhappy or not, and night or day, with the weights of all visits of the period: who takes the hard visits does not pay for it. Raw stands beside it.
    The spread takes people and shifts with ten answers or more. This is no ranking: it says how far service hangs on who is there.

# Attention, agreement, the own card.
figures-view-attention = attention
figures-view-agreement = agreement
figures-own-title = My card
figures-own = mine, beside the median of this desk
figures-own-median = the desk { $figure }
figures-own-few = The median is shown where three people or more have ten answers each.
figures-own-nothing = No visit of yours in this period. The arrows lead to earlier and later ones.
figures-own-hard = hard visits taken
figures-agreement = how often record and supervisor say the same; visits observed: { $n }
figures-agreement-nothing = Nobody was observed in this period. In the review of a shift a supervisor notes what was seen.
figures-kappa = κ { $figure }
figures-kappa-from = κ from { $n } pairs on
figures-method-attention =
    A sign is a question about the record, never a fault of a person. The number says how often it shows among the visits, items or hours that could show it, over the shifts of the period that have ended.
    People stand in order of their names. A number that stands on fewer than thirty is shown dim. A shift raises a sign only where it shows half as often again as with the person or the desk otherwise.
figures-method-agreement =
    A pair is an item of a visit that both the record and the supervisor call met or missed; where one of them says nothing there is no pair. The number is the share of pairs in which both say the same.
    κ takes off what two would agree on by chance: 1 is full agreement, 0 no more than chance. It is told from thirty pairs on.
figures-method-own =
    Your compliance is the weight of met items by the weight of met and missed ones, of your own visits; only answered items count. Beside it stands the middle one of the people at this desk.
    Nobody else is named, and nobody is ranked. The median is shown where three people or more have ten answers each, so that nobody can be read out of it.
