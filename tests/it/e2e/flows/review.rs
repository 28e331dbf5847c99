//! The supervisor's ten minutes: what went wrong, a word and thanks, a signature; and the figures.

use darban::domain::Lang;
use darban::i18n::Key;
use serde_json::Value;

use super::{leaves, nobody, said, verified};
use crate::e2e::home::Home;
use crate::e2e::window::Window;

/// Anong's shift: a furious visitor went calm, one left, one was met too near; then Karimi relieves her.
const SHIFT: &str = r#"{"do":"set-staff","as":"Karimi","who":"Anong","guidance":"confirm"}
{"do":"open-shift","who":"Anong","duty":"guard"}
{"do":"ready","answers":{"clothes-and-badge":"met"}}
{"do":"arrive","kind":"client"}
{"do":"greet","ticket":1}
{"do":"note","ticket":1,"act":"unhappy"}
{"do":"note","ticket":1,"act":"their-words","value":"third time"}
{"do":"request","ticket":1,"kind":"complaint","cause":"sent-elsewhere","settled":{"how":"answered"}}
{"do":"serve","ticket":1}
{"do":"calmed","ticket":1,"calm":"calm"}
{"do":"probe","ticket":1,"latency":5200}
{"do":"arrive","kind":"courier"}
{"do":"left","ticket":2}
{"do":"arrive","kind":"courier"}
{"do":"greet","ticket":3}
{"do":"serve","ticket":3}
{"do":"mark","ticket":3,"key":3,"answer":"missed","latency":900}
{"do":"probe","ticket":3,"latency":2200}
{"do":"reason","ticket":3,"item":"off-the-line","reason":"rush"}
{"do":"occur","severity":"serious","text":"smoke-3"}
{"do":"relieve","who":"Karimi","duty":"guard"}
{"do":"ready","answers":{"clothes-and-badge":"met"}}
"#;

fn after_the_shift(lang: Lang) -> Home {
    let home = Home::set_up(lang);
    home.records(SHIFT);
    home
}

/// The review of the shift that is over, at its exceptions.
fn review(home: &Home) -> Window {
    let mut desk = home.desk();
    nobody(&mut desk).types("p").hears(Key::ReviewTitle).hears(Key::StandingReceived).types("⏎");
    desk.hears(Key::FiguresResponse).hears(Key::ExceptionLeft).hears(Key::ExceptionUnhappy).sees("smoke-3");
    desk
}

/// Anong's shift as `darban show --json` tells it.
fn shift(home: &Home) -> Value {
    let told = said(home, &["show", "--json"]);
    let mut lines = told.lines().map(|line| serde_json::from_str::<Value>(line).expect("one object a line"));
    lines.find(|line| line["type"] == "shift" && line["tickets"] == 3).expect("the shift is there")
}

/// Periods of the figures, earlier, later and longer; every view opens.
fn figures(desk: &mut Window) {
    // The month before stands there in the first days of one: what holds on every day of the year is asked for.
    desk.types("f").hears(Key::FiguresTitle).types("**").hears(Key::FiguresAllTime).hears(Key::FiguresTogether);
    desk.types("*").hears_no_more(Key::FiguresAllTime).hears(Key::FiguresTogether).types("←");
    desk.hears(Key::FiguresNothing).types("→").hears(Key::FiguresTogether);
    for (view, words) in [("2", Key::FiguresEnds), ("3", Key::FiguresHoursVisits), ("4", Key::FiguresByCause)] {
        desk.types(view).hears(words);
    }
    desk.types("5").hears(Key::FiguresNoVerdicts).types("6").hears(Key::FiguresAdjusted).types("␛");
    desk.hears(Key::FiguresResponse);
}

/// The short way: look, find nobody to commend, and sign all the same.
fn short_way(lang: Lang) {
    let home = after_the_shift(lang);
    let mut desk = review(&home);
    desk.types("]").types("*").hears(Key::OutcomeServed).types("*").hears(Key::ExceptionLeft);
    desk.types("✎").hears(Key::ReviewMerits).is_saved().types("␛").hears(Key::ExceptionLeft);
    assert_eq!(shift(&home)["review"], "in-review", "to look at the candidates signs nothing");
    desk.types("✎").hears(Key::ReviewMerits).hears(Key::MeritCalmed).types("✎").hears(Key::ReviewSignAsk);
    desk.types("2").hears(Key::StandingSigned).is_saved();
    figures(&mut desk);
    leaves(desk);
    assert_eq!(shift(&home)["review"], "signed");
    verified(&home);
}

#[test]
fn a_shift_is_signed_after_a_look_in_english() {
    short_way(Lang::En);
}

#[test]
fn a_shift_is_signed_after_a_look_in_thai() {
    short_way(Lang::Th);
}
