//! What the TOML parser's words mean.

use std::ops::Range;

use crate::config::diagnostic::Syntax;

/// What the parser's words mean, said of the bytes `span`.
pub(super) fn syntax(words: &str, span: &Range<usize>) -> Syntax {
    const MEANINGS: &[(&str, Syntax)] = &[
        ("duplicate key", Syntax::Twice),
        ("cannot extend", Syntax::Twice),
        ("unclosed", Syntax::Unclosed),
        ("invalid basic string", Syntax::Unclosed),
        ("invalid literal string", Syntax::Unclosed),
        ("invalid multi-line", Syntax::Unclosed),
        ("key with no value", Syntax::NoEquals),
        ("missing assignment", Syntax::NoEquals),
        ("missing value", Syntax::NoValue),
        ("string values must be quoted", Syntax::Unquoted),
        ("invalid boolean", Syntax::Unquoted),
        ("missing comma", Syntax::NoComma),
        ("unexpected key or value", Syntax::Trailing),
        ("recursion", Syntax::TooDeep),
        ("cannot recurse", Syntax::TooDeep),
        ("invalid datetime", Syntax::BadDate),
        ("invalid date", Syntax::BadDate),
        ("unexpected leading zero", Syntax::BadNumber),
        ("redundant", Syntax::BadNumber),
        ("invalid integer", Syntax::BadNumber),
        ("invalid float", Syntax::BadNumber),
        ("`_` may only", Syntax::BadNumber),
    ];
    if words.starts_with("string values must be quoted") && span.is_empty() {
        return Syntax::NoValue;
    }
    MEANINGS.iter().find(|(start, _)| words.starts_with(start)).map_or(Syntax::Other, |(_, meaning)| *meaning)
}
