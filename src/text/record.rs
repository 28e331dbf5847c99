//! What a frame says, in logical order: for snapshots, which must not hold visual text.

use super::order::Dir;
use super::paint::Align;
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::cell::RefCell;
use std::ops::Range;

/// One line as it was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Painted {
    /// Where it may stand.
    pub area: Rect,
    /// Its base direction.
    pub dir: Dir,
    /// Its place in the area.
    pub align: Align,
    /// Logical text before clipping, without isolates.
    pub text: String,
    /// The style of its first byte.
    pub style: Style,
}

thread_local! {
    static LOG: RefCell<Option<Vec<Painted>>> = const { RefCell::new(None) };
}

/// Runs `draw` and returns what it painted on this thread, line by line, in the order of painting.
pub fn recorded<T>(draw: impl FnOnce() -> T) -> (T, Vec<Painted>) {
    let outer = LOG.replace(Some(Vec::new()));
    let out = draw();
    let log = LOG.replace(outer).unwrap_or_default();
    (out, log)
}

pub(crate) fn painted(area: Rect, dir: Dir, align: Align, text: &str, styles: &[(Range<usize>, Style)]) {
    LOG.with_borrow_mut(|log| {
        if let Some(log) = log {
            log.push(Painted {
                area,
                dir,
                align,
                text: super::plain(text),
                style: styles.first().map(|(_, style)| *style).unwrap_or_default(),
            });
        }
    });
}
