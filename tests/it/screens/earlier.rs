//! Shifts that are long over: the way to them, and what they look like.

use darban::domain::Lang;

use super::rig::Rig;

scenes! {
    earlier_shifts: |lang| Rig::long_after(lang).types("ee");
    earlier_none: |lang| Rig::at_work(lang).types("ee");
    earlier_encounters: |lang| Rig::long_after(lang).types("ee↓⏎");
    earlier_no_visit: |lang| Rig::long_after(lang).types("ee↓↓↓↓↓⏎");
    earlier_encounter_in_full: |lang| Rig::long_after(lang).types("ee⏎⏎1↓⏎");
    earlier_found: |lang| Rig::long_after(lang).types("ee/").types(match lang {
        Lang::Fa => "۲۲ آبان احمدی",
        Lang::En => "13 nov ahmadi",
        Lang::Th => "13 พ.ย. อาห์มาดี",
    });
}
