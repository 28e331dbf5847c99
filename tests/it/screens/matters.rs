//! What is asked, owed and corrected: requests to their end, promises, the lists, reasons.

use super::rig::Rig;

scenes! {
    promise_what: |lang| Rig::at_work(lang).types("a⏎r22");
    promise_owner: |lang| Rig::at_work(lang).types("a⏎r22⏎");
    promise_due: |lang| Rig::at_work(lang).types("a⏎r22⏎⏎");
    promise_critical: |lang| Rig::at_work(lang).types("a⏎r22⏎⏎⏎");
    referred: |lang| Rig::at_work(lang).types("a⏎r23");
    refused: |lang| Rig::at_work(lang).types("a⏎r24");
    refused_in_own_words: |lang| Rig::at_work(lang).types("a⏎r246");
    refused_alternative: |lang| Rig::at_work(lang).types("a⏎r246B-214⏎");
    board_not_settled: |lang| Rig::at_work(lang).types("a⏎r26⏎1");
    settle: |lang| Rig::at_work(lang).types("a⏎r26o⏎");
    owed_not_settled: |lang| Rig::at_work(lang).types("a⏎r316o");
    owed_found: |lang| Rig::promised(lang).types("o/B⏎");
    keep: |lang| Rig::promised(lang).types("o⏎");
    keep_verified: |lang| Rig::promised(lang).types("o⏎1");
    keep_another_time: |lang| Rig::promised(lang).types("o⏎4");
    another_time: |lang| Rig::promised(lang).types("on");
    encounters_none: |lang| Rig::at_work(lang).types("e");
    encounters_not_found: |lang| Rig::at_work(lang).types("a⏎e/B-214");
    encounters_of_two_shifts: |lang| Rig::relieved(lang).types("␛ae");
    encounter_with_promise: |lang| Rig::promised(lang).types("e⏎");
    correction_reason: |lang| Rig::relieved(lang).types("␛e⏎1");
    discard_reason: |lang| Rig::left_open(lang).types("3");
    occurrence_usual: |lang| Rig::at_work(lang).types("i1");
    occurrence_grave: |lang| Rig::at_work(lang).types("i4");
    place: |lang| Rig::at_work(lang).types("ak1");
    channel: |lang| Rig::at_work(lang).types("ak11");
    label: |lang| Rig::at_work(lang).labelled().types("an⏎");
    swap_with_whom: |lang| Rig::two_on_duty(lang).types("ax");
    their_words: |lang| Rig::at_work(lang).types("aun");
}
