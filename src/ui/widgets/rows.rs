//! Lines of a pane, from the top. When there are more than fit, air goes first, then what matters less.

use ratatui::style::Style;

use crate::text::{self, Align, Dir, Span};
use crate::ui::canvas::Canvas;

/// How much a line matters: higher stays longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keep {
    /// Only where there is plenty of room.
    Extra,
    /// Empty lines.
    Air,
    /// Pleasant to have.
    Nice,
    /// What comes later.
    Later,
    /// How to read a phrase aloud.
    Reading,
    /// What belongs to the step.
    Useful,
    /// The step itself.
    Needed,
}

/// A place that answers a click with a digit: row, first column from the start edge, columns, digit.
pub type Hit = (u16, u16, u16, u8);

#[derive(Debug)]
enum What {
    Air,
    Line { x: u16, start: Vec<Span<'static>>, end: Vec<Span<'static>> },
    Said { x: u16, width: u16, dir: Dir, words: String, style: Style },
}

#[derive(Debug)]
struct Row {
    keep: Keep,
    /// Rows of one group go together.
    group: usize,
    what: What,
    /// First column, columns, digit.
    hits: Vec<(u16, u16, u8)>,
}

/// Lines of a pane.
#[derive(Debug, Default)]
pub struct Rows {
    rows: Vec<Row>,
    groups: usize,
    /// The group beside which a picture stands.
    beside: Option<usize>,
}

impl Rows {
    /// None yet.
    pub fn new() -> Rows {
        Rows::default()
    }

    /// How many lines.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// An empty line.
    pub fn air(&mut self) {
        self.push(Keep::Air, What::Air);
    }

    /// A line of spans from column `x`.
    pub fn line(&mut self, keep: Keep, x: u16, start: Vec<Span<'static>>) {
        self.push(keep, What::Line { x, start, end: Vec::new() });
    }

    /// A line with spans at both edges; those at the end give way where there is no room for both.
    pub fn line_to_end(&mut self, keep: Keep, x: u16, start: Vec<Span<'static>>, end: Vec<Span<'static>>) {
        self.push(keep, What::Line { x, start, end });
    }

    /// Words wrapped to `width`.
    pub fn wrapped(&mut self, keep: Keep, x: u16, width: u16, words: &str, style: Style) {
        self.groups += 1;
        for line in text::wrap(words, width) {
            self.same_group(keep, What::Line { x, start: vec![Span::new(line, style)], end: Vec::new() });
        }
    }

    /// Words wrapped to `room` after a lead, the rows after the first under them; the spans at the end stand in the first.
    pub fn wrapped_to_end(
        &mut self,
        keep: Keep,
        x: u16,
        lead: Vec<Span<'static>>,
        (words, room): (&Span<'static>, u16),
        end: Vec<Span<'static>>,
    ) {
        self.groups += 1;
        let indent = lead.iter().map(|span| text::width(&span.text)).sum::<u16>();
        let mut lines = text::wrap(&words.text, room).into_iter().map(|line| Span::new(line, words.style));
        let start = lead.into_iter().chain(lines.next()).collect();
        self.same_group(keep, What::Line { x, start, end });
        for line in lines {
            self.same_group(keep, What::Line { x: x + indent, start: vec![line], end: Vec::new() });
        }
    }

    /// Words in a language of their own direction, wrapped to `width`, as a block at the start edge of the screen.
    pub fn said(&mut self, keep: Keep, x: u16, width: u16, words: &str, dir: Dir, style: Style) {
        self.groups += 1;
        let lines = text::wrap(words, width);
        let width = lines.iter().map(|line| text::width(line)).max().unwrap_or(0);
        for words in lines {
            self.same_group(keep, What::Said { x, width, dir, words, style });
        }
    }

    /// The line put last answers clicks from column `x` over `width` columns with `digit`.
    pub fn answers(&mut self, x: u16, width: u16, digit: u8) {
        if let Some(row) = self.rows.last_mut() {
            row.hits.push((x, width, digit));
        }
    }

    /// A picture stands beside what is put next.
    pub fn picture_here(&mut self) {
        self.beside = Some(self.groups + 1);
    }

    fn push(&mut self, keep: Keep, what: What) {
        self.groups += 1;
        self.same_group(keep, what);
    }

    fn same_group(&mut self, keep: Keep, what: What) {
        self.rows.push(Row { keep, group: self.groups, what, hits: Vec::new() });
    }

    /// Takes lines away until they fit: air from the end, then whole groups of what matters least.
    fn fit(&mut self, height: usize) {
        while self.rows.len() > height {
            let Some(least) = self.rows.iter().map(|row| row.keep).min() else { return };
            let Some(last) = self.rows.iter().rposition(|row| row.keep == least) else { return };
            if least == Keep::Needed {
                self.rows.truncate(height);
            } else {
                self.drop_group(self.rows[last].group);
            }
        }
    }

    /// Takes a group away, with the air before it.
    fn drop_group(&mut self, group: usize) {
        let first = self.rows.iter().position(|row| row.group == group).unwrap_or(0);
        let air = first.checked_sub(1).filter(|before| self.rows[*before].keep == Keep::Air);
        if let Some(before) = air {
            self.rows.remove(before);
        }
        self.rows.retain(|row| row.group != group);
    }

    /// Paints what fits. Returns the places that answer clicks, counted from this canvas, and the row of the picture,
    /// if what it stands beside is still there.
    pub fn paint(mut self, canvas: &mut Canvas<'_>) -> (Vec<Hit>, Option<u16>) {
        self.fit(usize::from(canvas.height()));
        let beside = self.rows.iter().position(|row| Some(row.group) == self.beside);
        let width = canvas.width();
        let mut hits = Vec::new();
        for (y, row) in (0u16..).zip(self.rows) {
            hits.extend(row.hits.iter().map(|(x, width, digit)| (y, *x, *width, *digit)));
            match row.what {
                What::Air => {}
                What::Line { x, start, end } => {
                    let room = width.saturating_sub(x);
                    let needed: u16 = start.iter().chain(&end).map(|span| text::width(&span.text)).sum();
                    if !end.is_empty() && needed + 2 <= room {
                        canvas.spans(x, y, room, &end, Align::End);
                    }
                    canvas.spans(x, y, room, &start, Align::Start);
                }
                What::Said { x, width, dir, words, style } => {
                    let mut part = canvas.part(x, y, width, 1);
                    let width = part.width();
                    part.in_direction(dir).place(0, 0, width, &words, style, Align::Start);
                }
            }
        }
        (hits, beside.and_then(|row| u16::try_from(row).ok()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(height: usize) -> Vec<Keep> {
        let mut rows = Rows::new();
        rows.line(Keep::Needed, 0, Vec::new());
        rows.air();
        rows.wrapped(Keep::Reading, 0, 4, "two rows", Style::new());
        rows.air();
        rows.line(Keep::Useful, 0, Vec::new());
        rows.fit(height);
        rows.rows.iter().map(|row| row.keep).collect()
    }

    #[test]
    fn air_goes_first_and_wrapped_words_go_together() {
        use Keep::{Air, Needed, Reading, Useful};
        assert_eq!(kept(6), [Needed, Air, Reading, Reading, Air, Useful]);
        assert_eq!(kept(5), [Needed, Air, Reading, Reading, Useful]);
        assert_eq!(kept(4), [Needed, Reading, Reading, Useful]);
        assert_eq!(kept(3), [Needed, Useful]);
        assert_eq!(kept(1), [Needed]);
        assert_eq!(kept(0), []);
    }
}
