//! Plain text and JSON over report models, in logical order.
