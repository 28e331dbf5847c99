//! The conditions by which visits are sifted, and what can be chosen for each.

use std::collections::BTreeSet;

use crate::domain::encounter::{Place, VisitorKind};
use crate::domain::ids::{DeskId, EncounterId, ShiftId, StaffId};
use crate::domain::standard::Parameter;
use crate::i18n::{self, Key, Unit};
use crate::ui::Cx;
use crate::ui::question::{MARKS, Sift};
use crate::ui::widgets::list::naming;

/// A condition, in the order of the digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Condition {
    /// Whose visit.
    Staff,
    /// At which desk.
    Desk,
    /// Who came.
    Kind,
    /// Where.
    Place,
    /// A parameter of which something was missed.
    Missed,
    /// What makes it worth looking at.
    Mark,
    /// In which shift, or when the shift began.
    Time,
}

impl Condition {
    /// All of them.
    pub(super) const ALL: [Condition; 7] = [
        Condition::Staff,
        Condition::Desk,
        Condition::Kind,
        Condition::Place,
        Condition::Missed,
        Condition::Mark,
        Condition::Time,
    ];

    /// Its name in the catalogue.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Condition::Staff => "staff",
            Condition::Desk => "desk",
            Condition::Kind => "kind",
            Condition::Place => "place",
            Condition::Missed => "missed",
            Condition::Mark => "mark",
            Condition::Time => "time",
        }
    }
}

/// When the visits were.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum When {
    /// At any time.
    #[default]
    Ever,
    /// In this shift, whatever the desk.
    Shift(ShiftId),
    /// In a period, by the days on which shifts began.
    Period(Unit, (i32, i32)),
}

/// What was chosen; none lets everything through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Chosen {
    pub(super) staff: Option<StaffId>,
    pub(super) desk: Option<DeskId>,
    pub(super) kind: Option<VisitorKind>,
    pub(super) place: Option<Place>,
    pub(super) missed: Option<Parameter>,
    pub(super) mark: Option<&'static str>,
    pub(super) when: When,
}

impl Chosen {
    /// In the words of the question: at most so many, older than `before`.
    pub(super) fn sift(&self, before: Option<EncounterId>, limit: usize) -> Sift {
        let Chosen { staff, kind, place, missed, mark, .. } = *self;
        let (shift, days) = match self.when {
            When::Ever => (None, None),
            When::Shift(shift) => (Some(shift), None),
            When::Period(_, days) => (None, Some(days)),
        };
        Sift { desk: self.desk(), shift, staff, kind, place, missed, mark, days, before, limit }
    }

    /// The desk, unless a shift is chosen, which is of one.
    pub(super) fn desk(&self) -> Option<DeskId> {
        self.desk.filter(|_| !matches!(self.when, When::Shift(_)))
    }

    /// Whether it asks for more than where the visits were.
    pub(super) fn asks(&self) -> bool {
        let Chosen { desk, when, .. } = *self;
        let period = matches!(when, When::Period(..));
        period || *self != Chosen { desk, when, ..Chosen::default() }
    }

    /// Everything where the visits were: what else was asked for is left out.
    pub(super) fn without(&self) -> Chosen {
        let when = if matches!(self.when, When::Period(..)) { When::Ever } else { self.when };
        Chosen { desk: self.desk, when, ..Chosen::default() }
    }

    /// The period before or after; nothing begins after today.
    pub(super) fn step(&mut self, cx: &Cx<'_>, later: bool) -> bool {
        let When::Period(unit, days) = self.when else { return false };
        let beside = i18n::period_beside(cx.prefs.dates, unit, days, later);
        let steps = beside != days && beside.0 <= cx.today();
        if steps {
            self.when = When::Period(unit, beside);
        }
        steps
    }

    /// What a condition says; none: it lets everything through.
    pub(super) fn value(&self, cx: &Cx<'_>, of: Condition, desks: &[(DeskId, String)]) -> Option<String> {
        match of {
            Condition::Staff => self.staff.map(|staff| naming::person(cx, staff)),
            Condition::Desk => self.desk().map(|desk| naming::desk(cx, desks, desk)),
            Condition::Kind => self.kind.map(|kind| cx.word("kind", kind.name())),
            Condition::Place => self.place.map(|place| cx.word("place", place.name())),
            Condition::Missed => self.missed.map(|parameter| naming::parameter(cx, parameter)),
            Condition::Mark => self.mark.map(|mark| cx.word("mark", mark)),
            Condition::Time => match self.when {
                When::Ever => None,
                When::Shift(_) => Some(cx.say(Key::ReviewAmongShift)),
                When::Period(unit, days) => Some(i18n::period_name(cx.prefs.dates, unit, days)),
            },
        }
    }

    /// What can be chosen for a condition, as what would then be chosen altogether; everything first. `home` is the shift
    /// from whose review it was opened.
    pub(super) fn options(
        &self,
        cx: &Cx<'_>,
        of: Condition,
        (home, desks): (Option<ShiftId>, &[(DeskId, String)]),
    ) -> Vec<Chosen> {
        let here = *self;
        let among = if matches!(here.when, When::Shift(_)) { When::Ever } else { here.when };
        match of {
            Condition::Staff => each(people(cx), |staff| Chosen { staff, ..here }),
            Condition::Desk => each(desks.iter().map(|(desk, _)| *desk), |desk| Chosen { desk, when: among, ..here }),
            Condition::Kind => each(VisitorKind::ALL.iter().copied(), |kind| Chosen { kind, ..here }),
            Condition::Place => each(Place::ALL.iter().copied(), |place| Chosen { place, ..here }),
            Condition::Missed => each(parameters(cx), |missed| Chosen { missed, ..here }),
            Condition::Mark => each(MARKS, |mark| Chosen { mark, ..here }),
            Condition::Time => {
                let shift = home.map(When::Shift);
                each(shift.into_iter().chain(periods(cx)), |when| Chosen { when: when.unwrap_or_default(), ..here })
            }
        }
    }
}

fn each<T>(all: impl IntoIterator<Item = T>, chosen: impl Fn(Option<T>) -> Chosen) -> Vec<Chosen> {
    std::iter::once(None).chain(all.into_iter().map(Some)).map(chosen).collect()
}

/// Everybody who has a name, in its order.
fn people(cx: &Cx<'_>) -> Vec<StaffId> {
    let mut people: Vec<_> = cx.book.staff.values().filter(|staff| !staff.name.is_empty()).collect();
    i18n::sort_by_name(cx.lang(), &mut people, |staff| &staff.name);
    people.into_iter().map(|staff| staff.id).collect()
}

/// What the known standards ask of a visit.
fn parameters(cx: &Cx<'_>) -> BTreeSet<Parameter> {
    cx.book.standards.values().flat_map(|standard| &standard.items).map(|item| item.parameter).collect()
}

/// The present periods and the ones before; the arrows lead on from them.
fn periods(cx: &Cx<'_>) -> Vec<When> {
    let present = |unit| (unit, i18n::period_of(cx.prefs.dates, unit, cx.today()));
    let before = |(unit, days)| (unit, i18n::period_beside(cx.prefs.dates, unit, days, false));
    let (day, week, month, year) = (present(Unit::Day), present(Unit::Week), present(Unit::Month), present(Unit::Year));
    let all = [day, before(day), week, month, before(month), year, before(year)];
    all.map(|(unit, days)| When::Period(unit, days)).into()
}
