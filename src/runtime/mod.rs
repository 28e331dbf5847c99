//! The composition root: loop, terminal, signals, threads, clock.
