//! Figures worked out by hand.

use super::*;

fn sure(ms: i64) -> Option<Span> {
    Some(Span { ms, sure: true })
}

#[test]
fn medians_and_percentiles_by_hand() {
    let to_ten: Vec<i64> = (1..=10).rev().collect();
    let cases: [(&[i64], Option<i64>, Option<i64>); 7] = [
        (&[], None, None),
        (&[7], Some(7), Some(7)),
        (&[9, 1], Some(5), Some(9)),
        (&[4, 1], Some(2), Some(4)),
        (&[30, 10, 20], Some(20), Some(30)),
        (&to_ten, Some(5), Some(9)),
        (&[i64::MAX, i64::MAX], Some(i64::MAX), Some(i64::MAX)),
    ];
    for (values, middle, p90) in cases {
        assert_eq!((median(values), percentile(values, 90)), (middle, p90), "{values:?}");
    }
    assert_eq!(percentile(&to_ten, 91), Some(10));
    assert_eq!(percentile(&to_ten, 1), Some(1));
    assert_eq!((percentile(&to_ten, 0), percentile(&to_ten, 101)), (None, None));
}

#[test]
fn percent_of_a_share() {
    for (part, whole, percent) in
        [(0, 0, None), (0, 3, Some(0)), (1, 3, Some(33)), (2, 3, Some(67)), (1, 8, Some(13)), (3, 3, Some(100))]
    {
        assert_eq!(Share { part, whole }.percent(), percent, "{part} of {whole}");
    }
    assert_eq!(Share { part: u64::MAX, whole: u64::MAX }.percent(), Some(100));
    for (part, whole, permille) in [(0, 0, None), (1, 3, Some(333)), (2, 3, Some(667)), (1, 16, Some(63))] {
        assert_eq!(Share { part, whole }.permille(), permille, "{part} of {whole}");
    }
}

#[test]
fn only_live_and_sure_visits_enter_the_response() {
    let made = [Made::Live, Made::Live, Made::AtOnce, Made::Afterwards, Made::Imported, Made::Live, Made::Live];
    let unsure = Some(Span { ms: 1, sure: false });
    let spans = [sure(30_000), sure(30_001), sure(5), sure(0), sure(9), None, unsure];
    let figure = response(&made, &spans, &[Some(30_000); 7]);
    assert_eq!(figure.measured, Share { part: 2, whole: 7 });
    assert_eq!(figure.within, Share { part: 1, whole: 2 });
    assert_eq!((figure.median, figure.p90), (Some(30_000), Some(30_001)));
    assert_eq!(response(&[], &[], &[]), Response::default());
    // Of a standard whose text is not known nobody can say whether a wait was too long.
    let unknown = response(&made[..2], &spans[..2], &[None, Some(60_000)]);
    assert_eq!((unknown.within, unknown.measured.part), (Share { part: 1, whole: 1 }, 2));
    let each = response(&made[..2], &spans[..2], &[Some(10_000), Some(60_000)]);
    assert_eq!(each.within, Share { part: 1, whole: 2 }, "each by the target of its own standard");
}

#[test]
fn handling_by_hand() {
    let made = [Made::Live, Made::AtOnce, Made::Live, Made::Live];
    let figure = handling(&made, &[sure(60_000), sure(1), None, sure(90_000)]);
    assert_eq!(figure, (Some(75_000), Share { part: 2, whole: 4 }));
    assert_eq!(handling(&[], &[]), (None, Share::default()));
}

#[test]
fn those_who_left_are_a_share_of_those_who_came() {
    use Outcome::{Assumed, Discarded, LeftUnserved, LeftUnsettled, Served};
    let outcomes = [Served, Served, LeftUnserved, LeftUnsettled, Assumed, Discarded].map(Some);
    let mut all = outcomes.to_vec();
    all.push(None);
    let figure = ends(&all);
    assert_eq!((figure.arrived, figure.open, figure.served, figure.discarded), (6, 1, 2, 1));
    assert_eq!(figure.left(), Share { part: 2, whole: 6 });
    assert_eq!(ends(&[]).left().percent(), None);
}

#[test]
fn compliance_leaves_assumed_and_inapplicable_items_out() {
    use Answer::{Assumed, Met, Missed, Na};
    let answers = [Met, Missed, Assumed, Na, Met, Missed];
    let figure = compliance(&answers, &[3, 2, 9, 9, 1, 2], &[true, false, true, true, false, true]);
    assert_eq!(figure.weight, Share { part: 4, whole: 8 });
    assert_eq!((figure.answered, figure.assumed, figure.critical_misses), (4, 1, 1));
    assert!(figure.is_few());
    assert!(!compliance(&[Met; 10], &[1; 10], &[false; 10]).is_few());
    assert_eq!(compliance(&[Assumed, Na], &[1, 1], &[true, true]).weight.percent(), None);
}

#[test]
fn promises_kept_late_and_open() {
    let due = [100, 100, 100, 300, 300, 200];
    let kept = [Some(100), Some(101), None, None, Some(150), None];
    let figure = promises(&due, &kept, 200);
    assert_eq!((figure.open, figure.late), (3, 1), "due at this very moment is not late");
    assert_eq!(figure.in_time, Share { part: 2, whole: 4 });
    assert_eq!(promises(&[], &[], 0), Promises::default());
}

#[test]
fn recovery_counts_the_unhappy_only() {
    let calm = [Some(Calm::Calm), Some(Calm::NotCalm), None, Some(Calm::Calm), Some(Calm::Left)];
    assert_eq!(recovery(&[true, true, true, false, true], &calm), Share { part: 1, whole: 4 });
    assert_eq!(recovery(&[], &[]).percent(), None);
}
