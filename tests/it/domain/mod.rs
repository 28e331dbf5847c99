//! The rules of the desk, as its people meet them.

mod any;
mod kit;
mod measures;
mod request;
mod shift;
mod undo;
mod visit;
