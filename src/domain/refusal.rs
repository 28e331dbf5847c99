//! Why a command is not carried out. Words are the catalogue's business.

use thiserror::Error;

/// Why a command is not carried out; nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The desk is already set up.
    #[error("the desk is already set up")]
    AlreadySetUp,
    /// No desk yet.
    #[error("no desk is set up")]
    NoDesk,
    /// No open shift.
    #[error("no shift is open")]
    NoShift,
    /// A shift is already open.
    #[error("a shift is already open")]
    ShiftOpen,
    /// Visits are still open.
    #[error("{0} visits are still open")]
    VisitsOpen(usize),
    /// Nobody acts, or the person is not known.
    #[error("this person is not known")]
    NoSuchPerson,
    /// The person is not signed in.
    #[error("this person is not signed in")]
    NotSignedIn,
    /// The person is already signed in.
    #[error("this person is already signed in")]
    AlreadySignedIn,
    /// No such visit.
    #[error("there is no such visit")]
    NoSuchVisit,
    /// The visit is of another desk of the same logbook.
    #[error("the visit is another desk's")]
    OtherDesk,
    /// The visit is closed.
    #[error("the visit is closed")]
    VisitClosed,
    /// The visit is still open.
    #[error("the visit is still open")]
    VisitStillOpen,
    /// Not at this stage.
    #[error("not at this stage of the visit")]
    NotNow,
    /// No standard with text is adopted.
    #[error("the standard {0} is not in this logbook")]
    NoStandard(String),
    /// No such item, probe option, reason, cause.
    #[error("the standard has no {0}")]
    NotInStandard(String),
    /// Respect can never be not applicable.
    #[error("respect always applies")]
    AlwaysApplies,
    /// The clocks answer this item.
    #[error("the clocks answer this item")]
    Measured,
    /// Requests of the visit are unsettled.
    #[error("{0} requests are not settled")]
    Unsettled(usize),
    /// No such request.
    #[error("there is no such request")]
    NoSuchRequest,
    /// Already settled.
    #[error("the request is already settled")]
    AlreadySettled,
    /// Not a promise, or no longer owed.
    #[error("nothing is owed here")]
    NothingOwed,
    /// A text is needed.
    #[error("some words are needed: {0}")]
    WordsNeeded(&'static str),
    /// A text is too long, in characters.
    #[error("too long: {0} characters at most")]
    TooLong(usize),
    /// A promise must be due in the future.
    #[error("the due time is already past")]
    DuePast,
    /// A reason is needed, since the shift has ended.
    #[error("a reason is needed: the shift has ended")]
    ReasonNeeded,
    /// The only installer would give the right away.
    #[error("this person is the only installer")]
    LastInstaller,
    /// The person's right does not cover it.
    #[error("this needs another right")]
    NoRight,
    /// Nothing to take back or do again.
    #[error("nothing to take back")]
    NothingToUndo,
    /// The number is out of its range.
    #[error("{0} is out of range")]
    OutOfRange(&'static str),
    /// No shift is under review.
    #[error("no shift is under review")]
    NoMatter,
    /// The shift is signed.
    #[error("the shift is signed")]
    ShiftSigned,
    /// The shift is not signed.
    #[error("the shift is not signed")]
    NotSigned,
    /// The shift has not ended.
    #[error("the shift has not ended")]
    ShiftGoesOn,
    /// Its review has not begun.
    #[error("the review has not begun")]
    NotReviewed,
    /// Questions wait for answers.
    #[error("{0} questions are not answered")]
    QuestionsOpen(usize),
    /// Nobody was commended.
    #[error("nobody was commended in this shift")]
    MeritNeeded,
    /// The sample is drawn.
    #[error("the sample is drawn already")]
    SampleDrawn,
    /// No such feedback or observation, or it was taken back.
    #[error("there is no such feedback")]
    NoSuchFeedback,
    /// It was said to somebody else.
    #[error("this was said to somebody else")]
    NotConcerned,
    /// Nothing was answered or objected.
    #[error("there is no answer or objection to decide on")]
    NothingToResolve,
    /// The supervisor has decided.
    #[error("this is decided already")]
    AlreadyResolved,
    /// Whoever reviews does not do what is the desk's.
    #[error("this is done at the desk, not in the review")]
    OfTheDesk,
}
