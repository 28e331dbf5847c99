//! The screens as they are seen.

use darban::domain::encounter::{Act, Tag};
use darban::domain::people::Duty;
use darban::domain::request::{Owner, RequestKind, Settlement};
use darban::domain::{Command, Lang};
use darban::input::Action;
use darban::ui::Screen;
use darban::ui::screens::board::Board;
use darban::ui::screens::lane::Lane;
use darban::ui::screens::verdict::Verdict;

use super::desk::{Desk, seen};

const SIZES: [(u16, u16); 4] = [(60, 16), (80, 24), (120, 40), (200, 60)];

/// A busy desk: one unhappy and served, one waiting and selected, one served; two promises, one of them late.
fn busy(lang: Lang) -> (Desk, Board) {
    let mut desk = Desk::open(lang, Duty::Guard);
    let mut board = Board::new();
    desk.presses(&mut board, &[Action::Arrived, Action::Next]);
    let first = desk.ticket(1);
    desk.does(Command::Note { encounter: first, act: Act::Unhappy(true), reason: None });
    for (what, hours) in [("key B-214", 5), ("call Mr. R.", 1)] {
        let due = desk.now.wall + hours * 3_600_000;
        let promised = Settlement::Promised { what: what.to_owned(), owner: Owner::Desk, due, critical: false };
        let (kind, settlement) = (RequestKind::Request, Some(promised));
        desk.does(Command::Request { encounter: first, kind, cause: None, settlement });
    }
    desk.later(3_700_000);
    desk.presses(&mut board, &[Action::Arrived, Action::Down, Action::Next]);
    desk.later(195_000);
    desk.presses(&mut board, &[Action::Arrived]);
    let third = desk.ticket(3);
    while board.selected() != Some(third) {
        desk.press(&mut board, Action::Down);
    }
    desk.later(13_000);
    desk.refresh(&mut board);
    (desk, board)
}

fn moments(lang: Lang) -> Vec<(String, Desk, Box<dyn Screen>)> {
    let mut all: Vec<(String, Desk, Box<dyn Screen>)> = Vec::new();
    let add = |all: &mut Vec<_>, name: &str, (desk, board): (Desk, Board)| {
        all.push((name.to_owned(), desk, Box::new(board) as Box<dyn Screen>));
    };
    let mut empty = (Desk::open(lang, Duty::Guard), Board::new());
    empty.0.refresh(&mut empty.1);
    add(&mut all, "nobody", empty);
    add(&mut all, "greet", busy(lang));
    let mut late = busy(lang);
    late.0.later(25_000);
    late.0.presses(&mut late.1, &[Action::Digit(2)]);
    add(&mut all, "late", late);
    let mut why = busy(lang);
    why.0.presses(&mut why.1, &[Action::Why]);
    add(&mut all, "why", why);
    let mut foreign = busy(lang);
    let other = if lang == Lang::Th { Lang::Fa } else { Lang::Th };
    let third = foreign.0.ticket(3);
    for act in [Act::Language(Some(other)), Act::Group(3), Act::Tag(Tag::Elderly, true)] {
        foreign.0.does(Command::Note { encounter: third, act, reason: None });
    }
    add(&mut all, "foreign", foreign);
    let mut served = busy(lang);
    served.0.presses(&mut served.1, &[Action::Next]);
    add(&mut all, "listen", served);
    let mut probe = busy(lang);
    probe.0.presses(&mut probe.1, &[Action::Digit(2), Action::Next, Action::Next]);
    add(&mut all, "probe", probe);
    let mut reason = busy(lang);
    reason.0.presses(&mut reason.1, &[Action::Digit(2), Action::Next, Action::Next, Action::Next]);
    add(&mut all, "reason", reason);
    let mut guided = Desk::open(lang, Duty::Receptionist).guided();
    let mut board = Board::new();
    guided.presses(&mut board, &[Action::Arrived, Action::Next, Action::Next]);
    add(&mut all, "guided", (guided, board));
    for steps in [0, 1, 3] {
        let (mut desk, _) = busy(lang);
        let first = desk.ticket(1);
        let mut lane = Lane::new(first);
        desk.presses(&mut lane, &vec![Action::Next; steps]);
        all.push((format!("lane-{}", steps + 1), desk, Box::new(lane)));
    }
    let (desk, _) = busy(lang);
    let first = desk.ticket(1);
    all.push(("verdict".to_owned(), desk, Box::new(Verdict::new(Some(first)))));
    all
}

#[test]
fn every_moment_in_every_language_and_size() {
    for lang in Lang::ALL {
        for (name, desk, screen) in moments(lang) {
            for (columns, rows) in SIZES {
                let (buf, lines) = desk.paint(screen.as_ref(), columns, rows);
                if let Ok(folder) = std::env::var("DARBAN_DUMP") {
                    let file = format!("{folder}/{name}-{}-{columns}x{rows}.txt", lang.code());
                    std::fs::write(file, seen(&buf)).unwrap();
                }
                let words: String = lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n");
                let missing = ["desk-", "lane-", "verdict-", "command-"].iter().find(|id| words.contains(**id));
                assert_eq!(missing, None, "{name} {lang:?} {columns}x{rows}: a message id instead of its words");
                assert!(!words.contains("{$"), "{name} {lang:?}: a variable that nothing fills");
            }
        }
    }
}

#[test]
fn the_step_and_its_words_are_there_at_every_size() {
    let wanted = [
        (Lang::En, ["Greet", "Good morning, welcome.", "within 0:30", "0:13"]),
        (Lang::Fa, ["خوشامد بگویید", "صبح بخیر", "تا ۰:۳۰", "۰:۱۳"]),
        (Lang::Th, ["ทักทาย", "สวัสดี", "ภายใน 0:30", "0:13"]),
    ];
    for (lang, wanted) in wanted {
        let (desk, board) = busy(lang);
        for (columns, rows) in SIZES {
            let says = desk.says(&board, columns, rows);
            for words in wanted {
                assert!(says.contains(words), "{lang:?} {columns}x{rows}: {words} in\n{says}");
            }
        }
    }
}

#[test]
fn what_visitors_can_read_names_nobody_but_the_selected_and_no_mood() {
    let (mut desk, mut board) = busy(Lang::En);
    desk.prefs.labels = true;
    for (ticket, label) in [(1, "blue coat"), (3, "grey hat")] {
        let (encounter, act) = (desk.ticket(ticket), Act::Label(label.to_owned()));
        desk.does(Command::Note { encounter, act, reason: None });
    }
    let third = desk.ticket(3);
    desk.does(Command::Note { encounter: third, act: Act::Tag(Tag::Difficult, true), reason: None });
    for (public, wanted, hidden) in
        [(true, ["▪", "grey hat"], ["blue coat", "difficult"]), (false, ["!", "blue coat"], ["▪", "#1"])]
    {
        desk.prefs.public = public;
        let says = desk.says(&board, 80, 24);
        for words in wanted {
            assert!(says.contains(words), "public {public}: {words} in\n{says}");
        }
        for words in hidden {
            assert!(!says.contains(words), "public {public}: {words} in\n{says}");
        }
    }
    desk.prefs.public = true;
    desk.presses(&mut board, &[Action::Up]);
    assert!(desk.says(&board, 80, 24).contains("#3"), "who was selected is a ticket again");
}

#[test]
fn a_breach_is_a_word_a_bar_and_a_style() {
    let (mut desk, board) = busy(Lang::En);
    let bar = |desk: &Desk| seen(&desk.paint(&board, 80, 24).0).matches('━').count();
    let before = bar(&desk);
    assert!((15..30).contains(&before), "13 of 30 seconds: {before} cells");
    desk.later(30_000);
    assert_eq!(bar(&desk), 48, "the whole width");
    let says = desk.says(&board, 80, 24);
    assert!(says.contains("late") && says.contains("0:13 over"), "{says}");
    assert!(!says.contains("within"), "{says}");
}

#[test]
fn a_standard_past_its_review_says_so_quietly() {
    let (mut desk, board) = busy(Lang::En);
    assert!(!desk.says(&board, 80, 24).contains("review"));
    desk.later(400 * 86_400_000);
    let says = desk.says(&board, 80, 24);
    assert!(says.contains("was due for review by"), "{says}");
}

#[test]
fn a_phrase_is_in_the_visitors_language_with_a_reading_for_the_reader() {
    let (mut desk, board) = busy(Lang::Fa);
    let third = desk.ticket(3);
    desk.does(Command::Note { encounter: third, act: Act::Language(Some(Lang::Th)), reason: None });
    let says = desk.says(&board, 80, 24);
    assert!(says.contains("สวัสดีตอนเช้าครับ") && says.contains("ساوات"), "{says}");
    let staff = desk.book.acting().unwrap().clone();
    let (name, duty, right, guidance) = (staff.name, staff.duty, staff.right, staff.guidance);
    let voice = darban::domain::people::Voice::Second;
    desk.does(Command::SetStaff { staff: staff.id, name, duty, right, guidance, voice });
    assert!(desk.says(&board, 80, 24).contains("สวัสดีตอนเช้าค่ะ"), "as a woman says it");
}
