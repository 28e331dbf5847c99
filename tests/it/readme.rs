//! The README says what the program does: its table of keys is made from the keymap, and what it names is there.

use std::fmt::Write as _;
use std::path::Path;

use darban::domain::Lang;
use darban::i18n::{Key, say};
use darban::input::{Action, Keymap, Legend, Script};

const README: &str = include_str!("../../README.md");

/// The table as the README must have it: each action once, with those of the review, with its keys and its words.
fn table() -> String {
    let mut table = String::from("| key | what it does |\n|---|---|\n");
    for (action, chords, _) in Keymap::default().by_action() {
        if matches!(action, Action::Digit(n) if n > 1) {
            continue;
        }
        let mut keys: Vec<String> = Vec::new();
        for chord in chords {
            let key = format!("`{}`", chord.legend(Legend::Latin, Script::Latin));
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        let keys = if matches!(action, Action::Digit(_)) { "`1` … `9`".to_owned() } else { keys.join(" ") };
        let help = Key::command_help(action.name()).map(|key| say(Lang::En, key)).unwrap_or_default();
        let _ = writeln!(table, "| {keys} | {help} |");
    }
    darban::text::plain(&table)
}

#[test]
fn the_table_of_keys_is_the_keymaps() {
    let table = table();
    assert!(README.contains(&table), "the README must have this table:\n{table}");
}

#[test]
fn every_file_the_readme_links_to_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let links = README.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let mut files = 0;
    for link in links.filter(|link| !link.starts_with('#') && !link.contains("://")) {
        assert!(root.join(link).exists(), "{link} is linked to and not there");
        files += 1;
    }
    assert!(files > 8, "{files} links were looked at");
}
