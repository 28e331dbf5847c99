//! Lines laid, measured and wrapped before: most of a frame is what the last one was.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::cluster::is_plain_ascii;
use super::lay::{self, Cell, lay};
use super::order::Dir;
use super::wrap::wrap as break_anew;

/// So many of a sort are kept; a screen has some sixty lines. Then all are forgotten and laid anew, which costs one frame.
const KEPT: usize = 256;
/// Longer texts are rare and large.
const LONGEST: usize = 600;

type Laid = HashMap<String, Rc<[Cell]>>;
type Widths = HashMap<String, u16>;
type Wrapped = HashMap<String, (u16, Vec<String>)>;

thread_local! {
    static LTR: RefCell<Laid> = RefCell::default();
    static RTL: RefCell<Laid> = RefCell::default();
    static WIDTHS: RefCell<Widths> = RefCell::default();
    static WRAPPED: RefCell<Wrapped> = RefCell::default();
}

/// [`lay`], from memory where this thread has laid the line before.
pub(super) fn laid(text: &str, dir: Dir) -> Rc<[Cell]> {
    let kept = match dir {
        Dir::Ltr => &LTR,
        Dir::Rtl => &RTL,
    };
    if let Some(cells) = kept.with_borrow(|kept| kept.get(text).cloned()) {
        return cells;
    }
    let cells: Rc<[Cell]> = lay(text, dir).into();
    if text.len() <= LONGEST {
        kept.with_borrow_mut(|kept| keep(kept, text, cells.clone()));
    }
    cells
}

/// The cells that `text` takes on one line, as [`put`](super::put) paints it (a lam-alef takes one).
#[must_use]
pub fn width(text: &str) -> u16 {
    if is_plain_ascii(text) || text.len() > LONGEST {
        return lay::width(text);
    }
    if let Some(known) = WIDTHS.with_borrow(|kept| kept.get(text).copied()) {
        return known;
    }
    let width = lay::width(text);
    WIDTHS.with_borrow_mut(|kept| keep(kept, text, width));
    width
}

/// Breaks logical text into lines of at most `columns` cells (at least 2, so that every letter fits).
///
/// Breaks where the Unicode line breaking rules and the Thai dictionary allow, inside a word only when it is wider than a
/// line, and at every line end of the text. Nothing is lost but the blanks at a break. An isolate that goes over a
/// break is closed before it and opened again after it, so that each line can be laid on its own.
#[must_use]
pub fn wrap(text: &str, columns: u16) -> Vec<String> {
    let known = WRAPPED.with_borrow(|kept| kept.get(text).filter(|(width, _)| *width == columns).cloned());
    if let Some((_, lines)) = known {
        return lines;
    }
    let lines = break_anew(text, columns);
    if text.len() <= LONGEST {
        WRAPPED.with_borrow_mut(|kept| keep(kept, text, (columns, lines.clone())));
    }
    lines
}

/// Forgets everything: letters are sent another way from now on.
pub(super) fn forget() {
    LTR.with_borrow_mut(HashMap::clear);
    RTL.with_borrow_mut(HashMap::clear);
    WIDTHS.with_borrow_mut(HashMap::clear);
    WRAPPED.with_borrow_mut(HashMap::clear);
}

fn keep<T>(kept: &mut HashMap<String, T>, text: &str, what: T) {
    if kept.len() >= KEPT {
        kept.clear();
    }
    kept.insert(text.to_owned(), what);
}

#[cfg(test)]
mod tests {
    use super::super::cluster::{Shaping, use_shaping};
    use super::*;

    #[test]
    fn what_is_kept_is_what_would_be_made() {
        for round in 0..2 {
            for text in ["سلام (ب)", "Hello", "น้ำใจ", ""] {
                for dir in [Dir::Ltr, Dir::Rtl] {
                    assert_eq!(*laid(text, dir), *lay(text, dir), "{text} {round}");
                }
                assert_eq!(width(text), lay::width(text), "{text} {round}");
                for columns in [4, 80] {
                    assert_eq!(wrap(text, columns), break_anew(text, columns), "{text} {round}");
                }
            }
        }
    }

    #[test]
    fn another_way_of_sending_letters_is_no_memory() {
        let before = laid("سلام", Dir::Rtl);
        use_shaping(Shaping::Base);
        let after = laid("سلام", Dir::Rtl);
        use_shaping(Shaping::Forms);
        assert_ne!(before, after);
    }

    #[test]
    fn it_does_not_grow_without_end() {
        (0..3 * KEPT).for_each(|n| drop(laid(&n.to_string(), Dir::Ltr)));
        assert!(LTR.with_borrow(HashMap::len) <= KEPT);
    }
}
