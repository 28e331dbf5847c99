//! Visits found by conditions, in the review.

use darban::domain::Lang;

use super::rig::Rig;
use super::start::Start;

scenes! {
    sifted: |lang| Rig::eventful(lang).types("pe");
    sifted_in_shift: |lang| Rig::eventful(lang).types("p⏎e");
    sifted_everywhere: |lang| Rig::eventful(lang).types("pe⇥");
    sifted_person: |lang| Rig::eventful(lang).types("pe1");
    sifted_desk: |lang| Rig::eventful(lang).types("pe2");
    sifted_kind: |lang| Rig::eventful(lang).types("pe3");
    sifted_place: |lang| Rig::eventful(lang).types("pe4");
    sifted_missed: |lang| Rig::eventful(lang).types("pe5");
    sifted_mark: |lang| Rig::eventful(lang).types("pe6");
    sifted_time: |lang| Rig::eventful(lang).types("p⏎e7");
    sifted_unhappy: |lang| Rig::eventful(lang).types("pe62");
    sifted_all_conditions: |lang| Rig::eventful(lang).types("p⏎e7713223242").types("62");
    sifted_nothing: |lang| Rig::eventful(lang).types("pe33");
    sifted_answer_found: |lang| Rig::eventful(lang).types("pe6/").types(nobody(lang));
    sifted_day_before: |lang| Rig::long_after(lang).types("pe72").types(earlier(lang)).types(earlier(lang));
    sifted_opened: |lang| Rig::eventful(lang).types("pe↓↓⏎");
    sifted_back: |lang| Rig::eventful(lang).types("pe↓↓⏎␛");
    sifted_reviewed: |lang| Rig::eventful(lang).types("pe↓↓p]");
    sifted_reviewed_among_all: |lang| Rig::eventful(lang).types("pep");
    sifted_reading: |lang| Rig::eventful(lang).slow().types("pe");
    sifted_stopped: |lang| Rig::eventful(lang).slow().types("pe␛");
    sifted_reading_on: |lang| Rig::after(lang, Start::busy(lang, 150)).types("pe").slow().types(&"↓".repeat(40));
    sifted_nobody: |lang| Rig::at_work(lang).types("pe");
    sifted_many: |lang| Rig::after(lang, Start::busy(lang, 150)).types("pe↓↓↓");
}

/// Part of what is said of a visit that nobody closed.
fn nobody(lang: Lang) -> &'static str {
    match lang {
        Lang::Fa => "نبست",
        Lang::En => "closed",
        Lang::Th => "ไม่มีใคร",
    }
}

/// The arrow towards earlier periods.
fn earlier(lang: Lang) -> &'static str {
    if lang.is_rtl() { "→" } else { "←" }
}

/// A list of more visits than are read at once goes on to the last one, and the selected one stays.
#[test]
fn a_long_list_is_read_as_it_is_scrolled() {
    let said = |rig: &Rig| -> Vec<String> {
        rig.paint(80, 24).1.into_iter().map(|line| darban::text::plain(&line.text).trim().to_owned()).collect()
    };
    let rig = Rig::after(Lang::En, Start::busy(Lang::En, 150)).types("pe");
    assert!(said(&rig).contains(&"1 of 60+".to_owned()), "the first portion alone: {:?}", said(&rig));
    let rig = rig.types(&"↓".repeat(31));
    assert!(said(&rig).contains(&"32 of 120+".to_owned()), "{:?}", said(&rig));
    let rig = rig.types(&"↓".repeat(140));
    assert!(said(&rig).contains(&"150 of 150".to_owned()), "{:?}", said(&rig));
    let back = rig.types("⏎␛");
    assert!(said(&back).contains(&"150 of 150".to_owned()), "the selected one stays: {:?}", said(&back));
}

/// Leaving the review of another shift leads back to one that stands there whole.
#[test]
fn the_review_below_stands_there_again() {
    let said = |rig: &Rig| -> Vec<String> {
        // The header's clock goes on.
        rig.paint(80, 24).1.into_iter().filter(|line| line.area.y > 0).map(|line| line.text).collect()
    };
    let rig = Rig::long_after(Lang::En).types("p⏎");
    let before = said(&rig);
    let rig = rig.types("e⇥p");
    assert_ne!(said(&rig), before, "another shift");
    assert_eq!(said(&rig.types("␛␛")), before);
}
