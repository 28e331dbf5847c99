//! Forms and fields.

super::keys! {
    // Forms: one line at a time.
    FormWhat => "form-what",
    FormOwner => "form-owner",
    FormDue => "form-due",
    FormToWhom => "form-to-whom",
    FormReason => "form-reason",
    FormAlternative => "form-alternative",
    FormCause => "form-cause",
    FormName => "form-name",
    FormLabel => "form-label",
    FormNote => "form-note",
    FormSeverity => "form-severity",
    FormResult => "form-result",
    FormSatisfied => "form-satisfied",
    FormNotSatisfied => "form-not-satisfied",
    FormVerified => "form-verified",
    FormNotVerified => "form-not-verified",
    FormOptional => "form-optional",
    FormRequired => "form-required",
    FormPromiseNeedsDue => "form-promise-needs-due",
    FormYes => "form-yes",
    FormNo => "form-no",
    FormChoose => "form-choose",
}
