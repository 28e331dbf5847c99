//! The command line.

super::keys! {
    // The command line.
    CliAbout => "cli-about",
    CliError => "cli-error",
    CliHint => "cli-hint",
    CliCause => "cli-cause",
}
