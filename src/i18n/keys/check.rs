//! Diagnoses of config and standards.

super::keys! {
    // Diagnoses of config and standards.
    CheckClean => "check-clean",
    CheckMistakes => "check-mistakes",
    CheckUnknownKey => "check-unknown-key",
    CheckDidYouMean => "check-did-you-mean",
}
