# Sign-in, readiness, handover.
shift-sign-in = Sign in
shift-who = Who are you?
shift-add-person = add a name
shift-duty = Which duty?
shift-open-already = A shift is open here since { $time }.
shift-join = join it
shift-relieve = relieve it
shift-close-assumed = close it as assumed
shift-readiness = Ready for the shift
shift-mood = How are you today?
shift-mood-private = Nobody sees who answered.
shift-open-matters = Open matters
shift-read-back-ask = When is it due?
shift-acknowledge = acknowledge the rest
shift-giver-present = Is the one who hands over here?
shift-hand-over = Hand over
shift-close = Close the shift
shift-acting = acting: { $name }
shift-since = since { $time }
shift-first-run = First start
shift-language = Which language does this desk speak?
shift-later = Everything asked here can be changed later.
shift-desk-name = What is this desk called?
shift-desk-likely = Lobby
shift-desk-likely-gate = Main gate
shift-your-name = What is your name?
shift-first-rights = The first person has all rights.
shift-voice = polite form
shift-display-ask = Which line can be read?
shift-display-sample = Good morning. Ticket 42 (window 3) is yours.
shift-in-it = In it: { $names }
shift-join-means = work side by side
shift-relieve-means = their shift ends, open visits go on
shift-close-assumed-means = it was left behind; open visits close too
shift-read-matters = Read what is open and when it is due.
shift-read-back-due = { $what }: when is it due?
shift-read-back-again = Not this time. Please choose again.
shift-people = Shift and people
shift-people-ask = Who acts, or what changes?
shift-acts-now = acts now
shift-someone-comes = someone joins or relieves
shift-someone-goes = someone leaves
shift-who-goes = Who leaves the shift?
shift-goes-on = the shift goes on
shift-close-ask = Close the shift? This cannot be taken back.
shift-close-owed =
    { $n ->
    [0] Nothing is owed.
    [one] One open promise goes to the next shift.
   *[other] { $n } open promises go to the next shift.
}
shift-settings = Settings
shift-settings-ask = What shall change?
shift-desk-name-of = name of the desk
shift-person = a person
shift-display = how Persian is shown
shift-whose = Whose settings?
shift-close-it = close the shift
shift-settings-of = settings
shift-words = said to me, my own card
shift-guidance = guidance
