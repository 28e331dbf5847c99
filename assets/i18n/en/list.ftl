# Lists and details.
list-encounters = Encounters of this shift
list-owed = Open promises
list-occurrences = Occurrences
list-earlier = Earlier shifts
list-earlier-empty = There is no shift before these two.
list-no-visit = No visit in this shift.
list-reading = Looking it up in the logbook…
list-empty = nothing here yet
list-found =
    { $n ->
    [0] nothing found
    [one] { $n } found
   *[other] { $n } found
}
list-position = { $n } of { $total }
list-timeline = timeline
list-left-unserved = left unserved
list-left-before-settled = left before settled

# Lists.
list-ticket = #{ $n }
list-this-shift = this shift
list-shift-before = the shift before
list-encounters-empty = No visit yet in this shift. Press { $key } when someone comes.
list-owed-empty = Nothing is owed. What is promised to a visitor stays here until they have the answer.
list-occurrences-empty = Nothing but visits so far. Press { $key } to note an alarm, a delivery or a round.
list-served = served { $n }
list-left = left { $n }
list-open = open { $n }
list-unhappy = unhappy { $n }
list-complaints = complaints { $n }
list-not-settled = not settled yet
list-left-open = left open when the visit was closed

# One encounter in full.
list-answers = answers
list-requests = requests
list-owner = with
list-made = recorded
list-wait = wait
list-no-wording = The wording of this standard is not in the logbook.
list-measured = The clock answers this one.
list-not-asked = This one does not apply to the visit.

# What was found when the program started.
list-found-title = Found open
list-found-why = The program stopped while these visits were open. Every key pressed before is kept.
list-since = since { $time }
list-last-key = last key { $time }

# What the signs mean, at the end of the help.
sign-title = What the signs mean
sign-unhappy = the visitor is or was unhappy
sign-quiet = the same, on a screen that visitors can see
sign-complaint = a complaint was made
sign-verdict = the visitor has given a verdict
sign-met = met, or done
sign-missed = an item was missed
sign-na = not applicable
sign-assumed = nobody answered it
sign-critical = a critical promise, or a grave occurrence
sign-occurrence = an occurrence, not a visit
sign-not-live = the time was not measured as it happened
sign-selected = the selected line
sign-saved = everything is saved
sign-saving = something is being saved
