//! The form engine under keys: what is typed is never lost, digits choose, a due time is understood.

use darban::domain::shift::Severity;
use darban::domain::{Command, Lang};
use darban::input::Action;
use darban::ui::widgets::form::{Answers, Choice, Flow, Form, Question, likely_dues};
use darban::ui::{Cx, Edit, Wish};

use super::world::{NOW, World};

/// A form with one question of each kind.
#[derive(Debug)]
struct Every;

impl Flow for Every {
    fn key(&self) -> String {
        "every".into()
    }

    fn title(&self, _cx: &Cx<'_>) -> String {
        "Every".into()
    }

    fn question(&self, cx: &Cx<'_>, answers: &Answers) -> Option<Question> {
        let options = |n: usize| (1..=n).map(|n| Choice::new(format!("o{n}"), format!("option {n}"))).collect();
        match answers.all().len() {
            0 => Some(Question::choice("one", "one", options(12)).mark("o2")),
            1 => Some(Question::words("text", "text").likely(vec!["first".into(), "second".into()], false)),
            2 => {
                let mut options: Vec<Choice> = options(11);
                options[0] = options[0].clone().one_of(1);
                options[1] = options[1].clone().one_of(1);
                Some(Question::several("many", "many", options, vec!["o3".into()]))
            }
            3 => Some(Question::due("due", "due", likely_dues(cx))),
            _ => None,
        }
    }

    fn finish(&self, _cx: &Cx<'_>, answers: &Answers) -> Vec<Wish> {
        let text = format!(
            "{} {} {} {}",
            answers.pick("one").unwrap_or_default(),
            answers.words("text").unwrap_or_default(),
            answers.picks("many").unwrap_or_default().join(","),
            answers.due("due").unwrap_or_default() - NOW.wall,
        );
        vec![Wish::Pop, Wish::Do(Command::Occur { severity: Severity::Note, text })]
    }
}

fn every() -> World {
    let mut world = World::at_work(Lang::En);
    world.now = NOW;
    world.open(Form::open(Every));
    world
}

/// What the form said in the end.
fn said(world: &World) -> String {
    match world.done.last() {
        Some(Command::Occur { text, .. }) => text.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn keys_lead_to_answers() {
    const HOUR: i64 = 3_600_000;
    // Tomorrow 10:00 from 13:05 today.
    const TOMORROW: i64 = 20 * HOUR + 55 * 60_000;
    let table = [
        ("\nhello\n\n\n", format!("o2 hello o3 {TOMORROW}")),
        ("3hello\n\n\n", format!("o3 hello o3 {TOMORROW}")),
        ("↓\nx\n\n\n", format!("o3 x o3 {TOMORROW}")),
        ("↑↑↑\nx\n\n\n", format!("o1 x o3 {TOMORROW}")),
        ("\t2x\n\n\n", format!("o11 x o3 {TOMORROW}")),
        ("1↓\n\n\n", format!("o1 first o3 {TOMORROW}")),
        ("1↓↓\n\n\n", format!("o1 second o3 {TOMORROW}")),
        ("1↓\t12\n\n\n", format!("o1 first12 o3 {TOMORROW}")),
        ("1 2 \n\n\n", format!("o1 2 o3 {TOMORROW}")),
        ("1x\n1\n\n", format!("o1 x o3,o1 {TOMORROW}")),
        ("1x\n12\n\n", format!("o1 x o3,o2 {TOMORROW}")),
        ("1x\n3\n\n", format!("o1 x  {TOMORROW}")),
        ("1x\n\t1\n\n", format!("o1 x o3,o10 {TOMORROW}")),
        ("1x\n\n+2h\n", format!("o1 x o3 {}", 2 * HOUR)),
        ("1x\n\n14:05\n", format!("o1 x o3 {HOUR}")),
        ("1x\n\n↓\n", format!("o1 x o3 {HOUR}")),
    ];
    for (keys, expected) in table {
        let mut world = every();
        world.keys(keys);
        assert_eq!(said(&world), expected, "{keys:?}");
        assert_eq!(world.wished, ["Pop"], "{keys:?}");
    }
}

#[test]
fn esc_goes_back_and_keeps_what_was_typed() {
    let mut world = every();
    world.keys("4hello");
    world.press(Action::Back);
    world.press(Action::Next);
    assert!(world.shown(80, 24).contains("hello"), "{}", world.shown(80, 24));
    world.keys("\n4");
    // Back from the due time: the toggled answer is still on; back to the words: still there.
    world.keys("\n\u{1b}");
    world.keys("\u{1b}");
    world.keys(" again\n\n\n");
    assert!(said(&world).starts_with("o4 hello again o3,o4 "), "{}", said(&world));
}

#[test]
fn esc_at_the_first_question_shelves_and_opening_takes_up() {
    let mut world = every();
    world.keys("5nobody loses this\u{1b}\u{1b}");
    assert_eq!(world.wished, ["Pop"]);
    assert!(world.shelf.contains_key("every"));
    world.open(Form::open(Every));
    world.keys("\n");
    assert!(world.shown(80, 24).contains("nobody loses this"));
    world.keys("\n\n\n");
    assert!(said(&world).starts_with("o5 nobody loses this o3 "), "{}", said(&world));
    assert!(world.shelf.is_empty(), "a finished form leaves nothing behind");
}

#[test]
fn marks_alone_are_not_worth_a_shelf() {
    let mut world = every();
    world.keys("5\u{1b}\u{1b}");
    assert!(world.shelf.is_empty());
    assert_eq!(world.wished, ["Pop"]);
}

#[test]
fn what_is_wrong_is_told_and_nothing_goes_on() {
    let mut world = every();
    world.keys("1\n");
    assert!(world.shown(80, 24).contains("Some words are needed here."), "{}", world.shown(80, 24));
    world.keys("x\n\nsoon\n");
    assert!(world.shown(80, 24).contains("! Write a time, such as tomorrow 10:00."), "{}", world.shown(80, 24));
    assert!(world.done.is_empty());
    for _ in 0..4 {
        world.with(|screen, cx| screen.edit(cx, Edit::Backspace));
    }
    world.keys("today 9\n");
    assert!(world.shown(80, 24).contains("This time is past."), "{}", world.shown(80, 24));
}

#[test]
fn a_refused_command_keeps_the_form_open_with_its_reason() {
    let mut world = every();
    world.keys("1x\n\n");
    world.book.shift.as_mut().expect("a shift").ended = Some((NOW, darban::domain::shift::ShiftEnd::Closed));
    world.keys("\n");
    assert!(world.done.is_empty());
    assert!(world.wished.is_empty());
    assert!(world.shown(80, 24).contains("! No shift is open."), "{}", world.shown(80, 24));
}

#[test]
fn a_due_time_is_understood_while_it_is_typed() {
    let table = [
        (Lang::En, "14:30", "today 14:30"),
        (Lang::En, "tomorrow 9", "tomorrow 09:00"),
        (Lang::Th, "2 ชม.", "15:05"),
        (Lang::Fa, "فردا ۱۰", "۱۰:۰۰"),
    ];
    for (lang, typed, understood) in table {
        let mut world = World::at_work(lang);
        world.now = NOW;
        world.open(Form::open(Every));
        world.keys("1x\n\n");
        world.keys(typed);
        let (_, lines) = world.painted(80, 24);
        // The line beside the field, accented, is none of the likely ones under it.
        let accent = world.cx().style(darban::theme::Role::Accent);
        let beside = lines.iter().find(|line| line.style == accent && line.text.contains(understood));
        assert!(beside.is_some(), "{typed}: {:?}", lines.iter().map(|line| &line.text).collect::<Vec<_>>());
    }
}

#[test]
fn a_click_chooses_the_line_it_hits() {
    let mut world = every();
    let (_, lines) = world.painted(80, 24);
    let row = lines.iter().find(|line| line.text == "option 7").expect("is painted").area.y;
    // Body rows count from under header and rule.
    let wishes = world.with(|screen, cx| screen.click(cx, (7, row - 2)));
    assert!(wishes.is_empty());
    assert!(world.shown(80, 24).contains("option 7"), "is answered");
    world.keys("x\n\n\n");
    assert!(said(&world).starts_with("o7 "), "{}", said(&world));
}

#[test]
fn a_click_in_a_field_puts_the_caret_where_it_points() {
    // The letter pointed at counts from the start of the text: from the left or from the right edge of the field.
    let table = [
        (Lang::En, "hello", 2, "heXllo"),
        (Lang::En, "hello", 0, "Xhello"),
        (Lang::En, "hello", 40, "helloX"),
        (Lang::En, "سلام", 1, "سXلام"),
        (Lang::Fa, "سلام", 1, "سXلام"),
        (Lang::Fa, "می‌روم", 2, "می‌Xروم"),
        (Lang::Fa, "hello", 4, "hellXo"),
        (Lang::Fa, "سلام", 30, "سلامX"),
        (Lang::Th, "ที่นี่", 1, "ที่Xนี่"),
        (Lang::Th, "น้ำใจ", 2, "น้ำXใจ"),
    ];
    for (lang, typed, letter, expected) in table {
        let mut world = World::at_work(lang);
        world.open(Form::open(Every));
        world.keys("1");
        world.keys(typed);
        let (buf, _) = world.painted(80, 24);
        let marked = |at: &ratatui::layout::Position, with| buf[*at].modifier.contains(with);
        let line: Vec<_> = buf.area.positions().filter(|at| marked(at, ratatui::style::Modifier::UNDERLINED)).collect();
        let from_right = typed.starts_with(['س', 'م']);
        let at = if from_right { line[line.len() - 1 - letter] } else { line[letter] };
        let column = if lang.is_rtl() { 77 - at.x } else { at.x - 2 };
        let wishes = world.with(|screen, cx| screen.click(cx, (column, at.y - 2)));
        assert!(wishes.is_empty());
        world.keys("X\n\n\n");
        assert!(said(&world).contains(&format!(" {expected} ")), "{lang:?} {typed} at {letter}: {}", said(&world));
    }
}

#[test]
fn a_click_beside_the_field_changes_nothing_and_one_in_it_leaves_the_likely_answers() {
    let mut world = every();
    world.keys("1hello");
    let (buf, _) = world.painted(80, 24);
    let underlined = ratatui::style::Modifier::UNDERLINED;
    let field = buf.area.positions().find(|at| buf[*at].modifier.contains(underlined)).expect("a field");
    let row = field.y - 2;
    for beside in [(1, row), (66, row), (5, row - 1)] {
        assert!(world.with(|screen, cx| screen.click(cx, beside)).is_empty());
    }
    world.keys("!↓");
    assert!(world.with(|screen, cx| screen.click(cx, (2, row))).is_empty());
    world.keys("\n\n\n");
    assert!(said(&world).contains(" hello! "), "{}", said(&world));
}

#[test]
fn fields_run_in_the_direction_of_what_is_typed() {
    for (typed, lang, start) in [("hello", Lang::Fa, false), ("سلام", Lang::En, true), ("hello", Lang::En, false)] {
        let mut world = World::at_work(lang);
        world.open(Form::open(Every));
        world.keys("1");
        world.keys(typed);
        let (buf, _) = world.painted(80, 24);
        let last = buf.area.width - 1;
        let caret = buf.area.positions().find(|at| buf[*at].modifier.contains(ratatui::style::Modifier::REVERSED));
        let caret = caret.expect("a caret");
        let before = if start { caret.x + 1 } else { caret.x - 1 };
        assert!((1..last).contains(&caret.x));
        assert_ne!(buf[(before, caret.y)].symbol(), " ", "{typed}: the caret stands at the end of what is typed");
    }
}
