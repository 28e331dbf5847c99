//! People and their shift: signing in, settings, standards, readiness, the read-back, the end.

use darban::domain::Lang;
use darban::domain::people::Duty;

use super::language;
use super::rig::Rig;

scenes! {
    sign_in_duty: |lang| Rig::set_up(lang).types("1");
    sign_in_new_person_named: |lang| Rig::set_up(lang).types("3").types(somebody(lang)).types("⏎");
    sign_in_open_shift: |lang| Rig::at_work(lang).types("s21⏎");
    first_run_done: all_answered;
    readiness_mood: |lang| Rig::signed_in(lang).types(READY);
    read_back_due: |lang| Rig::relieved(lang).types("⏎");
    read_back_wrong: |lang| Rig::relieved(lang).types("⏎1");
    read_back_giver: |lang| Rig::relieved(lang).types("⏎2");
    shift_two_people: |lang| Rig::two_on_duty(lang).types("s");
    shift_somebody_goes: |lang| Rig::two_on_duty(lang).types("s4");
    shift_end_mood: |lang| Rig::at_work(lang).types("s3");
    shift_end: |lang| Rig::at_work(lang).types("s3⏎");
    shift_end_something_owed: |lang| Rig::promised(lang).types("s3⏎");
    shift_end_visits_open: |lang| Rig::at_work(lang).types("as3");
    shift_end_reason_owed: |lang| Rig::at_work(lang).types("a2⏎⏎1⏎s3");
    settings: |lang| Rig::at_work(lang).types("s4");
    settings_desk: |lang| Rig::at_work(lang).types("s41");
    settings_language: |lang| Rig::at_work(lang).types("s42");
    settings_whose: |lang| Rig::at_work(lang).types("s43");
    settings_person: |lang| Rig::at_work(lang).types("s43⏎");
    settings_name: |lang| Rig::at_work(lang).types("s43⏎1");
    settings_duty: |lang| Rig::at_work(lang).types("s43⏎2");
    settings_guidance: |lang| Rig::at_work(lang).types("s43⏎").types(after_voice(lang, "3", "4"));
    settings_right: |lang| Rig::at_work(lang).types("s43⏎").types(after_voice(lang, "4", "5"));
    settings_display: |lang| Rig::at_work(lang).types("s44");
    settings_without_rights: |lang| Rig::led(lang).types("s4");
    standard_changed: |lang| Rig::standard_changed(lang, Duty::Guard);
    standard_changed_reason: |lang| Rig::standard_changed(lang, Duty::Guard).types("⏎");
    standard_changed_without_rights: |lang| Rig::standard_changed(lang, Duty::Receptionist);
}

/// Every readiness item is met.
const READY: &str = "111111";

pub(super) fn somebody(lang: Lang) -> &'static str {
    match lang {
        Lang::Fa => "سارا",
        Lang::En => "Sara",
        Lang::Th => "ซาร่า",
    }
}

/// Thai asks for the polite form, too: what comes after it has another digit.
fn after_voice(lang: Lang, digit: &'static str, in_thai: &'static str) -> &'static str {
    if lang == Lang::Th { in_thai } else { digit }
}

/// All is answered: the polite form is left in Thai; elsewhere the desk lies under the readiness check.
fn all_answered(lang: Lang) -> Rig {
    let done = Rig::bare(lang).types(language(lang)).types("⏎").types(somebody(lang)).types("⏎1");
    if lang == Lang::Th { done } else { done.types("␛") }
}
