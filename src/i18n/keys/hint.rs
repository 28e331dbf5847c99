//! One line of help at the first use of a screen.

super::keys! {
    HintSignIn => "hint-sign-in",
    HintReadiness => "hint-readiness",
    HintBoard => "hint-board",
    HintLane => "hint-lane",
    HintRequest => "hint-request",
    HintTags => "hint-tags",
    HintNote => "hint-note",
    HintPast => "hint-past",
    HintOccurrence => "hint-occurrence",
    HintEncounters => "hint-encounters",
    HintEarlier => "hint-earlier",
    HintEncounter => "hint-encounter",
    HintOwed => "hint-owed",
    HintOccurrences => "hint-occurrences",
    HintPeople => "hint-people",
    HintSettings => "hint-settings",
    HintReviews => "hint-reviews",
    HintReview => "hint-review",
    HintFigures => "hint-figures",
    HintFeedback => "hint-feedback",
}
