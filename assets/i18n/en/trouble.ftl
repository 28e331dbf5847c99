# What goes wrong with file, disk and terminal, and what to do next.
trouble-folder = The folder { $path } cannot be made. Choose another one with { "\u2068--data DIR\u2069" }.
trouble-cannot-open = The logbook { $path } cannot be opened. Is the folder readable for you?
trouble-foreign = { $path } is not a logbook of darban; it was left as it is. Choose another folder with { "\u2068--data DIR\u2069" }.
trouble-newer = { $path } was written by a newer version of darban. Install that version; nothing was changed.
trouble-moved = { $path } was moved, replaced or deleted. Put it back.
trouble-read-only = The logbook cannot be written to. Give the folder write permission.
trouble-full = The disk is full. Free some space.
trouble-locked = Another program holds the logbook. Close it.
trouble-damaged = The logbook file is damaged. Run { "\u2068darban verify\u2069" } to see where.
trouble-disk = The disk does not answer as it should. Check it.
trouble-other = The logbook could not be used: { $what }.
trouble-no-terminal = darban needs a terminal for its screens. For scripts there is { "\u2068darban record\u2069" }.
trouble-crash = darban found a mistake in itself and stopped. What was saved is safe; the details are in this file:
