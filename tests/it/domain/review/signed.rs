//! The signature: what it needs, what it closes, and what opens it again.

use darban::domain::encounter::{Act, Tag};
use darban::domain::people::Duty;
use darban::domain::review::{FeedbackKind, Level, MeritSeen, ReplyHow, ReviewCommand, Sample, Standing};
use darban::domain::{Command, Refusal};

use super::super::kit::{Post, skip_probe};
use super::{Review, matter, reply, resolve};

const LOOKED: ReviewCommand = ReviewCommand::Sign { merit: MeritSeen::Looked };
const GIVEN: ReviewCommand = ReviewCommand::Sign { merit: MeritSeen::Given };

#[test]
fn a_signature_needs_merit_looked_for_and_questions_answered() {
    let mut review = Review::new();
    assert_eq!(review.refused(LOOKED), Refusal::NotReviewed);
    review.ok(ReviewCommand::Begin { seed: 7, n: 1 });
    assert_eq!(review.refused(GIVEN), Refusal::MeritNeeded);
    let question = review.gives(FeedbackKind::Question);
    assert_eq!(review.refused(LOOKED), Refusal::QuestionsOpen(1));
    let omid = review.post.omid;
    review.by(omid, reply(question, ReplyHow::Answered));
    review.ok(LOOKED);
    assert_eq!(review.matter().standing(), Standing::Signed);
    assert_eq!(review.matter().signature().and_then(|signed| signed.merit), Some(MeritSeen::Looked));
}

#[test]
fn a_commendation_taken_back_is_no_merit() {
    let mut review = Review::new();
    review.gives(FeedbackKind::Commendation);
    review.ok(ReviewCommand::TakeBack);
    review.ok(ReviewCommand::Begin { seed: 7, n: 0 });
    assert_eq!(review.refused(GIVEN), Refusal::MeritNeeded);
    review.gives(FeedbackKind::Commendation);
    review.ok(GIVEN);
    assert!(review.matter().signature().is_some());
}

#[test]
fn an_open_shift_is_not_signed() {
    let mut post = Post::on_shift();
    let visit = post.served();
    post.book.matter = matter(&post).map(Box::new);
    let mut review = Review { post, visits: vec![visit] };
    review.gives(FeedbackKind::Commendation);
    assert_eq!(review.refused(GIVEN), Refusal::ShiftGoesOn);
    // Relieved: the shift is over, its visit goes on.
    let nok = review.post.nok;
    review.post.ok(Command::Relieve { staff: nok, duty: Duty::Guard });
    assert_eq!(review.refused(GIVEN), Refusal::VisitsOpen(1));
    review.post.ok(skip_probe(visit));
    review.ok(GIVEN);
}

#[test]
fn a_signed_shift_is_closed_to_all_but_replies() {
    let mut review = Review::new();
    let (coaching, omid) = (review.gives(FeedbackKind::Coaching), review.post.omid);
    assert_eq!(review.refused(ReviewCommand::Reopen { reason: "why".into() }), Refusal::NotSigned);
    review.ok(LOOKED);
    let (encounter, give) = (review.visits[0], review.give(FeedbackKind::Commendation));
    let act = Act::Tag(Tag::Elderly, true);
    let closed = [
        give,
        LOOKED,
        ReviewCommand::Begin { seed: 1, n: 1 },
        ReviewCommand::Question,
        ReviewCommand::Judge { encounter, item: None, request: None, level: Level::Person },
        ReviewCommand::Observe { encounter: None, staff: omid, answers: Vec::new(), note: "late".into() },
        ReviewCommand::Correct { encounter, act, reason: "why".into() },
        ReviewCommand::TakeBack,
    ];
    for command in closed {
        assert_eq!(review.refused(command.clone()), Refusal::ShiftSigned, "{command:?}");
    }
    review.by(omid, reply(coaching, ReplyHow::Objected));
    review.ok(resolve(coaching, false));
    assert_eq!(review.matter().standing(), Standing::Signed);
}

#[test]
fn it_is_reopened_with_a_reason_and_the_signature_stays() {
    let mut review = Review::new();
    review.gives(FeedbackKind::Coaching);
    review.ok(LOOKED);
    assert_eq!(review.refused(ReviewCommand::Reopen { reason: " ".into() }), Refusal::WordsNeeded("reason"));
    let omid = review.post.omid;
    assert_eq!(review.refused_by(omid, ReviewCommand::Reopen { reason: "mine".into() }), Refusal::NoRight);
    review.ok(ReviewCommand::Reopen { reason: "a visit was missed".into() });
    assert_eq!(review.matter().standing(), Standing::Reopened);
    assert_eq!(
        review.refused(ReviewCommand::TakeBack),
        Refusal::NothingToUndo,
        "not the reopening, nor what was before"
    );
    review.gives(FeedbackKind::Commendation);
    review.ok(ReviewCommand::TakeBack);
    review.ok(LOOKED);
    let moves: Vec<_> = review.matter().moves.iter().map(|moved| moved.to).collect();
    assert_eq!(moves, [Standing::InReview, Standing::Signed, Standing::Reopened, Standing::Signed]);
}

#[test]
fn the_sample_is_told_by_its_seed() {
    let mut review = Review::new();
    let all = review.visits.clone();
    for n in 0..5 {
        let sample = Sample::draw(review.matter(), 42, n);
        assert_eq!(sample.drawn.len(), n.min(all.len()));
        assert_eq!(sample, Sample::draw(review.matter(), 42, n));
        let places: Vec<_> = sample.drawn.iter().map(|id| all.iter().position(|known| known == id)).collect();
        assert!(places.is_sorted() && places.iter().all(Option::is_some), "{places:?}");
    }
    let chosen = |seed| Sample::draw(review.matter(), seed, 1).drawn;
    let different: std::collections::BTreeSet<_> = (0..40).map(chosen).collect();
    assert_eq!(different.len(), all.len(), "any visit can be drawn");
    review.ok(ReviewCommand::Begin { seed: 42, n: 2 });
    assert_eq!(review.refused(ReviewCommand::Begin { seed: 43, n: 2 }), Refusal::SampleDrawn);
    assert_eq!(review.matter().sample().map(|sample| (sample.seed, sample.drawn.len())), Some((42, 2)));
}

#[test]
fn a_sample_can_follow_a_review_begun_without_one() {
    let mut review = Review::new();
    review.gives(FeedbackKind::Coaching);
    assert_eq!(review.matter().sample(), None);
    review.ok(ReviewCommand::Begin { seed: 3, n: 1 });
    assert_eq!(review.matter().standing(), Standing::InReview);
    assert!(review.matter().sample().is_some());
}

#[test]
fn a_sample_leaves_a_question_open() {
    let mut review = Review::new();
    let question = review.gives(FeedbackKind::Question);
    review.ok(ReviewCommand::Begin { seed: 3, n: 1 });
    assert_eq!(review.matter().standing(), Standing::Questions);
    assert!(review.matter().sample().is_some());
    assert_eq!(review.refused(LOOKED), Refusal::QuestionsOpen(1));
    let omid = review.post.omid;
    review.by(omid, reply(question, ReplyHow::Answered));
    review.ok(LOOKED);
}
