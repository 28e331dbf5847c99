//! The review of a shift, as supervisor and staff meet it.

mod any;
mod attention;
mod found;
mod said;
mod signed;
mod voices;

use std::collections::BTreeMap;
use std::sync::Arc;

use darban::domain::Command;
use darban::domain::ids::{EncounterId, FeedbackId, StaffId};
use darban::domain::people::{Duty, Guidance, Right};
use darban::domain::review::{About, FeedbackKind, Matter, ReplyHow, ReviewCommand, Said};
use darban::domain::{Body, Decision, Refusal};

use super::kit::{MINUTE, Post, settings};

/// A desk whose shift is over, and under review by Mina. Omid had three visits in it, Nok is a supervisor too.
struct Review {
    post: Post,
    visits: Vec<EncounterId>,
}

impl Review {
    fn new() -> Review {
        let mut post = Post::on_shift();
        let visits = (0..3).map(|_| post.whole()).collect();
        post.ok(Command::EndShift);
        Review::of(post, visits)
    }

    /// The newest shift of this desk is taken up.
    fn of(mut post: Post, visits: Vec<EncounterId>) -> Review {
        post.actor = Some(post.mina);
        let nok = settings(post.nok, "Nok", Right::Supervisor, Guidance::Confirm);
        post.ok(nok);
        post.book.matter = matter(&post).map(Box::new);
        Review { post, visits }
    }

    fn matter(&self) -> &Matter {
        self.post.book.matter.as_deref().expect("a shift is under review")
    }

    #[track_caller]
    fn ok(&mut self, command: ReviewCommand) -> Decision {
        self.by(self.post.mina, command)
    }

    #[track_caller]
    fn by(&mut self, staff: StaffId, command: ReviewCommand) -> Decision {
        self.post.by(staff, Command::Review(command))
    }

    #[track_caller]
    fn refused(&mut self, command: ReviewCommand) -> Refusal {
        self.refused_by(self.post.mina, command)
    }

    #[track_caller]
    fn refused_by(&mut self, staff: StaffId, command: ReviewCommand) -> Refusal {
        self.post.refused_by(staff, Command::Review(command))
    }

    /// Something given to Omid about his first visit, due in an hour.
    fn give(&self, what: FeedbackKind) -> ReviewCommand {
        let (to, encounter, due) = (self.post.omid, self.visits.first().copied(), self.post.now.wall + 60 * MINUTE);
        ReviewCommand::Give { what, to, encounter, text: "in words".into(), due }
    }

    #[track_caller]
    fn gives(&mut self, what: FeedbackKind) -> FeedbackId {
        let give = self.give(what);
        let decision = self.ok(give);
        let given = decision.entries.iter().find_map(|entry| match entry.body {
            Body::Review(Said::Given { feedback, .. }) => Some(feedback),
            _ => None,
        });
        given.expect("something was given")
    }

    fn kinds(decision: &Decision) -> Vec<u16> {
        decision.entries.iter().map(|entry| entry.body.kind().0).collect()
    }
}

fn reply(feedback: FeedbackId, how: ReplyHow) -> ReviewCommand {
    ReviewCommand::Reply { about: About::Feedback(feedback), how, text: "since it rained".into() }
}

fn resolve(feedback: FeedbackId, upheld: bool) -> ReviewCommand {
    ReviewCommand::Resolve { about: About::Feedback(feedback), upheld, text: "agreed".into() }
}

/// The matter of the newest shift, folded from the entries and draft rows alone, as a reader of the file would.
fn matter(post: &Post) -> Option<Matter> {
    let opened = post.entries.iter().rposition(|entry| matches!(entry.body, Body::ShiftOpened { .. }))?;
    let entries = post.entries[opened..].iter().cloned().map(Arc::new);
    let drafts: Vec<_> = post.drafts.values().cloned().collect();
    let matter = Matter::fold(entries, &drafts)?;
    let known = post.book.standards.values();
    let standards: BTreeMap<_, _> = known.map(|standard| (standard.digest, Arc::clone(standard))).collect();
    Some(Matter { standards, ..matter })
}

#[test]
fn a_person_of_staff_does_not_review() {
    let mut review = Review::new();
    let omid = review.post.omid;
    let give = review.give(FeedbackKind::Coaching);
    let commands = [
        ReviewCommand::Begin { seed: 1, n: 2 },
        give,
        ReviewCommand::Question,
        ReviewCommand::TakeBack,
        ReviewCommand::Reopen { reason: "why".into() },
    ];
    for command in commands {
        assert_eq!(review.refused_by(omid, command), Refusal::NoRight);
    }
    let nobody = StaffId::from_bytes([9; 16]);
    assert_eq!(review.refused_by(nobody, ReviewCommand::Question), Refusal::NoSuchPerson);
}

#[test]
fn without_a_shift_nothing_is_reviewed() {
    let mut review = Review::new();
    review.post.book.matter = None;
    assert_eq!(review.refused(ReviewCommand::Question), Refusal::NoMatter);
    assert_eq!(review.refused(ReviewCommand::TakeBack), Refusal::NoMatter);
}

#[test]
fn a_review_at_the_desk_leaves_its_undo_alone() {
    let mut post = Post::on_shift();
    let visit = post.whole();
    post.book.matter = matter(&post).map(Box::new);
    let mut review = Review { post, visits: vec![visit] };
    review.gives(FeedbackKind::Commendation);
    // Mina has done nothing at the desk, and Omid's last command is still the visit's close.
    assert_eq!(review.post.book.last_of(review.post.mina), None);
    let before = review.post.book.last_of(review.post.omid);
    assert!(before.is_some());
    review.post.ok(Command::Undo);
    assert!(review.post.visit(visit).is_open());
    assert!(review.matter().encounters[&visit].is_open(), "the shift under review follows the desk");
}

#[test]
fn the_shift_of_another_desk_can_be_reviewed() {
    let mut review = Review::new();
    let mut other = Review::new();
    let theirs = other.matter().clone();
    let far = Matter {
        shift: darban::domain::shift::Shift {
            desk: darban::domain::ids::DeskId::from_bytes([3; 16]),
            ..theirs.shift.clone()
        },
        ..theirs
    };
    review.post.book.matter = Some(Box::new(far));
    let give = other.give(FeedbackKind::Coaching);
    let decision = review.ok(give);
    assert!(decision.entries.iter().all(|entry| entry.desk.bytes() == &[3; 16]));
    assert_eq!(review.matter().given().count(), 1);
    assert_eq!(review.post.book.feedback.len(), 1, "and it waits for its reply");
    let _ = other.post.ok(Command::OpenShift { staff: other.post.omid, duty: Duty::Guard });
}
