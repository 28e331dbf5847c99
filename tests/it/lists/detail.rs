//! One encounter in full: its timeline, its answers, its corrections.

use darban::domain::Lang;
use darban::domain::answer::Answer;
use darban::domain::command::Command;
use darban::domain::encounter::{Act, Tag, VisitorKind};
use darban::domain::request::{RequestKind, Settlement};
use darban::domain::{Page, PageOf};
use darban::input::Action;
use darban::ui::screen::Door;
use darban::ui::screens::encounter::Detail;
use darban::ui::{Answer as Found, Question, Screen as _, Wish};
use ratatui::style::Modifier;

use super::world::{World, eventful};

#[test]
fn what_was_taken_back_stays_and_is_marked_by_word_and_stroke() {
    let mut world = World::new(Lang::En);
    let id = world.arrive(VisitorKind::Client);
    world.note(id, Act::Tag(Tag::Difficult, true));
    world.must(Command::Undo);
    let detail = Detail::new(id);
    let said = world.says(&detail);
    assert!(said.contains("tag · difficult visit (taken back)"), "{said}");
    assert!(said.contains("taken back · tag"), "{said}");
    let struck = world.paints(&detail, (120, 60)).into_iter().find(|line| line.text.starts_with("tag · difficult"));
    assert!(struck.is_some_and(|line| line.style.add_modifier.contains(Modifier::CROSSED_OUT)));
}

#[test]
fn a_correction_shows_what_was_so_before_and_why() {
    let mut world = World::new(Lang::En);
    let id = world.served(VisitorKind::Client);
    world.note(id, Act::Kind(VisitorKind::Courier));
    world.note(id, Act::Kind(VisitorKind::Official));
    world.next_shift();
    let (act, reason) = (Act::Note("blue coat".to_owned()), Some("told later".to_owned()));
    world.must(Command::Note { encounter: id, act, reason });
    let said = world.says(&Detail::new(id));
    for words in [
        "kind of visitor · client → courier or delivery",
        "kind of visitor · courier or delivery → official or guest",
        "note · none → blue coat",
        "because: told later",
    ] {
        assert!(said.contains(words), "{words} in\n{said}");
    }
}

#[test]
fn what_was_taken_back_after_the_close_is_still_told() {
    let mut world = World::new(Lang::En);
    let id = world.served(VisitorKind::Client);
    world.note(id, Act::Kind(VisitorKind::Courier));
    world.must(Command::Undo);
    world.must(Command::Undo);
    assert!(world.visit(id).is_open(), "the close was taken back too");
    let said = world.says(&Detail::new(id));
    for words in [
        "correction · kind of visitor · courier or delivery (taken back)",
        "taken back · correction · kind of visitor",
        "visit closed · served (taken back)",
        "taken back · visit closed · served",
    ] {
        assert!(said.contains(words), "{words} in\n{said}");
    }
}

#[test]
fn digits_correct_a_closed_visit_and_mark_an_open_one() {
    let mut world = World::new(Lang::Fa);
    let standard = world.book.standard("security").cloned().expect("adopted");
    let closed = world.served(VisitorKind::Client);
    let open = world.arrive(VisitorKind::Client);
    let item = standard.item_on_key(1).expect("an item");
    for id in [closed, open] {
        let mut detail = Detail::new(id);
        assert!(world.press(&mut detail, &[Action::Digit(1)]).is_empty());
        assert_eq!(world.visit(id).seen().answer(&item.id), Answer::Missed);
    }
    assert_eq!(world.visit(closed).corrections.len(), 1);
    assert_eq!(world.visit(open).steps.len(), 1);
    let measured = standard.items.iter().find(|item| item.kind == darban::domain::standard::ItemKind::Response);
    let mut detail = Detail::new(closed);
    let told = measured.map(|item| world.press(&mut detail, &[Action::Digit(item.key)]));
    assert!(told.is_none_or(|wishes| matches!(&wishes[..], [Wish::Tell(_)])), "the clock answers that one");
    assert_eq!(world.visit(closed).corrections.len(), 1);
}

#[test]
fn answers_stand_in_the_pinned_wording_with_how_each_was_given() {
    let world = eventful(Lang::En);
    let (visit, _) = world.book.encounters.iter().find(|(_, visit)| visit.verdict.is_some()).expect("a verdict");
    let standard = world.book.standard("security").cloned().expect("adopted");
    let said = world.says(&Detail::new(*visit));
    let first = standard.item_on_key(1).expect("an item");
    let words = first.text.en.split_whitespace().next().unwrap_or_default();
    assert!(said.contains(words), "{said}");
    for words in
        ["missed · marked during the visit", "assumed", "probe", "not calm", "★ very badly", "promised · ▲ B-214"]
    {
        assert!(said.contains(words), "{words} in\n{said}");
    }
}

#[test]
fn enter_opens_the_request_that_tab_chose() {
    let mut world = World::new(Lang::En);
    let id = world.arrive(VisitorKind::Client);
    let settlement = Some(Settlement::Answered);
    world.must(Command::Request { encounter: id, kind: RequestKind::Praise, cause: None, settlement });
    let promise = world.promise(id, "a", 60_000, false);
    world.must(Command::Request { encounter: id, kind: RequestKind::Question, cause: None, settlement: None });
    let asked = *world.book.requests.keys().max().expect("asked");
    let mut detail = Detail::new(id);
    let opened = |wishes: Vec<Wish>| match wishes.into_iter().next() {
        Some(Wish::Open(door)) => Some(door),
        _ => None,
    };
    assert_eq!(opened(world.press(&mut detail, &[Action::Next])), Some(Door::Keep(promise)));
    let tab = [Action::NextItem, Action::NextItem, Action::Next];
    assert_eq!(opened(world.press(&mut detail, &tab)), Some(Door::Settle(asked)));
    assert_eq!(opened(world.press(&mut detail, &[Action::NextItem, Action::Next])), Some(Door::Keep(promise)));
}

#[test]
fn every_line_is_reached_by_scrolling() {
    let mut world = eventful(Lang::Th);
    let (visit, _) = world.book.encounters.iter().find(|(_, visit)| visit.verdict.is_some()).expect("a verdict");
    let mut detail = Detail::new(*visit);
    let all = world.paints(&detail, (60, 400)).into_iter().map(|line| line.text).collect::<Vec<_>>();
    let mut seen = Vec::new();
    for _ in 0..40 {
        seen.extend(world.paints(&detail, (60, 16)).into_iter().map(|line| line.text));
        assert!(world.press(&mut detail, &[Action::PageDown]).is_empty());
    }
    let missing: Vec<_> = all.iter().filter(|line| !seen.contains(line)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_visit_that_was_put_away_is_asked_for_and_then_shown_in_full() {
    let mut world = World::new(Lang::En);
    let id = world.served(VisitorKind::Client);
    let log = world.book.log.clone();
    world.next_shift();
    world.next_shift();
    let mut detail = Detail::new(id);
    let asked = detail.refresh(&world.cx());
    let question = match &asked[..] {
        [Wish::Ask(question @ Question::Page(PageOf::Visit(visit)))] if *visit == id => question.clone(),
        other => panic!("{other:?}"),
    };
    assert!(world.says(&detail).contains("Looking it up"));
    assert!(detail.refresh(&world.cx()).is_empty(), "asked once");
    // Nothing was found, and nothing could be read: the screen goes.
    let none = detail.answered(&world.cx(), &question, &Found::Page(None, Vec::new()));
    assert!(matches!(&none[..], [Wish::Pop, Wish::Tell(_)]), "{none:?}");
    let failed = detail.answered(&world.cx(), &question, &Found::Failed("no disk".into()));
    assert!(matches!(&failed[..], [Wish::Pop]), "{failed:?}");
    let about = log.into_iter().filter(|entry| entry.body.subject() == id.into());
    world.book.lay(Page::fold(PageOf::Visit(id), about.collect(), Vec::new()), []);
    assert!(detail.answered(&world.cx(), &question, &Found::Page(None, Vec::new())).is_empty());
    let said = world.says(&detail);
    assert!(said.contains("client") && said.contains("greeted"), "{said}");
    // A digit is a correction, as for a visit of yesterday: the house asks for its reason.
    let wishes = detail.act(&world.cx(), Action::Digit(1));
    assert!(matches!(&wishes[..], [Wish::Do(Command::Note { encounter, reason: None, .. })] if *encounter == id));
    // The visitor has gone for long.
    assert!(detail.act(&world.cx(), Action::Verdict).is_empty());
}
