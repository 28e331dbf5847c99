//! The months before a shift at its desk, beside which the figures of the shift stand.

use crate::domain::measures::Compliance;
use crate::domain::report::{Ask, By, Days, Question, Report, Slice};
use crate::domain::review::Matter;
use crate::domain::standard::Parameter;
use crate::i18n::{Unit, period_beside, period_of};
use crate::ui::Wish;
use crate::ui::cx::Cx;
use crate::ui::question::{self, Answer};

/// So many months a course shows, the last one at its end.
const MONTHS: usize = 4;

/// A month: the question, and what is known of it.
#[derive(Debug)]
struct Month {
    question: Question,
    /// Whether it was asked for and nothing has stopped that.
    asked: bool,
    /// By parameter; none while it is not read.
    read: Option<Vec<(Parameter, Compliance)>>,
}

/// The months before, oldest first, as far as they have been read.
#[derive(Debug, Default)]
pub(super) struct Months(Vec<Month>);

impl Months {
    /// Asks for the months before the one the shift began in, as far as they are not asked for.
    pub(super) fn ask(&mut self, cx: &Cx<'_>, matter: &Matter) -> Vec<Wish> {
        if self.0.is_empty() {
            self.choose(cx, matter);
        }
        // The last month stands as a number: it is read first.
        let missing = self.0.iter_mut().rev().filter(|month| !month.asked);
        let ask = |month: &mut Month| {
            month.asked = true;
            Wish::Ask(question::Question::Report(Box::new(month.question.clone())))
        };
        missing.map(ask).collect()
    }

    fn choose(&mut self, cx: &Cx<'_>, matter: &Matter) {
        let opened = &matter.shift.opened;
        let local = opened.wall + i64::from(opened.offset) * 60_000;
        let day = i32::try_from(local.div_euclid(86_400_000)).unwrap_or(i32::MAX);
        let mut days = period_of(cx.prefs.dates, Unit::Month, day);
        for _ in 0..MONTHS {
            days = period_beside(cx.prefs.dates, Unit::Month, days, false);
            let days = Days { first: days.0, last: days.1 };
            let slice = Slice { days, desks: vec![matter.shift.desk], ..Slice::default() };
            let question = Question { slice, ask: Ask::Scorecard(By::Desk) };
            self.0.push(Month { question, asked: false, read: None });
        }
        self.0.reverse();
    }

    /// Takes what was read, if it was asked for here. What was stopped is asked for again; what could not be read stays
    /// away, and the house has said why.
    pub(super) fn take(&mut self, question: &Question, answer: &Answer) {
        let Some(month) = self.0.iter_mut().find(|month| month.question == *question) else { return };
        match answer {
            Answer::Stopped => month.asked = month.read.is_some(),
            Answer::Report(report) => {
                let Report::Scorecard(card) = report.as_ref() else { return };
                let by = card.parameters.iter().map(|score| (score.parameter, score.compliance));
                month.read = Some(by.filter(|(_, sum)| sum.answered > 0).collect());
            }
            _ => {}
        }
    }

    /// Whether the last month is read and has figures.
    pub(super) fn is_there(&self) -> bool {
        self.0.last().and_then(|month| month.read.as_ref()).is_some_and(|read| !read.is_empty())
    }

    /// A parameter in the last month.
    pub(super) fn last(&self, parameter: Parameter) -> Option<Compliance> {
        self.0.last()?.of(parameter)
    }

    /// A parameter month by month in per mille; none where too little was answered to lean on.
    pub(super) fn course(&self, parameter: Parameter) -> Vec<Option<i64>> {
        let month = |month: &Month| {
            let sum = month.of(parameter).filter(|sum| !sum.is_few())?;
            sum.weight.permille().map(i64::from)
        };
        self.0.iter().map(month).collect()
    }
}

impl Month {
    fn of(&self, parameter: Parameter) -> Option<Compliance> {
        self.read.as_ref()?.iter().find(|(of, _)| *of == parameter).map(|(_, sum)| *sum)
    }
}
