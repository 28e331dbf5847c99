# The review of a shift.
review-title = Review
review-who = Who reviews?
review-no-shift = No shift to review yet.
review-no-exception = Nothing to look at: no exception in this shift.
review-no-visit = No visit in this shift.
review-sample = by chance · seed { $seed }
review-sample-not = A sample is drawn once, when the shift is over.
review-waiting = waiting { $n }
review-to-look-at = { $n } to look at of { $whole }

# The footer.
review-hint-open = open
review-hint-due = waiting
review-hint-ask = ask
review-hint-root = root
review-hint-scroll = scroll
review-hint-exceptions = exceptions

# Exceptions.
exception-critical-miss = critical miss
exception-occurrence = occurrence
exception-left = left
exception-unhappy = unhappy
exception-late-promise = promise late
exception-attention = attention
exception-assumed = assumed
exception-reason-owed = reason owed
exception-clock = clock
exception-quiet = quiet

# Their facts.
review-waited = after { $time }
review-calm-unknown = how it ended is not known
review-kept-late = kept { $time } late
review-still-late = { $time } late, not kept yet
review-assumed = nobody closed it
review-unmeasured = the wait was not measured: the machine started anew
review-clock-back = set back by { $time }
review-clock-ahead = set ahead by { $time }
review-quiet = no entry for { $time }

# Attention.
sign-of-hasty-items = items answered in haste
sign-of-hasty-items-why = Items one by one, each in under two seconds. Were they looked at?
sign-of-hasty-probe = probe answered in haste
sign-of-hasty-probe-why = The question was answered faster than it can be read.
sign-of-all-keys-at-once = four keys at once
sign-of-all-keys-at-once-why = Arrival, greeting, service and question within three seconds. Was it a visit as it happened?
sign-of-same-option = always the same answer
sign-of-same-option-why = The questions were answered with the same option time and again.
sign-of-logged-at-once = logged at once
sign-of-logged-at-once-why = Many visits were logged in one go instead of as they happened.
sign-of-burst = many in one burst
sign-of-burst-why = Several visits began in one burst.
sign-of-batch = entered at the end
sign-of-batch-why = Many visits were entered shortly before the shift ended.
sign-of-quiet-hours = hours without entry
sign-of-quiet-hours-why = Hours without any entry, where the desk has some otherwise.
review-seconds =
    { $seconds } seconds
review-sign-measured = measured: { $time }
review-sign-here = here { $part } of { $whole }
review-sign-own = otherwise with this person { $part } of { $whole }
review-sign-desk = otherwise at this desk { $part } of { $whole }
review-sign-weak = One sign alone is weak: a question, no fault.

# The visit.
review-quoted = “{ $words }”
review-voices = by the record · by the supervisor
review-visitor-said = the visitor: { $face }
review-answered = answered
review-observed = observed
review-last-month = last month
review-own-voice = by the record
review-within = { $percent } within the target
review-calm-again = calm again { $n }

# Standing.
standing-received = to review
standing-in-review = in review
standing-questions = has questions
standing-signed = signed
standing-reopened = taken up again

# What is said.
feedback-commendation = commendation
feedback-coaching = coaching note
feedback-question = question
reply-seen = seen
reply-answered = answered
reply-objected = objected
reply-now-seen = seen
reply-now-answered = answer
reply-now-objected = object
review-to = to
review-words = in words
review-due-ask = Until when is an answer due?
review-merit-calm = You stayed calm with a hard visitor, and it showed.
review-merit-kept = You kept what was promised, on time.
review-merit-hard = You took the hard visit and saw it through.
review-coach-greet = Greet first, then ask what it is about.
review-coach-listen = Let them finish; then say the need back.
review-coach-promise = Promise a time you can keep, and write it down.
review-ask-happened = What happened here?
review-ask-keys = How did these entries come about?
review-ask-needed = What would have helped you?
review-observe-whom = who was observed
review-note = note
review-note-ask = What else did you see? Enter leaves it empty.
review-judge = where the root lies
review-judge-what = what is judged
review-judge-level = the root lies with
review-judge-nothing = Nothing was missed here, and nobody complained.
review-answer-ask = What do you answer?
review-object-ask = What do you see otherwise? Both stay visible.
review-resolve = decide
review-resolve-ask = What do you say to it?
review-stands = it stands
review-stands-not = it does not stand

# Merits and the signature.
review-merits = Who deserves thanks
review-merits-help = Commend somebody, or sign without: { $key }. Then it is written that nobody was chosen.
review-merits-none = Nobody stands out in what was recorded. { $key } signs all the same.
merit-calmed = an unhappy visitor went calm
merit-hard-visit = a hard visit was taken
merit-extra-mile = more was done than was asked
merit-top-verdict = the best face
merit-kept-promise = a promise was kept on time
review-sign = sign
review-sign-ask = Sign this shift?
review-sign-help = A signature is never undone; a signed shift is taken up again only with a reason.
review-sign-help-none = Nobody is commended. A signature is never undone; a signed shift is taken up again only with a reason.
review-sign-now = sign
review-sign-not = not yet
review-reopen = take up again
review-reopen-ask = Why is the signed shift taken up again?

# What waits for who is at the keyboard.
feedback-title = For you
feedback-for-you = said to you
feedback-to-decide = for you to decide
feedback-nothing = Nothing waits for you.
feedback-keys = Reply with { $keys }. { "Enter" } replies nothing.
feedback-visit = the visit
feedback-news =
    { $n ->
    [one] One word waits for you: { $key }
   *[other] { $n } words wait for you: { $key }
    }

# Search, and who signed.
review-search = Find
review-search-help = Words as somebody wrote them: notes, visitors’ words, promises, reasons, what was said in reviews. The newest stand first.
review-among-shift = this shift
review-hint-among = where
review-found-more = { $n }+ found
review-signed-by = signed by { $name }, { $when }
review-reopened-by = taken up again by { $name }, { $when }: { $reason }

# Visits by conditions.
sift-title = Encounters
sift-staff = person
sift-desk = desk
sift-kind = kind
sift-place = place
sift-missed = missed
sift-mark = mark
sift-time = time
sift-any = any
sift-hint = condition
sift-hint-open = encounters
sift-none = No encounter fits these conditions. A digit changes one of them, { $key } drops them all.
sift-nobody = No encounter here yet. { $key } looks elsewhere.
sift-stopped = Stopped. Another condition reads anew.
sift-position = { $n } of { $total }+
mark-unhappy = unhappy
mark-left = left before the end
mark-assumed = nobody closed it
mark-corrected = corrected later
mark-verdict-marked = hasty verdict, or with nobody at the desk
mark-guided = answered item by item
mark-probe-unanswered = last question not answered

# What was written.
said-note = note
said-their-words = their words
said-label = label
said-reason = reason
said-promise = promise
said-referral = referral
said-refusal = refusal
said-occurrence = occurrence
said-feedback = to staff
said-reply = reply
said-observation = observation
review-decide = Answers that wait for you: { $n } ({ $key })
review-decide-late = late: { $n }
