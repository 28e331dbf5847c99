//! Forms: the engine, and every flow from keys to commands, in three languages.

mod engine;
mod shift_start;
mod world;
