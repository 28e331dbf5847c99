//! Config and packs through the public door: what is right is taken, what is wrong is told where it stands.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod mutations;
mod packs;
mod settings;
mod shipped;
mod shown;

use std::path::Path;

use darban::config::{Diagnostic, Problem};

/// The pack the tables break.
const CLINIC: &str = include_str!("clinic.toml");

/// Where a mistake must be pointed at in a test's text.
const MARK: char = '¦';

/// The text without its marks, and line and column of each mark, counted in characters from 1.
fn marked(text: &str) -> (String, Vec<(usize, usize)>) {
    let mut plain = String::new();
    let mut places = Vec::new();
    for letter in text.chars() {
        if letter == MARK {
            let line = plain.matches('\n').count() + 1;
            let column = plain.rsplit('\n').next().unwrap_or("").chars().count() + 1;
            places.push((line, column));
        } else {
            plain.push(letter);
        }
    }
    (plain, places)
}

/// Checks that exactly these problems are found, at the marks, in their order.
fn expect(text: &str, found: impl Fn(&str, &Path) -> Vec<Diagnostic>, problems: &[Problem]) {
    let (plain, places) = marked(text);
    let path = Path::new("site.toml");
    let found = found(&plain, path);
    let told: Vec<_> = found.iter().map(|one| ((one.line, one.column), one.problem.clone())).collect();
    let wanted: Vec<_> = places.into_iter().zip(problems.iter().cloned()).collect();
    let at: Vec<&str> = text.lines().filter(|line| line.contains(MARK)).collect();
    assert_eq!(told, wanted, "in: {at:#?}");
    assert!(found.iter().all(|one| one.path == path));
}
