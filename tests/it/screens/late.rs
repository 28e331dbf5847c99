//! Answers that come late or not at all, and another window that writes meanwhile: nothing is written on the wrong shift,
//! nothing typed is lost, and no screen waits for what nobody asks any more.

use darban::domain::Lang;
use darban::domain::ids::{ShiftId, StaffId};
use darban::domain::review::{FeedbackKind, MeritSeen, ReviewCommand, Standing};
use darban::domain::{Command, Refusal};
use darban::i18n::Voice;
use darban::text;
use darban::ui::Question;

use super::rig::Rig;
use super::start::Start;

const READING: &str = "Looking it up";

/// The review of the shift in which much happened; its id beside it.
fn reviewing() -> (Rig, ShiftId) {
    let rig = Rig::eventful(Lang::En).types("p⏎");
    let shift = rig.reviewed();
    (rig, shift)
}

fn supervisor(rig: &Rig) -> StaffId {
    rig.book().acting().unwrap().id
}

fn given(rig: &Rig, shift: ShiftId) -> usize {
    rig.on_file(shift).given().count()
}

fn sign() -> Command {
    Command::Review(ReviewCommand::Sign { merit: MeritSeen::Given })
}

fn coach(rig: &Rig, shift: ShiftId) -> Command {
    let to = rig.on_file(shift).shift.everybody[0];
    let (text, due, what) = ("said elsewhere".to_owned(), i64::MAX, FeedbackKind::Coaching);
    Command::Review(ReviewCommand::Give { what, to, encounter: None, text, due })
}

fn reports(rig: &Rig) -> usize {
    rig.late().iter().filter(|question| matches!(question, Question::Report(_))).count()
}

#[test]
fn after_a_hit_in_another_shift_the_first_one_is_read_again() {
    // The shift before it is signed and taken up again, with words that are found.
    let rig = Rig::eventful(Lang::En).types("p↓⏎").signs().signs().types("2").signs().types("somewhere else⏎");
    let other = rig.reviewed();
    let rig = rig.types("␛↑⏎");
    let shift = rig.reviewed();
    assert_ne!(shift, other);
    let rig = rig.types("/⇥somewhere⏎");
    assert_eq!(rig.reviewed(), other, "{}", rig.says());
    let rig = rig.types("␛␛");
    assert!(!rig.says().contains(READING), "{}", rig.says());
    let rig = rig.types("m↓⏎");
    assert_eq!((given(&rig, shift), given(&rig, other)), (1, 0));
}

#[test]
fn what_is_pressed_while_a_shift_is_read_goes_to_no_other_shift() {
    let (rig, shift) = reviewing();
    let rig = rig.types("m↓⏎␛").holds_answers().types("↓⏎");
    assert!(rig.says().contains(READING));
    let rig = rig.types("zhjmw").signs();
    assert_eq!(given(&rig, shift), 1, "nothing is taken back where nothing is shown");
    assert!(rig.says().contains(READING), "{}", rig.says());
    let rig = rig.answers_all();
    assert_ne!(rig.reviewed(), shift);
    assert!(!rig.says().contains(READING));
}

#[test]
fn a_shift_that_is_asked_for_comes_also_when_another_window_writes() {
    let (rig, shift) = reviewing();
    let by = supervisor(&rig);
    let rig = rig.types("␛").holds_answers().types("↓⏎");
    let command = coach(&rig, shift);
    let rig = rig.elsewhere(by, shift, command).hears().answers_all();
    assert_ne!(rig.reviewed(), shift);
    assert!(!rig.says().contains(READING), "{}", rig.says());
}

#[test]
fn nothing_is_said_on_a_shift_that_somebody_else_has_signed_and_the_words_are_kept() {
    for hears_first in [false, true] {
        let (rig, shift) = reviewing();
        let rig = rig.types("m↓⏎");
        let by = supervisor(&rig);
        let rig = rig.elsewhere(by, shift, sign());
        // Either it hears of it with its own word on the way, or it has heard and not yet read the shift anew.
        let rig = if hears_first { rig.holds_answers().hears() } else { rig };
        let rig = rig.types("hLook up first⏎↓⏎").answers_all();
        assert_eq!((given(&rig, shift), rig.on_file(shift).standing()), (1, Standing::Signed), "{hears_first}");
        assert!(rig.says().contains("signed"), "{}", rig.says());
        let rig = rig.types("h");
        assert!(rig.says().contains("Look up first"), "{}", rig.says());
    }
}

#[test]
fn what_is_said_while_a_shift_is_read_anew_is_saved_once() {
    for hears_first in [false, true] {
        let (rig, shift) = reviewing();
        let by = supervisor(&rig);
        let command = coach(&rig, shift);
        let rig = rig.elsewhere(by, shift, command);
        let rig = if hears_first { rig.holds_answers().hears() } else { rig };
        let rig = rig.types("hLook up first⏎↓⏎");
        assert!(rig.says().contains("Look up first"), "it stands there at once: {}", rig.says());
        let rig = rig.answers_all();
        assert_eq!(given(&rig, shift), 2, "{hears_first}");
        let begun = rig.on_file(shift).moves.iter().filter(|moved| moved.to == Standing::InReview).count();
        assert_eq!(begun, 1, "the other one had begun the review already");
        assert!(rig.says().contains("Look up first"));
    }
}

#[test]
fn what_is_said_before_leaving_is_saved_once_its_shift_is_read() {
    let (rig, shift) = reviewing();
    let by = supervisor(&rig);
    let command = coach(&rig, shift);
    let rig = rig.elsewhere(by, shift, command).holds_answers().hears().types("m↓⏎q");
    assert!(rig.is_left() && rig.is_saving());
    let rig = rig.answers_all();
    assert!(!rig.is_saving());
    assert_eq!(given(&rig, shift), 2);
}

#[test]
fn what_is_said_of_one_shift_is_saved_there_though_another_is_opened_meanwhile() {
    let (rig, shift) = reviewing();
    let by = supervisor(&rig);
    let command = coach(&rig, shift);
    let rig = rig.elsewhere(by, shift, command).holds_answers().hears().types("m↓⏎␛↓⏎").answers_all();
    assert_eq!(given(&rig, shift), 2);
    assert_ne!(rig.reviewed(), shift);
    assert!(!rig.says().contains(READING), "{}", rig.says());
}

#[test]
fn a_shift_that_cannot_be_read_says_why_and_is_asked_for_again() {
    let rig = Rig::eventful(Lang::En).types("p").holds_answers().types("⏎").cannot_read("The disk is gone.");
    assert!(rig.says().contains("The disk is gone."), "{}", rig.says());
    let rig = rig.types("w");
    assert!(!rig.says().contains(READING), "{}", rig.says());
    let rig = rig.types("⏎").answers_all();
    assert!(!rig.says().contains("The disk is gone.") && !rig.says().contains(READING), "{}", rig.says());
}

#[test]
fn months_that_could_not_be_asked_for_are_asked_for_later() {
    let months = |rig: Rig| rig.types("␛").late().iter().any(|question| matches!(question, Question::Report(_)));
    let asked = Rig::eventful(Lang::En).types("p").holds_answers().types("⏎");
    assert!(months(asked.types("?").answers()), "the help was on top when the shift came");
    let asked = Rig::eventful(Lang::En).types("p").holds_answers().types("⏎").answers();
    assert!(reports(&asked) > 0);
    assert!(months(asked.types("f")), "the figures have stopped them");
}

#[test]
fn a_signed_shift_is_signed_in_the_list() {
    let (rig, _) = reviewing();
    let before = rig.types("␛").says();
    assert!(!before.contains("signed"), "{before}");
    let (rig, _) = reviewing();
    let after = rig.types("m↓⏎").signs().types("2␛").says();
    assert!(after.contains("signed"), "{after}");
    // And where another window signs it while the list is open.
    let (rig, shift) = reviewing();
    let rig = rig.types("m↓⏎␛");
    let by = supervisor(&rig);
    assert!(rig.elsewhere(by, shift, sign()).hears().says().contains("signed"));
}

#[test]
fn the_list_of_shifts_waits_for_its_answer() {
    let rig = Rig::eventful(Lang::En).holds_answers().types("p").later(1_000).answers();
    assert!(rig.says().contains("to review"), "{}", rig.says());
}

#[test]
fn the_list_of_shifts_goes_on_to_the_first_one() {
    let rig = Rig::after(Lang::En, Start::at_work(Lang::En).shifts_go_by(400)).types("p");
    let all = rig.shifts_on_file();
    let mut rig = rig;
    for _ in 0..4 {
        rig = rig.last_line();
    }
    let rig = rig.types("⏎");
    assert_eq!(Some(rig.reviewed()), all.last().copied());
}

#[test]
fn what_was_typed_stays_when_the_reason_is_not_given() {
    let rig = Rig::eventful(Lang::En).types("enHad a dog⏎");
    assert!(rig.says().contains("orrect"), "{}", rig.says());
    let rig = rig.types("␛n");
    assert!(rig.says().contains("Had a dog"), "{}", rig.says());
    let rig = rig.types("⏎because⏎");
    let notes = rig.book().encounters.values().filter(|visit| visit.seen().note.contains("Had a dog"));
    assert_eq!(notes.count(), 1);
}

#[test]
fn a_reason_typed_for_one_visit_is_not_the_reason_for_another() {
    let rig = Rig::eventful(Lang::En).types("enHad a dog⏎slip of the hand␛␛↓nTall⏎");
    assert!(!rig.says().contains("slip of the hand"), "{}", rig.says());
}

#[test]
fn words_for_one_shift_are_not_found_in_another() {
    let rig = Rig::eventful(Lang::En).types("p↓⏎m1Calm and kind␛␛␛");
    let first = rig.reviewed();
    let rig = rig.types("↓⏎m1");
    assert!(!rig.says().contains("Calm and kind"), "{}", rig.says());
    let rig = rig.types("␛␛␛↑⏎");
    assert_eq!(rig.reviewed(), first);
    let rig = rig.types("m1");
    assert!(rig.says().contains("Calm and kind"), "{}", rig.says());
}

#[test]
fn enter_acknowledges_nothing() {
    let rig = Rig::eventful(Lang::En).types("p↑⏎m1↓⏎o⏎⏎");
    let shift = rig.reviewed();
    assert!(rig.on_file(shift).given().all(|given| given.thread.replies.is_empty()));
    let rig = rig.types("1");
    assert!(rig.on_file(shift).given().all(|given| given.thread.replies.len() == 1));
}

#[test]
fn figures_asked_in_one_minute_are_shown_in_the_next() {
    let rig = Rig::at_work(Lang::En).holds_answers().types("f4").later(61_000).answers_all();
    assert!(!rig.says().contains(READING), "{}", rig.says());
}

#[test]
fn the_own_card_is_of_who_reviews() {
    let start = Start::at_work(Lang::En).relieved().ready();
    let rig = Rig::reviews(Lang::En, start).types("1of");
    assert!(!rig.says().contains("Ahmadi"), "{}", rig.says());
    assert!(rig.says().contains("Karimi"));
}

#[test]
fn figures_are_read_again_when_another_window_has_said_something() {
    let (rig, shift) = reviewing();
    let by = supervisor(&rig);
    let rig = rig.types("f").holds_answers();
    let command = coach(&rig, shift);
    let rig = rig.elsewhere(by, shift, command).hears();
    assert!(reports(&rig) > 0);
}

#[test]
fn a_key_that_changes_nothing_does_not_begin_the_figures_again() {
    let rig = Rig::at_work(Lang::En).holds_answers().types("f");
    let asked = rig.late().to_vec();
    assert!(reports(&rig) > 0);
    assert_eq!(rig.types("1").late(), asked);
}

#[test]
fn without_a_standard_an_observation_says_so() {
    let mut start = Start::eventful(Lang::En);
    start.book.adopted.clear();
    let rig = Rig::after(Lang::En, start).types("p↑⏎j1");
    let refusal = Refusal::NoStandard("security".into());
    let words = darban::i18n::refusal(Voice::from(Lang::En), &refusal);
    assert!(rig.says().contains(&text::plain(&words)), "{words}\n{}", rig.says());
}

#[test]
fn a_click_beside_the_list_chooses_no_line() {
    // The second exception is below the first heading and line; the visit stands in the right pane.
    let shown = |rig: &Rig| rig.says();
    let (rig, _) = reviewing();
    let before = shown(&rig);
    let rows: Vec<u16> = (1..20).collect();
    for row in &rows {
        let (rig, _) = reviewing();
        assert_eq!(shown(&rig.clicks(70, *row)), before, "row {row}");
    }
    let (rig, _) = reviewing();
    let chosen = rows.iter().fold(rig, |rig, row| rig.clicks(6, *row));
    assert_ne!(shown(&chosen), before, "control: a click in the list chooses");
}

#[test]
fn the_wheel_counts_as_somebody_being_there() {
    let blank = |rig: Rig| rig.later(40_000).is_blank();
    let idle = || Rig::at_work(Lang::En).goes_blank_after(1).types("a").later(40_000);
    assert!(blank(idle()));
    assert!(!blank(idle().turns_wheel()));
}

#[test]
fn nothing_is_undone_behind_the_question_before_leaving() {
    let rig = Rig::at_work(Lang::En).breaks("…").types("aq");
    assert_eq!(rig.book().open_visits().len(), 1);
    assert_eq!(rig.types("z").book().open_visits().len(), 1);
}

#[test]
fn enter_opens_no_hit_of_words_typed_before() {
    let rig = Rig::eventful(Lang::En).types("p/third").holds_answers().types("zzz⏎");
    assert!(rig.says().contains("zzz"), "{}", rig.says());
    let rig = rig.answers();
    assert!(rig.says().contains("zzz"), "{}", rig.says());
}
