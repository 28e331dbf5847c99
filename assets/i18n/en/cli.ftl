# The command line.
cli-about = The logbook on the door keeper’s desk
cli-error = error
cli-hint = hint
cli-cause = because
