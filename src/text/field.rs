//! A text field: logical text, a caret on grapheme boundaries, painting in either direction.

use super::clean::clean_after;
use super::order::Dir;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

mod view;

/// What is being typed on one line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field {
    text: String,
    caret: usize,
}

impl Field {
    /// A field that holds `text` (cleaned), with the caret at its end.
    #[must_use]
    pub fn new(text: &str) -> Field {
        let mut field = Field::default();
        field.insert(text);
        field
    }

    /// The logical text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Byte of the text before which the caret stands; always a grapheme boundary.
    #[must_use]
    pub fn caret(&self) -> usize {
        self.caret
    }

    /// Whether nothing is typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Takes the text out and leaves the field empty.
    pub fn take(&mut self) -> String {
        self.caret = 0;
        std::mem::take(&mut self.text)
    }

    /// Empties the field.
    pub fn clear(&mut self) {
        self.take();
    }

    /// Replaces the text (cleaned), caret at its end.
    pub fn set(&mut self, text: &str) {
        self.clear();
        self.insert(text);
    }

    /// Types or pastes at the caret; controls are dropped, line ends become blanks, the half-space stays.
    pub fn insert(&mut self, typed: &str) {
        let before = self.text[..self.caret].chars().next_back();
        let typed = clean_after(before, typed);
        self.text.insert_str(self.caret, &typed);
        self.caret = self.boundary(self.caret + typed.len());
    }

    /// Takes off the scalar before the caret: a tone mark or a half-space alone, if that is what stands there.
    pub fn backspace(&mut self) {
        if let Some((at, _)) = self.text[..self.caret].char_indices().next_back() {
            self.text.remove(at);
            self.caret = self.boundary(at);
        }
    }

    /// Takes off the grapheme after the caret.
    pub fn delete(&mut self) {
        let end = self.next();
        self.text.replace_range(self.caret..end, "");
        self.caret = self.boundary(self.caret);
    }

    /// The left arrow: towards the start, or towards the end where the field runs from right to left.
    pub fn left(&mut self, dir: Dir) {
        self.caret = match dir {
            Dir::Ltr => self.previous(),
            Dir::Rtl => self.next(),
        };
    }

    /// The right arrow.
    pub fn right(&mut self, dir: Dir) {
        self.caret = match dir {
            Dir::Ltr => self.next(),
            Dir::Rtl => self.previous(),
        };
    }

    /// To the start of the text.
    pub fn home(&mut self) {
        self.caret = 0;
    }

    /// To the end of the text.
    pub fn end(&mut self) {
        self.caret = self.text.len();
    }

    /// A word to the left.
    pub fn word_left(&mut self, dir: Dir) {
        self.caret = match dir {
            Dir::Ltr => self.word_before(),
            Dir::Rtl => self.word_after(),
        };
    }

    /// A word to the right.
    pub fn word_right(&mut self, dir: Dir) {
        self.caret = match dir {
            Dir::Ltr => self.word_after(),
            Dir::Rtl => self.word_before(),
        };
    }

    /// Takes off everything from the start of the word before the caret to the caret.
    pub fn delete_word_before(&mut self) {
        let start = self.word_before();
        self.text.replace_range(start..self.caret, "");
        self.caret = self.boundary(start);
    }

    fn previous(&self) -> usize {
        self.text[..self.caret].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn next(&self) -> usize {
        let grapheme = self.text[self.caret..].graphemes(true).next();
        self.caret + grapheme.map_or(0, str::len)
    }

    /// The grapheme boundary at `at`, or the next one: what is typed may melt into what follows.
    fn boundary(&self, at: usize) -> usize {
        let mut cursor = GraphemeCursor::new(at, self.text.len(), true);
        if cursor.is_boundary(&self.text, 0) == Ok(true) {
            return at;
        }
        match cursor.next_boundary(&self.text, 0) {
            Ok(Some(next)) => next,
            _ => self.text.len(),
        }
    }

    /// Starts of words, in order; Thai by the dictionary.
    fn word_starts(&self) -> Vec<usize> {
        let mut start = 0;
        let mut starts = Vec::new();
        super::words::with_segmenter(|segmenter| {
            for (end, kind) in segmenter.segment_str(&self.text).iter_with_word_type() {
                if kind.is_word_like() {
                    starts.push(start);
                }
                start = end;
            }
        });
        starts
    }

    fn word_before(&self) -> usize {
        let starts = self.word_starts();
        let found = starts.into_iter().rev().find(|s| *s < self.caret);
        self.floor(found.unwrap_or(0))
    }

    fn word_after(&self) -> usize {
        let starts = self.word_starts();
        let found = starts.into_iter().find(|s| *s > self.caret);
        self.boundary(found.unwrap_or(self.text.len()))
    }

    /// The grapheme boundary at `at` or before it.
    fn floor(&self, at: usize) -> usize {
        self.text.grapheme_indices(true).map(|(i, _)| i).take_while(|i| *i <= at).last().unwrap_or(0)
    }
}
