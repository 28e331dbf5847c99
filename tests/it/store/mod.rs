//! The logbook file: what is written is read back, kept apart, and guarded.

mod any;
mod codec;
mod guard;
mod independent;
mod ordinary;
mod rebuild;
mod tamper;
mod world;
