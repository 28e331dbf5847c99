//! Sign-in, readiness, handover.

super::keys! {
    // Sign-in, readiness, handover.
    ShiftSignIn => "shift-sign-in",
    ShiftWho => "shift-who",
    ShiftAddPerson => "shift-add-person",
    ShiftDuty => "shift-duty",
    ShiftOpenAlready => "shift-open-already",
    ShiftJoin => "shift-join",
    ShiftRelieve => "shift-relieve",
    ShiftCloseAssumed => "shift-close-assumed",
    ShiftReadiness => "shift-readiness",
    ShiftMood => "shift-mood",
    ShiftMoodPrivate => "shift-mood-private",
    ShiftOpenMatters => "shift-open-matters",
    ShiftReadBackAsk => "shift-read-back-ask",
    ShiftAcknowledge => "shift-acknowledge",
    ShiftGiverPresent => "shift-giver-present",
    ShiftHandOver => "shift-hand-over",
    ShiftClose => "shift-close",
    ShiftActing => "shift-acting",
    ShiftSince => "shift-since",
}
