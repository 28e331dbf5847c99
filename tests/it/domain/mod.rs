//! The rules of the desk, as its people meet them.

mod any;
mod kit;
mod request;
mod shift;
mod undo;
mod visit;
