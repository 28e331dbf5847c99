//! Visits of shifts that are long over: read from the logbook again, they are corrected like those of yesterday.

use std::sync::Arc;

use darban::domain::encounter::Act;
use darban::domain::ids::{DeskId, EncounterId, Subject};
use darban::domain::people::Duty;
use darban::domain::request::Settlement;
use darban::domain::verdict::Face;
use darban::domain::{Body, Book, Command, Entry, Page, PageOf, Refusal};

use super::kit::{Post, note};

fn corrected(encounter: EncounterId, words: &str, why: &str) -> Command {
    Command::Note { encounter, act: Act::Note(words.into()), reason: Some(why.into()) }
}

/// The page of a visit as a file with these entries has it.
fn page(entries: &[Entry], visit: EncounterId) -> Page {
    let requests = entries.iter().filter_map(|entry| match entry.body {
        Body::Requested { request, encounter, .. } if encounter == visit => Some(Subject::from(request)),
        _ => None,
    });
    let about: Vec<Subject> = requests.chain([visit.into()]).collect();
    let log = entries.iter().filter(|entry| about.contains(&entry.body.subject()));
    Page::fold(PageOf::Visit(visit), log.cloned().map(Arc::new).collect(), Vec::new())
}

fn lay(post: &mut Post, visit: EncounterId) {
    let page = page(&post.entries, visit);
    post.book.lay(page, []);
}

/// A visit with an answered request, and two shifts after it.
fn long_over() -> (Post, EncounterId) {
    let mut post = Post::on_shift();
    let visit = post.whole();
    post.ask(visit, Some(Settlement::Answered));
    for _ in 0..2 {
        post.wait(8 * 3_600_000);
        let staff = post.omid;
        post.ok(Command::Relieve { staff, duty: Duty::Guard });
    }
    (post, visit)
}

fn notes(book: &Book, visit: EncounterId) -> Vec<String> {
    let visit = book.visit(visit).expect("at hand");
    let words = visit.corrections.iter().filter_map(|correction| match &correction.step.act {
        Act::Note(words) => Some(words.clone()),
        _ => None,
    });
    words.collect()
}

#[test]
fn it_is_corrected_with_a_reason_once_its_page_lies_beside_the_book() {
    let (mut post, visit) = long_over();
    assert!(post.book.visit(visit).is_none());
    assert_eq!(post.refused(corrected(visit, "blue coat", "told later")), Refusal::NoSuchVisit);
    lay(&mut post, visit);
    assert!(post.book.is_older(visit) && post.book.encounters.is_empty());
    assert_eq!(post.book.requests_of(visit).len(), 1);
    assert_eq!(post.refused(note(visit, Act::Note("blue coat".into()))), Refusal::ReasonNeeded);
    let decision = post.ok(corrected(visit, "blue coat", "told later"));
    assert!(matches!(&decision.entries[0].body, Body::Corrected { encounter, .. } if *encounter == visit));
    assert_eq!(notes(&post.book, visit), ["blue coat"]);
    assert_eq!(post.book.visit(visit).map(|visit| visit.seen().note), Some("blue coat".into()));
}

#[test]
fn its_correction_is_taken_back_and_done_again() {
    let (mut post, visit) = long_over();
    lay(&mut post, visit);
    post.ok(corrected(visit, "blue coat", "told later"));
    post.ok(Command::Undo);
    assert_eq!(notes(&post.book, visit), Vec::<String>::new());
    post.ok(Command::Redo);
    assert_eq!(notes(&post.book, visit), ["blue coat"]);
    // After a start of the program its page is not at hand, and it can still be taken back.
    post.book = post.replayed();
    post.ok(Command::Undo);
    lay(&mut post, visit);
    assert_eq!(notes(&post.book, visit), Vec::<String>::new());
}

#[test]
fn a_request_that_was_settled_is_added_to_it() {
    let (mut post, visit) = long_over();
    lay(&mut post, visit);
    let promise = post.promise();
    let asked = post.ask(visit, Some(promise));
    assert_eq!(post.book.requests_of(visit).len(), 2);
    assert!(post.book.owed().iter().any(|owed| owed.id == asked));
}

#[test]
fn the_visitor_is_gone_and_another_desk_keeps_its_own() {
    let (mut post, visit) = long_over();
    lay(&mut post, visit);
    assert_eq!(post.refused(Command::Rate { encounter: visit, face: Face::Angry, latency: 900 }), Refusal::NotNow);
    let mut entries = post.entries.clone();
    for entry in &mut entries {
        if let Body::Arrived(arrival) = &mut entry.body {
            arrival.desk = DeskId::from_bytes([9; 16]);
        }
    }
    post.book.lay(page(&entries, visit), []);
    assert_eq!(post.refused(corrected(visit, "blue coat", "told later")), Refusal::OtherDesk);
}

#[test]
fn a_page_read_before_the_save_keeps_what_was_decided_and_nothing_counts_twice() {
    let (mut post, visit) = long_over();
    let before = page(&post.entries, visit);
    post.book.lay(before.clone(), []);
    post.ok(corrected(visit, "blue coat", "told later"));
    post.book.lay(before, []);
    assert_eq!(notes(&post.book, visit), ["blue coat"]);
    lay(&mut post, visit);
    assert_eq!(notes(&post.book, visit), ["blue coat"]);
    assert_eq!(post.book.pages.of().count(), 1);
}

#[test]
fn a_book_read_again_takes_the_pages_over_without_what_did_not_reach_the_file() {
    let (mut post, visit) = long_over();
    lay(&mut post, visit);
    let mut in_file = post.replayed();
    post.ok(corrected(visit, "lost", "not saved"));
    in_file.take_pages_of(post.book.clone());
    assert_eq!(notes(&in_file, visit), Vec::<String>::new());
    let mut in_file = post.replayed();
    in_file.take_pages_of(post.book.clone());
    assert_eq!(notes(&in_file, visit), ["lost"]);
}

#[test]
fn the_pages_asked_for_longest_ago_are_put_away() {
    let mut post = Post::on_shift();
    let visits: Vec<_> = (0..10).map(|_| post.whole()).collect();
    for visit in &visits {
        lay(&mut post, *visit);
    }
    lay(&mut post, visits[5]);
    let kept: Vec<_> = post.book.pages.of().collect();
    assert_eq!(kept.len(), 8);
    assert_eq!(kept.last(), Some(&PageOf::Visit(visits[5])));
    assert!(!kept.contains(&PageOf::Visit(visits[0])));
}
