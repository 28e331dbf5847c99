//! Roles to styles.
