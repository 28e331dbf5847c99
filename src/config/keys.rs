//! Keys that are not where they usually are: `[keys]` for every context, `[keys.board]` for one.

use std::ops::Range;

use super::reading::{Field, Section};

/// One key put elsewhere, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The context it holds in; none: every one.
    pub context: Option<String>,
    /// The command.
    pub action: String,
    /// The key.
    pub chord: String,
    /// Bytes of the command's name in the file.
    pub action_at: Range<usize>,
    /// Bytes of the key in the file.
    pub chord_at: Range<usize>,
}

/// All overrides of `[keys]`, in the order of the file.
pub(super) fn overrides(keys: &Section<'_>) -> Vec<Override> {
    let mut all = Vec::new();
    for field in keys.fields() {
        if !field.is_table() {
            all.extend(one(None, &field));
        } else if let Some(context) = field.section(&field.key) {
            all.extend(context.fields().iter().filter_map(|inner| one(Some(&field.key), inner)));
        }
    }
    all
}

fn one(context: Option<&str>, field: &Field<'_>) -> Option<Override> {
    Some(Override {
        context: context.map(str::to_owned),
        action: field.key.clone(),
        chord: field.string()?.to_owned(),
        action_at: field.key_at.clone(),
        chord_at: field.at.clone(),
    })
}
