//! The months before a shift at its desk, beside which the figures of the shift stand.

use crate::domain::measures::Compliance;
use crate::domain::report::{Ask, By, Days, Question, Report, Slice};
use crate::domain::review::Matter;
use crate::domain::standard::Parameter;
use crate::i18n::{Unit, period_beside, period_of};
use crate::ui::Wish;
use crate::ui::cx::Cx;
use crate::ui::question;

/// So many months a course shows, the last one at its end.
const MONTHS: usize = 4;

/// By parameter, in one month; none while it is not read.
type Month = Option<Vec<(Parameter, Compliance)>>;

/// The months before, oldest first, as far as they have been read.
#[derive(Debug, Default)]
pub(super) struct Months(Vec<(Question, Month)>);

impl Months {
    /// Asks for the months before the one the shift began in, once.
    pub(super) fn ask(&mut self, cx: &Cx<'_>, matter: &Matter) -> Vec<Wish> {
        if !self.0.is_empty() {
            return Vec::new();
        }
        let opened = &matter.shift.opened;
        let local = opened.wall + i64::from(opened.offset) * 60_000;
        let day = i32::try_from(local.div_euclid(86_400_000)).unwrap_or(i32::MAX);
        let mut days = period_of(cx.prefs.dates, Unit::Month, day);
        for _ in 0..MONTHS {
            days = period_beside(cx.prefs.dates, Unit::Month, days, false);
            let days = Days { first: days.0, last: days.1 };
            let slice = Slice { days, desks: vec![matter.shift.desk], ..Slice::default() };
            self.0.push((Question { slice, ask: Ask::Scorecard(By::Desk) }, None));
        }
        self.0.reverse();
        // The last month stands as a number: it is read first.
        let asks = self.0.iter().rev().map(|(question, _)| question.clone());
        asks.map(|ask| Wish::Ask(question::Question::Report(Box::new(ask)))).collect()
    }

    /// Takes what was read, if it was asked for here.
    pub(super) fn take(&mut self, question: &Question, report: &Report) {
        let Report::Scorecard(card) = report else { return };
        if let Some((_, month)) = self.0.iter_mut().find(|(asked, _)| asked == question) {
            let by = card.parameters.iter().map(|score| (score.parameter, score.compliance));
            *month = Some(by.filter(|(_, sum)| sum.answered > 0).collect());
        }
    }

    /// Whether the last month is read and has figures.
    pub(super) fn is_there(&self) -> bool {
        self.0.last().and_then(|(_, month)| month.as_ref()).is_some_and(|month| !month.is_empty())
    }

    /// A parameter in the last month.
    pub(super) fn last(&self, parameter: Parameter) -> Option<Compliance> {
        of(&self.0.last()?.1, parameter)
    }

    /// A parameter month by month in per mille; none where too little was answered to lean on.
    pub(super) fn course(&self, parameter: Parameter) -> Vec<Option<i64>> {
        let month = |(_, month): &(Question, Month)| {
            let sum = of(month, parameter).filter(|sum| !sum.is_few())?;
            sum.weight.permille().map(i64::from)
        };
        self.0.iter().map(month).collect()
    }
}

fn of(month: &Month, parameter: Parameter) -> Option<Compliance> {
    month.as_ref()?.iter().find(|(of, _)| *of == parameter).map(|(_, sum)| *sum)
}
