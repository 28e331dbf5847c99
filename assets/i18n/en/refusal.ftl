# Why a command is not carried out.
refusal-already-set-up = The desk is already set up.
refusal-no-desk = No desk is set up yet.
refusal-no-shift = No shift is open. Sign in first.
refusal-shift-open = A shift is already open.
refusal-visits-open =
    { $n ->
        [one] One visit is still open; close it first.
       *[other] { $n } visits are still open; close them first.
}
refusal-no-such-person = This person is not known here.
refusal-not-signed-in = This person is not signed in.
refusal-already-signed-in = This person is already signed in.
refusal-no-such-visit = There is no such visit.
refusal-other-desk = This visit belongs to another desk and is corrected there.
refusal-visit-closed = This visit is closed.
refusal-visit-still-open = This visit is still open.
refusal-not-now = Not at this point of the visit.
refusal-no-standard = The standard is not in this logbook: { $what }.
refusal-not-in-standard = The standard has no such item: { $what }.
refusal-always-applies = Respect always applies; it cannot be set to not applicable.
refusal-measured = The clock answers this item; it cannot be answered by hand.
refusal-unsettled =
    { $n ->
        [one] One request is not settled yet.
       *[other] { $n } requests are not settled yet.
}
refusal-no-such-request = There is no such request.
refusal-already-settled = This request is already settled.
refusal-nothing-owed = Nothing is owed here.
refusal-words-needed = Some words are needed here.
refusal-too-long = Too long: { $n } characters at most.
refusal-due-past = The due time is already past.
refusal-reason-needed = A reason is needed: the shift has ended.
refusal-last-installer = This person is the only installer. Give somebody else this right first.
refusal-no-right = Your right does not cover this; ask a supervisor.
refusal-nothing-to-undo = Nothing to take back.
refusal-out-of-range = This number does not fit here.
refusal-no-matter = No shift is under review. Choose a shift first.
refusal-shift-signed = This shift is signed. Reopen it with a reason first.
refusal-not-signed = This shift is not signed.
refusal-shift-goes-on = This shift has not ended yet; it can be signed once it has.
refusal-not-reviewed = The review of this shift has not begun.
refusal-questions-open =
    { $n ->
        [one] One question is not answered yet. Take it back, or wait for the answer.
       *[other] { $n } questions are not answered yet. Take them back, or wait for the answers.
}
refusal-merit-needed = Nobody was commended in this shift. Commend somebody, or open the list of candidates and choose none.
refusal-sample-drawn = The sample of this shift is drawn already.
refusal-no-such-feedback = There is no such feedback, or it was taken back.
refusal-not-concerned = This was said to somebody else; only the person concerned can reply.
refusal-nothing-to-resolve = There is no answer or objection to decide on yet.
refusal-already-resolved = This is decided already.
refusal-of-the-desk = This is done at the desk, not in the review.
