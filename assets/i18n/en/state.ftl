# What became of a key: saving, saved, failed.
state-saving = saving
state-saved = saved
state-saved-as = saved { $seq }
state-not-saved = Not saved. Your answers are kept here.
state-try-again = Then press Enter.
state-left-unsaved = The last keys before leaving were not saved.
state-leave-title = Leave?
state-leave-ask = What you pressed last is not saved yet. If you leave now, it is lost.
state-stay = stay and try to save again
state-leave-without = leave without saving it
state-disk-full = The disk is full.
state-read-only = The logbook cannot be written to.
state-locked = { $name } holds the logbook. Close it.
state-window-small = make the window larger
state-undone = taken back: { $what }
state-redone = done again: { $what }
state-nothing-to-undo = nothing to take back
state-newer-entry = newer entry
state-leave-open =
    { $n ->
    [one] { $n } visit stays open; its clock runs on.
   *[other] { $n } visits stay open; their clocks run on.
}

# After a crash.
resume-found = Found open: { $ticket }, { $stage }, since { $time }.
resume-resume = resume
resume-close = close as assumed
resume-discard = discard, with a reason
