//! Reports the plain way: every entry is folded into visits, requests and shifts, and each figure is taken from the rows
//! by the formulas of `domain::measures`. Slow, and nothing of columns in it.

use std::collections::{BTreeMap, BTreeSet};

use darban::domain::Encounter;
use darban::domain::answer::Answer;
use darban::domain::encounter::{Calm, End, Outcome, Tag, VisitorKind};
use darban::domain::entry::{Body, Entry};
use darban::domain::ids::{EncounterId, EntryId, ObservationId, RequestId, ShiftId, StaffId};
use darban::domain::measures::{self, Compliance, FEW, Share};
use darban::domain::report::*;
use darban::domain::request::{Request, RequestKind, Settlement};
use darban::domain::review::{LevelJudged, Observation};
use darban::domain::seen::Seen;
use darban::domain::shift::{Mood, Shift};
use darban::domain::standard::{ItemKind, Parameter, Standard};

pub(super) struct Visit {
    pub(super) folded: Encounter,
    seen: Seen,
    /// As the close says.
    answers: Vec<Answer>,
    shift: Shift,
    outcome: Option<Outcome>,
}

/// A mood, whether it was at the end, and its entry.
type Felt = (EntryId, Mood, bool);
/// What a close says of the answers, and its entry.
type Close = (EntryId, Vec<Answer>);

#[derive(Default)]
pub(super) struct Life {
    shifts: BTreeMap<ShiftId, (Shift, Vec<Felt>)>,
    visits: Vec<Visit>,
    pub(super) requests: BTreeMap<RequestId, Request>,
    /// What was judged of visits and not taken back, in order.
    pub(super) levels: Vec<LevelJudged>,
    pub(super) observations: BTreeMap<ObservationId, Observation>,
}

impl Life {
    pub(super) fn of(entries: &[Entry]) -> Life {
        let mut life = Life::default();
        let mut visits: Vec<(Encounter, Vec<Close>)> = Vec::new();
        let mut places: BTreeMap<EncounterId, usize> = BTreeMap::new();
        for entry in entries {
            if let Some(shift) = Shift::begin(entry) {
                life.shifts.insert(shift.id, (shift, Vec::new()));
            }
            if let Some(request) = Request::begin(entry) {
                life.requests.insert(request.id, request);
            } else if let Some(request) = life.requests.get_mut(&entry.body.subject().into()) {
                request.apply(entry);
            }
            life.review(entry);
            let moods = life.shifts.get_mut(&entry.body.subject().into()).map(|(_, moods)| moods);
            match &entry.body {
                Body::Arrived(arrival) => {
                    places.insert(arrival.encounter, visits.len());
                    visits.push((Encounter::begin(arrival.clone()), Vec::new()));
                }
                Body::MoodNoted { mood, at_end, .. } => moods.unwrap().push((entry.id, *mood, *at_end)),
                body => {
                    if let (Body::Reversed { entry, .. }, Some(moods)) = (body, moods) {
                        moods.retain(|(id, ..)| id != entry);
                    }
                    if let Some(place) = places.get(&body.subject().into()) {
                        visits[*place].0.apply(entry);
                        if let Body::Closed { answers, .. } = body {
                            visits[*place].1.push((entry.id, answers.clone()));
                        }
                    }
                }
            }
        }
        for (folded, closes) in visits {
            let Some((shift, _)) = life.shifts.get(&folded.arrival.shift) else { continue };
            let (outcome, answers) = match folded.end {
                End::Open => (None, Vec::new()),
                End::Closed { entry, outcome, .. } => {
                    (Some(outcome), closes.into_iter().find(|(id, _)| *id == entry).unwrap().1)
                }
            };
            life.visits.push(Visit { seen: folded.seen(), answers, shift: shift.clone(), outcome, folded });
        }
        life
    }

    pub(super) fn staff(&self) -> Vec<StaffId> {
        let all: BTreeSet<StaffId> = self.visits.iter().map(|visit| visit.seen.owner).collect();
        all.into_iter().collect()
    }

    fn of_slice(&self, slice: &Slice, days: Days) -> Vec<&Visit> {
        let within = |visit: &&Visit| {
            let seen = &visit.seen;
            days.first <= visit.shift.day
                && visit.shift.day <= days.last
                && (slice.desks.is_empty() || slice.desks.contains(&visit.shift.desk))
                && (slice.staff.is_empty() || slice.staff.contains(&seen.owner))
                && (slice.kinds.is_empty() || slice.kinds.contains(&seen.kind))
                && (slice.places.is_empty() || slice.places.contains(&seen.place))
                && (slice.channels.is_empty() || slice.channels.contains(&seen.channel))
                && (slice.hours.is_empty() || slice.hours.contains(&visit.hour()))
                && (slice.weekdays.is_empty() || slice.weekdays.contains(&visit.weekday()))
                && slice.unhappy.is_none_or(|wanted| wanted == seen.ever_unhappy)
        };
        self.visits.iter().filter(within).collect()
    }

    pub(super) fn answer(&self, question: &Question, standards: &Standards) -> Report {
        let slice = &question.slice;
        let rows = self.of_slice(slice, slice.days);
        match &question.ask {
            Ask::Scorecard(by) => Report::Scorecard(scorecard(&rows, *by, standards)),
            Ask::Clocks => Report::Clocks(clocks(&rows, standards)),
            Ask::Heat => Report::Heat(Box::new(heat(&rows, standards))),
            Ask::Trend { gauge, periods } => {
                let read = |days: Days| {
                    let rows = self.of_slice(slice, days);
                    match gauge {
                        Gauge::Clocks => Gauged::Clocks(clocks(&rows, standards)),
                        Gauge::Score => Gauged::Score(score(&rows, standards).0),
                        Gauge::Verdicts => Gauged::Verdicts(verdicts(&rows)),
                    }
                };
                let point = |(days, before): &(Days, Option<Days>)| TrendPoint {
                    days: *days,
                    now: read(*days),
                    before: before.map(read),
                };
                Report::Trend(Trend { points: periods.iter().map(point).collect() })
            }
            Ask::Complaints { now } => Report::Complaints(Box::new(self.complaints(&rows, *now))),
            Ask::Agreement => Report::Agreement(self.agreed(&rows, standards)),
            Ask::Verdicts => Report::Verdicts(verdicts(&rows)),
            Ask::Moods { weeks, lag } => Report::Moods(self.moods(slice, weeks, *lag)),
            Ask::Spread => Report::Spread(spread(&rows, standards)),
            Ask::Adjusted => Report::Adjusted(adjusted(&rows, standards)),
            Ask::OwnCard(staff) => {
                let everybody = Slice { staff: Vec::new(), ..slice.clone() };
                Report::OwnCard(own_card(&self.of_slice(&everybody, slice.days), *staff, standards))
            }
        }
    }

    fn complaints(&self, rows: &[&Visit], now: i64) -> Complaints {
        let visits: Vec<&&Visit> = rows.iter().filter(|visit| visit.is_visit()).collect();
        let of = |id| visits.iter().find(|visit| visit.folded.id() == id);
        let asked: Vec<(&Request, &&&Visit)> = self
            .requests
            .values()
            .filter(|asked| !asked.void)
            .filter_map(|asked| Some((asked, of(asked.encounter)?)))
            .collect();
        let complaints: Vec<_> = asked.iter().filter(|(asked, _)| asked.kind == RequestKind::Complaint).collect();
        let clock: Vec<i64> = complaints
            .iter()
            .filter_map(|(asked, _)| {
                let settled = asked.settled.as_ref()?;
                let end = match settled.how {
                    Settlement::Promised { .. } => asked.kept.as_ref()?.at.wall,
                    Settlement::Withdrawn => return None,
                    _ => settled.at.wall,
                };
                Some((end - asked.at.wall).max(0))
            })
            .collect();
        let promised: Vec<_> = asked
            .iter()
            .filter_map(|(asked, _)| Some((asked.due()?, asked.kept.as_ref().map(|kept| kept.at.wall))))
            .collect();
        let (due, kept): (Vec<_>, Vec<_>) = promised.into_iter().unzip();
        let closed = visits.iter().filter(|visit| visit.outcome.is_some());
        let (unhappy, calm): (Vec<bool>, Vec<Option<Calm>>) =
            closed.map(|visit| (visit.seen.ever_unhappy, visit.seen.calm)).unzip();
        let gaps: Vec<_> = visits.iter().filter(|visit| visit.seen.tags.contains(&Tag::DidNotKnow)).collect();
        let by_hour =
            |hours: Vec<u8>| std::array::from_fn(|hour| hours.iter().filter(|at| **at == hour as u8).count() as u64);
        Complaints {
            visits: visits.len() as u64,
            complaints: ends_of(complaints.iter().map(|(asked, _)| *asked)),
            requests: ends_of(asked.iter().map(|(asked, _)| *asked)),
            by_cause: pareto(complaints.iter().map(|(asked, _)| asked.cause.clone())),
            by_place: pareto(complaints.iter().map(|(_, visit)| visit.seen.place)),
            by_hour: by_hour(complaints.iter().map(|(_, visit)| visit.hour()).collect()),
            levels: self.levels(&visits),
            clock: (measures::median(&clock), Share { part: clock.len() as u64, whole: complaints.len() as u64 }),
            promises: measures::promises(&due, &kept, now),
            recovery: measures::recovery(&unhappy, &calm),
            gaps: Gaps {
                visits: Share { part: gaps.len() as u64, whole: visits.len() as u64 },
                by_place: pareto(gaps.iter().map(|visit| visit.seen.place)),
                by_kind: pareto(gaps.iter().map(|visit| visit.seen.kind)),
                by_hour: by_hour(gaps.iter().map(|visit| visit.hour()).collect()),
            },
        }
    }

    fn moods(&self, slice: &Slice, weeks: &[Days], lag: usize) -> MoodWeeks {
        let of = |days: &Days, at_end: bool| {
            let mut counts = [0; 4];
            for (shift, moods) in self.shifts.values() {
                let here = slice.desks.is_empty() || slice.desks.contains(&shift.desk);
                if here && days.contains(shift.day) && slice.days.contains(shift.day) {
                    moods.iter().filter(|mood| mood.2 == at_end).for_each(|mood| counts[mood.1 as usize] += 1);
                }
            }
            Some(counts).filter(|counts| counts.iter().sum::<u64>() >= 5)
        };
        let verdicts_of = |days: &Days| {
            let rows = self.of_slice(slice, slice.days);
            verdicts(&rows.into_iter().filter(|visit| days.contains(visit.shift.day)).collect::<Vec<_>>())
        };
        let week = |(nth, days): (usize, &Days)| MoodWeek {
            days: *days,
            at_start: of(days, false),
            at_end: of(days, true),
            verdicts: weeks.get(nth + lag).map(verdicts_of),
        };
        MoodWeeks { weeks: weeks.iter().enumerate().map(week).collect(), lag }
    }
}

impl Visit {
    fn hour(&self) -> u8 {
        self.folded.arrival.at.hour()
    }

    fn weekday(&self) -> u8 {
        // 1970-01-05 was a Monday.
        (self.folded.arrival.at.day() - 4).rem_euclid(7) as u8
    }

    fn is_visit(&self) -> bool {
        self.outcome != Some(Outcome::Discarded)
    }

    pub(super) fn is_judged(&self) -> bool {
        self.is_visit() && self.outcome.is_some()
    }

    /// Parameter, id, weight, critical and answer of each observed item.
    pub(super) fn items<'a>(&self, standard: &'a Standard) -> Vec<(&'a darban::domain::standard::Item, Answer)> {
        let answers = match self.folded.corrections.is_empty() {
            true => self.answers.clone(),
            false => self.folded.answers(&self.seen, standard),
        };
        let items = standard.items.iter().enumerate();
        let answer = |nth: usize| answers.get(nth).copied().unwrap_or_default();
        items.map(|(nth, item)| (item, answer(nth))).filter(|(item, _)| item.kind == ItemKind::Observed).collect()
    }
}

fn pareto<T: Ord>(all: impl Iterator<Item = T>) -> Vec<(T, u64)> {
    let mut counts: BTreeMap<T, u64> = BTreeMap::new();
    all.for_each(|one| *counts.entry(one).or_default() += 1);
    let mut counts: Vec<(T, u64)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

fn ends_of<'a>(all: impl Iterator<Item = &'a Request>) -> RequestEnds {
    let mut ends = RequestEnds::default();
    for asked in all {
        ends.asked += 1;
        match asked.settled.as_ref().map(|settled| &settled.how) {
            None => ends.open += 1,
            Some(Settlement::Answered) => ends.answered += 1,
            Some(Settlement::Promised { .. }) => ends.promised += 1,
            Some(Settlement::Referred { .. }) => ends.referred += 1,
            Some(Settlement::Refused { .. }) => ends.refused += 1,
            Some(Settlement::Withdrawn) => ends.withdrawn += 1,
        }
    }
    ends
}

fn clocks(rows: &[&Visit], standards: &Standards) -> Clocks {
    let outcomes: Vec<_> = rows.iter().map(|visit| visit.outcome).collect();
    let visits: Vec<&&Visit> = rows.iter().filter(|visit| visit.is_visit()).collect();
    let made: Vec<_> = visits.iter().map(|visit| visit.folded.made(&visit.seen)).collect();
    let waited: Vec<_> = visits.iter().map(|visit| visit.folded.response(&visit.seen)).collect();
    let target = |visit: &&&Visit| standards.get(&visit.folded.arrival.pack).map(|one| one.greet_within);
    let targets: Vec<_> = visits.iter().map(target).collect();
    let served = |visit: &&&Visit| Some(visit.seen.served?.since(&visit.seen.greeted?));
    let handled: Vec<_> = visits.iter().map(served).collect();
    Clocks {
        response: measures::response(&made, &waited, &targets),
        handling: measures::handling(&made, &handled),
        ends: measures::ends(&outcomes),
    }
}

fn heat(rows: &[&Visit], standards: &Standards) -> Heat {
    let cell = |weekday: usize, hour: usize| {
        let here = |visit: &&&Visit| (usize::from(visit.weekday()), usize::from(visit.hour())) == (weekday, hour);
        let clocks = clocks(&rows.iter().filter(here).copied().collect::<Vec<_>>(), standards);
        HeatCell {
            visits: clocks.ends.arrived,
            measured: clocks.response.measured.part,
            median: clocks.response.median,
        }
    };
    let cells = std::array::from_fn(|weekday| std::array::from_fn(|hour| cell(weekday, hour)));
    Heat { cells, median: clocks(rows, standards).response.median }
}

type Lines = BTreeMap<(Parameter, String, String), Compliance>;

/// The score of some visits, each item's, and how many have a standard that is not known.
fn score(rows: &[&Visit], standards: &Standards) -> (Score, Lines, u64) {
    let (mut score, mut lines, mut unknown) = (Score::default(), Lines::new(), 0);
    for visit in rows.iter().filter(|visit| visit.is_judged()) {
        let Some(standard) = standards.get(&visit.folded.arrival.pack) else {
            unknown += 1;
            continue;
        };
        let items = visit.items(standard);
        score.undeviating.whole += 1;
        score.undeviating.part += u64::from(items.iter().all(|(_, answer)| *answer != Answer::Missed));
        for (item, answer) in items {
            let one = measures::compliance(&[answer], &[item.weight], &[item.critical]);
            score.compliance.add(&one);
            lines.entry((item.parameter, standard.id.clone(), item.id.clone())).or_default().add(&one);
        }
    }
    (score, lines, unknown)
}

fn parameters(lines: &Lines) -> Vec<ParameterScore> {
    let mut sums: BTreeMap<Parameter, Compliance> = BTreeMap::new();
    lines.iter().for_each(|((parameter, ..), one)| sums.entry(*parameter).or_default().add(one));
    sums.into_iter().map(|(parameter, compliance)| ParameterScore { parameter, compliance }).collect()
}

fn parted(rows: &[&Visit], by: By) -> BTreeMap<Member, Vec<usize>> {
    let mut parts: BTreeMap<Member, Vec<usize>> = BTreeMap::new();
    for (nth, visit) in rows.iter().enumerate().filter(|(_, visit)| visit.is_judged()) {
        let member = match by {
            By::Person => Member::Person(visit.seen.owner),
            By::Desk => Member::Desk(visit.shift.desk),
            By::Place => Member::Place(visit.seen.place),
            By::Hour => Member::Hour(visit.hour()),
            By::Kind => Member::Kind(visit.seen.kind),
            By::Channel => Member::Channel(visit.seen.channel),
        };
        parts.entry(member).or_default().push(nth);
    }
    parts
}

fn scorecard(rows: &[&Visit], by: By, standards: &Standards) -> Scorecard {
    let (whole, lines, unknown) = score(rows, standards);
    let mut items = Vec::new();
    // Packs by id, each in its own order.
    let packs: BTreeMap<&String, &std::sync::Arc<Standard>> = standards.values().map(|one| (&one.id, one)).collect();
    for (pack, standard) in packs {
        for item in &standard.items {
            let found = lines.get(&(item.parameter, pack.clone(), item.id.clone()));
            items.extend(found.map(|compliance| ItemScore {
                pack: pack.clone(),
                item: item.id.clone(),
                parameter: item.parameter,
                compliance: *compliance,
            }));
        }
    }
    let part = |(member, places): (Member, Vec<usize>)| {
        let (own, lines, _) = score(&places.into_iter().map(|nth| rows[nth]).collect::<Vec<_>>(), standards);
        (own.undeviating.whole > 0).then(|| (member, own, parameters(&lines)))
    };
    let parts = parted(rows, by).into_iter().filter_map(part).collect();
    Scorecard { whole, parameters: parameters(&lines), items, parts, unknown }
}

fn verdicts(rows: &[&Visit]) -> Verdicts {
    let mut sums = Verdicts::default();
    for visit in rows.iter().filter(|visit| visit.is_visit()) {
        sums.visits += 1;
        if let Some((_, verdict)) = visit.folded.verdict {
            let to = if verdict.is_marked() { &mut sums.marked } else { &mut sums.faces };
            to[verdict.face as usize] += 1;
        }
    }
    sums
}

fn spread_of(shares: impl Iterator<Item = Compliance>) -> SpreadOf {
    let enough = shares.filter(|one| one.answered >= FEW).filter_map(|one| one.weight.permille());
    let mut all: Vec<i64> = enough.map(i64::from).collect();
    all.sort_unstable();
    let short = |value: i64| value as u16;
    SpreadOf {
        n: all.len() as u64,
        lowest: all.first().copied().map(short),
        median: measures::median(&all).map(short),
        highest: all.last().copied().map(short),
    }
}

fn spread(rows: &[&Visit], standards: &Standards) -> Spread {
    let of = |visits: Vec<&Visit>| score(&visits, standards);
    let people: Vec<_> = parted(rows, By::Person)
        .into_values()
        .map(|places| of(places.into_iter().map(|nth| rows[nth]).collect()))
        .collect();
    let mut shifts: BTreeMap<ShiftId, Vec<&Visit>> = BTreeMap::new();
    rows.iter().for_each(|visit| shifts.entry(visit.shift.id).or_default().push(visit));
    let shifts: Vec<_> = shifts.into_values().map(of).collect();
    let whole = |all: &[(Score, Lines, u64)]| spread_of(all.iter().map(|(score, ..)| score.compliance));
    let line = |parameter: Parameter, all: &[(Score, Lines, u64)]| {
        let of = |(_, lines, _): &(Score, Lines, u64)| {
            parameters(lines).into_iter().find(|one| one.parameter == parameter).map(|one| one.compliance)
        };
        spread_of(all.iter().filter_map(of))
    };
    let all = parameters(&score(rows, standards).1);
    let lines = all.iter().map(|one| SpreadLine {
        parameter: one.parameter,
        people: line(one.parameter, &people),
        shifts: line(one.parameter, &shifts),
    });
    Spread { whole: (whole(&people), whole(&shifts)), parameters: lines.collect() }
}

fn adjusted(rows: &[&Visit], standards: &Standards) -> Adjusted {
    let stratum = |visit: &Visit| (visit.seen.kind, visit.seen.ever_unhappy, visit.hour() >= 22 || visit.hour() < 6);
    let mut strata: BTreeMap<(VisitorKind, bool, bool), Vec<&Visit>> = BTreeMap::new();
    rows.iter().for_each(|visit| strata.entry(stratum(visit)).or_default().push(visit));
    let weight = |visits: &[&Visit]| score(visits, standards).0.compliance.weight;
    let all = weight(rows).whole;
    let person = |(member, places): (Member, Vec<usize>)| {
        let Member::Person(staff) = member else { panic!("not a person") };
        let (mut sum, mut covered) = (0_u128, 0);
        for visits in strata.values() {
            let own: Vec<&Visit> = visits.iter().filter(|visit| visit.seen.owner == staff).copied().collect();
            let (own, weight) = (weight(&own), weight(visits).whole);
            if own.whole > 0 {
                let millionths = (2_000_000 * own.part + own.whole) / (2 * own.whole);
                sum += u128::from(weight) * u128::from(millionths);
                covered += weight;
            }
        }
        let per = u128::from(covered);
        let raw = score(&places.into_iter().map(|nth| rows[nth]).collect::<Vec<_>>(), standards).0.compliance;
        let adjusted = (covered > 0).then(|| ((sum + 500 * per) / (1_000 * per)) as u16);
        AdjustedPerson { staff, raw, adjusted, covered: Share { part: covered, whole: all } }
    };
    Adjusted { people: parted(rows, By::Person).into_iter().map(person).collect() }
}

fn own_card(rows: &[&Visit], staff: StaffId, standards: &Standards) -> OwnCard {
    let card = scorecard(rows, By::Person, standards);
    let own: Vec<&Visit> = rows.iter().filter(|visit| visit.seen.owner == staff && visit.is_visit()).copied().collect();
    let pick = |parts: &(Member, Score, Vec<ParameterScore>), parameter: Option<Parameter>| match parameter {
        None => parts.1.compliance,
        Some(wanted) => {
            parts.2.iter().find(|one| one.parameter == wanted).map(|one| one.compliance).unwrap_or_default()
        }
    };
    let line = |parameter| {
        let all = spread_of(card.parts.iter().map(|part| pick(part, parameter)));
        let me = card.parts.iter().find(|part| part.0 == Member::Person(staff));
        let own = me.map(|part| pick(part, parameter)).unwrap_or_default();
        OwnLine { parameter, own, median: all.median.filter(|_| all.n >= 3), people: all.n }
    };
    let wanted = std::iter::once(None).chain(card.parameters.iter().map(|one| Some(one.parameter)));
    let hard = own.iter().filter(|visit| visit.seen.ever_unhappy).count() as u64;
    OwnCard {
        staff,
        own: score(&own, standards).0,
        lines: wanted.map(line).collect(),
        hard: Share { part: hard, whole: own.len() as u64 },
        verdicts: verdicts(&own),
    }
}
