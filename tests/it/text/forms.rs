//! The committed table of presentation forms is the one that UnicodeData.txt gives.

use super::unicode_file;
use darban::text::forms::{LAM_ALEFS, LETTERS};
use std::collections::BTreeMap;

const COLUMNS: [&str; 4] = ["<isolated>", "<final>", "<initial>", "<medial>"];

/// Every presentation form with its column and the letters it stands for.
fn forms() -> Vec<(char, usize, Vec<char>)> {
    let scalar = |hex: &str| char::from_u32(u32::from_str_radix(hex, 16).unwrap()).unwrap();
    let data = unicode_file("UnicodeData.txt");
    let mut out = Vec::new();
    for line in data.lines() {
        let fields: Vec<&str> = line.split(';').collect();
        let in_blocks = ("FB50".."FF00").contains(&fields[0]) && fields[0].len() == 4;
        let (tag, letters) = fields[5].split_once(' ').unwrap_or_default();
        if let Some(column) = COLUMNS.iter().position(|c| *c == tag)
            && in_blocks
        {
            let letters = letters.split(' ').map(scalar).collect();
            out.push((scalar(fields[0]), column, letters));
        }
    }
    out
}

#[test]
fn letters_are_those_of_the_unicode_database() {
    let mut want: BTreeMap<char, [char; 4]> = BTreeMap::new();
    for (form, column, letters) in forms() {
        if let [letter] = letters[..] {
            want.entry(letter).or_insert(['\0'; 4])[column] = form;
        }
    }
    assert_eq!(LETTERS.to_vec(), want.into_iter().collect::<Vec<_>>());
}

#[test]
fn lam_alefs_are_those_of_the_unicode_database() {
    let mut want: BTreeMap<char, [char; 2]> = BTreeMap::new();
    for (form, column, letters) in forms() {
        if let ['\u{644}', alef @ ('\u{622}' | '\u{623}' | '\u{625}' | '\u{627}')] = letters[..] {
            want.entry(alef).or_insert(['\0'; 2])[column] = form;
        }
    }
    assert_eq!(LAM_ALEFS.to_vec(), want.into_iter().collect::<Vec<_>>());
}
