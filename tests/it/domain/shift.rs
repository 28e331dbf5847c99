//! Shifts, people and their rights.

use darban::domain::answer::Answer;
use darban::domain::command::PackRef;
use darban::domain::encounter::{Act, Outcome};
use darban::domain::entry::Kind;
use darban::domain::ids::StaffId;
use darban::domain::people::{Duty, Guidance, Right, Voice};
use darban::domain::shift::{Mood, Severity, ShiftEnd};
use darban::domain::{Body, Command, Lang, Refusal};

use super::kit::{MINUTE, Post, digest, first_run, note, settings, walk_in};

const GUARD: Duty = Duty::Guard;

#[test]
fn the_desk_is_set_up_once() {
    let mut post = Post::bare();
    assert_eq!(post.refused(Command::NameDesk("Lobby".into())), Refusal::NoDesk);
    assert_eq!(post.refused(Command::Arrive(walk_in())), Refusal::NoShift);
    post.ok(first_run());
    assert_eq!(post.book.desk.as_ref().map(|desk| desk.name.as_str()), Some("North gate"));
    assert_eq!(post.book.lang, Some(Lang::Fa));
    let first = post.book.staff.values().next().expect("the first person");
    assert_eq!((first.name.as_str(), first.right), ("Mina", Right::Installer));
    assert!(post.book.standard("security").is_some());
    assert_eq!(post.refused(first_run()), Refusal::AlreadySetUp);
}

#[test]
fn names_are_needed() {
    let mut post = Post::bare();
    let Command::Setup { lang, duty, voice, packs, .. } = first_run() else { unreachable!() };
    let nameless = |desk: &str, name: &str| Command::Setup {
        desk: desk.into(),
        lang,
        name: name.into(),
        duty,
        voice,
        packs: packs.clone(),
    };
    assert_eq!(post.refused(nameless(" ", "Mina")), Refusal::WordsNeeded("desk"));
    assert_eq!(post.refused(nameless("Gate", " ")), Refusal::WordsNeeded("name"));
    assert_eq!(post.refused(nameless("Gate", &"x".repeat(81))), Refusal::TooLong(80));
}

#[test]
fn opening_joining_acting_parting() {
    let mut post = Post::set_up();
    let (omid, nok) = (post.omid, post.nok);
    let open = |staff| Command::OpenShift { staff, duty: GUARD };
    let join = |staff| Command::Join { staff, duty: Duty::Receptionist };
    let nobody = StaffId::from_bytes([9; 16]);
    assert_eq!(post.refused(open(nobody)), Refusal::NoSuchPerson);
    assert_eq!(post.refused(join(nok)), Refusal::NoShift);
    post.ok(open(omid));
    assert_eq!(post.refused(open(nok)), Refusal::ShiftOpen);
    assert_eq!(post.refused(join(omid)), Refusal::AlreadySignedIn);
    assert_eq!(post.refused(Command::Acting(nok)), Refusal::NotSignedIn);
    post.ok(join(nok));
    assert_eq!(post.book.acting().map(|staff| staff.id), Some(nok), "whoever joins acts");
    assert_eq!(post.book.staff[&nok].duty, Duty::Receptionist, "and the duty chooses the standard");
    let visit = post.arrive();
    assert_eq!(post.visit(visit).arrival.pack, digest("reception"));
    post.ok(Command::Acting(omid));
    assert_eq!(post.book.acting().map(|staff| staff.id), Some(omid));
    post.ok(Command::Part(omid));
    assert_eq!(post.book.acting().map(|staff| staff.id), Some(nok));
    assert_eq!(post.refused(Command::Part(nok)), Refusal::NotNow, "the last one ends the shift instead");
    assert_eq!(post.refused_by(omid, Command::Arrive(walk_in())), Refusal::NotSignedIn);
    let shift = post.book.open_shift().expect("open");
    assert_eq!((&shift.people[..], &shift.everybody[..]), (&[nok][..], &[omid, nok][..]));
}

#[test]
fn a_shift_does_not_end_over_open_visits() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    assert_eq!(post.refused(Command::EndShift), Refusal::VisitsOpen(1));
    post.ok(Command::Left(visit));
    post.ok(Command::EndShift);
    assert_eq!(post.book.shift.as_ref().and_then(|shift| shift.ended).map(|(_, how)| how), Some(ShiftEnd::Closed));
    assert_eq!(post.refused(Command::EndShift), Refusal::NoShift);
    assert_eq!(post.refused(Command::Arrive(walk_in())), Refusal::NoShift);
    assert_eq!(post.refused(Command::Undo), Refusal::NoShift, "the end of a shift is never taken back");
}

#[test]
fn relieving_carries_open_visits_on_and_counts_tickets_anew() {
    let mut post = Post::on_shift();
    let (first, second) = (post.arrive(), post.arrive());
    let (before, nok) = (post.book.shift.clone().expect("open"), post.nok);
    post.wait(MINUTE);
    post.ok(Command::Relieve { staff: nok, duty: GUARD });
    assert_eq!(post.book.shift_before.as_ref().map(|shift| shift.id), Some(before.id));
    assert_eq!(
        post.book.shift_before.as_ref().and_then(|shift| shift.ended).map(|(_, how)| how),
        Some(ShiftEnd::Relieved)
    );
    assert_eq!(post.book.open_visits().len(), 2);
    let third = post.arrive();
    let ticket = |id| (post.visit(id).arrival.shift == before.id, post.visit(id).arrival.ticket);
    assert_eq!([first, second, third].map(ticket), [(true, 1), (true, 2), (false, 1)]);
    post.serve(first);
    assert_eq!(post.seen(first).owner, nok, "who greets owns it");
    assert_eq!(post.book, post.replayed());
}

#[test]
fn taking_over_closes_what_was_open_as_assumed() {
    let mut post = Post::on_shift();
    let visits = [post.arrive(), post.arrive()];
    let (before, nok) = (post.book.shift.clone().expect("open"), post.nok);
    let asked = post.ask(visits[0], None);
    post.ok(Command::TakeOver { staff: nok, duty: GUARD });
    for visit in visits {
        assert_eq!(post.outcome(visit), Some(Outcome::Assumed));
    }
    assert!(post.request(asked).owed().is_some());
    assert!(post.drafts.is_empty());
    let ended = post.book.shift_before.as_ref().and_then(|shift| shift.ended);
    assert_eq!(ended.map(|(_, how)| how), Some(ShiftEnd::Assumed));
    let closes = post.entries.iter().filter(|entry| entry.body.kind() == Kind::CLOSED);
    assert!(closes.clone().count() == 2 && closes.clone().all(|entry| entry.shift == Some(before.id)));
    assert_eq!(post.refused(Command::Undo), Refusal::NothingToUndo, "taking over is not taken back");
}

#[test]
fn the_start_date_of_a_shift_is_the_places_own() {
    let mut post = Post::set_up();
    post.wait(15 * 60 * MINUTE);
    let omid = post.omid;
    post.ok(Command::OpenShift { staff: omid, duty: GUARD });
    // 21:00 in Tehran; four hours later the date has changed, the shift's has not.
    let day = post.now.day();
    post.wait(4 * 60 * MINUTE);
    assert_eq!(post.now.day(), day + 1);
    assert_eq!(post.book.open_shift().map(|shift| shift.day), Some(day));
}

#[test]
fn readiness_is_answered_by_the_items_of_its_pack() {
    let mut post = Post::on_shift();
    let strange = Command::Ready(vec![("words".into(), Answer::Met)]);
    assert_eq!(post.refused(strange), Refusal::NotInStandard("words".into()));
    let answers = vec![("uniform".to_owned(), Answer::Met), ("post".to_owned(), Answer::Missed)];
    post.ok(Command::Ready(answers.clone()));
    let check = &post.book.open_shift().expect("open").readiness[0];
    assert_eq!((check.staff, check.pack, &check.answers), (post.omid, digest("readiness"), &answers));
    post.book.adopted.remove("readiness");
    assert_eq!(post.refused(Command::Ready(answers)), Refusal::NoStandard("readiness".into()));
}

#[test]
fn a_mood_carries_no_person() {
    let mut post = Post::on_shift();
    let omid = post.omid;
    for at_end in [false, true] {
        let decision = post.by(omid, Command::FeltMood { mood: Mood::Tired, at_end });
        assert_eq!(decision.entries.len(), 1);
        assert_eq!(decision.entries[0].actor, None);
        assert!(
            matches!(decision.entries[0].body, Body::MoodNoted { mood: Mood::Tired, at_end: end, .. } if end == at_end)
        );
    }
}

#[test]
fn the_incoming_person_reads_back_what_is_owed() {
    let mut post = Post::on_shift();
    let visit = post.arrive();
    let promised = post.ask(visit, Some(post.promise()));
    let nok = post.nok;
    post.ok(Command::Relieve { staff: nok, duty: GUARD });
    let read = |id, giver_present| Command::ReadBack { promises: vec![(id, 1)], acknowledged: 2, giver_present };
    assert_eq!(post.refused(read(darban::domain::ids::RequestId::from_bytes([4; 16]), true)), Refusal::NoSuchRequest);
    post.ok(read(promised, false));
    let done = post.book.open_shift().and_then(|shift| shift.read_back.clone()).expect("read back");
    assert_eq!((done.by, done.promises, done.acknowledged, done.giver_present), (nok, vec![(promised, 1)], 2, false));
}

#[test]
fn occurrences_are_one_line() {
    let mut post = Post::on_shift();
    let occur = |text: &str| Command::Occur { severity: Severity::Emergency, text: text.into() };
    assert_eq!(post.refused(occur("")), Refusal::WordsNeeded("text"));
    post.ok(occur(" smoke in the yard "));
    let noted = post.book.occurrences.values().next().expect("noted");
    assert_eq!((noted.severity, noted.text.as_str(), noted.by), (Severity::Emergency, "smoke in the yard", post.omid));
}

#[test]
fn rights() {
    let mut post = Post::on_shift();
    let (mina, omid, nok) = (post.mina, post.omid, post.nok);
    let pack = PackRef { id: "security".into(), version: "2".into(), digest: digest("reception") };
    let adopt = |reason: &str| Command::Adopt { pack: pack.clone(), reason: reason.into() };
    // What staff may not do.
    for command in [
        adopt("new year"),
        Command::NameDesk("South gate".into()),
        settings(omid, "Omid", Right::Supervisor, Guidance::Confirm),
        settings(omid, "Omid", Right::Staff, Guidance::Guided),
        settings(nok, "Nokia", Right::Staff, Guidance::Confirm),
    ] {
        assert_eq!(post.refused_by(omid, command.clone()), Refusal::NoRight, "{command:?}");
    }
    // What everybody may: the own name, duty and polite form.
    let own = Command::SetStaff {
        staff: omid,
        name: "Omid R.".into(),
        duty: Duty::Receptionist,
        right: Right::Staff,
        guidance: Guidance::Confirm,
        voice: Voice::Second,
    };
    post.by(omid, own);
    assert_eq!(post.book.staff[&omid].name, "Omid R.");
    // A supervisor gives no right they do not have, and takes none from above.
    post.by(mina, settings(nok, "Nok", Right::Supervisor, Guidance::Confirm));
    assert_eq!(post.refused_by(nok, settings(omid, "Omid", Right::Installer, Guidance::Confirm)), Refusal::NoRight);
    assert_eq!(post.refused_by(nok, settings(mina, "Mina", Right::Staff, Guidance::Confirm)), Refusal::NoRight);
    post.by(nok, settings(omid, "Omid", Right::Supervisor, Guidance::Confirm));
    // The only installer cannot give the right away; one of two can.
    assert_eq!(post.refused_by(mina, settings(mina, "Mina", Right::Staff, Guidance::Confirm)), Refusal::LastInstaller);
    post.by(mina, settings(mina, "Mina A.", Right::Installer, Guidance::Guided));
    post.by(mina, settings(omid, "Omid", Right::Installer, Guidance::Confirm));
    post.by(mina, settings(mina, "Mina", Right::Supervisor, Guidance::Confirm));
    assert_eq!(post.refused_by(omid, settings(omid, "Omid", Right::Staff, Guidance::Confirm)), Refusal::LastInstaller);
    assert_eq!(post.refused_by(nok, adopt(" ")), Refusal::WordsNeeded("reason"));
    let visit = post.arrive();
    post.by(nok, adopt("new year"));
    assert_eq!(post.visit(visit).arrival.pack, digest("security"), "history is never judged anew");
    let after = post.arrive();
    assert_eq!(post.visit(after).arrival.pack, digest("reception"));
}

#[test]
fn another_desk_changes_nothing_here_but_people() {
    let mut here = Post::on_shift();
    let mut there = Post::set_up();
    let before = here.book.clone();
    let foreign = |entry: &darban::domain::Entry| {
        let mut entry = entry.clone();
        entry.desk = darban::domain::ids::DeskId::from_bytes([8; 16]);
        entry
    };
    let omid = there.omid;
    there.ok(Command::OpenShift { staff: omid, duty: GUARD });
    let visit = there.arrive();
    there.ok(note(visit, Act::Unhappy(true)));
    let staff_count = here.book.staff.len();
    for entry in &there.entries {
        here.book.apply(&foreign(entry));
    }
    assert_eq!(here.book.shift, before.shift);
    assert_eq!(here.book.encounters, before.encounters);
    assert_eq!(here.book.log, before.log);
    assert_eq!(here.book.staff.len(), staff_count, "the kit's ids are the same everywhere");
}
