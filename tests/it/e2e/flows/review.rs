//! The supervisor's ten minutes: what went wrong, a word and thanks, a signature; and the figures.

use darban::domain::Lang;
use darban::domain::entry::Body;
use darban::i18n::{self, Key};
use serde_json::Value;

use super::older::entries;
use super::{leaves, nobody, said, verified};
use crate::e2e::home::{Home, Pen};
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

/// What was said about it and came back, as `darban review --json` tells it.
fn talk(home: &Home) -> Value {
    let id = shift(home)["id"].as_str().expect("an id").to_owned();
    let told = said(home, &["review", "feedback", "--json", "--shift", &id]);
    serde_json::from_str::<Value>(&told).expect("one object")["shifts"][0].take()
}

/// The one thing of a kind that was said.
fn word(home: &Home, what: &str) -> Value {
    let talk = talk(home);
    let mut said = talk["feedback"].as_array().expect("a list").iter().filter(|said| said["what"] == what);
    let found = said.next().unwrap_or_else(|| panic!("no {what}: {talk}")).clone();
    assert!(said.next().is_none(), "one {what}");
    found
}

/// Says something in the first of the likely words, with the likely due time.
fn says<'a>(desk: &'a mut Window, key: &str, likely: Key) -> &'a mut Window {
    desk.types(key).hears(Key::ReviewWords).hears(likely).types("↓⏎");
    desk.hears(Key::ReviewDueAsk).types("⏎").hears_no_more(Key::ReviewDueAsk).is_saved()
}

fn commends(desk: &mut Window) -> &mut Window {
    desk.types("m").hears(Key::FeedbackCommendation).hears(Key::ReviewMeritCalm).types("↓⏎");
    desk.hears(Key::FiguresResponse).is_saved()
}

/// What has come back is decided: opens what waits, and the first of it.
fn decides<'a>(desk: &'a mut Window, reply: &str, stands: &str, words: &str) -> &'a mut Window {
    desk.types("o")
        .hears(Key::FeedbackTitle)
        .hears(Key::FeedbackToDecide)
        .sees(reply)
        .types("⏎")
        .hears(Key::ReviewStandsNot);
    desk.types(stands).hears(Key::ReviewResolveAsk).types(words).types("⏎").hears(Key::FeedbackNothing).is_saved();
    desk.types("␛").hears(Key::FiguresResponse)
}

/// The supervisor judges every item that can be seen: all were met.
fn observes(desk: &mut Window, note: &str) {
    desk.types("j").hears_no_more(Key::FiguresResponse);
    let last = desk.painted(&i18n::say(desk.lang(), Key::ReviewNoteAsk));
    while !desk.screen().contains(&last) {
        let before = desk.screen();
        desk.types("1").until("the next item", |screen| screen != before);
    }
    desk.types(note).types("⏎").hears(Key::FiguresResponse).is_saved();
}

/// Anong replies at another instance, while the review is open.
fn replies(home: &Home, what: &str, how: &str, text: &str) {
    let id = word(home, what)["id"].as_str().expect("an id").to_owned();
    let line = serde_json::json!({"do": "reply", "as": "Anong", "feedback": id, "how": how, "text": text});
    home.records(&line.to_string());
}

#[test]
fn the_supervisors_ten_minutes_in_persian() {
    let home = after_the_shift(Lang::Fa);
    let mut desk = review(&home);
    assert_eq!(shift(&home)["review"], "received");
    // The visitor who left: a question; the answer is written elsewhere while the review is open, and shows.
    says(desk.types("]"), "n", Key::ReviewAskHappened);
    assert_eq!(
        (&shift(&home)["review"], &word(&home, "question")["waits_for"]),
        (&"questions".into(), &"staff".into())
    );
    desk.types("✎").hears(Key::ReviewMerits).types("✎").hears(Key::ReviewSignAsk).types("2");
    let refused = i18n::say_with(Lang::Fa, Key::RefusalQuestionsOpen, &[("n", 1.into())]);
    desk.sees(&darban::text::plain(&refused)).is_saved();
    assert_eq!(shift(&home)["review"], "questions", "not signed while a question is open");
    desk.types("␛").hears(Key::FiguresResponse);
    replies(&home, "question", "answered", "two-came");
    desk.sees("two-came");
    decides(&mut desk, "two-came", "1", "");
    // A word of coaching is objected to, and does not stand: both stay visible.
    says(&mut desk, "h", Key::ReviewCoachGreet);
    replies(&home, "coaching", "objected", "I-did");
    // Down the pane: in Persian its end lies to the left.
    desk.types("←←←←←←←←←←").sees("I-did");
    decides(&mut desk, "I-did", "2", "granted");
    // The furious one went calm: thanks, an own look, and where the root lies.
    desk.types("]").sees("third time");
    commends(&mut desk);
    observes(&mut desk, "calm-hands");
    desk.types("w").hears(Key::ReviewJudgeLevel).types("3").hears_no_more(Key::ReviewJudgeLevel).is_saved();
    // Enter never signs; the digit does, and only a reason takes it up again.
    desk.types("✎").hears(Key::ReviewSignAsk).types("⏎").hears(Key::FiguresResponse);
    assert_ne!(shift(&home)["review"], "signed");
    desk.types("✎")
        .hears(Key::ReviewSignAsk)
        .types("2")
        .hears_no_more(Key::ReviewSignAsk)
        .hears(Key::StandingSigned)
        .is_saved();
    assert_eq!(shift(&home)["review"], "signed");
    desk.types("✎").hears(Key::ReviewReopenAsk).types("late-note⏎").hears(Key::StandingReopened).is_saved();
    figures(&mut desk);
    leaves(desk);
    tells(&home);
}

/// Periods of the figures, earlier, later and longer; every view opens.
fn figures(desk: &mut Window) {
    let (earlier, later) = if desk.lang().is_rtl() { ("→", "←") } else { ("←", "→") };
    // The month before stands there in the first days of one: what holds on every day of the year is asked for.
    desk.types("f").hears(Key::FiguresTitle).types("**").hears(Key::FiguresAllTime).hears(Key::FiguresTogether);
    desk.types("*").hears_no_more(Key::FiguresAllTime).hears(Key::FiguresTogether).types(earlier);
    desk.hears_no_more(Key::FiguresTogether).types(later).hears(Key::FiguresTogether);
    for (view, words) in [("2", Key::FiguresEnds), ("3", Key::FiguresHoursVisits), ("4", Key::FiguresByCause)] {
        desk.types(view).hears(words);
    }
    desk.types("5").hears(Key::FiguresNoVerdicts).types("6").hears(Key::FiguresAdjusted).types("␛");
    desk.hears(Key::FiguresResponse);
}

/// What the file says of the full review.
fn tells(home: &Home) {
    let question = word(home, "question");
    assert_eq!((&question["resolved"]["upheld"], &question["reply_text"]), (&true.into(), &"two-came".into()));
    let coaching = word(home, "coaching");
    assert_eq!((&coaching["resolved"]["upheld"], &coaching["reply"]), (&false.into(), &"objected".into()));
    assert_eq!(coaching["resolved"]["text"], "granted");
    assert_eq!(word(home, "commendation")["to"]["name"], "Anong");
    let seen = &talk(home)["observations"][0];
    let answers = seen["answers"].as_object().expect("answers by item");
    assert!(answers.len() > 3 && answers.values().all(|answer| answer == "met"), "{seen}");
    assert_eq!(seen["note"], "calm-hands");
    assert_eq!(shift(home)["review"], "reopened");
    verified(home);
}

/// The short way: look, find nobody to commend, and sign all the same.
fn short_way(lang: Lang) {
    let home = after_the_shift(lang);
    let mut desk = review(&home);
    desk.types("]").types("*").hears(Key::OutcomeServed).types("*").hears(Key::ExceptionLeft);
    desk.types("✎").hears(Key::ReviewMerits).is_saved().types("␛").hears(Key::ExceptionLeft);
    assert_eq!(shift(&home)["review"], "in-review", "to look at the candidates signs nothing");
    desk.types("✎").hears(Key::ReviewMerits).hears(Key::MeritCalmed).types("✎").hears(Key::ReviewSignAsk);
    desk.types("2").hears_no_more(Key::ReviewSignAsk).hears(Key::StandingSigned).is_saved();
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

#[test]
fn the_review_beside_a_desk_at_work_corrects_in_the_reviewers_name_and_does_nothing_at_the_desk() {
    for lang in Lang::ALL {
        let home = after_the_shift(lang);
        home.records("{\"do\":\"relieve\",\"who\":\"Anong\",\"duty\":\"guard\"}\n");
        let before = entries(&home);
        let mut review = home.reviewing();
        review.hears(Key::ReviewWho).types("1").hears(Key::ReviewTitle).hears(Key::StandingReceived).types("↓⏎");
        review.hears(Key::FiguresResponse).types("*").hears(Key::OutcomeServed).types("⏎").hears(Key::ListAnswers);
        // Keys of the desk do nothing here, and what was done there last is not taken back.
        review.types("azyrv⏎").types("n").hears(Key::FormNoteHelp).types("seen-on-tape⏎");
        review.hears(Key::FormCorrectionHelp).types("tape-7⏎").hears(Key::ListAnswers).is_saved();
        leaves(review);
        let after = entries(&home);
        let karimi = Pen::of(&home).staff("Karimi");
        let said = &after[before.len()..];
        assert!(said.iter().all(|entry| entry.actor == Some(karimi)), "{lang:?}: {said:?}");
        let corrected = said.last().map(|entry| &entry.body);
        let Some(Body::Corrected { reason, .. }) = corrected else { panic!("{lang:?}: {said:?}") };
        assert_eq!(reason.as_deref(), Some("tape-7"));
        verified(&home);
    }
}

/// The supervisor looks for the furious visitor among everything, by conditions alone, and comes back to the review.
#[test]
fn a_visit_is_found_by_its_conditions() {
    for lang in [Lang::Fa, Lang::En] {
        let home = after_the_shift(lang);
        let mut desk = review(&home);
        desk.types("e").hears(Key::SiftTitle).hears(Key::OutcomeLeftUnserved);
        // Whenever it was; then unhappy: two keys each.
        desk.types("7").hears(Key::SiftAny).types("1").hears_no_more(Key::SiftAny).hears(Key::OutcomeLeftUnserved);
        desk.types("6").hears(Key::MarkGuided).types("2").hears_no_more(Key::MarkGuided).hears(Key::MarkUnhappy);
        desk.hears_no_more(Key::OutcomeLeftUnserved).hears(Key::OutcomeServed);
        desk.types("⏎").hears(Key::ListAnswers).types("␛").hears(Key::SiftTitle);
        // Nobody of that kind was unhappy: it says so, and one key drops everything.
        desk.types("3").hears(Key::KindApplicant).types("5").hears(Key::KindCourier);
        desk.hears_no_more(Key::OutcomeServed).types("*").hears(Key::OutcomeLeftUnserved);
        desk.types("␛").hears(Key::FiguresResponse);
        leaves(desk);
        verified(&home);
    }
}
