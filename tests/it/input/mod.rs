//! Keyboards against tables made from other sources; the keymap as a whole; its words in the catalogues.

mod keyboards;
mod keymap;
