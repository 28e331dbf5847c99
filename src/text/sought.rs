//! What is searched, and what is asked of a search.
//!
//! Words that blanks part are found by their beginnings. Thai is found anywhere: it writes no blanks, and a dictionary
//! cuts a word otherwise as its neighbours change, so that a word cut in the text is not always cut so in the question.
//! What stands for a run of Thai is therefore each pair of letters in it.

use std::collections::BTreeSet;
use std::ops::Bound;

use super::fold::{fold, words};

/// The half-space of Persian, which joins what is read as one word.
const HALF_SPACE: char = '\u{200c}';

/// What is searched: texts, and the words by which they are found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hay {
    /// Each word once, folded: Persian compounds whole and in their parts, Thai in pairs of letters.
    pub words: BTreeSet<String>,
    /// The texts, folded.
    folded: Vec<String>,
}

impl Hay {
    /// Of one text.
    pub fn of(text: &str) -> Hay {
        let mut hay = Hay::default();
        hay.add(text);
        hay
    }

    /// Adds a text.
    pub fn add(&mut self, text: &str) {
        self.words.extend(blank_parted(text));
        if text.contains(HALF_SPACE) {
            self.words.extend(blank_parted(&text.replace(HALF_SPACE, " ")));
        }
        let folded = fold(text);
        for run in thai_runs(&folded) {
            let letters: Vec<char> = run.chars().collect();
            self.words.extend(letters.windows(2).map(String::from_iter));
            self.words.extend(letters.last().map(char::to_string));
        }
        self.folded.push(folded);
    }
}

/// A question put to a search. All its words and all its runs of Thai must occur.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sought {
    words: Vec<Word>,
    runs: Vec<String>,
}

/// One word of a question: any of its ways is enough, and all parts of a way must occur.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The ways.
    pub ways: Vec<Vec<Part>>,
}

/// What must occur among the words of a [`Hay`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A word that begins so.
    Begins(String),
    /// This very word.
    Is(String),
}

impl Sought {
    /// Reads what was typed. A single letter after other words is not asked for: somebody is still typing it.
    pub fn read(typed: &str) -> Sought {
        let mut found: Vec<Piece> = typed.split_whitespace().flat_map(pieces).collect();
        let runs: Vec<String> = thai_runs(&fold(typed)).map(str::to_owned).collect();
        if found.len() + runs.len() > 1 && found.last().is_some_and(Piece::is_short) {
            found.pop();
        }
        let half = |at: usize| found.get(at).filter(|piece| piece.joins).and_then(|piece| piece.ways[0].first());
        let join = |a: usize, b: usize| Some(vec![format!("{}{}", half(a)?, half(b)?)]);
        let words = found.iter().enumerate().map(|(at, piece)| {
            // Persian writes one word with a blank, a half-space or nothing between its parts.
            let before = at.checked_sub(1).and_then(|before| join(before, at));
            let ways = piece.ways.iter().cloned().chain(before).chain(join(at, at + 1));
            Word { ways: ways.map(|way| way.into_iter().map(part).collect()).collect() }
        });
        let words = words.chain(runs.iter().map(|run| Word { ways: vec![pairs(run)] }));
        Sought { words: words.collect(), runs }
    }

    /// Its words, Thai in its pairs.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether having the words is not enough, since pairs of letters may stand apart: [`Sought::runs_in`].
    pub fn has_runs(&self) -> bool {
        self.runs.iter().any(|run| run.chars().nth(2).is_some())
    }

    /// Whether a text, folded already, has all runs of Thai.
    pub fn runs_in(&self, folded: &str) -> bool {
        self.runs.iter().all(|run| folded.contains(run.as_str()))
    }

    /// Whether it is found in this.
    pub fn finds(&self, hay: &Hay) -> bool {
        let run_in = |run: &String| hay.folded.iter().any(|text| text.contains(run.as_str()));
        !self.is_empty() && self.words.iter().all(|word| word.is_in(&hay.words)) && self.runs.iter().all(run_in)
    }

    /// Whether any of its words is found in this: to choose among the texts of one that was found.
    pub fn touches(&self, hay: &Hay) -> bool {
        self.words.iter().any(|word| word.is_in(&hay.words))
    }
}

impl Word {
    fn is_in(&self, words: &BTreeSet<String>) -> bool {
        let has = |part: &Part| match part {
            Part::Is(word) => words.contains(word),
            Part::Begins(start) => {
                let from = (Bound::Included(start.as_str()), Bound::Unbounded);
                words.range::<str, _>(from).next().is_some_and(|word| word.starts_with(start.as_str()))
            }
        };
        self.ways.iter().any(|way| way.iter().all(has))
    }
}

/// A word as typed.
struct Piece {
    ways: Vec<Vec<String>>,
    /// Whether it may be one half of a Persian word.
    joins: bool,
}

impl Piece {
    /// A single letter: too little to be the beginning of a word.
    fn is_short(&self) -> bool {
        self.ways.iter().flatten().all(|word| is_short(word))
    }
}

fn is_short(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

fn part(word: String) -> Part {
    if is_short(&word) { Part::Is(word) } else { Part::Begins(word) }
}

fn pieces(chunk: &str) -> Vec<Piece> {
    let whole: Vec<String> = blank_parted(chunk).collect();
    if whole.is_empty() {
        return Vec::new();
    }
    if chunk.contains(HALF_SPACE) {
        let parts = blank_parted(&chunk.replace(HALF_SPACE, " ")).collect();
        return vec![Piece { ways: vec![whole, parts], joins: false }];
    }
    let joins = chunk.chars().all(|c| ('\u{600}'..'\u{700}').contains(&c));
    whole.into_iter().map(|word| Piece { ways: vec![vec![word]], joins }).collect()
}

/// The words of a text without those of Thai.
fn blank_parted(text: &str) -> impl Iterator<Item = String> {
    words(text).into_iter().filter(|word| !word.contains(is_thai))
}

fn is_thai(c: char) -> bool {
    ('\u{e00}'..='\u{e7f}').contains(&c)
}

fn thai_runs(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c| !is_thai(c)).filter(|run| !run.is_empty())
}

fn pairs(run: &str) -> Vec<Part> {
    let letters: Vec<char> = run.chars().collect();
    if letters.len() < 2 {
        return vec![Part::Begins(run.to_owned())];
    }
    let pairs: BTreeSet<String> = letters.windows(2).map(String::from_iter).collect();
    pairs.into_iter().map(Part::Is).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_every_spelling() {
        let rows = [
            ("", "anything", false),
            ("blue", "a Blue coat", true),
            ("coat bl", "a blue coat", true),
            ("oat", "a blue coat", false),
            ("blue hat", "a blue coat", false),
            ("كتاب", "کتابخانه", true),
            ("كتابي", "کتابی", true),
            ("کتاب خانه", "کتاب‌خانه", true),
            ("کتاب‌خانه", "کتاب خانه", true),
            ("کتابخانه", "کتاب‌خانه", true),
            ("کتاب خانه", "کتابخانه", true),
            ("کتاب خانه من", "کتابخانهٔ من", true),
            ("خانه", "کتاب‌خانه", true),
            ("مسوول", "مسؤول", true),
            ("کلید ۲۱۴", "كِلید B-214 گم شد", true),
            ("b-214", "کلید B-۲۱۴", true),
            ("214", "ห้อง ๒๑๔", true),
            ("รอนาน", "ลูกค้าบอกว่ารอนานมาก", true),
            ("นาน รอ", "ลูกค้าบอกว่ารอนาน", true),
            ("รอมาก", "ลูกค้าบอกว่ารอนานมาก", false),
            ("กุญแ", "ทำกุญแจหาย", true),
            ("หายกุญแ", "ทำกุญแจหาย", false),
            ("ร", "รอ", true),
            ("ห้อง214", "ห้อง ๒๑๔", true),
            ("น้ำ", "ขอน\u{e4d}\u{e49}\u{e32}ดื่ม", true),
            ("น้\u{e4d}\u{e32}", "ขอน้ำดื่ม", true),
            ("เเม่", "แม่บ้าน", true),
            ("blue c", "a blue hat", true),
            ("c blue", "a blue hat", false),
            ("a", "a blue hat", true),
            ("รอ น", "รอ", false),
        ];
        for (typed, text, found) in rows {
            let sought = Sought::read(typed);
            assert_eq!(sought.finds(&Hay::of(text)), found, "{typed} in {text}: {sought:?}");
        }
    }
}
