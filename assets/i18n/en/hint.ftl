# One line at the first use of a screen, once on every machine: 56 cells at the most.
hint-sign-in = Your digit signs you in; no password is needed.
hint-readiness = One digit for each item; what is missing is only noted.
hint-board = Every key is saved at once; { $key } takes the last one back.
hint-lane = Take your time: the visitor comes first, then the keys.
hint-request = Every request ends in one of five ways; none is lost.
hint-tags = A digit puts a tag on or takes it off; { $key } keeps them.
hint-note = { $key } loses nothing: what was typed is there next time.
hint-past = For a visit that is over; its times are not measured.
hint-occurrence = One line is enough; it goes into the handover by itself.
hint-encounters = { $key } opens a visit; a change there is a correction.
hint-earlier = { $key } finds a shift by its day, its hours or its people.
hint-encounter = A digit corrects its item; nothing is ever rubbed out.
hint-owed = What was promised stays here until the visitor knows.
hint-occurrences = These lines go into the handover to the next shift.
hint-people = Whoever acts signs what is done; choose them here.
hint-settings = Changes hold from now on; what is written stays.
