# The command line.
cli-about = The logbook on the door keeper’s desk

# What is wrong with a line of record.
cli-line = line { $n }: { $reason }
wrong-too-long = the line is longer than 1 MiB
wrong-not-utf8 = this is not { "UTF-8" }
wrong-not-json = this is not { "JSON" }, from column { $column } on
wrong-not-object = a line is one { "JSON" } object: {"{"} … {"}"}
wrong-missing = { $field } is missing
wrong-unknown = { $field } does not belong here; known here: { $words }
wrong-not-text = { $field } must be a text
wrong-not-number = { $field } must be a whole number from { $least } to { $most }
wrong-not-flag = { $field } must be true or false
wrong-not-many = { $field } must be a list or an object
wrong-not-one-of = { $field } cannot be { $found }; write one of: { $words }
wrong-not-time = { $field } is no moment; write it as 2025-11-22T06:00:00+03:30
wrong-future = this moment is still in the future
wrong-no-person = nobody here is called { $name }
wrong-many-people = several people are called { $name }; give the id
wrong-no-ticket = no visit has ticket { $n }
wrong-no-request-of = the visit with ticket { $n } has no such request
wrong-nothing-last = no line before this one says what “last” is
wrong-no-pack = this program has no standard { $id }

# What is wrong with a question to the review.
wrong-not-day = { $field } is no day; write it as 2026-11-21, 1405/08/30 or 21/11/2569
wrong-no-desk = no desk here is called { $name }; known here: { $words }
wrong-no-shift = there is no shift { $found }; give its id, or “last”
wrong-no-encounter = there is no encounter { $found }; give its id
wrong-days = { "--from" } lies after { "--to" }
wrong-needs = this view needs { $field }
wrong-not-here = this view does not know { $field }
wrong-on-screen = { $field } goes only with --json; on the screen it has no meaning

# The command line itself.
cli-no-home = no home folder is known: give { "--data" } { "DIR" } and { "--config" } { "FILE" }
cli-stale = the standard { $id } should have been reviewed by { $date }; review it, then adopt the new version
cli-sample = سلام، خوش آمدید (ساعت ۱۴:۳۰)
cli-pick-display = Which line reads rightly, from right to left? Put its name into the config: { "[display] bidi = \"…\"" }
cli-not-empty = { $path } holds a logbook already; the made-up one needs an empty folder
cli-cannot-write = { $path } cannot be written: { $why }
cli-demo-done = { $n } made-up encounters are in { $path }

# What show prints.
show-shifts = Shifts
show-encounters = Encounters
show-requests = Open requests
show-occurrences = Occurrences
head-day = day
head-from = from
head-to = to
head-end = end
head-visits = visits
head-due = due
head-owner = owner
head-what = what

# What verify says.
verify-intact = Intact: every entry is as it was written.
verify-anchored = As written; a signed checkpoint vouches for entries up to { $n }.
verify-unanchored = As written. No signed checkpoint vouches for the entries from { $n } on: a cut-off end would not be seen.
verify-tampered = Tampered with at entry { $n }: { $why }.
verify-missing = an entry is missing
verify-changed = the entry is not the one that was written here
verify-payload-changed = its texts are not those that were written
verify-payload-gone = its texts are gone, and no entry says that they were erased
verify-payload-added = there are texts where none were written
verify-malformed = the row is malformed
verify-entries = Entries: { $n }
verify-erased = Texts that were erased by an entry: { $n }
verify-head = Fingerprint: { $hash }
verify-projections-same = The tables made from the entries agree with them.
verify-projections-differ = The table { $table } does not agree with the entries; { "--rebuild" } mends it.
verify-projections-rebuilt = The tables were made anew from the entries.
verify-too-few = There should be at least { $n } entries.

# A command line that cannot be understood.
usage-unknown = there is no { $found } here
usage-no-command = there is no command { $found }
usage-nearest = did you mean { $word }?
usage-needs-value = { $field } needs a value
usage-takes-no-value = { $field } takes no value
usage-twice = { $field } is given more than once
usage-other = this command line cannot be understood
usage-help = all that can be given: { $command }

# Help.
help-usage = Usage
help-commands = Commands (without one: the desk)
help-options = Options
help-arguments = Arguments
help-record = Take commands from standard input, one { "JSON" } object a line
help-show = Print shifts, encounters, open requests and occurrences
help-verify = Check that the logbook says what was written
help-check = Find every mistake in config and standards
help-demo = Make up a logbook to try things on
help-verdict = Only the visitor’s rating, for a second screen; Ctrl-C leaves it
help-data = The folder of the logbook
help-config = The config file
help-lang = The language: fa, en or th
help-check-display = Print a Persian line in each way a terminal may need
help-help = Print this help
help-version = Print the version
help-json = As { "JSON" }, for programs
help-full = Also compare the tables made from the entries
help-rebuild = Make those tables anew
help-min = At least so many entries must be there
help-files = The files to check; without any: all that this desk uses
help-encounters = How many encounters
help-seed = The same number makes the same life
help-until = When it ends; without it: now
help-truth = Write down what was planted, as { "JSON" }
help-review = The supervisor’s review: a shift, a month, a year
help-view = What to print, for programs: { "shifts, exceptions, encounter, merits, voices, feedback, scorecard, clocks, hours, trend, complaints, verdicts, moods, spread, adjusted, card, attention, search" }
help-desk = Of this desk, by name or id; without it: all desks
help-shift = This shift, by id; “last” is the newest
help-from = Shifts that began on this day or later
help-to = Shifts that began on this day or before
help-id = Which encounter, by id
help-by = How a scorecard is parted: { "person, desk, place, hour, kind, channel" }
help-staff = Of this person, by name or id
help-kind = Of this kind of visitors
help-place = At this place
help-flag = Only this exception, sign or mark
help-find = Words to look for, in any spelling
help-gauge = What a trend is of: { "clocks, scorecard, verdicts" }
help-unit = How long its periods are: { "day, week, month, year" }
help-lag = Beside moods: verdicts so many weeks later
help-limit = At most so many
help-now = As of this moment; without it: now
