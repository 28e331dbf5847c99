//! Whole moments of a shift, each from the first key to what the file says afterwards.

mod crash;
mod desks;
mod disk;
mod lane;
#[cfg(target_os = "linux")]
mod leaving;
mod matters;
mod occurrences;
mod older;
mod review;
mod several;
mod shift;
#[cfg(target_os = "linux")]
mod space;
mod verdict;
mod walk;

use darban::domain::Book;
use darban::domain::answer::Answer;
use darban::domain::encounter::{Act, Encounter, End, Outcome};
use darban::domain::seen::asked_items;
use darban::domain::standard::Means;
use darban::i18n::{self, Key};

use super::home::{Home, shipped};
use super::window::Window;

/// Karimi's desk, on duty and ready, with nobody at it yet.
fn at_the_desk(home: &Home) -> Window {
    let mut desk = home.desk();
    nobody(&mut desk);
    desk
}

/// Waits until nobody is at the desk.
fn nobody(desk: &mut Window) -> &mut Window {
    desk.hears_about(Key::DeskEmpty, "key")
}

/// Waits until it is saved, leaves, and finds the shell as it was.
fn leaves(mut desk: Window) {
    desk.is_saved().types("⌃");
    assert_eq!(desk.ends(), 0);
    assert!(desk.is_given_back());
}

/// The visit with this ticket in the present shift.
fn visit(book: &Book, ticket: u32) -> &Encounter {
    let now = book.shift.as_ref().map(|shift| shift.id);
    let mut visits = book.encounters.values();
    visits.find(|visit| visit.arrival.ticket == ticket && Some(visit.arrival.shift) == now).expect("the visit is there")
}

/// How the visit with this ticket ended; none: it is open.
fn outcome(book: &Book, ticket: u32) -> Option<Outcome> {
    match visit(book, ticket).end {
        End::Open => None,
        End::Closed { outcome, .. } => Some(outcome),
    }
}

/// The visitor who is listened to is served, and the look back says that all was well.
fn served(home: &Home, desk: &mut Window, ticket: u32) {
    desk.hears(Key::DeskListen).types("⏎");
    // The step before names the look back too, as what comes next.
    gone(home, desk, Key::DeskListen).is_saved();
    let key = key_for(&home.book(), ticket, Answer::Met);
    desk.types(&key);
}

/// The visitor who is listened to is served, and each item is asked and was so: a new person's visit.
fn served_step_by_step(home: &Home, desk: &mut Window, ticket: u32) {
    desk.hears(Key::DeskListen).types("⏎").hears(Key::DeskWasItSo).is_saved();
    let book = home.book();
    let visit = visit(&book, ticket);
    let pack = shipped().find(|pack| pack.digest == visit.arrival.pack).expect("the standard is a shipped one");
    let of = i64::try_from(asked_items(&pack, &visit.seen()).count()).expect("few");
    assert!(of > 1, "a guided visit asks its items");
    for n in 1..=of {
        let place = i18n::say_with(home.lang, Key::DeskQuestionOf, &[("n", n.into()), ("of", of.into())]);
        desk.sees(&darban::text::plain(&place)).types("1");
    }
}

/// Waits until the screen says this no more.
fn gone<'a>(home: &Home, desk: &'a mut Window, key: Key) -> &'a mut Window {
    desk.sees_no_more(&i18n::say(home.lang, key))
}

/// The key under which the look back offers what is wanted: the order of the options varies.
fn key_for(book: &Book, ticket: u32, wanted: Answer) -> String {
    let visit = visit(book, ticket);
    let shown = visit.steps.iter().rev().find_map(|step| match &step.act {
        Act::Served(shown) => shown.clone(),
        _ => None,
    });
    let shown = shown.expect("a look back is asked");
    let pack = shipped().find(|pack| pack.digest == visit.arrival.pack).expect("the standard is a shipped one");
    let options = &pack.probe(&shown.probe).expect("the standard has the probe").options;
    let says = |option: &u8| options[usize::from(*option)].means == Means::Says(wanted);
    (shown.order.iter().position(says).expect("one option says so") + 1).to_string()
}

/// The number before the answer with these words, as it stands on the screen.
fn number_of(home: &Home, desk: &mut Window, words: &str) -> String {
    let painted = desk.painted(words);
    let rtl = home.lang.is_rtl();
    // Header and footer have numbers too.
    let number = |screen: &str| {
        let rows = screen.lines().count().saturating_sub(4);
        screen.lines().skip(2).take(rows).find_map(|row| number_before(row, &painted, rtl))
    };
    let screen = desk.until(&format!("“{words}” with its number"), |screen| number(screen).is_some()).screen();
    number(&screen).expect("it was there just now")
}

/// The number at the start of an answer with these words, as painted; beside the list of visitors there is a rule.
fn number_before(row: &str, words: &str, rtl: bool) -> Option<String> {
    let mut panes = row.split('│');
    let pane = if rtl { panes.next() } else { panes.next_back() };
    let pane = pane?.trim_matches(|c: char| c.is_whitespace() || "▸◂".contains(c));
    let (number, rest) = if rtl {
        let (rest, number) = pane.rsplit_once("  ")?;
        (number, rest)
    } else {
        pane.split_once("  ")?
    };
    let number = i18n::ascii_digits(number);
    (rest.contains(words) && number.parse::<u8>().is_ok()).then_some(number)
}

/// What the program says without its screens, which must go well.
fn said(home: &Home, args: &[&str]) -> String {
    let output = home.run(args);
    assert_eq!(output.status.code(), Some(0), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).expect("what is printed is text")
}

/// The entries are as they were written, and the tables made from them agree.
fn verified(home: &Home) {
    said(home, &["verify", "--full"]);
}

/// All readiness items are met, and the mood is good.
fn gets_ready(desk: &mut Window) -> &mut Window {
    use darban::domain::standard::{READINESS_PACK, Stage};
    let items = shipped().filter(|pack| pack.id == READINESS_PACK).flat_map(|pack| pack.items);
    let count = items.filter(|item| item.stage == Stage::Readiness).count();
    desk.hears(Key::ShiftReadiness).types(&"1".repeat(count)).hears(Key::ShiftMood).types("1")
}
