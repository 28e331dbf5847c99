//! What goes wrong with file, disk and terminal, and what to do next.

super::keys! {
    TroubleFolder => "trouble-folder",
    TroubleCannotOpen => "trouble-cannot-open",
    TroubleForeign => "trouble-foreign",
    TroubleNewer => "trouble-newer",
    TroubleMoved => "trouble-moved",
    TroubleReadOnly => "trouble-read-only",
    TroubleFull => "trouble-full",
    TroubleLocked => "trouble-locked",
    TroubleDamaged => "trouble-damaged",
    TroubleDisk => "trouble-disk",
    TroubleOther => "trouble-other",
    TroubleNoTerminal => "trouble-no-terminal",
    TroubleCrash => "trouble-crash",
}
