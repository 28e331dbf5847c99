//! What to say, in the visitor's language, and how to read it aloud.

use ratatui::style::Style;

use crate::domain::people::Voice;
use crate::domain::standard::Phrase;
use crate::i18n::{self, Key};
use crate::text::Dir;
use crate::theme::Role;
use crate::ui::cx::Cx;
use crate::ui::widgets::rows::{Keep, Rows};

/// The words as the acting person says them.
fn words<'a>(cx: &Cx<'_>, phrase: &'a Phrase) -> &'a str {
    let second = cx.book.acting().is_some_and(|staff| staff.voice == Voice::Second);
    match &phrase.say_f {
        Some(say) if second => say,
        _ => &phrase.say,
    }
}

/// Puts a phrase, and how to read it where its language is not the reader's.
pub fn put(cx: &Cx<'_>, rows: &mut Rows, x: u16, width: u16, phrase: &Phrase, (keep, style): (Keep, Style)) {
    let quoted = i18n::say_with(phrase.language, Key::DeskQuote, &[("words", words(cx, phrase).into())]);
    let dir = if phrase.language.is_rtl() { Dir::Rtl } else { Dir::Ltr };
    rows.said(keep, x, width, &quoted, dir, style);
    let reading = phrase.read.get(cx.lang());
    if phrase.language != cx.lang() && !reading.is_empty() {
        rows.wrapped(Keep::Reading.min(keep), x, width, reading, cx.style(Role::Dim));
    }
}
