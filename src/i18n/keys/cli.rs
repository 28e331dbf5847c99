//! The command line.

super::keys! {
    // The command line.
    CliAbout => "cli-about",
    CliError => "cli-error",
    CliHint => "cli-hint",
    CliCause => "cli-cause",
    // What is wrong with a line of `record`.
    CliLine => "cli-line",
    WrongTooLong => "wrong-too-long",
    WrongNotUtf8 => "wrong-not-utf8",
    WrongNotJson => "wrong-not-json",
    WrongNotObject => "wrong-not-object",
    WrongMissing => "wrong-missing",
    WrongUnknown => "wrong-unknown",
    WrongNotText => "wrong-not-text",
    WrongNotNumber => "wrong-not-number",
    WrongNotFlag => "wrong-not-flag",
    WrongNotMany => "wrong-not-many",
    WrongNotOneOf => "wrong-not-one-of",
    WrongNotTime => "wrong-not-time",
    WrongFuture => "wrong-future",
    WrongNoPerson => "wrong-no-person",
    WrongManyPeople => "wrong-many-people",
    WrongNoTicket => "wrong-no-ticket",
    WrongNoRequestOf => "wrong-no-request-of",
    WrongNothingLast => "wrong-nothing-last",
    WrongNoPack => "wrong-no-pack",
}
