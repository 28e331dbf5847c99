# The board and the walk.
desk-empty = Nobody at the desk. Press { $key } when someone comes.
desk-waiting = waiting
desk-serving = serving
desk-closing = closing
desk-greet = Greet
desk-listen = Listen and serve
desk-look-back = One look back
desk-now = now
desk-then = then
desk-within = within { $time }
desk-over-by = { $time } over
desk-no-deviation = no deviation reported
desk-summary = greeted after { $response } · served in { $handling }
desk-owed = owed
desk-owed-counts = { $open } open · { $late } late
desk-nothing-owed = nothing owed
desk-group = group of { $n }
desk-visitors =
    { $n ->
    [one] { $n } visitor
   *[other] { $n } visitors
}
desk-this-shift = this shift
desk-already-over = How long did the visitor wait?
desk-ticket = #{ $n }
desk-late = late
desk-quote = “{ $words }”
desk-more = { $n } more
desk-greeted-after = greeted after { $time }
desk-language-other = another language
desk-na = n.a.
desk-farewell = Say goodbye
desk-items-then = look back, item by item
desk-was-it-so = Was it so?
desk-question-of = { $n } of { $of }
desk-why-missed = What stood in the way?
desk-deviations =
    { $n ->
    [one] { $n } deviation
   *[other] { $n } deviations
}
desk-put-off = The questions are put off. { $key } takes them up again.
desk-ready-to-close = Nothing more to ask. { $key } closes the visit.
desk-unsettled =
    { $n ->
    [one] { $n } request is not settled
   *[other] { $n } requests are not settled
}
desk-opens-first = { $key } opens the first.
desk-choose-visitor = { $key } chooses a visitor.
desk-blank-keys = { $back } back   { $arrived } a visitor has arrived
desk-arrival-noted = A visitor has arrived; the clock runs.
desk-stale = “{ $pack }” was due for review by { $date }.
desk-later = later
desk-settle = settle
desk-answer = answer
desk-side-served = served
desk-side-waiting = waiting
desk-side-left = left
desk-side-promises = open promises
desk-side-median = median response
desk-side-measured = measured { $n } of { $of }
desk-demo = demo: nothing here is real

# A word at the moment itself, about what was just closed.
desk-nudge-quick = That went very quickly. If it was not so, { $key } takes it back.
desk-nudge-together = Several visits entered together: keys pressed while a visitor is here say more.

# The visitor’s verdict.
verdict-ask = How were you received today?
face-delighted = very well
face-content = well
face-unhappy = badly
face-angry = very badly
verdict-thanks = thank you
verdict-nobody = There is no visit to rate yet.
