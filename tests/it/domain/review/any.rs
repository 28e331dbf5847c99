//! Any sequence of commands: nothing panics, a refusal changes nothing, no signature without merit, and the file tells the
//! same story as the screen.

use darban::domain::answer::Answer;
use darban::domain::encounter::{Act, Tag};
use darban::domain::ids::{FeedbackId, ShiftId, StaffId};
use darban::domain::people::Duty;
use darban::domain::review::{
    About, FeedbackKind, Level, Matter, MeritSeen, ReplyHow, ReviewCommand, Said, Standing, Waits,
};
use darban::domain::{Body, Command};
use proptest::prelude::*;

use super::super::kit::{MINUTE, Post};
use super::{Review, matter};

/// What is pressed: a command, what it is about, who presses it.
type Press = (u8, u8, u8);

fn about(review: &Review, n: u8) -> About {
    let feedback = review.matter().feedback.keys().map(|id| About::Feedback(*id));
    let all: Vec<_> = feedback.chain(review.matter().observations.keys().map(|id| About::Observation(*id))).collect();
    all.get(usize::from(n) % all.len().max(1)).copied().unwrap_or(About::Feedback(FeedbackId::from_bytes([0; 16])))
}

fn some<T: Copy>(all: &[T], n: u8) -> T {
    all[usize::from(n) % all.len()]
}

fn command(review: &Review, (what, n, _): Press) -> Command {
    let post = &review.post;
    let encounter = (n % 3 != 0).then(|| some(&review.visits, n));
    let text = || if n % 11 == 0 { String::new() } else { format!("words {n}") };
    let people = [post.omid, post.nok, post.mina];
    let visit = some(&review.visits, n);
    let reviewed = match what % 16 {
        0 => ReviewCommand::Begin { seed: n.into(), n: u16::from(n % 4) },
        1 => {
            let answers = vec![("respect".to_owned(), some(&Answer::ALL, n))];
            ReviewCommand::Observe { encounter, staff: some(&people, n), answers, note: text() }
        }
        2..=4 => {
            let due = post.now.wall + i64::from(n) * MINUTE - 5 * MINUTE;
            let what = some(FeedbackKind::ALL, what);
            ReviewCommand::Give { what, to: some(&people, n), encounter, text: text(), due }
        }
        5 | 6 => ReviewCommand::Reply { about: about(review, n), how: some(ReplyHow::ALL, n), text: text() },
        7 => ReviewCommand::Resolve { about: about(review, n), upheld: n % 2 == 0, text: text() },
        8 => {
            let item = (n % 2 == 0).then(|| some(&["respect", "none"], n / 2).to_owned());
            ReviewCommand::Judge { encounter: visit, item, request: None, level: some(Level::ALL, n) }
        }
        9 => ReviewCommand::Correct { encounter: visit, act: Act::Tag(some(Tag::ALL, n), n % 2 == 0), reason: text() },
        10 => ReviewCommand::Question,
        11 => ReviewCommand::Sign { merit: some(MeritSeen::ALL, n) },
        12 => ReviewCommand::Reopen { reason: text() },
        13 | 14 => ReviewCommand::TakeBack,
        // Meanwhile at the desk.
        _ => {
            return match (post.book.open_shift().is_some(), n % 3) {
                (false, _) => Command::OpenShift { staff: some(&people, n), duty: Duty::Guard },
                (true, 0) => Command::EndShift,
                (true, _) => Command::Undo,
            };
        }
    };
    Command::Review(reviewed)
}

fn who(review: &Review, n: u8) -> Option<StaffId> {
    let post = &review.post;
    [None, Some(post.mina), Some(post.mina), Some(post.nok), Some(post.omid)].get(usize::from(n) % 5).copied().flatten()
}

/// Presses a key; the rules must hold after it.
fn press(review: &mut Review, keys: Press) -> Result<(), TestCaseError> {
    let command = command(review, keys);
    review.post.actor = who(review, keys.2);
    match keys.2 % 9 {
        0 => review.post.wait(-10),
        1 => review.post.reboot(),
        2 => review.post.now.wall -= 3_600_000,
        _ => review.post.wait(700),
    }
    let (before, was) = (review.post.book.clone(), review.matter().standing());
    let played = review.post.play(command.clone());
    if played.is_err() {
        prop_assert_eq!(&review.post.book, &before, "refused, and yet changed: {:?}", command);
    }
    if was == Standing::Signed && played.is_ok() {
        let open = matches!(
            &command,
            Command::Review(ReviewCommand::Reply { .. } | ReviewCommand::Resolve { .. } | ReviewCommand::Reopen { .. })
        );
        prop_assert!(open || !matches!(command, Command::Review(_)), "on a signed shift: {:?}", command);
    }
    rules(review).map_err(|broken| TestCaseError::fail(format!("after {command:?}: {broken}")))
}

fn rules(review: &Review) -> Result<(), String> {
    let (matter, post) = (review.matter(), &review.post);
    let holds = |rule: bool, what: &str| if rule { Ok(()) } else { Err(what.to_owned()) };
    let mut commended = 0_usize;
    let mut given = std::collections::BTreeSet::new();
    for entry in &post.entries {
        match &entry.body {
            Body::Review(Said::Given { what: FeedbackKind::Commendation, .. })
                if entry.shift == Some(matter.shift.id) =>
            {
                commended += usize::from(given.insert(entry.id));
            }
            Body::Reversed { entry, .. } => commended -= usize::from(given.remove(entry)),
            Body::Review(Said::Moved { to: Standing::Signed, merit, .. }) => {
                holds(merit.is_some(), "signed without merit")?;
                holds(*merit != Some(MeritSeen::Given) || commended > 0, "merit said to be given, and none was")?;
            }
            Body::Review(Said::Moved { to: Standing::Reopened, reason, .. }) => {
                holds(!reason.is_empty(), "reopened without a reason")?;
            }
            Body::Review(Said::Replied { about, .. }) => {
                let to = matter.feedback.get(&(*about).into()).map(|feedback| feedback.to);
                let observed = matter.observations.get(&(*about).into()).map(|seen| seen.staff);
                holds(to.or(observed) == entry.actor, "somebody else replied")?;
            }
            Body::Corrected { reason, .. } => holds(reason.is_some(), "corrected in the review without a reason")?,
            _ => {}
        }
    }
    let waiting: Vec<_> = matter.feedback.values().filter(|feedback| feedback.waits() != Waits::Nobody).collect();
    holds(
        waiting.iter().all(|feedback| post.book.feedback.get(&feedback.id) == Some(*feedback)),
        "what waits is not on the board",
    )?;
    holds(post.book.feedback.len() == waiting.len(), "the board says that something waits, and nothing does")?;
    let replayed = matter_of(post, matter.shift.id).ok_or("the shift is not in the file")?;
    holds(replayed == *matter, "the file tells another story of the review than the screen")
}

fn matter_of(post: &Post, shift: ShiftId) -> Option<Matter> {
    let opened = post.entries.iter().position(|entry| entry.id.0 == shift.0)?;
    let newest = matter(post)?;
    let entries = post.entries[opened..].iter().cloned().map(std::sync::Arc::new);
    let replayed = Matter::fold(entries, &[])?;
    Some(Matter { standards: newest.standards, ..replayed })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_pressed_the_rules_of_the_review_hold(keys in proptest::collection::vec(any::<Press>(), 1..60)) {
        let mut review = Review::new();
        for key in keys {
            press(&mut review, key)?;
        }
    }
}
