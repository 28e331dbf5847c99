//! What a view of figures consists of: lines of label, number, bar and the n the number stands on, in one grid.

use crate::domain::measures::Share;
use crate::text::{self, Align};
use crate::theme::Role;
use crate::ui::canvas::Canvas;
use crate::ui::cx::Cx;
use crate::ui::widgets::chart;

/// Columns of the numbers.
const FIGURE: u16 = 9;
/// From this width on there is room for charts beside the numbers.
const ROOMY: u16 = 64;
/// Columns between two parts of a line.
const GAP: u16 = 2;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// Nothing.
    Air,
    /// What the lines under it are about.
    Heading(String),
    /// Words over the whole width.
    Words(String, Role),
    /// One figure.
    Row(Row),
}

/// One figure in the grid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Row {
    /// What it is.
    pub(super) label: String,
    /// The number, with its unit.
    pub(super) figure: String,
    /// What stands beside the number.
    pub(super) chart: Chart,
    /// The n it stands on, and whatever else has to be known with it.
    pub(super) note: String,
    /// How much it weighs.
    pub(super) weight: Weight,
}

/// How much a figure weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Weight {
    /// As it says.
    #[default]
    Plain,
    /// It stands on too little to lean on.
    Few,
    /// Worse than it may be.
    Warns,
}

/// What stands beside a number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Chart {
    /// Nothing, and no room for it.
    #[default]
    None,
    /// A bar.
    Bar(Share),
    /// Values over time.
    Spark(Vec<Option<i64>>),
}

impl Row {
    /// A figure without a chart.
    pub(super) fn plain(label: String, figure: String, note: String) -> Row {
        Row { label, figure, note, ..Row::default() }
    }
}

/// The lines as they fit a width: the columns of labels and charts, and every line's rows.
pub(super) struct Grid {
    label: u16,
    chart: u16,
    width: u16,
}

impl Grid {
    /// The grid of these lines on a canvas of this width.
    pub(super) fn of(lines: &[Line], width: u16) -> Grid {
        let widest = lines.iter().filter_map(|line| match line {
            Line::Row(row) => Some(text::width(&row.label)),
            _ => None,
        });
        let label = widest.max().unwrap_or(0).min(width * 2 / 5);
        let charted = lines.iter().any(|line| matches!(line, Line::Row(row) if row.chart != Chart::None));
        let chart = if charted && width >= ROOMY { (width / 6).min(30) } else { 0 };
        Grid { label, chart, width }
    }

    /// Rows a line takes.
    pub(super) fn rows(&self, line: &Line) -> u16 {
        let lines = |words: &str, width: u16| u16::try_from(text::wrap(words, width).len()).unwrap_or(1).max(1);
        match line {
            Line::Air => 1,
            Line::Heading(words) | Line::Words(words, _) => lines(words, self.width),
            Line::Row(row) => lines(&row.note, self.note_of(row).1).max(lines(&row.label, self.label)),
        }
    }

    /// Where the note of a line stands and how wide it may be: one without a chart takes its room before it is wrapped.
    fn note_of(&self, row: &Row) -> (u16, u16) {
        let (at, room) = (self.note_at(), self.note());
        if row.chart == Chart::None && self.chart > 0 && text::width(&row.note) > room {
            (at - self.chart - GAP, room + self.chart + GAP)
        } else {
            (at, room)
        }
    }

    fn note(&self) -> u16 {
        self.width.saturating_sub(self.note_at()).max(8)
    }

    fn note_at(&self) -> u16 {
        let chart = if self.chart > 0 { self.chart + GAP } else { 0 };
        self.label + GAP + FIGURE + GAP + chart
    }

    /// Paints one line at the top of a canvas that is as high as [`Grid::rows`] says.
    pub(super) fn paint(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, line: &Line) {
        let width = self.width;
        match line {
            Line::Air => {}
            Line::Heading(words) => {
                let height = canvas.height();
                canvas.wrapped(0, 0, width, height, words, cx.style(Role::Dim));
            }
            Line::Words(words, role) => {
                let height = canvas.height();
                canvas.wrapped(0, 0, width, height, words, cx.style(*role));
            }
            Line::Row(row) => self.row(cx, canvas, row),
        }
    }

    fn row(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, row: &Row) {
        let style = cx.style(match row.weight {
            Weight::Plain => Role::Text,
            Weight::Few => Role::Dim,
            Weight::Warns => Role::Warning,
        });
        let height = canvas.height();
        canvas.wrapped(0, 0, self.label, height, &row.label, cx.style(Role::Text));
        canvas.place(self.label + GAP, 0, FIGURE, &row.figure, style, Align::End);
        let at = (self.label + GAP + FIGURE + GAP, 0);
        match &row.chart {
            _ if self.chart == 0 => {}
            Chart::None => {}
            // The number is read first: the bar beside it stays back.
            Chart::Bar(share) => {
                let bar = cx.style(if row.weight == Weight::Warns { Role::Warning } else { Role::Dim });
                chart::bar(canvas, at, self.chart, *share, bar, cx.style(Role::Dim));
            }
            Chart::Spark(values) => {
                let fit = values.len().saturating_sub(usize::from(self.chart));
                chart::put_spark(canvas, at, &values[fit..], cx.style(Role::Accent));
            }
        }
        let (x, room) = self.note_of(row);
        canvas.wrapped(x, 0, room, height, &row.note, cx.style(Role::Dim));
    }
}
