//! Nothing is left out: every screen and every question of the sources stands in some scene; no words are cut; a window
//! that is too small says so.

use std::collections::BTreeSet;
use std::path::Path;

use darban::domain::Lang;
use darban::text::{self, Align, Dir, Painted};
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::rig::Rig;
use super::{SIZES, is_cut, logical, scenes, stand};

/// The window that is too small, in each language.
pub(super) fn names() -> impl Iterator<Item = String> {
    Lang::ALL.into_iter().map(|lang| format!("window_too_small-{}.snap", lang.code()))
}

#[test]
fn a_window_that_is_too_small_says_so() {
    for lang in Lang::ALL {
        let rig = Rig::at_work(lang).types("a");
        let said = |columns, rows| logical(rig.paint(columns, rows).1, lang, columns);
        let small = said(59, 15);
        assert_eq!((&said(59, 40).lines().count(), &said(120, 15).lines().count()), (&1, &1), "{lang:?}");
        assert!(said(60, 16).lines().count() > 1, "control: the smallest one shows the desk");
        stand(&format!("window_too_small-{}", lang.code()), &small);
    }
}

/// Every frame: what it is called, and its lines in the order of painting.
fn frames() -> impl Iterator<Item = (String, Vec<Painted>)> {
    scenes().flat_map(|(name, play)| {
        Lang::ALL.into_iter().flat_map(move |lang| {
            let rig = play(lang);
            SIZES.map(|(columns, rows)| (format!("{name} {lang:?} {columns}x{rows}"), rig.paint(columns, rows).1))
        })
    })
}

/// A row of a list may be cut where the whole stands under the list.
#[test]
fn no_words_are_cut() {
    let mut cut = Vec::new();
    for (name, lines) in frames() {
        cut.extend(lost(&lines).into_iter().map(|words| format!("{name}: {words}")));
    }
    assert_eq!(cut, Vec::<String>::new(), "{}", cut.join("\n"));
}

/// Words that are cut and stand whole nowhere.
fn lost(lines: &[Painted]) -> Vec<&str> {
    let whole = |words: &str| lines.iter().any(|line| !is_cut(line) && line.text.contains(words));
    let cut = lines.iter().filter(|line| is_cut(line)).map(|line| line.text.trim_end());
    cut.filter(|words| !whole(words)).collect()
}

#[test]
fn control_words_that_are_cut_are_found() {
    let line = |width, text: &str| {
        let (area, dir, align) = (Rect::new(0, 3, width, 1), Dir::Ltr, Align::Start);
        Painted { area, dir, align, text: text.to_owned(), style: Style::default() }
    };
    assert_eq!(lost(&[line(7, "one two"), line(4, "one   ")]), Vec::<&str>::new());
    assert_eq!(lost(&[line(6, "one two"), line(20, "another")]), ["one two"]);
    assert_eq!(lost(&[line(6, "one two"), line(20, "9 · one two · three")]), Vec::<&str>::new(), "whole elsewhere");
    assert_eq!(lost(&[line(6, "one two"), line(5, "one two")]), ["one two", "one two"]);
    // Thai marks take no cells of their own, half-spaces none at all.
    assert_eq!(lost(&[line(2, "ที่นี่"), line(7, "می\u{200c}روم")]), Vec::<&str>::new());
    assert_eq!(lost(&[line(1, "ที่นี่")]), ["ที่นี่"]);
}

#[test]
fn no_words_stand_over_others() {
    let mut over = Vec::new();
    for (name, lines) in frames() {
        over.extend(covered(&lines).into_iter().map(|words| format!("{name}: {words}")));
    }
    assert_eq!(over, Vec::<String>::new(), "{}", over.join("\n"));
}

#[test]
fn control_words_over_others_are_found() {
    let line = |x, text: &str, align| {
        let (area, text, style) = (Rect::new(x, 3, 20, 1), text.to_owned(), Style::default());
        Painted { area, dir: Dir::Ltr, align, text, style }
    };
    let beside = [line(0, "one", Align::Start), line(0, "two", Align::End), line(4, "three", Align::Start)];
    assert_eq!(covered(&beside), Vec::<String>::new());
    assert_eq!(covered(&[line(0, "one two", Align::Start), line(3, "three", Align::Start)]), ["one two × three"]);
    let wiped = [line(0, "one", Align::Start), line(0, &" ".repeat(20), Align::Start), line(0, "two", Align::Start)];
    assert_eq!(covered(&wiped), Vec::<String>::new(), "what was wiped out before is no fault");
}

/// Pairs of lines on the same cells; blanks wipe out what stood under them.
fn covered(lines: &[Painted]) -> Vec<String> {
    let mut found = Vec::new();
    let mut standing: Vec<(&Painted, (u16, u16))> = Vec::new();
    for line in lines {
        let (from, to) = cells(line);
        let on = |other: &Painted, (start, end): (u16, u16)| other.area.y == line.area.y && start < to && from < end;
        if line.text.trim().is_empty() {
            standing.retain(|(other, place)| !on(other, *place));
            continue;
        }
        let under = standing.iter().filter(|(other, place)| on(other, *place));
        found.extend(under.map(|(other, _)| format!("{} × {}", other.text, line.text)));
        standing.push((line, (from, to)));
    }
    found
}

/// The columns a line takes.
fn cells(line: &Painted) -> (u16, u16) {
    let words = line.text.trim_end();
    let (area, width) = (line.area, text::width(if words.is_empty() { &line.text } else { words }));
    let width = width.min(area.width);
    let from_left = (line.align == Align::Start) == (line.dir == Dir::Ltr);
    let x = match line.align {
        Align::Center => area.x + (area.width - width) / 2,
        _ if from_left => area.x,
        _ => area.right() - width,
    };
    (x, x + width)
}

#[test]
fn every_screen_and_every_question_has_a_scene() {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/screens"));
    let seen = seen();
    assert_eq!(missing(&sources, &seen), Vec::<String>::new());
    // Control: a form that nobody plays is missed, and so is a question of one that is played.
    let forgotten = "\nimpl Flow for Forgotten {\n Question::words(\n\"why\", x); Question::choice(id, x) }\n\
                     impl Flow for Settings {\n Question::due(\"until\", x) }";
    let missed = missing(&[forgotten.to_owned()], &seen);
    assert_eq!(missed, ["Forgotten", "Forgotten asks why", "Forgotten asks what it finds", "Settings asks until"]);
}

/// Every file under this folder.
fn sources(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => vec![std::fs::read_to_string(path).unwrap()],
        })
        .collect()
}

/// The screens and forms that stand in some scene, with the questions they ask there.
fn seen() -> BTreeSet<(String, Option<String>)> {
    scenes().flat_map(|(_, play)| Lang::ALL.map(|lang| play(lang).stands())).collect()
}

/// What the sources can show and no scene does.
fn missing(sources: &[String], seen: &BTreeSet<(String, Option<String>)>) -> Vec<String> {
    let stands = |name: &str, question: &str| {
        seen.iter().any(|(screen, asked)| (name.is_empty() || screen == name) && asked.as_deref() == Some(question))
    };
    let mut missing = Vec::new();
    for source in sources {
        let forms = names_after(source, "impl Flow for ");
        let screens = names_after(source, "impl Screen for ");
        // The first shift is open before anything is painted.
        let shown = |name: &&String| *name == "FirstShift" || seen.iter().any(|(screen, _)| screen == *name);
        missing.extend(forms.iter().chain(&screens).filter(|name| !shown(name)).cloned());
        let asked = questions(source, &forms);
        for (form, question) in &asked {
            let named = |id: &String| asked.iter().any(|(other, known)| other == form && known.as_ref() == Some(id));
            let found = match question {
                Some(id) => stands(form, id),
                // Named when it is asked, by an item or a promise.
                None => seen.iter().any(|(screen, id)| screen == form && id.as_ref().is_some_and(|id| !named(id))),
            };
            if !found {
                missing.push(format!("{form} asks {}", question.as_deref().unwrap_or("what it finds")));
            }
        }
    }
    missing
}

fn names_after(source: &str, head: &str) -> Vec<String> {
    source.split(head).skip(1).map(word).collect()
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_ascii_alphanumeric()).collect()
}

/// The questions a file asks: the form they belong to (empty: several share it), and their name; none: it is a variable.
fn questions(source: &str, forms: &[String]) -> Vec<(String, Option<String>)> {
    let mut found = Vec::new();
    for (at, head) in source.match_indices("Question::") {
        let call = &source[at + head.len()..];
        let kind = word(call);
        if !["choice", "several", "words", "due", "read"].contains(&kind.as_str()) {
            continue;
        }
        let Some(first) = call[kind.len()..].strip_prefix('(') else { continue };
        let name = first.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
        let before = source[..at].rsplit_once("\nimpl ").map_or("", |(_, block)| block);
        let owner = word(before.strip_prefix("Flow for ").unwrap_or(before));
        let owner = if forms.contains(&owner) { owner } else { String::new() };
        found.push((owner, name.map(str::to_owned)));
    }
    found
}
