//! `darban --check-display`: the same Persian line in each way a terminal may need, to be judged by eye.

use std::io::{self, Write};

use crate::domain::Lang;
use crate::i18n::{Key, say};
use crate::text::{self, Dir, Strategy, sent};

/// The ways, by the names they have in the config.
const WAYS: [(&str, Strategy); 4] =
    [("direct", Strategy::Direct), ("guard", Strategy::Guard), ("runs", Strategy::Runs), ("chunks", Strategy::Chunks)];

/// Prints the line once in each way, then what to do.
pub fn run(lang: Lang) -> u8 {
    let mut out = io::stdout().lock();
    for (name, strategy) in WAYS {
        let _ = writeln!(out, "{name:>8}  {}", sent(&say(Lang::Fa, Key::CliSample), Dir::Rtl, strategy));
    }
    let _ = writeln!(out, "{}", text::plain(&say(lang, Key::CliPickDisplay)));
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_ways_differ() {
        let mut lines: Vec<String> =
            WAYS.iter().map(|(_, way)| sent(&say(Lang::Fa, Key::CliSample), Dir::Rtl, *way)).collect();
        lines.sort();
        lines.dedup();
        assert_eq!(lines.len(), WAYS.len());
    }
}
