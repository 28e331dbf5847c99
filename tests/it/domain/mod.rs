//! The rules of the desk, as its people meet them.

mod after;
mod any;
mod colleagues;
mod kit;
mod measures;
mod older;
mod request;
mod review;
mod shift;
mod undo;
mod visit;
