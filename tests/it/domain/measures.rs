//! The figures of a shift, counted over a small one.

use darban::domain::Command;
use darban::domain::Lang;
use darban::domain::encounter::{Act, Calm, Wait};
use darban::domain::measures::{Board, Share};
use darban::domain::people::Duty;
use darban::domain::request::{Result as Answered, Settlement};
use darban::export::plain::Reading;
use darban::i18n::DateStyle;

use super::kit::{MINUTE, Post, note, skip_probe, walk_in};

#[test]
fn the_board_of_a_small_shift() {
    let mut post = Post::on_shift();
    assert_eq!(Board::of(&post.book, post.now.wall), Board::default());
    // One served after 10 s, unhappy and calm again; one left; one that was over; one that was none; one still open.
    let served = post.served();
    post.ok(note(served, Act::Unhappy(true)));
    post.ok(Command::Calmed { encounter: served, calm: Calm::Calm });
    let promised = post.ask(served, Some(post.promise()));
    let late = post.ask(served, Some(post.promise()));
    post.ask(served, Some(Settlement::Answered));
    post.ok(skip_probe(served));
    let left = post.arrive();
    post.ok(Command::Left(left));
    post.ok(Command::Past { visit: walk_in(), wait: Wait::Within });
    let none = post.arrive();
    post.ok(Command::Discard { encounter: none, reason: "a cat".into() });
    let open = post.arrive();
    post.ask(open, None);
    post.ok(Command::Keep { request: promised, result: Answered { satisfied: Some(true), verified: true } });
    post.wait(90 * MINUTE);
    let board = Board::of(&post.book, post.now.wall);
    assert_eq!(board.response.measured, Share { part: 1, whole: 4 });
    assert_eq!(board.response.median, Some(10_010));
    assert_eq!(board.response.within, Share { part: 1, whole: 1 });
    assert_eq!(board.handling, (Some(60_010), Share { part: 1, whole: 4 }));
    assert_eq!((board.ends.arrived, board.ends.served, board.ends.open, board.ends.discarded), (4, 2, 1, 1));
    assert_eq!(board.ends.left(), Share { part: 1, whole: 4 });
    assert_eq!(board.recovery, Share { part: 1, whole: 1 });
    assert_eq!(board.unsettled, 1);
    assert_eq!((board.promises.open, board.promises.late), (1, 1));
    assert_eq!(board.promises.in_time, Share { part: 1, whole: 2 });

    // The next shift begins with empty figures, but what is owed is still owed.
    let nok = post.nok;
    post.ok(Command::Relieve { staff: nok, duty: Duty::Guard });
    let board = Board::of(&post.book, post.now.wall);
    assert_eq!((board.ends.arrived, board.promises.open, board.unsettled), (0, 1, 1));
    post.ok(Command::Keep { request: late, result: Answered { satisfied: None, verified: false } });
    assert_eq!(Board::of(&post.book, post.now.wall).promises.open, 0);
}

#[test]
fn a_service_over_a_new_start_of_the_machine_is_marked_where_it_is_told() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    post.wait(10_000);
    post.ok(Command::Greet(visit));
    post.reboot();
    post.wait(MINUTE);
    post.ok(Command::Serve(visit));
    let style = DateStyle::from(Lang::En);
    let row = Reading { style, people: &post.book.staff }.encounter(post.visit(visit));
    assert_eq!((row[5].contains('~'), row[6].contains('~')), (false, true), "{row:?}");
}
