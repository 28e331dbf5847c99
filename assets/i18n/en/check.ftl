# Diagnoses of config and standards.
check-clean =
    { $n ->
    [one] { $n } file, nothing to correct
   *[other] { $n } files, nothing to correct
}
check-mistakes =
    { $n ->
    [one] { $n } mistake
   *[other] { $n } mistakes
}
# The file as a whole.
check-unreadable = the file cannot be read: { $why }
check-too-large = the file is too large to be a config or a standard: { $size } KiB at most
check-not-utf8 = this is not { "UTF-8" }: save the file as { "UTF-8" } text
check-same-pack = the standard { $id } stands in { $other } too: keep one of the two files
# Lines that are no TOML.
check-syntax-twice = this stands here a second time: keep one of the two
check-syntax-unclosed = a quote or a bracket is not closed
check-syntax-no-equals = the = is missing: write key = value
check-syntax-no-value = there is nothing after the =: write a value, or put a # in front of the line
check-syntax-unquoted = words need quotes: write "…"
check-syntax-no-comma = a comma is missing between two values
check-syntax-trailing = the line goes on after its value: start a new line, or put a # in front of the rest
check-syntax-bad-number = no number is written like this: write one such as 30
check-syntax-bad-date = there is no such day or time: write a day such as 2027-11-21
check-syntax-too-deep = too many brackets within brackets
check-syntax-other = this is not { "TOML" }: { $detail }
# Keys and values.
check-unknown-key = unknown key { $key }
check-hinted = { $wrong }; { $hint }
check-did-you-mean = did you mean { $key }?
check-belongs = it belongs under [{ $section }]
check-allowed = write one of: { $words }
check-missing = { $key } is missing
check-missing-in = { $key } is missing in { $section }
check-wrong-kind = { $key } wants { $wanted }, and this is { $found }
check-kind-text = a text in quotes
check-kind-number = a whole number
check-kind-fraction = a number with a fraction
check-kind-truth = true or false
check-kind-date = a day such as 2027-11-21
check-kind-time = a time
check-kind-list = a list in brackets
check-kind-table = a table
check-not-one-of = { $key } cannot be { $found }
check-out-of-range = { $key } cannot be { $found }: write a number from { $least } to { $most }
check-not-a-time = { $key } cannot be { $found }: write a time such as "10:00"
check-not-an-id = { $found } is no id: write small Latin letters, digits and single hyphens
check-empty = { $key } is empty: write something, or take the line away
check-unprintable = { $key } holds the invisible character { $found }: take it out
check-too-wide = { $key } is { $cells } cells wide and has room for { $most }: write it shorter
check-taken = { $key } = { $found } is taken by line { $line }: write another
check-count = { $what }: there are { $found }, and there must be { $least } to { $most }
check-count-exactly = { $what }: there are { $found }, and there must be exactly { $most }
# What a standard must be.
check-no-parameter = no item is about { $parameter }: a standard for a duty asks about all six parameters
check-no-step = no item is for { $step }: the unhappy lane has five steps, one item each
check-stage-elsewhere = the stage { $stage } does not belong in this standard
check-not-read-do = a readiness check is read and done: write mode = "read-do"
check-measure = kind = "measured" and measure = "response" go together: write both or neither
check-respect-when = respect is due in every condition: take the when away
check-respect-na = respect is never not applicable: let the option mean something else
check-unknown-item = this standard has no item { $found }
check-probe-measured = the clocks answer { $item }: bind the probe to another item
check-no-option = no option means { $means }: add one
check-phrase-listening = the first step is only listening: take the phrase away or give it a later step
check-other-script =
    { $lang ->
    [fa] { $key } has no Persian letter: write it in Persian script
    [th] { $key } has no Thai letter: write it in Thai script
   *[en] { $key } has no Latin letter: write it in Latin script
}
check-own-script = a phrase needs no transliteration into its own language: take { $key } away
# Keys of the keyboard.
check-unknown-command = there is no command { $found }
check-bad-chord = { $found } is no key: write one such as a, f5, ctrl-z
check-chord-shift = { $found } would differ from another key by Shift alone: write another key
check-chord-escape = Esc always means back, and back is always Esc: take the line away
check-chord-text = { $found } is text while somebody types: write a key such as f5 or ctrl-z
check-chord-taken = { $found } already means { $by }: write another key, or move that one too
