//! Moments at the desk, played through the screens.

use darban::domain::answer::Answer;
use darban::domain::encounter::{Act, End, Outcome};
use darban::domain::people::Duty;
use darban::domain::request::RequestKind;
use darban::domain::seen::Next;
use darban::domain::standard::Stage;
use darban::domain::verdict::Face;
use darban::domain::{Command, Lang};
use darban::i18n::Key;
use darban::input::{Action, Context};
use darban::text;
use darban::ui::Screen;
use darban::ui::screen::Door;
use darban::ui::screens::board::Board;
use darban::ui::screens::lane::Lane;
use darban::ui::screens::verdict::Verdict;

use super::desk::{Desk, seen};

fn desk() -> (Desk, Board) {
    let desk = Desk::open(Lang::En, Duty::Guard);
    let mut board = Board::new();
    board.refresh(&desk.cx());
    (desk, board)
}

#[test]
fn an_ordinary_visit_is_four_keys() {
    let (mut desk, mut board) = desk();
    assert_eq!(board.context(&desk.cx()), Context::Board);
    desk.presses(&mut board, &[Action::Arrived, Action::Next, Action::Next]);
    let visit = desk.ticket(1);
    assert_eq!(board.context(&desk.cx()), Context::Asking, "one question is left");
    desk.presses(&mut board, &[Action::Digit(1)]);
    assert!(matches!(desk.book.encounters[&visit].end, End::Closed { outcome: Outcome::Served, .. }));
    assert_eq!(desk.commands.len(), 4);
    assert_eq!(board.selected(), None);
}

#[test]
fn two_arrive_while_one_is_served() {
    let (mut desk, mut board) = desk();
    desk.presses(&mut board, &[Action::Arrived, Action::Next]);
    let first = desk.ticket(1);
    desk.presses(&mut board, &[Action::Arrived, Action::Arrived]);
    assert_eq!(board.selected(), Some(first), "newcomers do not take the person away from a visitor");
    assert_eq!(board.context(&desk.cx()), Context::Walk);
    desk.presses(&mut board, &[Action::Next, Action::Digit(1)]);
    assert!(!desk.is_open(first));
    assert_eq!(board.selected(), Some(desk.ticket(2)), "then who waits longest");
}

#[test]
fn reordering_never_moves_the_selection() {
    let (mut desk, mut board) = desk();
    desk.presses(&mut board, &[Action::Arrived, Action::Arrived, Action::Arrived, Action::Down]);
    let second = desk.ticket(2);
    assert_eq!(board.selected(), Some(second));
    let third = desk.ticket(3);
    desk.does(Command::Note { encounter: third, act: Act::Unhappy(true), reason: None });
    desk.refresh(&mut board);
    assert_eq!(desk.book.open_visits()[0].id(), third, "the unhappy one is first now");
    assert_eq!(board.selected(), Some(second));
    desk.presses(&mut board, &[Action::Next]);
    assert_eq!(board.selected(), Some(second), "greeted, and last in the list");
    desk.presses(&mut board, &[Action::Up]);
    assert_eq!(board.selected(), Some(desk.ticket(1)), "keys move by the order that is seen");
}

#[test]
fn taking_a_close_back_goes_back_to_that_visitor() {
    let (mut desk, mut board) = desk();
    desk.presses(&mut board, &[Action::Arrived, Action::Next, Action::Next, Action::Arrived, Action::Digit(1)]);
    let (first, second) = (desk.ticket(1), desk.ticket(2));
    assert_eq!(board.selected(), Some(second));
    desk.later(3_000);
    desk.does(Command::Undo);
    desk.refresh(&mut board);
    assert!(desk.is_open(first));
    assert_eq!(board.selected(), Some(first));
}

#[test]
fn a_digit_answers_the_option_that_is_shown_on_it() {
    let (mut desk, mut board) = desk();
    for round in 0..4u8 {
        desk.presses(&mut board, &[Action::Arrived, Action::Next, Action::Next]);
        let visit = board.selected().unwrap();
        let encounter = desk.book.encounters[&visit].clone();
        let standard = desk.book.standard_of(&encounter).unwrap().clone();
        let Next::Probe(shown) = encounter.next(&encounter.seen(), &standard) else { panic!("no probe") };
        let digit = usize::from(round) % shown.order.len();
        let option = shown.order[digit];
        let words = standard.probe(&shown.probe).unwrap().options[usize::from(option)].text.en.clone();
        assert!(desk.says(&board, 80, 24).contains(&words));
        desk.later(4_000);
        desk.presses(&mut board, &[Action::Digit(digit as u8 + 1)]);
        let Some(Command::Probe { option: chosen, latency, timed_out: false, .. }) = desk.commands.last().cloned()
        else {
            panic!("{:?}", desk.commands.last())
        };
        assert_eq!((chosen, latency), (Some(option), 7_000));
        if desk.is_open(visit) {
            assert_eq!(board.context(&desk.cx()), Context::Asking, "a miss asks for its reason");
            desk.presses(&mut board, &[Action::Next]);
        }
        assert!(!desk.is_open(visit));
    }
}

#[test]
fn a_probe_nobody_answers_closes_after_a_minute() {
    let (mut desk, mut board) = desk();
    desk.presses(&mut board, &[Action::Arrived, Action::Arrived, Action::Next, Action::Next, Action::Down]);
    let first = desk.ticket(1);
    assert_ne!(board.selected(), Some(first));
    desk.later(50_000);
    desk.refresh(&mut board);
    assert!(desk.is_open(first));
    assert!(board.wake(&desk.cx()).unwrap() <= 10_000);
    desk.later(10_000);
    desk.refresh(&mut board);
    assert!(!desk.is_open(first));
    assert!(matches!(desk.commands.last(), Some(Command::Probe { option: None, timed_out: true, .. })));
}

#[test]
fn a_deviation_is_marked_by_its_number_and_asks_for_its_reason() {
    let (mut desk, mut board) = desk();
    desk.presses(&mut board, &[Action::Arrived, Action::Digit(2), Action::Digit(5)]);
    let visit = desk.ticket(1);
    assert_eq!(desk.commands.len(), 2, "5 is measured by the clocks: no key");
    assert_eq!(desk.book.encounters[&visit].seen().answer("greeting-before-question"), Answer::Missed);
    let says = desk.says(&board, 80, 24);
    assert!(says.contains('✗') && says.contains("missed"), "a glyph and a word, not colour alone");
    desk.presses(&mut board, &[Action::Digit(2)]);
    assert!(desk.says(&board, 80, 24).contains("n.a."));
    desk.presses(&mut board, &[Action::Digit(2), Action::Digit(2), Action::Next]);
    assert!(desk.says(&board, 80, 24).contains('✗'), "also when its stage is over");
    desk.presses(&mut board, &[Action::Next, Action::Next]);
    assert_eq!(board.context(&desk.cx()), Context::Asking);
    assert!(desk.says(&board, 80, 24).contains("slipped my mind"));
    desk.presses(&mut board, &[Action::Digit(1)]);
    let seen = desk.book.encounters[&visit].seen();
    assert_eq!(seen.reasons, [("greeting-before-question".to_owned(), Some("slipped".to_owned()))]);
    assert!(!desk.is_open(visit));
}

#[test]
fn guided_asks_item_by_item_and_can_be_put_off() {
    let mut desk = Desk::open(Lang::En, Duty::Guard).guided();
    let mut board = Board::new();
    desk.presses(&mut board, &[Action::Arrived, Action::Next, Action::Next]);
    let visit = desk.ticket(1);
    assert!(desk.says(&board, 80, 24).contains("1 of "));
    desk.presses(&mut board, &[Action::Next]);
    assert_eq!(desk.commands.len(), 3, "Enter agrees to nothing");
    desk.presses(&mut board, &[Action::Digit(1), Action::Arrived, Action::Back]);
    assert!(desk.book.encounters[&visit].seen().postponed);
    assert_eq!(board.selected(), Some(desk.ticket(2)), "put off for who waits");
    desk.presses(&mut board, &[Action::Up]);
    assert_eq!((board.selected(), board.context(&desk.cx())), (Some(visit), Context::Walk));
    desk.presses(&mut board, &[Action::Next]);
    assert_eq!(board.context(&desk.cx()), Context::Asking);
    for _ in 0..9 {
        if desk.is_open(visit) {
            desk.presses(&mut board, &[Action::Digit(1)]);
        }
    }
    assert!(!desk.is_open(visit));
}

#[test]
fn respect_is_never_not_applicable() {
    let mut desk = Desk::open(Lang::En, Duty::Guard).guided();
    let mut board = Board::new();
    desk.presses(&mut board, &[Action::Arrived, Action::Next, Action::Next]);
    let visit = desk.ticket(1);
    for _ in 0..9 {
        let encounter = &desk.book.encounters[&visit];
        let standard = desk.book.standard_of(encounter).unwrap().clone();
        if encounter.next(&encounter.seen(), &standard) == Next::Item("asked-not-ordered".to_owned()) {
            let before = desk.commands.len();
            desk.presses(&mut board, &[Action::Digit(3)]);
            assert_eq!(desk.commands.len(), before);
            assert!(!desk.says(&board, 80, 24).contains("not applicable"));
            return;
        }
        desk.presses(&mut board, &[Action::Digit(1)]);
    }
    panic!("respect was not asked");
}

#[test]
fn an_unhappy_visitor_goes_through_the_lane_and_the_closing_question() {
    let (mut desk, mut board) = desk();
    desk.presses(&mut board, &[Action::Arrived, Action::Next, Action::Unhappy]);
    let visit = desk.ticket(1);
    assert_eq!(desk.doors, [Door::Lane(visit)]);
    let mut lane = Lane::new(visit);
    desk.presses(&mut lane, &[Action::Next, Action::Next, Action::Next]);
    assert!(desk.says(&lane, 80, 24).contains("call the office now"), "step 4 shows the authority");
    desk.presses(&mut lane, &[Action::Next, Action::Next, Action::Call, Action::Swap, Action::Note]);
    assert_eq!(desk.book.encounters[&visit].seen().lane_step, 5);
    let doors = [Door::FollowUp(visit), Door::Call(visit), Door::Swap(visit), Door::TheirWords(visit)];
    assert_eq!(desk.doors[1..], doors);
    desk.presses(&mut board, &[Action::Unhappy, Action::Next, Action::Next]);
    assert_eq!(desk.doors.last(), Some(&Door::Lane(visit)), "the second u only opens the lane");
    assert!(desk.says(&board, 80, 24).contains("How is the visitor now?"), "Enter does not answer it");
    desk.presses(&mut board, &[Action::Digit(1), Action::Next]);
    assert!(!desk.is_open(visit));
}

#[test]
fn an_unsettled_request_keeps_the_visit_open() {
    let (mut desk, mut board) = desk();
    desk.presses(&mut board, &[Action::Arrived, Action::Next, Action::Request]);
    let visit = desk.ticket(1);
    let (kind, cause) = (RequestKind::Question, None);
    desk.does(Command::Request { encounter: visit, kind, cause, settlement: None });
    desk.presses(&mut board, &[Action::Next, Action::Next]);
    assert!(desk.is_open(visit));
    assert!(desk.says(&board, 80, 24).contains("1 request is not settled"));
    desk.presses(&mut board, &[Action::Next]);
    let request = *desk.book.requests.keys().next().unwrap();
    assert_eq!(desk.doors, [Door::Request(visit), Door::Settle(request)]);
    let settlement = darban::domain::request::Settlement::Answered;
    desk.does(Command::Settle { request, settlement });
    desk.presses(&mut board, &[Action::Next]);
    assert!(!desk.is_open(visit));
}

#[test]
fn esc_lets_go_and_the_next_arrival_is_selected() {
    let (mut desk, mut board) = desk();
    desk.presses(&mut board, &[Action::Arrived, Action::Back]);
    assert_eq!((board.selected(), board.context(&desk.cx())), (None, Context::Board));
    desk.refresh(&mut board);
    assert_eq!(board.selected(), None);
    desk.presses(&mut board, &[Action::Arrived]);
    assert_eq!(board.selected(), Some(desk.ticket(2)));
    desk.presses(&mut board, &[Action::GroupMore, Action::GroupMore, Action::GroupLess, Action::GroupLess]);
    desk.presses(&mut board, &[Action::GroupLess, Action::Left]);
    assert_eq!(desk.book.encounters[&desk.ticket(2)].seen().group, 1);
    assert_eq!(board.selected(), Some(desk.ticket(1)));
}

#[test]
fn clicks_select_visitors_and_choose_what_is_numbered() {
    for lang in Lang::ALL {
        let mut desk = Desk::open(lang, Duty::Guard);
        let mut board = Board::new();
        desk.presses(&mut board, &[Action::Arrived, Action::Arrived]);
        let _ = desk.paint(&board, 80, 24);
        desk.click(&mut board, (4, 1));
        assert_eq!(board.selected(), Some(desk.ticket(2)));
        let (buf, _) = desk.paint(&board, 80, 24);
        let key = if lang == Lang::Fa { "۲" } else { "2" };
        let column = if lang == Lang::Fa { 80 - 1 - 2 - 30 } else { 2 + 30 };
        let row = (4..20).find(|y| buf[(column, *y)].symbol() == key).expect("item 2 stands in its column");
        desk.click(&mut board, (34, row - 2));
        let seen = desk.book.encounters[&desk.ticket(2)].seen();
        assert_eq!(seen.answer("greeting-before-question"), Answer::Missed, "{lang:?}");
    }
}

#[test]
fn a_verdict_is_one_press_and_goes_back_by_itself() {
    let (mut desk, mut board) = desk();
    desk.presses(&mut board, &[Action::Arrived, Action::Next, Action::Next, Action::Next]);
    let visit = desk.ticket(1);
    let mut verdict = Verdict::new(None);
    assert!(desk.says(&verdict, 80, 24).contains("How were you received today?"));
    desk.press(&mut verdict, Action::Leave);
    desk.press(&mut verdict, Action::Arrived);
    desk.later(2_500);
    desk.press(&mut verdict, Action::Digit(1));
    let (_, given) = desk.book.encounters[&visit].verdict.unwrap();
    assert_eq!((given.face, given.latency), (Face::Delighted, 2_502 - 2));
    assert!(desk.says(&verdict, 80, 24).contains("thank you"));
    desk.press(&mut verdict, Action::Digit(4));
    assert_eq!(desk.book.encounters[&visit].verdict.unwrap().1.face, Face::Delighted, "one press");
    assert!(verdict.refresh(&desk.cx()).is_empty());
    desk.later(3_000);
    assert!(matches!(verdict.refresh(&desk.cx())[..], [darban::ui::Wish::Pop]));
}

#[test]
fn a_verdict_nobody_gives_goes_back_and_the_second_screen_stays() {
    let (mut desk, mut board) = desk();
    desk.presses(&mut board, &[Action::Arrived, Action::Next, Action::Next, Action::Next]);
    let (mut once, mut second) = (Verdict::new(None), Verdict::second_screen());
    let _ = (desk.says(&once, 80, 24), desk.says(&second, 80, 24));
    assert_eq!(once.wake(&desk.cx()), Some(20_000));
    desk.later(20_000);
    assert!(matches!(once.refresh(&desk.cx())[..], [darban::ui::Wish::Pop]));
    assert!(second.refresh(&desk.cx()).is_empty());
    let leaves = |screen: &mut Verdict, action| format!("{:?}", screen.act(&desk.cx(), action));
    assert_eq!([Action::Back, Action::Leave].map(|action| leaves(&mut once, action)), ["[Pop]", "[]"]);
    assert_eq!([Action::Back, Action::Leave].map(|action| leaves(&mut second, action)), ["[]", "[Quit]"]);
    desk.presses(&mut second, &[Action::Digit(4)]);
    desk.presses(&mut board, &[Action::Arrived, Action::Next, Action::Next, Action::Next]);
    desk.refresh(&mut second);
    desk.presses(&mut second, &[Action::Digit(2)]);
    let faces: Vec<_> = [1, 2].map(|n| desk.book.encounters[&desk.ticket(n)].verdict.unwrap().1.face).into();
    assert_eq!(faces, [Face::Angry, Face::Content]);
}

/// Row, column and words of what is painted in block letters or quoted: the phrase to say.
fn phrase(desk: &Desk, board: &Board, (columns, rows): (u16, u16)) -> Vec<(u16, u16, String)> {
    let lines = desk.paint(board, columns, rows).1.into_iter();
    // The step's pane is beside the list; running times are what moves.
    let pane = lines.filter(|line| line.area.width > 20 && line.text.chars().filter(|c| c.is_alphabetic()).count() > 3);
    pane.filter(|line| !line.text.contains(':')).map(|line| (line.area.x, line.area.y, line.text)).collect()
}

#[test]
fn what_is_said_stays_where_it_is_while_the_clock_runs() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 40)] {
            let mut desk = Desk::open(lang, Duty::Guard);
            let mut board = Board::new();
            desk.presses(&mut board, &[Action::Arrived]);
            let first = phrase(&desk, &board, size);
            assert!(first.len() > 2, "{lang:?} {size:?}: {first:?}");
            for second in 1..16 {
                desk.later(1_000);
                assert_eq!(phrase(&desk, &board, size), first, "{lang:?} {size:?} after {second} s");
            }
        }
    }
}

#[test]
fn with_an_unhappy_visitor_the_desk_names_the_step_and_says_nothing_cheerful() {
    for lang in Lang::ALL {
        let mut desk = Desk::open(lang, Duty::Guard);
        let mut board = Board::new();
        desk.presses(&mut board, &[Action::Arrived]);
        let phrases = |desk: &Desk| {
            let visit = desk.book.visit(desk.ticket(1)).unwrap();
            let standard = desk.book.standard_of(visit).unwrap();
            let said = standard.best_phrases(Stage::Greeting, lang, &visit.seen(), desk.now.hour());
            said.first().map(|phrase| phrase.say.chars().take(10).collect::<String>()).unwrap()
        };
        let cheerful = phrases(&desk);
        assert!(desk.says(&board, 120, 40).contains(&cheerful), "control, {lang:?}: {cheerful}");
        desk.presses(&mut board, &[Action::Unhappy]);
        let steps = |desk: &Desk| desk.cx().say(Key::LaneTitle);
        for step in 1..=3u8 {
            let said = desk.says(&board, 80, 24);
            let cx = desk.cx();
            let key = cx.key(Context::Walk, Action::Unhappy);
            let at = cx.say_with(Key::LaneAt, &[("n", step.into()), ("key", key.clone().into())]);
            let said = text::plain(&said).replace('\n', " ");
            let at = text::plain(&at).split('·').map(|part| part.trim().to_owned()).collect::<Vec<_>>();
            assert!(at.iter().all(|part| said.contains(part.as_str())), "{lang:?}: {at:?} in {said}");
            assert!(!said.contains(&cheerful), "{lang:?} {step}: {said}");
            let hint = board.hints(&cx).into_iter().find(|hint| hint.action == Action::Unhappy).unwrap();
            assert_eq!(hint.label, steps(&desk), "the key leads back to the steps");
            let encounter = desk.ticket(1);
            desk.does(Command::Note { encounter, act: Act::Step(step + 1), reason: None });
        }
    }
}

#[test]
fn the_five_steps_show_the_way_back_in_a_narrow_window() {
    for lang in Lang::ALL {
        let mut desk = Desk::open(lang, Duty::Guard);
        let mut board = Board::new();
        desk.presses(&mut board, &[Action::Arrived, Action::Unhappy]);
        let lane = Lane::new(desk.ticket(1));
        let said = text::plain(&desk.says(&lane, 80, 24));
        let [esc, back] = [desk.cx().key(Context::Lane, Action::Back), desk.cx().say(Key::CommandBack)];
        assert!(said.lines().any(|line| line.contains(&format!("{esc} {back}"))), "{lang:?}: {said}");
    }
}

#[test]
fn an_item_that_was_marked_is_read_whole() {
    for lang in Lang::ALL {
        let mut desk = Desk::open(lang, Duty::Guard);
        let mut board = Board::new();
        desk.presses(
            &mut board,
            &[Action::Arrived, Action::Digit(1), Action::Digit(2), Action::Digit(3), Action::Digit(4)],
        );
        assert!(!desk.says(&board, 80, 24).contains('…'), "{lang:?}");
        assert!(!seen(&desk.paint(&board, 80, 24).0).contains('…'), "{lang:?}");
    }
}
