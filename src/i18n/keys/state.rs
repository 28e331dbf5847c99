//! Saving, undoing, resuming.

super::keys! {
    // What became of a key: saving, saved, failed.
    StateSaving => "state-saving",
    StateSaved => "state-saved",
    StateSavedAs => "state-saved-as",
    StateNotSaved => "state-not-saved",
    StateTryAgain => "state-try-again",
    StateLeftUnsaved => "state-left-unsaved",
    StateLeaveTitle => "state-leave-title",
    StateLeaveAsk => "state-leave-ask",
    StateStay => "state-stay",
    StateLeaveWithout => "state-leave-without",
    StateDiskFull => "state-disk-full",
    StateReadOnly => "state-read-only",
    StateLocked => "state-locked",
    StateWindowSmall => "state-window-small",
    StateUndone => "state-undone",
    StateRedone => "state-redone",
    StateNothingToUndo => "state-nothing-to-undo",
    StateNewerEntry => "state-newer-entry",
    StateLeaveOpen => "state-leave-open",
    // After a crash.
    ResumeFound => "resume-found",
    ResumeResume => "resume-resume",
    ResumeClose => "resume-close",
    ResumeDiscard => "resume-discard",
}
