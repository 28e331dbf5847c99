//! Charts of cells: bars with eighth blocks, sparklines, shades. Each stands beside its number and reads without colour;
//! where lines run from right to left they grow from the right.

use ratatui::style::{Modifier, Style};

use crate::domain::measures::Share;
use crate::text::Dir;
use crate::ui::canvas::Canvas;

/// Blocks of one to seven eighths from the left, then the full one.
const EIGHTHS: [&str; 8] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"];
/// Bars of one to eight eighths from the bottom.
const LEVELS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/// Shades from nearly nothing to everything.
const SHADES: [&str; 5] = ["·", "░", "▒", "▓", "█"];

/// A bar of `share` of `width` cells, in eighths of a cell; anything above nothing shows at least one eighth. What is left of
/// the width is a thin line, so that the eye sees how much the whole is.
pub fn bar(canvas: &mut Canvas<'_>, (x, y): (u16, u16), width: u16, share: Share, style: Style, rest: Style) {
    let eighths = eighths(share, width);
    let (full, part) = ((eighths / 8) as u16, (eighths % 8) as usize);
    let dir = canvas.dir();
    let cell = |cell: u16| match cell.cmp(&full) {
        std::cmp::Ordering::Less => (EIGHTHS[7], style),
        std::cmp::Ordering::Equal if part > 0 => partial(dir, part, style),
        _ => ("·", rest),
    };
    canvas.marks(x, y, (0..width).map(cell));
}

/// Blocks grow from the left only: from the right, the complement of one is shown reversed.
fn partial(dir: Dir, part: usize, style: Style) -> (&'static str, Style) {
    match dir {
        Dir::Ltr => (EIGHTHS[part - 1], style),
        Dir::Rtl => (EIGHTHS[7 - part], style.add_modifier(Modifier::REVERSED)),
    }
}

fn eighths(share: Share, width: u16) -> u64 {
    let all = u128::from(width) * 8;
    let Some(eighths) =
        (u128::from(share.part) * all * 2 + u128::from(share.whole)).checked_div(u128::from(share.whole) * 2)
    else {
        return 0;
    };
    let least = u128::from(share.part > 0);
    eighths.clamp(least, all) as u64
}

/// A line of values over time, the first at the start edge, between the lowest and the highest of them. A gap is a dot.
pub fn spark(values: &[Option<i64>]) -> Vec<&'static str> {
    let known = || values.iter().flatten().copied();
    let (Some(low), Some(high)) = (known().min(), known().max()) else { return vec!["·"; values.len()] };
    let level = |value: i64| {
        let range = i128::from(high) - i128::from(low);
        // One value, or all the same: the middle.
        ((i128::from(value) - i128::from(low)) * 7 + range / 2).checked_div(range).map_or(3, |level| level as usize)
    };
    values.iter().map(|value| value.map_or("·", |value| LEVELS[level(value).min(7)])).collect()
}

/// Paints a sparkline cell by cell from the start edge. Returns the cells taken.
pub fn put_spark(canvas: &mut Canvas<'_>, (x, y): (u16, u16), values: &[Option<i64>], style: Style) -> u16 {
    let marks = spark(values);
    let taken = marks.len() as u16;
    canvas.marks(x, y, marks.into_iter().map(|symbol| (symbol, style)));
    taken
}

/// The shade of a value among values of which `high` is the highest; none of nothing.
pub fn shade(value: u64, high: u64) -> Option<&'static str> {
    let step = (value * SHADES.len() as u64).checked_sub(1)?.checked_div(high)?;
    SHADES.get(step as usize).copied()
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    use super::*;
    use crate::theme::Theme;

    fn painted(dir: Dir, share: Share) -> String {
        let area = Rect::new(0, 0, 4, 1);
        let mut buf = Buffer::empty(area);
        let mut canvas = Canvas::new(&mut buf, area, dir, Theme::default());
        bar(&mut canvas, (0, 0), 4, share, Style::new(), Style::new());
        let symbol = |x: u16| {
            let cell = &buf[(x, 0)];
            let reversed = if cell.modifier.contains(Modifier::REVERSED) { "!" } else { "" };
            format!("{reversed}{}", cell.symbol())
        };
        (0..4).map(symbol).collect()
    }

    #[test]
    fn bars_grow_from_the_edge_where_lines_begin() {
        for (part, whole, left, right) in [
            (0, 0, "····", "····"),
            (0, 9, "····", "····"),
            (1, 1_000, "▏···", "···!▉"),
            (1, 2, "██··", "··██"),
            (5, 8, "██▌·", "·!▌██"),
            (1, 1, "████", "████"),
        ] {
            let share = Share { part, whole };
            assert_eq!(painted(Dir::Ltr, share), left, "{part} of {whole}");
            assert_eq!(painted(Dir::Rtl, share), right, "{part} of {whole}");
        }
    }

    #[test]
    fn a_sparkline_goes_from_the_lowest_to_the_highest() {
        assert_eq!(spark(&[Some(0), Some(7), None, Some(3)]).concat(), "▁█·▄");
        assert_eq!(spark(&[Some(5), Some(5)]).concat(), "▄▄");
        assert_eq!(spark(&[None]).concat(), "·");
        assert_eq!(spark(&[Some(i64::MIN), Some(i64::MAX)]).concat(), "▁█");
    }

    #[test]
    fn shades_tell_how_much_of_the_most() {
        let shades: Vec<_> = [0, 1, 2, 5, 9, 10].into_iter().map(|value| shade(value, 10).unwrap_or(" ")).collect();
        assert_eq!(shades.concat(), " ··▒██");
        assert_eq!(shade(0, 0), None);
    }
}
