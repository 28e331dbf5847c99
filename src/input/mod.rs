//! Key chords, layout folding, commands and the keymap per context.
