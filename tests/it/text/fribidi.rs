//! Order, shape and mirroring against GNU FriBidi: the whole Persian word list and sentences that mix everything.

use super::Row;
use darban::text::{Dir, isolate};
use std::io::Write;
use std::process::{Command, Stdio};

/// `fribidi --rtl` on each line, without the fillers that it leaves for ligatures and without joiners.
fn fribidi(lines: &[String]) -> Vec<String> {
    let mut child = Command::new("fribidi")
        .args(["--rtl", "--nopad", "--nobreak"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|e| panic!("fribidi: {e}; install the Debian package libfribidi-bin"));
    let mut stdin = child.stdin.take().unwrap();
    let mut all = lines.join("\n");
    all.push('\n');
    let writer = std::thread::spawn(move || stdin.write_all(all.as_bytes()));
    let out = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(out.status.success());
    String::from_utf8(out.stdout)
        .unwrap()
        .lines()
        .map(|l| l.replace(['\u{feff}', '\u{200c}', '\u{2068}', '\u{2069}'], ""))
        .collect()
}

/// Lines that `paint` shows differently, with both pictures.
fn differences(lines: &[String], mut paint: impl FnMut(&str) -> String) -> Vec<(String, String, String)> {
    let wanted = fribidi(lines);
    assert_eq!(wanted.len(), lines.len());
    lines
        .iter()
        .zip(wanted)
        .map(|(line, want)| (line.clone(), paint(line), want))
        .filter(|(_, got, want)| got.trim_end() != want.trim_end())
        .collect()
}

pub(super) fn words() -> Vec<String> {
    let path = "/usr/share/hunspell/fa_IR.dic";
    let list =
        std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{path}: {e}; install the Debian package myspell-fa"));
    list.lines().map(str::to_owned).collect()
}

/// Sentences as guards write them, with every fifth word of the list in turn.
pub(super) fn sentences(words: &[String]) -> Vec<String> {
    let picked = |i: usize| &words[(i * 7919) % words.len()];
    let id = |data: &str| isolate(data);
    (0..4000)
        .map(|i| {
            let (a, b, c) = (picked(i), picked(i + 1), picked(i + 2));
            let n = i * 37 % 10_000;
            match i % 8 {
                0 => format!("{a} {b} در ساعت ۰۹:۳۵ {c}."),
                1 => format!("«{a}» ({b}) [{n}] {c}؟"),
                2 => format!("{a} از {} آمد، {b}", id("Acme Inc.")),
                3 => format!("{a}: {} - {b} {c}", id("+98 21 1234")),
                4 => format!("پلاک {} {a} {n}٪ {b}", id("B-214/7 (ok)!")),
                5 => format!("{n} {a} ABC-{n} {b} ۱۲٬۳۴۵ {c}"),
                6 => format!("[x] {a} {b} <{c}> https://example.org/{n}"),
                _ => format!("{} {a}\u{200c}ها و لا {b} لآلئ ({c} (12) {n})", id(b)),
            }
        })
        .collect()
}

#[test]
fn every_word_of_the_persian_list_is_painted_as_fribidi_shows_it() {
    let words = words();
    assert!(words.len() > 331_000, "{}", words.len());
    // Eight words to a line: every word, neighbours included, in a fraction of the calls.
    let lines: Vec<String> = words.chunks(8).map(|line| line.join(" ")).collect();
    let wrong: Vec<_> = std::thread::scope(|scope| {
        let halves = lines.chunks(lines.len() / 2 + 1).map(|half| {
            scope.spawn(|| {
                let mut row = Row::new(400);
                differences(half, |line| row.paint(line, Dir::Rtl))
            })
        });
        let running: Vec<_> = halves.collect();
        running.into_iter().flat_map(|half| half.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}: {:#?}", wrong.len(), &wrong[..5.min(wrong.len())]);
}

#[test]
fn mixed_sentences_are_painted_as_fribidi_shows_them() {
    let mut row = Row::new(300);
    let wrong = differences(&sentences(&words()), |line| row.paint(line, Dir::Rtl));
    assert!(wrong.is_empty(), "{}: {:#?}", wrong.len(), &wrong[..5.min(wrong.len())]);
}

#[test]
fn control_the_oracle_sees_a_wrong_direction_and_a_missing_shape() {
    let lines: Vec<String> = sentences(&words()).into_iter().take(80).collect();
    let mut row = Row::new(300);
    let from_the_left = differences(&lines, |line| row.paint(line, Dir::Ltr));
    let unshaped = differences(&lines, |line| super::unshaped(&row.paint(line, Dir::Rtl)));
    let reversed = differences(&lines, |line| line.chars().rev().collect());
    assert!(from_the_left.len() > 40, "{}", from_the_left.len());
    assert_eq!(unshaped.len(), 80);
    assert_eq!(reversed.len(), 80);
}
