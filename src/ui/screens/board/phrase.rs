//! What to say, in the visitor's language, and how to read it aloud.

use ratatui::style::Style;

use crate::domain::Lang;
use crate::domain::people::Voice;
use crate::domain::seen::Seen;
use crate::domain::standard::{Phrase, Stage, Standard};
use crate::i18n::{self, Key};
use crate::text::Dir;
use crate::theme::Role;
use crate::ui::cx::Cx;
use crate::ui::widgets::rows::{Keep, Rows};

/// How well a phrase fits this visit at this hour: meant for its tags, then for its place, then for the hour; none if
/// it is meant for others.
fn fit(phrase: &Phrase, seen: &Seen, hour: u8) -> Option<u8> {
    let hours = match phrase.hours {
        None => 0,
        Some((from, to)) if from == to => 1,
        Some((from, to)) if from < to => u8::from((from..to).contains(&hour)),
        Some((from, to)) => u8::from(hour >= from || hour < to),
    };
    let tags = phrase.tags.iter().any(|tag| seen.tags.contains(tag));
    let place = phrase.places.contains(&seen.place);
    let meant_for_others = (phrase.hours.is_some() && hours == 0)
        || (!phrase.tags.is_empty() && !tags)
        || (!phrase.places.is_empty() && !place);
    (!meant_for_others).then_some(4 * u8::from(tags) + 2 * u8::from(place) + hours)
}

/// The phrases that fit best at a stage, in the order of the pack.
pub fn best<'a>(standard: &'a Standard, stage: Stage, lang: Lang, seen: &Seen, hour: u8) -> Vec<&'a Phrase> {
    let of_stage = standard.phrases.iter().filter(|phrase| phrase.stage == stage && phrase.language == lang);
    let fitting: Vec<_> = of_stage.filter_map(|phrase| Some((fit(phrase, seen, hour)?, phrase))).collect();
    let top = fitting.iter().map(|(fit, _)| *fit).max();
    fitting.into_iter().filter(|(fit, _)| Some(*fit) == top).map(|(_, phrase)| phrase).collect()
}

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
