//! Who did what when, line by line.

use ratatui::style::Modifier;

use crate::domain::encounter::Encounter;
use crate::i18n::{self, Key, Moment};
use crate::text;
use crate::theme::Role;
use crate::ui::cx::Cx;
use crate::ui::widgets::list::{Sheet, naming};

use super::events::{self, Event, Standing};

pub(crate) fn write(cx: &Cx<'_>, visit: &Encounter, sheet: &mut Sheet) {
    sheet.air();
    sheet.words(0, &cx.say(Key::ListTimeline), cx.style(Role::Title));
    let clock_width = text::width("00:00:00") + 2;
    for event in events::of(cx, visit) {
        line(cx, &event, clock_width, sheet);
    }
}

fn line(cx: &Cx<'_>, event: &Event, x: u16, sheet: &mut Sheet) {
    let clock = i18n::dates::clock_seconds(cx.lang(), Moment::new(event.at.wall, event.at.offset));
    let dim = cx.style(Role::Dim);
    let (words, style) = match event.standing {
        Standing::Counts => (event.words.clone(), cx.style(Role::Text)),
        // Never by the stroke alone: not every terminal has one.
        Standing::TakenBack => {
            let words = format!("{} ({})", event.words, cx.say(Key::DoneUndone));
            (words, dim.add_modifier(Modifier::CROSSED_OUT))
        }
        Standing::Correction => (event.words.clone(), cx.style(Role::Accent)),
    };
    sheet.entry(&clock, dim, x, &words, style);
    if let Some(why) = &event.why {
        sheet.words(x, &cx.say_with(Key::TimelineWhy, &[("words", why.into())]), dim);
    }
    if let Some(by) = event.by {
        sheet.at_end(x, &naming::person(cx, by), dim);
    }
}
