//! Configuration and standard packs: TOML with spans in, checked values or diagnostics out.
