//! The figures of a month, on reports made up here: what they say is the screen's matter, what they are the store's.

use darban::domain::Lang;
use darban::domain::answer::Answer;
use darban::domain::attention::{Base, Rates, Sign};
use darban::domain::encounter::{Channel, Place, VisitorKind};
use darban::domain::ids::StaffId;
use darban::domain::measures::{Compliance, Ends, Promises, Response, Share};
use darban::domain::report::*;
use darban::domain::review::Agreement;
use darban::domain::standard::Parameter;
use darban::i18n::{self, Key};
use darban::ui::question::Habitual;

use super::rig::Rig;

scenes! {
    figures_standard: |lang| Rig::at_work(lang).types("f");
    figures_standard_by_hour: |lang| Rig::at_work(lang).types("f⇥⇥");
    figures_year: |lang| Rig::at_work(lang).types("f*");
    figures_clocks: |lang| Rig::at_work(lang).types("f2");
    figures_hours: |lang| Rig::at_work(lang).types("f3");
    figures_hours_waits: |lang| Rig::at_work(lang).types("f3⇥");
    figures_complaints: |lang| Rig::at_work(lang).types("f4");
    figures_verdicts: |lang| Rig::at_work(lang).types("f5");
    figures_people: |lang| Rig::at_work(lang).types("f6");
    figures_attention: |lang| Rig::at_work(lang).types("f7");
    figures_attention_method: |lang| Rig::at_work(lang).types("f7w");
    figures_agreement: |lang| Rig::at_work(lang).types("f8");
    own_card: |lang| Rig::at_work(lang).types("s5f");
    own_card_method: |lang| Rig::at_work(lang).types("s5fw");
    figures_method: |lang| Rig::at_work(lang).types("fw");
    figures_nothing: |lang| Rig::at_work(lang).types("f***");
}

/// The answer to a question, in the form that was asked for. All of time is empty.
pub(super) fn report(question: &Question, people: &[StaffId]) -> Report {
    if question.slice.days == Days::ALL {
        return Report::Scorecard(Scorecard::default());
    }
    match &question.ask {
        Ask::Scorecard(by) => Report::Scorecard(scorecard(*by, people)),
        Ask::Clocks => Report::Clocks(clocks(96)),
        Ask::Heat => Report::Heat(Box::new(heat())),
        Ask::Trend { gauge, periods } => Report::Trend(trend(*gauge, periods)),
        Ask::Complaints { .. } => Report::Complaints(Box::new(complaints())),
        Ask::Verdicts => Report::Verdicts(verdicts(31)),
        Ask::Moods { weeks, lag } => Report::Moods(moods(weeks, *lag)),
        Ask::Spread => Report::Spread(spread()),
        Ask::Adjusted => Report::Adjusted(Adjusted {
            people: people
                .iter()
                .zip([(30, 340), (1, 7)])
                .map(|(staff, (part, n))| adjusted(*staff, part, n))
                .collect(),
        }),
        Ask::OwnCard(staff) => Report::OwnCard(card_of(*staff)),
        Ask::Agreement => Report::Agreement(agreed()),
    }
}

/// What shifts show together: signs of both people.
pub(super) fn habitual(people: &[StaffId]) -> Habitual {
    let base = |n: u64| {
        let mut base = Base::default();
        base.set(Sign::HastyProbe, Share { part: 9 * n, whole: 120 * n });
        base.set(Sign::AllKeysAtOnce, Share { part: n, whole: 21 * n });
        base.set(Sign::LoggedAtOnce, Share { part: 0, whole: 140 * n });
        base
    };
    let own = people.iter().map(|staff| (*staff, base(1))).collect();
    Habitual { rates: Rates { desk: base(2), own } }
}

fn agreed() -> Agreed {
    let counted = |(parameter, same, apart)| {
        let mut counted = Agreement::default();
        (0..same).for_each(|n| counted.count(Answer::Met, if n % 5 == 0 { Answer::Missed } else { Answer::Met }));
        (0..apart).for_each(|_| counted.count(Answer::Missed, Answer::Missed));
        (parameter, counted)
    };
    let parameters = [(Parameter::Speech, 31, 4), (Parameter::Listening, 8, 1)].map(counted).to_vec();
    Agreed { whole: Agreement::default(), parameters, visits: Share { part: 35, whole: 118 } }
}

fn card_of(staff: StaffId) -> OwnCard {
    let line = |parameter, (part, answered), median| OwnLine {
        parameter,
        own: compliance(part, answered, 0),
        median,
        people: 5,
    };
    let lines = vec![
        line(None, (14, 96), Some(901)),
        line(Some(Parameter::Speech), (3, 41), Some(944)),
        line(Some(Parameter::Listening), (2, 7), None),
    ];
    OwnCard { staff, own: score(14, 96, 0), lines, hard: Share { part: 6, whole: 64 }, verdicts: verdicts(11) }
}

fn compliance(part: u64, answered: u64, critical_misses: u64) -> Compliance {
    let whole = answered * 2;
    Compliance { weight: Share { part: whole - part, whole }, answered, assumed: answered * 3, critical_misses }
}

fn score(part: u64, answered: u64, critical_misses: u64) -> Score {
    let undeviating = Share { part: answered * 2 / 3, whole: answered };
    Score { compliance: compliance(part, answered, critical_misses), undeviating }
}

fn scorecard(by: By, people: &[StaffId]) -> Scorecard {
    let parameters = [
        (Parameter::Speech, 4, 31, 0),
        (Parameter::Distance, 10, 27, 0),
        (Parameter::Appearance, 1, 9, 0),
        (Parameter::Expression, 7, 112, 0),
        (Parameter::Safety, 3, 40, 2),
        (Parameter::Respect, 0, 88, 0),
    ];
    let parameters = parameters
        .map(|(parameter, part, n, critical)| ParameterScore { parameter, compliance: compliance(part, n, critical) });
    let members: Vec<Member> = match by {
        By::Person => people.iter().map(|staff| Member::Person(*staff)).collect(),
        By::Place => Place::ALL.iter().map(|place| Member::Place(*place)).collect(),
        By::Kind => VisitorKind::ALL.iter().map(|kind| Member::Kind(*kind)).collect(),
        By::Channel => Channel::ALL.iter().map(|channel| Member::Channel(*channel)).collect(),
        By::Hour => (6..15).map(Member::Hour).collect(),
        By::Desk => Vec::new(),
    };
    let parts = (1..).zip(members).map(|(nth, member)| (member, score(nth, 90 / nth, nth % 2), Vec::new()));
    let parts = parts.collect();
    Scorecard { whole: score(31, 345, 2), parameters: parameters.to_vec(), items: Vec::new(), parts, unknown: 3 }
}

fn clocks(part: u64) -> Clocks {
    let response = Response {
        median: Some(14_000),
        p90: Some(41_000),
        within: Share { part: part - 8, whole: part },
        measured: Share { part, whole: 118 },
    };
    let ends =
        Ends { arrived: 118, open: 1, served: 112, left_unserved: 2, left_unsettled: 1, assumed: 2, discarded: 1 };
    Clocks { response, handling: (Some(192_000), Share { part: part - 3, whole: 118 }), ends }
}

fn trend(gauge: Gauge, periods: &[(Days, Option<Days>)]) -> Trend {
    let point = |(nth, (days, _)): (u64, &(Days, Option<Days>))| {
        let now = match gauge {
            Gauge::Score => Gauged::Score(score(60 - nth * 3, 345, 1)),
            Gauge::Clocks => {
                let mut clocks = clocks(80 + nth);
                clocks.response.median = Some(20_000 - nth as i64 * 700);
                Gauged::Clocks(clocks)
            }
            Gauge::Verdicts => Gauged::Verdicts(verdicts(10 + nth % 4)),
        };
        TrendPoint { days: *days, now, before: None }
    };
    Trend { points: (0..).zip(periods).map(point).collect() }
}

fn heat() -> Heat {
    let cell = |weekday: u64, hour: u64| {
        let busy = (7..16).contains(&hour) && weekday != 4;
        let visits = if busy { 3 + (hour * 7 + weekday * 5) % 19 } else { u64::from((6..22).contains(&hour)) };
        let median = busy.then(|| 9_000 + ((hour * 3 + weekday) % 11) as i64 * 5_000);
        HeatCell { visits, measured: if busy { visits } else { 0 }, median }
    };
    let cells = std::array::from_fn(|day| std::array::from_fn(|hour| cell(day as u64, hour as u64)));
    Heat { cells, median: Some(17_000) }
}

fn complaints() -> Complaints {
    let ends =
        |asked| RequestEnds { asked, answered: asked - 5, promised: 2, referred: 1, refused: 1, withdrawn: 0, open: 1 };
    let mut by_hour = [0; 24];
    by_hour[9] = 6;
    by_hour[11] = 8;
    Complaints {
        visits: 1_204,
        complaints: ends(14),
        requests: ends(96),
        by_cause: vec![(Some("waited-long".to_owned()), 8), (Some("unknown-cause".to_owned()), 4), (None, 2)],
        by_place: vec![(Place::Desk, 9), (Place::Gate, 5)],
        by_hour,
        levels: Levels { person: 2, manager: 1, organisation: 6, building: 3 },
        clock: (Some(5_400_000), Share { part: 12, whole: 14 }),
        promises: Promises { open: 3, late: 1, in_time: Share { part: 9, whole: 11 } },
        recovery: Share { part: 7, whole: 10 },
        gaps: Gaps {
            visits: Share { part: 61, whole: 1_204 },
            by_place: vec![(Place::Desk, 40), (Place::Gate, 21)],
            by_kind: vec![(VisitorKind::Client, 44), (VisitorKind::Applicant, 17)],
            by_hour,
        },
    }
}

fn verdicts(content: u64) -> Verdicts {
    Verdicts { faces: [40, content, 6, 2], marked: [1, 0, 0, 2], visits: 118 }
}

fn moods(weeks: &[Days], lag: usize) -> MoodWeeks {
    let week = |(nth, days): (u64, &Days)| MoodWeek {
        days: *days,
        at_start: None,
        at_end: (nth % 3 != 1).then_some([4 + nth, 6, 3, nth % 2]),
        verdicts: (nth < 7).then(|| verdicts(nth + 3)),
    };
    MoodWeeks { weeks: (0..).zip(weeks).map(week).collect(), lag }
}

fn spread() -> Spread {
    let of =
        |n, lowest, median, highest| SpreadOf { n, lowest: Some(lowest), median: Some(median), highest: Some(highest) };
    let parameters = [Parameter::Speech, Parameter::Distance, Parameter::Safety];
    let line = |parameter| SpreadLine { parameter, people: of(4, 812, 901, 967), shifts: of(22, 640, 905, 1_000) };
    let few = SpreadOf { n: 1, lowest: None, median: None, highest: None };
    let mut lines: Vec<SpreadLine> = parameters.into_iter().map(line).collect();
    lines.push(SpreadLine { parameter: Parameter::Empathy, people: few, shifts: few });
    Spread { whole: (of(4, 850, 904, 951), of(22, 702, 911, 1_000)), parameters: lines }
}

fn adjusted(staff: StaffId, part: u64, n: u64) -> AdjustedPerson {
    let raw = compliance(part, n, 0);
    AdjustedPerson { staff, raw, adjusted: Some(934), covered: Share { part: 87, whole: 100 } }
}

/// The arrows stand in the footer in the order of their words: the first leads to the period before.
#[test]
fn the_first_arrow_of_the_footer_leads_back_in_time() {
    for lang in Lang::ALL {
        let (_, lines) = Rig::at_work(lang).types("f").paint(120, 40);
        let footer = lines.iter().find_map(|line| line.text.find(['←', '→']).map(|at| &line.text[at..]));
        let arrows: Vec<char> = footer.expect("named").chars().filter(|c| ['←', '→'].contains(c)).collect();
        let name = i18n::say(lang, Key::FiguresTitle);
        let title = |keys: &str| {
            let (_, lines) = Rig::at_work(lang).types("f").types(keys).paint(120, 40);
            lines.into_iter().map(|line| line.text).find(|text| text.starts_with(&name)).expect("a title")
        };
        let [first, second] = arrows[..] else { panic!("{lang:?}: {arrows:?}") };
        assert_eq!(first, if lang == Lang::Fa { '→' } else { '←' }, "{lang:?}");
        let (here, before) = (title(""), title(&first.to_string()));
        assert_ne!(before, here, "{lang:?}");
        assert_eq!(title(&format!("{first}{second}")), here, "{lang:?}");
        assert_eq!(title(&second.to_string()), title(&format!("{second}{second}")), "{lang:?}: nothing after today");
    }
}
