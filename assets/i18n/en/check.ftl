# Diagnoses of config and standards.
check-clean =
    { $n ->
    [one] { $n } file, nothing to correct
   *[other] { $n } files, nothing to correct
}
check-mistakes =
    { $n ->
    [one] { $n } mistake
   *[other] { $n } mistakes
}
check-unknown-key = unknown key { $key }
check-did-you-mean = did you mean { $key }?
