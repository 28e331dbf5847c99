//! What is said, what comes back, and what is taken back.

use darban::domain::Refusal;
use darban::domain::answer::{Answer, Given};
use darban::domain::encounter::{Act, Correction, Step, Tag};
use darban::domain::ids::{EncounterId, EntryId, FeedbackId, StaffId};
use darban::domain::review::{About, FeedbackKind, Level, ReplyHow, ReviewCommand, Said, Standing, Waits, exceptions};
use darban::domain::{Body, Command};

use super::super::kit::{MINUTE, Post, note};
use super::{Review, matter, reply, resolve};

const HOUR: i64 = 60 * MINUTE;

#[test]
fn the_first_word_begins_the_review() {
    for (what, kinds, standing) in [
        (FeedbackKind::Commendation, vec![75, 71], Standing::InReview),
        (FeedbackKind::Coaching, vec![75, 71], Standing::InReview),
        (FeedbackKind::Question, vec![75, 71], Standing::Questions),
    ] {
        let mut review = Review::new();
        assert_eq!(review.matter().standing(), Standing::Received);
        let give = review.give(what);
        let decision = review.ok(give);
        assert_eq!(Review::kinds(&decision), kinds, "{what:?}");
        assert_eq!(review.matter().standing(), standing);
        // The second one moves nothing.
        let give = review.give(what);
        assert_eq!(Review::kinds(&review.ok(give)), [71]);
    }
}

#[test]
fn what_is_given_must_be_whole() {
    let mut review = Review::new();
    let (to, due) = (review.post.omid, review.post.now.wall + HOUR);
    let what = FeedbackKind::Coaching;
    let give = |to, encounter, text: &str, due| ReviewCommand::Give { what, to, encounter, text: text.into(), due };
    let stranger = StaffId::from_bytes([8; 16]);
    let elsewhere = EncounterId::from_bytes([8; 16]);
    let cases = [
        (give(stranger, None, "word", due), Refusal::NoSuchPerson),
        (give(to, Some(elsewhere), "word", due), Refusal::NoSuchVisit),
        (give(to, None, "  ", due), Refusal::WordsNeeded("text")),
        (give(to, None, &"x".repeat(2_001), due), Refusal::TooLong(2_000)),
        (give(to, None, "word", due - 2 * HOUR), Refusal::DuePast),
    ];
    for (command, refusal) in cases {
        assert_eq!(review.refused(command.clone()), refusal, "{command:?}");
    }
    assert_eq!(review.matter().standing(), Standing::Received, "a refusal begins no review");
}

#[test]
fn feedback_waits_first_for_the_person_then_for_the_supervisor() {
    let omid = |review: &Review| Waits::Staff(review.post.omid);
    for (what, how, then) in [
        (FeedbackKind::Commendation, ReplyHow::Seen, Waits::Nobody),
        (FeedbackKind::Coaching, ReplyHow::Seen, Waits::Nobody),
        (FeedbackKind::Coaching, ReplyHow::Answered, Waits::Supervisor),
        (FeedbackKind::Coaching, ReplyHow::Objected, Waits::Supervisor),
        (FeedbackKind::Question, ReplyHow::Answered, Waits::Supervisor),
    ] {
        let mut review = Review::new();
        let id = review.gives(what);
        assert_eq!(review.matter().feedback[&id].waits(), omid(&review));
        let person = review.post.omid;
        review.by(person, reply(id, how));
        assert_eq!(review.matter().feedback[&id].waits(), then, "{what:?} {how:?}");
        assert_eq!(review.post.book.feedback.contains_key(&id), then != Waits::Nobody);
    }
    // A question is not done with being seen.
    let mut review = Review::new();
    let id = review.gives(FeedbackKind::Question);
    let person = review.post.omid;
    review.by(person, reply(id, ReplyHow::Seen));
    assert_eq!(review.matter().feedback[&id].waits(), Waits::Staff(person));
    assert!(review.matter().feedback[&id].is_open_question());
}

#[test]
fn only_the_person_concerned_replies() {
    let mut review = Review::new();
    let id = review.gives(FeedbackKind::Coaching);
    let (mina, nok, omid) = (review.post.mina, review.post.nok, review.post.omid);
    for other in [mina, nok] {
        assert_eq!(review.refused_by(other, reply(id, ReplyHow::Seen)), Refusal::NotConcerned);
    }
    let empty = ReviewCommand::Reply { about: About::Feedback(id), how: ReplyHow::Objected, text: " ".into() };
    assert_eq!(review.refused_by(omid, empty), Refusal::WordsNeeded("text"));
    let unknown = reply(FeedbackId::from_bytes([7; 16]), ReplyHow::Seen);
    assert_eq!(review.refused_by(omid, unknown), Refusal::NoSuchFeedback);
    // Without the shift at hand, as at the desk: the feedback waits in the book.
    review.post.book.matter = None;
    let decision = review.by(omid, reply(id, ReplyHow::Objected));
    assert_eq!(Review::kinds(&decision), [72]);
    assert_eq!(review.post.book.feedback[&id].waits(), Waits::Supervisor);
}

#[test]
fn an_objection_keeps_what_was_said_beside_what_is_so_now() {
    let mut review = Review::new();
    let id = review.gives(FeedbackKind::Coaching);
    let omid = review.post.omid;
    assert_eq!(review.refused(resolve(id, false)), Refusal::NothingToResolve);
    review.by(omid, reply(id, ReplyHow::Seen));
    review.by(omid, reply(id, ReplyHow::Objected));
    assert_eq!(review.refused_by(omid, resolve(id, false)), Refusal::NoRight);
    let wordless = ReviewCommand::Resolve { about: About::Feedback(id), upheld: false, text: String::new() };
    assert_eq!(review.refused(wordless), Refusal::WordsNeeded("text"));
    review.ok(resolve(id, false));
    let feedback = &review.matter().feedback[&id];
    assert_eq!((feedback.text.as_str(), feedback.thread.replies.len()), ("in words", 2));
    assert_eq!(feedback.thread.resolved.as_ref().map(|resolved| resolved.upheld), Some(false));
    assert_eq!(review.refused(resolve(id, true)), Refusal::AlreadyResolved);
    assert_eq!(review.refused_by(omid, reply(id, ReplyHow::Seen)), Refusal::AlreadyResolved);
}

#[test]
fn the_supervisor_has_as_long_as_the_person_had() {
    let mut review = Review::new();
    let id = review.gives(FeedbackKind::Question);
    let given = review.matter().feedback[&id].clone();
    assert_eq!(given.due_now(), Some(given.due));
    review.post.wait(30 * MINUTE);
    let omid = review.post.omid;
    review.by(omid, reply(id, ReplyHow::Answered));
    let answered = review.matter().feedback[&id].clone();
    let replied = answered.thread.replies[0].at.wall;
    assert_eq!(answered.due_now(), Some(replied + given.due - given.at.wall));
    assert!(!answered.is_late(replied) && answered.is_late(replied + 2 * HOUR));
    review.ok(resolve(id, true));
    assert_eq!(review.matter().feedback[&id].due_now(), None);
}

#[test]
fn an_observation_is_judged_by_the_visits_own_standard() {
    let mut review = Review::new();
    let (staff, encounter) = (review.post.omid, Some(review.visits[0]));
    let observe = |encounter, answers: &[(&str, Answer)], note: &str| ReviewCommand::Observe {
        encounter,
        staff,
        answers: answers.iter().map(|(item, answer)| ((*item).to_owned(), *answer)).collect(),
        note: note.into(),
    };
    let elsewhere = Some(EncounterId::from_bytes([8; 16]));
    let cases = [
        (observe(encounter, &[("no-such", Answer::Met)], ""), Refusal::NotInStandard("no-such".into())),
        (observe(encounter, &[("respect", Answer::Na)], ""), Refusal::AlwaysApplies),
        (observe(encounter, &[("respect", Answer::Assumed)], " "), Refusal::WordsNeeded("note")),
        (observe(elsewhere, &[("respect", Answer::Met)], ""), Refusal::NoSuchVisit),
    ];
    for (command, refusal) in cases {
        assert_eq!(review.refused(command.clone()), refusal, "{command:?}");
    }
    review.ok(observe(encounter, &[("respect", Answer::Missed)], ""));
    let live = review.ok(observe(None, &[("respect", Answer::Met)], "at noon"));
    assert_eq!(Review::kinds(&live), [70]);
    let seen: Vec<_> = review.matter().observed(None).map(|seen| (seen.encounter, seen.answer("respect"))).collect();
    assert_eq!(seen, [(encounter, Answer::Missed), (None, Answer::Met)]);
    // It can be objected to, and then waits for a decision.
    let about = About::Observation(review.matter().observed(encounter).next().expect("one").id);
    let objection = ReviewCommand::Reply { about, how: ReplyHow::Objected, text: "I did".into() };
    assert_eq!(review.refused(objection.clone()), Refusal::NotConcerned);
    review.by(staff, objection);
    review.ok(ReviewCommand::Resolve { about, upheld: true, text: String::new() });
    assert_eq!(review.matter().observed(encounter).next().map(|seen| seen.waits()), Some(Waits::Nobody));
}

#[test]
fn a_root_is_judged_once_more_and_the_last_word_counts() {
    let mut review = Review::new();
    let encounter = review.visits[1];
    let judge = |item: Option<&str>, level| ReviewCommand::Judge {
        encounter,
        item: item.map(str::to_owned),
        request: None,
        level,
    };
    assert_eq!(review.refused(judge(Some("no-such"), Level::Person)), Refusal::NotInStandard("no-such".into()));
    review.ok(judge(Some("respect"), Level::Person));
    review.ok(judge(Some("respect"), Level::Building));
    review.ok(judge(None, Level::Manager));
    let level = |review: &Review, item| review.matter().level(encounter, item, None);
    assert_eq!(level(&review, Some("respect")), Some(Level::Building));
    assert_eq!(level(&review, None), Some(Level::Manager));
    review.ok(ReviewCommand::TakeBack);
    review.ok(ReviewCommand::TakeBack);
    assert_eq!((level(&review, Some("respect")), level(&review, None)), (Some(Level::Person), None));
}

#[test]
fn a_correction_in_the_review_has_its_reason() {
    let mut review = Review::new();
    let encounter = review.visits[0];
    let correct = |act: Act, reason: &str| ReviewCommand::Correct { encounter, act, reason: reason.into() };
    let tag = Act::Tag(Tag::Elderly, true);
    assert_eq!(review.refused(correct(tag.clone(), " ")), Refusal::ReasonNeeded);
    assert_eq!(review.refused(correct(Act::Greeted, "why")), Refusal::NotNow);
    assert_eq!(review.refused(correct(Act::Swapped(review.post.nok), "why")), Refusal::NotSignedIn);
    let decision = review.ok(correct(tag, "seen on the camera"));
    assert_eq!(Review::kinds(&decision), [75, 22]);
    assert_eq!(review.matter().encounters[&encounter].seen().tags, [Tag::Elderly]);
    assert_eq!(review.post.seen(encounter).tags, [Tag::Elderly], "the desk's book has it too");
    review.ok(ReviewCommand::TakeBack);
    assert!(review.matter().encounters[&encounter].corrections.is_empty());
}

#[test]
fn a_correction_in_the_review_is_no_part_of_the_shift() {
    let mut review = Review::new();
    // Between the end of the shift and its review somebody set the clock.
    review.post.now.wall -= 2 * HOUR;
    let (encounter, act) = (review.visits[0], Act::Tag(Tag::Elderly, true));
    review.ok(ReviewCommand::Correct { encounter, act, reason: "seen on the camera".into() });
    review.post.now.wall += 5 * HOUR;
    review.ok(ReviewCommand::TakeBack);
    assert_eq!(exceptions(review.matter(), review.post.now.wall), []);
}

#[test]
fn what_the_clocks_answer_is_not_corrected() {
    let mut review = Review::new();
    let encounter = review.visits[0];
    let mark = |item: &str, answer| Act::Mark { item: item.into(), answer, given: Given::Correction, latency: 0 };
    let correct = |act| ReviewCommand::Correct { encounter, act, reason: "seen on the camera".into() };
    assert_eq!(review.refused(correct(mark("quick", Answer::Missed))), Refusal::Measured);
    assert_eq!(review.refused(correct(mark("respect", Answer::Na))), Refusal::AlwaysApplies);
    review.ok(correct(mark("words", Answer::Met)));
    // At the desk too.
    let mut post = Post::on_shift();
    let visit = post.whole();
    assert_eq!(post.refused(note(visit, mark("quick", Answer::Met))), Refusal::Measured);
    // A file may hold one all the same: nobody owes a reason for it.
    let mut matter = matter(&post).expect("a shift");
    let step = Step { at: post.now, by: post.omid, act: mark("quick", Answer::Missed) };
    let known = matter.encounters.get_mut(&visit).expect("the visit");
    known.corrections.push(Correction { entry: EntryId::from_bytes([9; 16]), step, reason: None });
    assert_eq!(exceptions(&matter, post.now.wall), []);
}

#[test]
fn a_command_is_taken_back_whole_and_only_by_its_own_hand() {
    let mut review = Review::new();
    let (nok, omid) = (review.post.nok, review.post.omid);
    assert_eq!(review.refused(ReviewCommand::TakeBack), Refusal::NothingToUndo);
    let first = review.gives(FeedbackKind::Coaching);
    let second = review.gives(FeedbackKind::Question);
    assert_eq!(review.refused_by(nok, ReviewCommand::TakeBack), Refusal::NothingToUndo);
    let decision = review.ok(ReviewCommand::TakeBack);
    assert_eq!(Review::kinds(&decision), [50, 50], "the question and its move");
    assert_eq!(review.matter().standing(), Standing::InReview);
    assert_eq!(review.matter().feedback[&second].waits(), Waits::Nobody);
    assert!(!review.post.book.feedback.contains_key(&second));
    // What was replied to stays.
    review.by(omid, reply(first, ReplyHow::Objected));
    assert_eq!(review.refused(ReviewCommand::TakeBack), Refusal::NothingToUndo);
    // A decision can be taken back; the objection then waits again.
    review.ok(resolve(first, true));
    assert!(!review.post.book.feedback.contains_key(&first));
    review.ok(ReviewCommand::TakeBack);
    assert_eq!(review.post.book.feedback[&first].waits(), Waits::Supervisor);
    let void = reply(second, ReplyHow::Seen);
    assert_eq!(review.refused_by(omid, void), Refusal::NoSuchFeedback);
}

#[test]
fn an_entry_of_the_review_belongs_to_the_shift_reviewed() {
    let mut review = Review::new();
    let shift = review.matter().shift.id;
    // Meanwhile the next shift is open.
    let omid = review.post.omid;
    review.post.ok(Command::OpenShift { staff: omid, duty: darban::domain::people::Duty::Guard });
    let give = review.give(FeedbackKind::Commendation);
    let decision = review.ok(give);
    assert!(decision.entries.iter().all(|entry| entry.shift == Some(shift)));
    assert!(decision.entries.iter().any(|entry| matches!(entry.body, Body::Review(Said::Given { .. }))));
    assert_eq!(review.matter().given().count(), 1);
}
