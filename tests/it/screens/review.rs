//! The review of a shift in which much happened.

use super::rig::Rig;

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
    review_not_allowed: |lang| Rig::relieved(lang).types("␛p");
}
