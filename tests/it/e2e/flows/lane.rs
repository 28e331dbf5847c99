//! A furious visitor: the five steps, other hands, and how the visitor goes.

use darban::domain::Lang;
use darban::domain::encounter::{Act, Calm, Encounter, Outcome};
use darban::i18n::Key;

use super::{at_the_desk, gone, leaves, nobody, number_of, outcome, served_step_by_step, verified, visit};
use crate::e2e::home::{Home, Pen};
use crate::e2e::window::Window;
use darban::domain::Command;
use darban::domain::people::Duty;

fn acts(visit: &Encounter) -> Vec<&Act> {
    visit.counting().map(|step| &step.act).collect()
}

/// The visitor who is listened to is furious.
fn is_furious(desk: &mut Window) -> &mut Window {
    desk.types("u").hears(Key::LaneTitle).sees("1  ").hears(Key::LaneNow)
}

#[test]
fn five_steps_lead_to_a_promise_and_the_close_asks_how_the_visitor_goes() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    desk.types("a").hears(Key::DeskGreet).types("⏎").hears(Key::DeskListen);
    is_furious(&mut desk).types("n").hears(Key::FormTheirWordsHelp).types("third time this week⏎");
    desk.hears(Key::LaneTitle).sees("“third time this week”");
    for step in ["2  ", "3  ", "4  ", "5  "] {
        // What belongs to a step stands under it; the mark says which one it is.
        desk.types("⏎").until(&format!("step {step}"), |screen| {
            screen.lines().any(|row| row.contains(step) && row.contains("◀ now"))
        });
    }
    // After the last step the answer that is owed, with a promise marked: what, who, when, how weighty. It ends the steps.
    desk.types("⏎").hears(Key::FormRequestAsk).types("2").hears(Key::FormEndAsk).types("⏎");
    desk.hears(Key::FormWhatAsk).types("call back about the lift⏎").hears(Key::FormOwner).types("1");
    desk.hears(Key::FormDueAsk).types("⏎").hears(Key::FormCritical).types("1");
    gone(&home, &mut desk, Key::FormCritical).hears(Key::DeskListen).sees("call back").sees("step 5 of 5").types("⏎");
    // Enter is no answer to how a person is.
    desk.hears(Key::LaneHowEnded).types("⏎w").hears(Key::LaneHowEnded);
    let calm = number_of(&home, &mut desk, "calm now");
    desk.types(&calm);
    gone(&home, &mut desk, Key::LaneHowEnded).is_saved();
    let key = super::key_for(&home.book(), 1, darban::domain::answer::Answer::Met);
    desk.types(&key);
    nobody(&mut desk);
    leaves(desk);

    let book = home.book();
    let seen = visit(&book, 1).seen();
    assert_eq!((seen.lane_step, seen.calm, seen.ever_unhappy), (5, Some(Calm::Calm), true));
    assert_eq!(seen.their_words, "third time this week");
    assert_eq!(outcome(&book, 1), Some(Outcome::Served));
    assert_eq!(book.owed().len(), 1);
    verified(&home);
}

#[test]
fn help_is_called_and_a_colleague_takes_over() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    desk.types("a").hears(Key::DeskGreet).types("⏎").hears(Key::DeskListen);
    // Nobody else is signed in: said, and nothing is changed.
    is_furious(&mut desk).types("x").hears(Key::FormSwapNobody).types("⏎").hears(Key::LaneTitle).is_saved();
    let anong = {
        let mut pen = Pen::of(&home);
        let anong = pen.staff("Anong");
        pen.writes(Command::Join { staff: anong, duty: Duty::Receptionist });
        let karimi = pen.staff("Karimi");
        pen.writes(Command::Acting(karimi));
        anong
    };
    desk.types("c").hears(Key::FormCallAsk).types("1").hears(Key::LaneTitle).is_saved();
    desk.types("x").hears(Key::FormSwapAsk).sees("Anong").types("1").hears(Key::LaneTitle).is_saved();
    leaves(desk);

    let book = home.book();
    let acts = acts(visit(&book, 1));
    assert!(acts.iter().any(|act| matches!(act, Act::Called(Some(_)))), "{acts:?}");
    assert!(acts.iter().any(|act| matches!(act, Act::Swapped(to) if *to == anong)), "{acts:?}");
    assert_eq!(visit(&book, 1).seen().owner, anong);
    verified(&home);
}

#[test]
fn people_come_and_act_through_the_shift_screen() {
    let home = Home::at_work(Lang::En);
    let mut desk = at_the_desk(&home);
    // Anong joins, checks her own readiness, and acts.
    desk.types("s").hears(Key::ShiftPeopleAsk);
    let comes = number_of(&home, &mut desk, "someone joins");
    desk.types(&comes).hears(Key::ShiftWho);
    let anong = number_of(&home, &mut desk, "Anong");
    desk.types(&anong).hears(Key::ShiftDuty).types("⏎").hears(Key::ShiftJoin).types("1");
    nobody(super::gets_ready(&mut desk)).sees("Anong · receptionist").types("a").hears(Key::DeskGreet);
    // One key gives the desk back to Karimi, who greets: the visit is Karimi's.
    desk.types("s").hears(Key::ShiftPeopleAsk);
    let karimi = number_of(&home, &mut desk, "Karimi");
    desk.types(&karimi).hears(Key::DeskGreet).sees("Karimi · guard").types("⏎");
    // It began with somebody new: step by step it goes on.
    served_step_by_step(&home, &mut desk, 1);
    nobody(&mut desk).types("s").hears(Key::ShiftPeopleAsk);
    let goes = number_of(&home, &mut desk, "someone leaves");
    desk.types(&goes).hears(Key::ShiftWhoGoes);
    let anong = number_of(&home, &mut desk, "Anong");
    desk.types(&anong);
    nobody(&mut desk).sees("Karimi · guard");
    leaves(desk);

    let book = home.book();
    let shift = book.open_shift().expect("the shift goes on");
    assert_eq!((shift.people.len(), shift.everybody.len(), shift.readiness.len()), (1, 2, 2));
    assert_eq!(book.staff[&visit(&book, 1).seen().owner].name, "Karimi");
    assert_eq!(book.staff[&visit(&book, 1).arrival.by].name, "Anong");
    verified(&home);
}
