//! Model, messages, effects, and the one function that updates.
