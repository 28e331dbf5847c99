//! The desk, the five steps and the verdict, played and painted.

mod desk;
mod moments;
mod painted;
