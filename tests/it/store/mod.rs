//! The logbook file: what is written is read back, kept apart, and guarded.

mod guard;
mod ordinary;
mod world;
