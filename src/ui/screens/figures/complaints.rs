//! Complaints by cause, place and hour, how they end, promises, recovery, and what visitors did not know.

use crate::domain::measures::Share;
use crate::domain::report::{Complaints, Report, RequestEnds};
use crate::i18n::{self, Key};
use crate::theme::Role;
use crate::ui::cx::Cx;

use super::paper::{Chart, Line, Row, Weight};
use super::state::Got;
use super::words;

/// So many lines of a Pareto at most.
const MOST: usize = 6;

pub(super) fn lines(cx: &Cx<'_>, got: &Got) -> Option<Vec<Line>> {
    let complaints = got.find(|report| match report {
        Report::Complaints(complaints) => Some(complaints.as_ref()),
        _ => None,
    })?;
    if complaints.visits == 0 {
        return Some(vec![Line::Words(cx.say(Key::FiguresNothing), Role::Dim)]);
    }
    let mut lines = door(cx, complaints);
    lines.extend(pareto(cx, complaints));
    lines.extend(roots(cx, complaints));
    lines.extend([Line::Air, Line::Heading(cx.say(Key::FiguresRequests))]);
    lines.extend(ends(cx, &complaints.requests));
    lines.extend(gaps(cx, complaints));
    Some(lines)
}

/// How open the door is, and how well what comes through it ends.
fn door(cx: &Cx<'_>, of: &Complaints) -> Vec<Line> {
    let logged = Row::plain(
        cx.say(Key::FiguresComplaints),
        words::count(cx, of.complaints.asked),
        cx.say_with(
            Key::FiguresComplaintsOf,
            &[("n", of.visits.into()), ("rate", per_hundred(cx, of.complaints.asked, of.visits).into())],
        ),
    );
    let (clock, n) = of.clock;
    let clock =
        Row::plain(cx.say(Key::FiguresComplaintClock), words::time(cx, clock), words::of(cx, Key::FiguresEnded, n));
    let kept = of.promises.in_time;
    let promises = Row {
        label: cx.say(Key::FiguresKept),
        figure: words::percent(cx, kept),
        chart: Chart::Bar(kept),
        note: cx.say_with(
            Key::FiguresKeptOf,
            &[("part", kept.part.into()), ("whole", kept.whole.into()), ("late", of.promises.late.into())],
        ),
        weight: if of.promises.late > 0 { Weight::Warns } else { Weight::Plain },
    };
    let recovery = Row {
        label: cx.say(Key::FiguresRecovery),
        figure: words::percent(cx, of.recovery),
        chart: Chart::Bar(of.recovery),
        note: words::part_of(cx, of.recovery),
        weight: Weight::Plain,
    };
    let mut lines = [logged, clock, promises, recovery].map(Line::Row).to_vec();
    lines.push(Line::Words(cx.say(Key::FiguresOpenDoor), Role::Dim));
    lines
}

fn pareto(cx: &Cx<'_>, of: &Complaints) -> Vec<Line> {
    let whole = of.complaints.asked;
    if whole == 0 {
        return Vec::new();
    }
    let cause =
        |cause: &Option<String>| cause.as_ref().map_or_else(|| cx.say(Key::FiguresNoCause), |id| cause_words(cx, id));
    let mut lines = vec![Line::Air, Line::Heading(cx.say(Key::FiguresByCause))];
    lines.extend(of.by_cause.iter().take(MOST).map(|(id, n)| counted(cx, cause(id), *n, whole)));
    lines.extend([Line::Air, Line::Heading(cx.say(Key::FiguresByPlace))]);
    lines.extend(of.by_place.iter().map(|(place, n)| counted(cx, cx.word("place", place.name()), *n, whole)));
    lines.extend([Line::Air, Line::Heading(cx.say(Key::FiguresByHour))]);
    lines.extend(by_hour(cx, &of.by_hour, whole));
    lines
}

/// The hours with anything in them.
fn by_hour(cx: &Cx<'_>, hours: &[u64; 24], whole: u64) -> Vec<Line> {
    let some = (0_u8..).zip(hours).filter(|(_, n)| **n > 0);
    some.map(|(hour, n)| counted(cx, words::hours(cx, hour), *n, whole)).collect()
}

/// Root causes as judged in review.
fn roots(cx: &Cx<'_>, of: &Complaints) -> Vec<Line> {
    let levels = [
        (Key::LevelPerson, of.levels.person),
        (Key::LevelManager, of.levels.manager),
        (Key::LevelOrganisation, of.levels.organisation),
        (Key::LevelBuilding, of.levels.building),
    ];
    let whole: u64 = levels.iter().map(|(_, n)| n).sum();
    let mut lines = vec![Line::Air, Line::Heading(cx.say(Key::FiguresRoots))];
    if whole == 0 {
        lines.push(Line::Words(cx.say(Key::FiguresNoRoots), Role::Dim));
        return lines;
    }
    lines.extend(levels.iter().map(|(key, n)| counted(cx, cx.say(*key), *n, whole)));
    lines
}

fn ends(cx: &Cx<'_>, of: &RequestEnds) -> Vec<Line> {
    let parts = [
        (Key::EndAnswered, of.answered),
        (Key::EndPromised, of.promised),
        (Key::EndReferred, of.referred),
        (Key::EndRefused, of.refused),
        (Key::EndWithdrawn, of.withdrawn),
        (Key::FiguresOpen, of.open),
    ];
    parts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| counted(cx, cx.say(key), n, of.asked)).collect()
}

/// What visitors did not know: for signs at the door and questions often asked.
fn gaps(cx: &Cx<'_>, of: &Complaints) -> Vec<Line> {
    let whole = of.gaps.visits.part;
    let mut lines = vec![Line::Air, Line::Heading(cx.say(Key::FiguresGaps))];
    if whole == 0 {
        lines.push(Line::Words(cx.say(Key::FiguresNoGaps), Role::Dim));
        return lines;
    }
    lines.push(counted(cx, cx.say(Key::FiguresGapVisits), whole, of.gaps.visits.whole));
    lines.extend(of.gaps.by_kind.iter().take(3).map(|(kind, n)| counted(cx, cx.word("kind", kind.name()), *n, whole)));
    lines.extend(
        of.gaps.by_place.iter().take(2).map(|(place, n)| counted(cx, cx.word("place", place.name()), *n, whole)),
    );
    lines
}

fn counted(cx: &Cx<'_>, label: String, n: u64, whole: u64) -> Line {
    let share = Share { part: n, whole };
    let note = words::percent(cx, share);
    Line::Row(Row { label, figure: words::count(cx, n), chart: Chart::Bar(share), note, weight: Weight::Plain })
}

/// With one digit behind the point, halves up.
fn per_hundred(cx: &Cx<'_>, part: u64, whole: u64) -> String {
    let tenths = (u128::from(part) * 2_000 + u128::from(whole)).checked_div(u128::from(whole) * 2).unwrap_or(0);
    i18n::decimal(cx.lang(), &format!("{}.{}", tenths / 10, tenths % 10))
}

/// A cause in the words of the adopted standards; its id where none has it.
fn cause_words(cx: &Cx<'_>, id: &str) -> String {
    let causes = cx.book.standards.values().flat_map(|standard| &standard.causes);
    let known = causes.into_iter().find(|cause| cause.id == id);
    known.map_or_else(|| id.to_owned(), |cause| cause.text.get(cx.lang()).to_owned())
}
