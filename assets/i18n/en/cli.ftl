# The command line.
cli-about = The logbook on the door keeper’s desk
cli-error = error
cli-hint = hint
cli-cause = because

# What is wrong with a line of record.
cli-line = line { $n }: { $reason }
wrong-too-long = the line is longer than 1 MiB
wrong-not-utf8 = this is not { "UTF-8" }
wrong-not-json = this is not JSON, from column { $column } on
wrong-not-object = a line is one JSON object: {"{"} … {"}"}
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
