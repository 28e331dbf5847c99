//! Three voices side by side, and how far they agree.

use std::collections::BTreeMap;

use darban::domain::answer::Answer::{self, Assumed, Met, Missed, Na};
use darban::domain::measures::Share;
use darban::domain::review::{Agreement, Matter, ReviewCommand, agreement, voices};
use darban::domain::standard::Parameter;

use super::Review;

fn observe(review: &mut Review, visit: usize, answers: &[(&str, Answer)]) {
    let (staff, encounter) = (review.post.omid, Some(review.visits[visit]));
    let answers = answers.iter().map(|(item, answer)| ((*item).to_owned(), *answer)).collect();
    review.ok(ReviewCommand::Observe { encounter, staff, answers, note: "seen".into() });
}

#[test]
fn each_item_in_the_words_of_both() {
    let mut review = Review::new();
    let visit = review.visits[0];
    let alone = voices(review.matter(), visit).expect("a visit");
    assert!(alone.items.iter().all(|voice| voice.supervisor == Assumed) && alone.observations.is_empty());
    observe(&mut review, 0, &[("respect", Missed), ("words", Met)]);
    observe(&mut review, 0, &[("respect", Met)]);
    let both = voices(review.matter(), visit).expect("a visit");
    let said: BTreeMap<_, _> = both.items.iter().map(|voice| (voice.item.as_str(), voice.supervisor)).collect();
    assert_eq!((said["respect"], said["words"], said["listening"]), (Met, Met, Assumed), "the last word counts");
    assert_eq!(both.observations.len(), 2);
    // What was measured is the record's word too, what nobody answered is none.
    let own: BTreeMap<_, _> = both.items.iter().map(|voice| (voice.item.as_str(), voice.own)).collect();
    assert_eq!((own["quick"], own["words"], own["hand"]), (Met, Assumed, Na));
    assert!(agreement([&both]).is_empty(), "assumed is no voice");
    // Without the text of the standard nothing is said.
    let bare = Matter { standards: BTreeMap::new(), ..review.matter().clone() };
    assert_eq!(voices(&bare, visit), None);
}

#[test]
fn agreement_is_counted_where_both_say_met_or_missed() {
    type Pairs = &'static [(Answer, Answer)];
    let cases: &[(Pairs, Option<(u64, u64)>)] = &[
        (&[], None),
        (&[(Na, Na), (Assumed, Met), (Met, Na), (Missed, Assumed)], None),
        (&[(Met, Met), (Missed, Missed), (Met, Missed)], Some((2, 3))),
    ];
    for (pairs, expected) in cases {
        let mut found = Agreement::default();
        pairs.iter().for_each(|(own, supervisor)| found.count(*own, *supervisor));
        let (part, whole) = expected.unwrap_or_default();
        assert_eq!(found.same, Share { part, whole }, "{pairs:?}");
        assert_eq!(found.kappa(), None, "too few");
    }
}

#[test]
fn kappa_as_in_the_books() {
    // both met, own met only, supervisor met only, both missed; κ in thousandths, computed by hand.
    let cases = [
        ((20, 5, 10, 15), Some(400)),
        ((25, 0, 0, 25), Some(1_000)),
        ((0, 25, 25, 0), Some(-1_000)),
        ((45, 15, 25, 15), Some(130)),
        ((25, 35, 5, 35), Some(259)),
        ((50, 0, 0, 0), None),
        ((10, 4, 5, 10), None),
        ((10, 5, 5, 10), Some(333)),
    ];
    for ((both, own, supervisor, neither), kappa) in cases {
        let mut found = Agreement::default();
        for (n, pair) in
            [(both, (Met, Met)), (own, (Met, Missed)), (supervisor, (Missed, Met)), (neither, (Missed, Missed))]
        {
            (0..n).for_each(|_| found.count(pair.0, pair.1));
        }
        assert_eq!(found.kappa_mille(), kappa, "{both} {own} {supervisor} {neither}");
    }
}

#[test]
fn agreement_by_parameter() {
    let mut review = Review::new();
    observe(&mut review, 0, &[("respect", Met)]);
    let mut found = voices(review.matter(), review.visits[0]).expect("a visit");
    for voice in &mut found.items {
        (voice.own, voice.supervisor) = match voice.parameter {
            Parameter::Respect => (Met, Met),
            Parameter::Speech => (Met, Missed),
            _ => (Na, Na),
        };
    }
    let by = agreement([&found, &found]);
    let shares: Vec<_> = by.iter().map(|(parameter, agreement)| (*parameter, agreement.same)).collect();
    let share = |part| Share { part, whole: 2 };
    assert_eq!(shares, [(Parameter::Speech, share(0)), (Parameter::Respect, share(2))]);
}
