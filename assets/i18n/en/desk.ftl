# The board and the walk.
desk-empty = Nobody at the desk. Press { $key } when someone comes.
desk-waiting = waiting
desk-serving = serving
desk-closing = closing
desk-greet = Greet
desk-listen = Listen and serve
desk-look-back = One last look
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
desk-served-today = served { $n }
desk-this-shift = this shift
desk-median-response = median response { $time }
desk-unhappy = needs care
desk-already-over = How long did the visitor wait?
desk-demo = demo: nothing here is real

# The visitor’s verdict.
verdict-ask = How were you received today?
face-delighted = very well
face-content = well
face-unhappy = badly
face-angry = very badly
verdict-thanks = thank you
