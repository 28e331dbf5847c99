//! The review of a shift in which much happened.

use darban::domain::Lang;
use darban::domain::encounter::Act;
use darban::domain::entry::Body;
use darban::domain::people::Right;
use darban::i18n::{self, Key};

use super::rig::Rig;
use super::start::Start;

scenes! {
    review_shifts: |lang| Rig::eventful(lang).types("p");
    review_exceptions: |lang| Rig::eventful(lang).types("p⏎");
    review_left: |lang| Rig::eventful(lang).types("p⏎]");
    review_attention: |lang| Rig::eventful(lang).types("p⏎]]]");
    review_all: |lang| Rig::eventful(lang).types("p⏎*");
    review_commend: |lang| Rig::eventful(lang).types("p⏎m");
    review_commended: |lang| Rig::eventful(lang).types("p⏎m↓⏎");
    review_coach: |lang| Rig::eventful(lang).types("p⏎h");
    review_coach_due: |lang| Rig::eventful(lang).types("p⏎h↓⏎");
    review_observe: |lang| Rig::eventful(lang).types("p⏎j");
    review_observe_note: |lang| Rig::eventful(lang).types("p⏎j112111111");
    review_root: |lang| Rig::eventful(lang).types("p⏎w1");
    review_root_of_which: |lang| Rig::eventful(lang).types("p⏎w");
    review_to_whom: |lang| Rig::eventful(lang).types("p↑⏎m");
    review_observe_whom: |lang| Rig::eventful(lang).types("p↑⏎j");
    review_merits: |lang| Rig::eventful(lang).types("p⏎*").signs();
    review_sign: |lang| Rig::eventful(lang).types("p⏎m↓⏎").signs();
    review_signed: |lang| Rig::eventful(lang).types("p⏎m↓⏎").signs().types("2");
    review_reopen: |lang| Rig::eventful(lang).types("p⏎m↓⏎").signs().types("2").signs();
    feedback_nothing: |lang| Rig::eventful(lang).types("po");
    feedback_for_you: |lang| Rig::eventful(lang).types("p↑⏎m1↓⏎o");
    feedback_objection: |lang| Rig::eventful(lang).types("p↑⏎m1↓⏎o3");
    feedback_to_decide: |lang| Rig::eventful(lang).types("p↑⏎m1↓⏎o3no⏎");
    feedback_decision: |lang| Rig::eventful(lang).types("p↑⏎m1↓⏎o3no⏎⏎");
    feedback_decision_why: |lang| Rig::eventful(lang).types("p↑⏎m1↓⏎o3no⏎⏎2");
    feedback_at_sign_in: |lang| Rig::eventful(lang).types("p⏎m↓⏎␛␛s2").types(commended(lang)).types("⏎1⏎⏎⏎⏎⏎⏎⏎");
    feedback_news: |lang| Rig::eventful(lang).types("p⏎m↓⏎␛␛s2").types(commended(lang)).types("⏎1␛s1s2");
    feedback_side_by_side: |lang| Rig::eventful(lang).types("p↑⏎m1↓⏎o3").types(their_words(lang)).types("⏎");
    review_owed_answers: |lang| Rig::eventful(lang).types("p↑⏎m1↓⏎o3no⏎␛␛").later(9 * 86_400_000);
    review_taken_back: |lang| Rig::eventful(lang).types("p⏎m↓⏎z").later(3_000);
    review_taken_up_again: |lang| Rig::eventful(lang).types("p⏎m↓⏎").signs().types("2").signs().types("no⏎");
    review_search: |lang| Rig::eventful(lang).types("p/");
    review_search_found: |lang| Rig::eventful(lang).types("p/").types(their_words(lang));
    review_search_in_shift: |lang| Rig::eventful(lang).types("p⏎/").types(their_words(lang));
    review_search_opened: |lang| Rig::eventful(lang).types("p/").types(their_words(lang)).types("⏎");
    review_who: |lang| Rig::reviews(lang, Start::over(lang));
    review_on_own_machine: |lang| Rig::reviews(lang, Start::over(lang)).types("1");
    review_not_allowed: |lang| Rig::relieved(lang).types("␛p");
}

/// What the furious visitor said, as far as somebody types it.
fn their_words(lang: Lang) -> &'static str {
    match lang {
        Lang::Fa => "سومین بار",
        Lang::En => "third",
        Lang::Th => "ครั้งที่สาม",
    }
}

/// The digit of who was commended, among people in the order of their names.
fn commended(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "2",
        Lang::Fa | Lang::Th => "1",
    }
}

#[test]
fn a_run_for_the_review_asks_for_the_shifts_before_any_key_and_any_tick() {
    for lang in Lang::ALL {
        let opened = Rig::reviews(lang, Start::eventful(lang)).opened();
        let (_, lines) = opened.paint(120, 40);
        let standing = i18n::say(lang, Key::StandingReceived);
        assert!(lines.iter().any(|line| line.text.contains(&standing)), "{lang:?}");
    }
}

#[test]
fn what_is_said_without_a_shift_is_the_reviewers() {
    for lang in Lang::ALL {
        let begun = Rig::reviews(lang, Start::over(lang)).types("1");
        assert!(begun.book().open_shift().is_none());
        let said = begun.types("↓⏎m↓⏎");
        let matter = said.book().matter.as_ref().expect("a shift is under review");
        let given: Vec<_> = matter.given().collect();
        assert_eq!(given.len(), 1, "{lang:?}");
        let reviewer = said.book().staff.values().find(|staff| staff.id == given[0].by).expect("known");
        assert!(reviewer.right >= Right::Supervisor);
    }
}

#[test]
fn in_a_run_for_the_review_a_visit_is_corrected_with_a_reason_and_nothing_is_done_at_the_desk() {
    for lang in Lang::ALL {
        let opened = Rig::reviews(lang, Start::eventful(lang).relieved().ready()).types("1↓⏎*⏎");
        let (guard, before) = (opened.book().acting().expect("somebody is at the desk").id, opened.entries().len());
        let keys = opened.types("azyrv⏎").types("␛⏎");
        assert_eq!(keys.entries().len(), before, "{lang:?}: {:?}", keys.entries()[before..].to_vec());
        let mut asked = keys.types("n");
        assert_eq!(asked.stands(), ("Note".into(), Some("note".into())), "{lang:?}");
        asked = asked.types("B-214⏎");
        assert_eq!(asked.stands(), ("Correction".into(), Some("reason".into())), "{lang:?}: always with a reason");
        let corrected = asked.types("↓⏎");
        let said = &corrected.entries()[before..];
        assert!(said.iter().all(|entry| entry.actor.is_some_and(|actor| actor != guard)), "{lang:?}: {said:?}");
        let last = said.last().expect("it is corrected");
        assert!(matches!(&last.body, Body::Corrected { reason: Some(_), act: Act::Note(note), .. } if note == "B-214"));
        let (_, lines) = corrected.paint(120, 40);
        assert!(lines.iter().any(|line| line.text.contains("B-214")), "{lang:?}: and is seen");
    }
}

/// What was said about a visit can be read at the smallest window with two panes, and on the page of the visit.
#[test]
fn words_of_a_commendation_are_read_beside_the_list_and_on_the_page_of_the_visit() {
    for lang in Lang::ALL {
        // Wrapped words stand on several lines, and Thai has no blanks where it is wrapped.
        let dense = |words: String| words.split_whitespace().collect::<String>();
        let said = |rig: &Rig, key: Key| {
            let (_, lines) = rig.paint(80, 24);
            dense(lines.into_iter().map(|line| line.text).collect()).contains(&dense(i18n::say(lang, key)))
        };
        let mut rig = Rig::eventful(lang).types("p⏎m↓⏎");
        assert!(!said(&rig, Key::ReviewMeritCalm), "{lang:?}: control: it stands below what is seen");
        assert!(said(&rig, Key::ReviewHintScroll), "{lang:?}: and how to get there is named");
        let on = if lang == Lang::Fa { "←" } else { "→" };
        for _ in 0..12 {
            rig = rig.types(on);
        }
        assert!(said(&rig, Key::ReviewMeritCalm), "{lang:?}");
        let mut page = Rig::eventful(lang).types("p⏎m↓⏎⏎");
        page.paint(80, 24);
        page = page.types("↓↓↓↓↓↓↓↓↓↓↓");
        assert!(said(&page, Key::ReviewMeritCalm), "{lang:?}: on its page");
    }
}
