//! Presses of keys, drawn blindly and then aimed at what exists and at what does not.

use darban::domain::answer::Answer;
use darban::domain::command::{NewVisit, PackRef};
use darban::domain::encounter::{Act, Calm, Channel, Feeling, Place, Tag, VisitorKind, Wait};
use darban::domain::ids::{EncounterId, RequestId, StaffId};
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::request::{Owner, RequestKind, Result as Answered, Settlement};
use darban::domain::shift::{Mood, Severity};
use darban::domain::verdict::Face;
use darban::domain::{Book, Command, Lang};

use crate::domain::kit::{Post, digest, first_run, settings, skip_probe, walk_in};

/// A draw of numbers from which one press is made once the book is known: which command, on what, how, and the pause before.
pub(super) type Press = (u8, u8, u8, u8, u32);

fn pick<T: Copy>(from: &[T], n: u8) -> Option<T> {
    from.get(usize::from(n) % from.len().max(1)).copied()
}

pub(super) fn code<T: Copy>(all: &[T], n: u8) -> T {
    all[usize::from(n) % all.len()]
}

/// A visit of the book, mostly an open one; now and then one that is nowhere.
fn some_visit(book: &Book, n: u8) -> EncounterId {
    let open: Vec<_> = book.open_visits().iter().map(|visit| visit.id()).collect();
    let all: Vec<_> = book.encounters.keys().copied().collect();
    let found = match n % 8 {
        0 => None,
        1 | 2 => pick(&all, n / 8),
        _ => pick(&open, n / 8).or(pick(&all, n / 8)),
    };
    found.unwrap_or(EncounterId::from_bytes([n; 16]))
}

fn some_request(book: &Book, n: u8) -> RequestId {
    let all: Vec<_> = book.requests.keys().copied().collect();
    pick(&all, n).filter(|_| n != 255).unwrap_or(RequestId::from_bytes([n; 16]))
}

pub(super) fn some_staff(book: &Book, n: u8) -> StaffId {
    let all: Vec<_> = book.staff.keys().copied().collect();
    pick(&all, n).filter(|_| n < 240).unwrap_or(StaffId::from_bytes([n; 16]))
}

fn some_text(n: u8) -> String {
    code(&["", " ", "blue coat", "کت آبی\u{200c}", "เสื้อฟ้า", "tab\there"], n).to_owned()
}

fn some_visitor(n: u8, how: u8) -> NewVisit {
    NewVisit {
        kind: code(VisitorKind::ALL, n),
        place: code(Place::ALL, how),
        channel: code(Channel::ALL, n / 2),
        language: [None, Some(Lang::Fa), Some(Lang::Th)][usize::from(n % 3)],
        group: u16::from(how % 16),
    }
}

fn some_settlement(post: &Post, n: u8, how: u8) -> Settlement {
    let text = some_text(how);
    match n % 5 {
        0 => Settlement::Answered,
        1 => Settlement::Promised {
            what: text,
            owner: if how.is_multiple_of(2) { Owner::Desk } else { Owner::Staff(some_staff(&post.book, how)) },
            due: post.now.wall + i64::from(how) * 60_000 - 600_000,
            critical: how.is_multiple_of(3),
        },
        2 => Settlement::Referred { to: text },
        3 => Settlement::Refused {
            code: [None, Some("not-allowed".to_owned()), Some("no-such".to_owned())][usize::from(how % 3)].clone(),
            reason: text.clone(),
            alternative: text,
        },
        _ => Settlement::Withdrawn,
    }
}

fn some_act(post: &Post, n: u8, how: u8) -> Act {
    let answer = code(&Answer::ALL, how);
    match n % 21 {
        0 => Act::Greeted,
        1 => Act::Served(None),
        2 => Act::Kind(code(VisitorKind::ALL, how)),
        3 => Act::Place(code(Place::ALL, how)),
        4 => Act::Channel(code(Channel::ALL, how)),
        5 => Act::Language(Some(Lang::En)),
        6 => Act::Group(u16::from(how % 4)),
        7 => Act::Tag(code(Tag::ALL, how), how.is_multiple_of(2)),
        8 => Act::SentElsewhere(how),
        9 => Act::Feels(Some(code(Feeling::ALL, how))),
        10 | 11 => Act::Unhappy(!how.is_multiple_of(3)),
        12 => Act::Step(how % 8),
        13 => Act::Note(some_text(how)),
        14 => Act::Called(None),
        15 => Act::Swapped(some_staff(&post.book, how)),
        16 => Act::Calm(code(Calm::ALL, how)),
        17 => Act::Postponed,
        18 => Act::Undone(u16::from(how)),
        19 => Act::Reason { item: code(&["words", "distance"], how).into(), reason: Some("rush".into()) },
        _ => Act::Mark {
            item: code(&["words", "respect", "nothing"], how).into(),
            answer,
            given: darban::domain::answer::Given::Digit,
            latency: 0,
        },
    }
}

/// The visit's own next key, so that whole visits happen often.
fn next_key(post: &Post, n: u8, how: u8) -> Command {
    use darban::domain::seen::Next;
    let visit = some_visit(&post.book, n);
    let Some(open) = post.book.encounters.get(&visit).filter(|visit| visit.is_open()) else {
        return Command::Arrive(walk_in());
    };
    let Some(standard) = post.book.standard_of(open) else { return Command::CloseAssumed(visit) };
    match open.next(&open.seen(), standard) {
        Next::Greet => Command::Greet(visit),
        Next::Serve => Command::Serve(visit),
        Next::Calm => Command::Calmed { encounter: visit, calm: code(Calm::ALL, how) },
        Next::Item(id) => {
            let key = standard.item(&id).map_or(0, |item| item.key);
            Command::Mark { encounter: visit, key, answer: Some(code(&Answer::ALL, how)), latency: 1_000 }
        }
        Next::Probe(_) if how.is_multiple_of(3) => skip_probe(visit),
        Next::Probe(_) => Command::Probe { encounter: visit, option: Some(how % 4), timed_out: false, latency: 500 },
        Next::Reason(item) => {
            let reason = (how.is_multiple_of(2)).then(|| "rush".to_owned());
            Command::Reason { encounter: visit, item, reason }
        }
        Next::Close => Command::Close(visit),
    }
}

fn of_a_visit(post: &Post, what: u8, n: u8, how: u8) -> Command {
    let encounter = some_visit(&post.book, n);
    let request = some_request(&post.book, n);
    match what {
        0..=5 => Command::Arrive(some_visitor(n, how)),
        6 => Command::Past { visit: some_visitor(n, how), wait: code(Wait::ALL, how) },
        7 => Command::Greet(encounter),
        8 => Command::Serve(encounter),
        9 | 10 => Command::Mark { encounter, key: how % 11, answer: None, latency: 100 },
        11 => Command::Mark { encounter, key: how % 11, answer: Some(code(&Answer::ALL, how / 11)), latency: 100 },
        12 => Command::Probe { encounter, option: Some(how % 5), timed_out: how > 250, latency: 50 },
        13 => Command::Reason { encounter, item: code(&["words", "distance"], how).into(), reason: None },
        14 => Command::Calmed { encounter, calm: code(Calm::ALL, how) },
        15..=18 => {
            let reason = (how.is_multiple_of(4)).then(|| some_text(how / 4));
            Command::Note { encounter, act: some_act(post, how, n), reason }
        }
        19 => Command::Left(encounter),
        20 => Command::Close(encounter),
        21 => Command::CloseAssumed(encounter),
        22 => Command::Discard { encounter, reason: some_text(how) },
        23 => Command::Request { encounter, kind: code(RequestKind::ALL, how), cause: None, settlement: None },
        24 => {
            let cause = [None, Some("wait".to_owned()), Some("rain".to_owned())][usize::from(how % 3)].clone();
            let settlement = Some(some_settlement(post, how, n));
            Command::Request { encounter, kind: RequestKind::Complaint, cause, settlement }
        }
        25 | 26 => Command::Settle { request, settlement: some_settlement(post, how, n) },
        27 => Command::Move { request, due: post.now.wall + i64::from(how) * 1_000 - 10_000 },
        28 => Command::Keep { request, result: Answered { satisfied: None, verified: how.is_multiple_of(2) } },
        _ => Command::Rate { encounter, face: code(Face::ALL, how), latency: u32::from(how) * 10 },
    }
}

fn of_the_desk(post: &Post, what: u8, n: u8, how: u8) -> Command {
    let staff = some_staff(&post.book, n);
    let duty = if how.is_multiple_of(2) { Duty::Guard } else { Duty::Receptionist };
    match what {
        0 => Command::OpenShift { staff, duty },
        1 => Command::Join { staff, duty },
        2 => Command::Relieve { staff, duty },
        3 => Command::TakeOver { staff, duty },
        4 => Command::Part(staff),
        5 => Command::EndShift,
        6 => Command::FeltMood { mood: code(Mood::ALL, how), at_end: how.is_multiple_of(2) },
        7 => Command::Ready(vec![(code(&["uniform", "words"], how).into(), Answer::Met)]),
        8 => Command::ReadBack {
            promises: vec![(some_request(&post.book, n), how)],
            acknowledged: 1,
            giver_present: true,
        },
        9 => first_run(),
        10 => Command::Enrol { name: some_text(n), duty, voice: Voice::Second },
        11 => {
            let right = code(&[Right::Staff, Right::Supervisor, Right::Installer], how);
            settings(staff, "somebody", right, Guidance::Auto)
        }
        12 => {
            let pack = PackRef { id: "security".into(), version: "2".into(), digest: digest(&some_text(n)) };
            Command::Adopt { pack, reason: some_text(how) }
        }
        13 => Command::NameDesk(some_text(how)),
        14 => Command::ChooseLanguage(Lang::Th),
        _ => Command::Acting(staff),
    }
}

pub(super) fn command(post: &Post, (what, n, how, _, _): Press) -> Command {
    match what {
        0..=109 => next_key(post, n, how),
        110..=199 => of_a_visit(post, (what - 110) / 3, n, how),
        200..=219 => Command::Undo,
        220..=231 => Command::Redo,
        232..=235 => Command::Occur { severity: code(Severity::ALL, how), text: some_text(n) },
        _ => of_the_desk(post, what - 236, n, how),
    }
}
