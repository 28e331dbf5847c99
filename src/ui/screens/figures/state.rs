//! Which view, over which period and which desks, and what has been read for it.

use crate::domain::ids::{DeskId, StaffId};
use crate::domain::report::{Ask, By, Days, Gauge, Question, Report, Slice};
use crate::i18n::{Unit, period_beside, period_of};
use crate::ui::cx::Cx;
use crate::ui::question::{Habits, Habitual};

/// So many periods a trend shows, the present one last.
pub(super) const TREND: usize = 12;
/// Days in which a month is too young to open the figures with.
const YOUNG: i32 = 7;
/// How many weeks later the verdicts are that stand beside a week's moods.
const LAG: usize = 1;

/// The views, each with the digit that chooses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    /// Compliance with the standard.
    Standard,
    /// Response, handling, left.
    Clocks,
    /// Hour × weekday.
    Hours,
    /// Complaints, promises, what visitors did not know.
    Complaints,
    /// Verdicts, and moods beside them.
    Verdicts,
    /// How far people lie apart, adjusted beside raw.
    People,
    /// How often signs show that ask for attention.
    Attention,
    /// How often the record and the supervisor say the same.
    Agreement,
    /// A person's own card: behind a door of its own, with no digit.
    Own,
}

impl View {
    /// In the order of their digits.
    pub(super) const ALL: [View; 8] = [
        View::Standard,
        View::Clocks,
        View::Hours,
        View::Complaints,
        View::Verdicts,
        View::People,
        View::Attention,
        View::Agreement,
    ];

    /// Its name in the catalogue.
    pub(super) const fn name(self) -> &'static str {
        match self {
            View::Standard => "standard",
            View::Clocks => "clocks",
            View::Hours => "hours",
            View::Complaints => "complaints",
            View::Verdicts => "verdicts",
            View::People => "people",
            View::Attention => "attention",
            View::Agreement => "agreement",
            View::Own => "own",
        }
    }
}

/// By what the scorecard is parted, in the order in which Tab goes through them.
pub(super) const BYS: [By; 6] = [By::Person, By::Place, By::Hour, By::Kind, By::Channel, By::Desk];

/// What is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) view: View,
    pub(super) unit: Unit,
    /// First and last day of the period.
    pub(super) days: (i32, i32),
    /// One desk, or all in the file.
    pub(super) desk: Option<DeskId>,
    /// Index into [`BYS`].
    pub(super) by: usize,
    /// Whose card it is.
    pub(super) staff: Option<StaffId>,
    /// When it was asked: what is late is late at this moment, in milliseconds since 1970-01-01 UTC.
    pub(super) now: i64,
}

impl Chosen {
    /// The month of the present moment, at this desk; in its first days the month before, of which there is more to say.
    pub(super) fn new(cx: &Cx<'_>) -> Chosen {
        let mut days = period_of(cx.prefs.dates, Unit::Month, cx.today());
        if cx.today() - days.0 < YOUNG {
            days = period_beside(cx.prefs.dates, Unit::Month, days, false);
        }
        let desk = cx.book.desk.as_ref().map(|desk| desk.id);
        Chosen { view: View::Standard, unit: Unit::Month, days, desk, by: 0, staff: None, now: cx.now.wall }
    }

    /// The own card of who is at the keyboard, for the month of the present moment.
    pub(super) fn own(cx: &Cx<'_>) -> Chosen {
        let staff = cx.person().map(|staff| staff.id);
        Chosen { view: View::Own, staff, ..Chosen::new(cx) }
    }

    /// What has to be read from the shifts themselves for this view.
    pub(super) fn habits(&self) -> Option<Habits> {
        let of_shifts = self.view == View::Attention;
        of_shifts.then_some(Habits { desk: self.desk, first: self.days.0, last: self.days.1 })
    }

    /// The next longer period, around the last day of this one, but not beyond today.
    pub(super) fn widen(&mut self, cx: &Cx<'_>) {
        let day = self.days.1.min(cx.today()).max(self.days.0);
        self.unit = self.unit.wider();
        self.days = period_of(cx.prefs.dates, self.unit, day);
    }

    /// The period before or after; nothing begins after today.
    pub(super) fn step(&mut self, cx: &Cx<'_>, later: bool) {
        let beside = period_beside(cx.prefs.dates, self.unit, self.days, later);
        if beside.0 <= cx.today() {
            self.days = beside;
        }
    }

    fn slice(&self) -> Slice {
        let days = Days { first: self.days.0, last: self.days.1 };
        Slice { days, desks: self.desk.into_iter().collect(), ..Slice::default() }
    }

    /// What has to be read for this view.
    pub(super) fn questions(&self, cx: &Cx<'_>) -> Vec<Question> {
        let trend = |gauge| (self.unit != Unit::All).then(|| Ask::Trend { gauge, periods: self.periods(cx) });
        let asks = match self.view {
            View::Standard => vec![Some(Ask::Scorecard(BYS[self.by])), trend(Gauge::Score)],
            View::Clocks => vec![Some(Ask::Clocks), trend(Gauge::Clocks)],
            View::Hours => vec![Some(Ask::Heat)],
            View::Complaints => vec![Some(Ask::Complaints { now: self.now })],
            View::Verdicts => vec![
                Some(Ask::Verdicts),
                trend(Gauge::Verdicts),
                (self.unit != Unit::All).then(|| Ask::Moods { weeks: self.weeks(cx), lag: LAG }),
            ],
            View::People => vec![Some(Ask::Adjusted), Some(Ask::Spread)],
            View::Attention => Vec::new(),
            View::Agreement => vec![Some(Ask::Agreement)],
            View::Own => vec![self.staff.map(Ask::OwnCard)],
        };
        asks.into_iter().flatten().map(|ask| Question { slice: self.slice(), ask }).collect()
    }

    /// The periods of a trend, the chosen one last.
    fn periods(&self, cx: &Cx<'_>) -> Vec<(Days, Option<Days>)> {
        let mut days = self.days;
        let mut periods = Vec::with_capacity(TREND);
        for _ in 0..TREND {
            periods.push((Days { first: days.0, last: days.1 }, None));
            days = period_beside(cx.prefs.dates, self.unit, days, false);
        }
        periods.reverse();
        periods
    }

    /// The last weeks up to the end of the period.
    fn weeks(&self, cx: &Cx<'_>) -> Vec<Days> {
        let mut days = period_of(cx.prefs.dates, Unit::Week, self.days.1.min(cx.today()));
        let mut weeks = Vec::with_capacity(8);
        for _ in 0..8 {
            weeks.push(Days { first: days.0, last: days.1 });
            days = period_beside(cx.prefs.dates, Unit::Week, days, false);
        }
        weeks.reverse();
        weeks
    }
}

/// What has been read.
#[derive(Debug, Default)]
pub(super) struct Got(Vec<(Question, Report)>, Option<(Habits, Habitual)>);

impl Got {
    /// Takes what came back, if it is still wanted.
    pub(super) fn take(&mut self, wanted: &[Question], question: &Question, report: &Report) {
        self.0.retain(|(known, _)| wanted.contains(known) && known != question);
        if wanted.contains(question) {
            self.0.push((question.clone(), report.clone()));
        }
    }

    /// Whether a question is answered.
    pub(super) fn has(&self, question: &Question) -> bool {
        self.0.iter().any(|(known, _)| known == question)
    }

    /// Takes what was read from the shifts themselves.
    pub(super) fn take_habits(&mut self, of: Habits, habitual: &Habitual) {
        self.1 = Some((of, habitual.clone()));
    }

    /// Whether the shifts of these days have been read.
    pub(super) fn has_habits(&self, of: Habits) -> bool {
        self.1.as_ref().is_some_and(|(known, _)| *known == of)
    }

    /// What was read from the shifts themselves.
    pub(super) fn habitual(&self) -> Option<&Habitual> {
        self.1.as_ref().map(|(_, habitual)| habitual)
    }

    /// The first report of a form.
    pub(super) fn find<'a, T>(&'a self, form: impl Fn(&'a Report) -> Option<T>) -> Option<T> {
        self.0.iter().find_map(|(_, report)| form(report))
    }
}
