# The domain's words: one word per idea.
word-logbook = logbook
word-entry = entry
word-encounter = encounter
word-visitor = visitor
word-client = client
word-staff = staff member
word-duty = duty
word-right = right
word-site = site
word-desk = desk
word-shift = shift
word-pack = standard pack
word-standard = standard
word-parameter = parameter
word-item = item
word-probe = probe
word-readiness = readiness
word-greeting-phrase = greeting phrase
word-response-time = response time
word-handling-time = handling time
word-request = request
word-promise = promise
word-referral = referral
word-complaint = complaint
word-cause = cause
word-reason = reason
word-occurrence = occurrence
word-unhappy-lane = unhappy lane
word-authority = authority
word-verdict = verdict
word-observation = observation
word-handover = handover
word-read-back = read-back
word-post-order = post order
word-review = review
word-sign-off = sign-off
word-commendation = commendation
word-coaching-note = coaching note
word-objection = objection
word-learning-note = learning note
word-checkpoint = checkpoint
word-fingerprint = fingerprint
word-receipt = shift report slip
word-note = note
word-ticket = ticket
word-kind = kind
word-place = place
word-channel = way
word-language = language
word-tags = tags
word-feeling = feeling
word-severity = severity
word-mood = mood
word-group = group
word-their-words = their words

# What an item turned out to be.
answer-met = met
answer-missed = missed
answer-na = not applicable
answer-assumed = assumed
answer-unseen = did not see

# Who comes.
kind-visitor = visitor
kind-client = client
kind-contractor = contractor
kind-courier = courier or delivery
kind-colleague = colleague
kind-official = official or guest
kind-applicant = job seeker
kind-other = other

# Where.
place-gate = gate
place-desk = desk
place-waiting-room = waiting room
place-office-door = office door

# By which way.
channel-walk-in = in person
channel-phone = by phone

# Languages.
language-self = English
language-fa = Persian
language-en = English
language-th = Thai

# Tags of a visit.
tag-difficult = difficult visit
tag-insulted = insulted us
tag-did-not-know = did not know
tag-elderly = elderly, needs help
tag-pregnant = pregnant, needs help
tag-disabled = disabled, needs help
tag-child = with a child, needs help
tag-language = language, needs help
tag-sent-elsewhere =
    { $n ->
    [one] sent elsewhere once
   *[other] sent elsewhere { $n } times
}
tag-extra-mile = extra mile

# How the visitor feels, as seen from the desk.
feeling-calm = calm
feeling-worried = worried
feeling-confused = confused
feeling-hurried = hurried
feeling-sad = sad
feeling-angry = angry

# Requests and their five ends.
request-question = question
request-request = request
request-complaint = complaint
request-praise = praise
end-answered = answered
end-promised = promised
end-referred = referred
end-refused = refused
end-withdrawn = withdrawn

# Severities of an occurrence.
severity-note = note
severity-minor = minor
severity-serious = serious
severity-emergency = emergency

# How an unhappy visit ended.
closing-calm = calm now
closing-not-calm = not calm
closing-left = left

# What became of a visit.
outcome-served = served
outcome-left-unserved = left unserved
outcome-left-unsettled = left before settled
outcome-assumed = closed as assumed
outcome-discarded = discarded
outcome-open = open

# How a shift ended.
shift-end-closed = closed
shift-end-relieved = relieved
shift-end-assumed = closed as assumed

# Where the root of a missed item lies.
level-person = person
level-manager = manager
level-organisation = organisation
level-building = building

# How a person is led, and how polite Thai ends.
guidance-auto = guided at first
guidance-guided = guided
guidance-confirm = confirm only
voice-first = Thai with khrap
voice-second = Thai with kha

# Duties choose the standard, rights choose the powers.
duty-guard = guard
duty-receptionist = receptionist
right-staff = staff
right-supervisor = supervisor
right-installer = installer

# Mood at the ends of a shift; it carries no person.
mood-good = good
mood-fine = fine
mood-tired = tired
mood-bad = bad

# The six parameters, and four of conduct.
parameter-speech = speech
parameter-distance = distance
parameter-appearance = appearance
parameter-expression = expression
parameter-time = time
parameter-safety = safety
parameter-respect = respect
parameter-listening = listening
parameter-answering = answering
parameter-empathy = empathy

# Stages of an encounter, and what stands before and after it.
stage-readiness = readiness
stage-approach = approach
stage-greeting = greeting
stage-listening = listening
stage-service = service
stage-farewell = farewell
stage-follow-up = follow-up

# How a record was made.
made-live = live
made-at-once = logged at once
made-afterwards = afterwards
made-imported = imported

# The wait, as remembered afterwards.
wait-at-once = at once
wait-within = within target
wait-over = over target
wait-unknown = don’t know
