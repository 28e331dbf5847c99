//! Why a command is not carried out, in words.

use super::catalogue::{Voice, say, say_with};
use super::keys::Key;
use crate::domain::refusal::Refusal;

/// A refusal in the language of whoever asked.
pub fn refusal(voice: impl Into<Voice>, refusal: &Refusal) -> String {
    let voice = voice.into();
    let count = |key, n: usize| say_with(voice, key, &[("n", n.into())]);
    let what = |key, what: &String| say_with(voice, key, &[("what", what.into())]);
    let key = match refusal {
        Refusal::VisitsOpen(n) => return count(Key::RefusalVisitsOpen, *n),
        Refusal::Unsettled(n) => return count(Key::RefusalUnsettled, *n),
        Refusal::QuestionsOpen(n) => return count(Key::RefusalQuestionsOpen, *n),
        Refusal::TooLong(n) => return count(Key::RefusalTooLong, *n),
        Refusal::NoStandard(id) => return what(Key::RefusalNoStandard, id),
        Refusal::NotInStandard(id) => return what(Key::RefusalNotInStandard, id),
        Refusal::AlreadySetUp => Key::RefusalAlreadySetUp,
        Refusal::NoDesk => Key::RefusalNoDesk,
        Refusal::NoShift => Key::RefusalNoShift,
        Refusal::ShiftOpen => Key::RefusalShiftOpen,
        Refusal::NoSuchPerson => Key::RefusalNoSuchPerson,
        Refusal::NotSignedIn => Key::RefusalNotSignedIn,
        Refusal::AlreadySignedIn => Key::RefusalAlreadySignedIn,
        Refusal::NoSuchVisit => Key::RefusalNoSuchVisit,
        Refusal::OtherDesk => Key::RefusalOtherDesk,
        Refusal::VisitClosed => Key::RefusalVisitClosed,
        Refusal::VisitStillOpen => Key::RefusalVisitStillOpen,
        Refusal::NotNow => Key::RefusalNotNow,
        Refusal::AlwaysApplies => Key::RefusalAlwaysApplies,
        Refusal::Measured => Key::RefusalMeasured,
        Refusal::NoSuchRequest => Key::RefusalNoSuchRequest,
        Refusal::AlreadySettled => Key::RefusalAlreadySettled,
        Refusal::NothingOwed => Key::RefusalNothingOwed,
        Refusal::DuePast => Key::RefusalDuePast,
        Refusal::ReasonNeeded => Key::RefusalReasonNeeded,
        Refusal::LastInstaller => Key::RefusalLastInstaller,
        Refusal::NoRight => Key::RefusalNoRight,
        Refusal::NothingToUndo => Key::RefusalNothingToUndo,
        Refusal::NoMatter => Key::RefusalNoMatter,
        Refusal::ShiftSigned => Key::RefusalShiftSigned,
        Refusal::NotSigned => Key::RefusalNotSigned,
        Refusal::ShiftGoesOn => Key::RefusalShiftGoesOn,
        Refusal::NotReviewed => Key::RefusalNotReviewed,
        Refusal::MeritNeeded => Key::RefusalMeritNeeded,
        Refusal::SampleDrawn => Key::RefusalSampleDrawn,
        Refusal::NoSuchFeedback => Key::RefusalNoSuchFeedback,
        Refusal::NotConcerned => Key::RefusalNotConcerned,
        Refusal::NothingToResolve => Key::RefusalNothingToResolve,
        Refusal::AlreadyResolved => Key::RefusalAlreadyResolved,
        Refusal::OfTheDesk => Key::RefusalOfTheDesk,
        Refusal::WordsNeeded(_) => Key::RefusalWordsNeeded,
        Refusal::OutOfRange(_) => Key::RefusalOutOfRange,
    };
    say(voice, key)
}
