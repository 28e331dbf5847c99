//! Over what a view is: desk, shift or days, and the conditions on visits.

use serde_json::{Value, json};

use super::source::{Source, day};
use super::{Stopped, View};
use crate::cli::args;
use crate::domain::attention::Sign;
use crate::domain::encounter::{Place, VisitorKind};
use crate::domain::ids::{DeskId, EncounterId, ShiftId, StaffId};
use crate::domain::report::{By, Days, Gauge, Slice};
use crate::domain::review::ExceptionKind;
use crate::i18n::Key;
use crate::i18n::periods::Unit;
use crate::runtime::named;
use crate::store::Mark;
use crate::text;

/// So many shifts, or finds, without a wish.
const LIMIT: usize = 200;

/// Over what a view is.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    pub(super) desk: Option<DeskId>,
    pub(super) days: Days,
    /// One shift; none: those of the days.
    pub(super) shift: Option<ShiftId>,
    pub(super) encounter: Option<EncounterId>,
    pub(super) staff: Option<StaffId>,
    pub(super) kind: Option<VisitorKind>,
    pub(super) place: Option<Place>,
    pub(super) flag: Option<String>,
    pub(super) find: String,
    pub(super) by: By,
    pub(super) gauge: Gauge,
    pub(super) unit: Unit,
    pub(super) lag: usize,
    pub(super) limit: usize,
}

impl View {
    /// Whether it is about one shift, and about the newest where nothing else is said.
    const fn is_of_a_shift(self) -> bool {
        matches!(self, View::Exceptions | View::Merits | View::Voices | View::Feedback | View::Attention)
    }

    /// The words `--flag` knows here.
    fn flags(self) -> Vec<&'static str> {
        match self {
            View::Exceptions => ExceptionKind::ALL.iter().map(|kind| kind.name()).collect(),
            View::Attention => Sign::ALL.iter().map(|sign| sign.name()).collect(),
            View::Search => Mark::ALL.iter().map(|mark| mark.name()).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether an option means something here.
    fn knows(self, option: &str) -> bool {
        let figures = matches!(
            self,
            View::Scorecard
                | View::Clocks
                | View::Hours
                | View::Trend
                | View::Complaints
                | View::Verdicts
                | View::Spread
                | View::Adjusted
        );
        match option {
            "--shift" => self.is_of_a_shift() || self == View::Search,
            "--id" => matches!(self, View::Encounter | View::Voices),
            "--by" => self == View::Scorecard,
            "--staff" => figures || self.is_of_a_shift() || matches!(self, View::Card | View::Search),
            "--kind" | "--place" => {
                figures || matches!(self, View::Exceptions | View::Merits | View::Card | View::Search)
            }
            "--flag" => !self.flags().is_empty(),
            "--find" => self == View::Search,
            "--gauge" | "--unit" => self == View::Trend,
            "--lag" => self == View::Moods,
            "--limit" => {
                self.is_of_a_shift() || matches!(self, View::Shifts | View::Search | View::Trend | View::Moods)
            }
            "--desk" | "--from" | "--to" => self != View::Encounter,
            _ => true,
        }
    }
}

impl Scope {
    /// The scope that is wanted, in the ids of the file.
    pub(super) fn of(source: &mut Source, view: View, wanted: &args::Review) -> Result<Scope, Stopped> {
        understood(source, view, wanted)?;
        let desk = wanted
            .desk
            .as_deref()
            .map(|name| named::desk(source.style.lang.into(), &source.desks, name))
            .transpose()?;
        let staff = wanted.staff.as_deref().map(|name| person(source, name)).transpose()?;
        let days = Days { first: wanted.from.unwrap_or(i32::MIN), last: wanted.to.unwrap_or(i32::MAX) };
        let encounter = wanted.id.as_deref().map(|id| encounter(source, id)).transpose()?;
        let mut scope = Scope {
            desk,
            days,
            shift: None,
            encounter: encounter.map(|(id, _)| id),
            staff,
            kind: wanted.kind,
            place: wanted.place,
            flag: wanted.flag.clone(),
            find: wanted.find.clone().unwrap_or_default(),
            by: wanted.by.unwrap_or(By::Person),
            gauge: wanted.gauge.unwrap_or(Gauge::Clocks),
            unit: wanted.unit.unwrap_or(Unit::Week),
            lag: wanted.lag.unwrap_or(1),
            limit: wanted.limit.unwrap_or(LIMIT),
        };
        let dated = wanted.from.is_some() || wanted.to.is_some();
        scope.shift = match wanted.shift.as_deref() {
            _ if encounter.is_some() => encounter.map(|(_, shift)| shift),
            Some(name) => {
                let voice = source.style.lang.into();
                named::shift(voice, &mut source.reader, scope.desk, name)?
            }
            None if view.is_of_a_shift() && !dated => newest(source, &scope)?,
            None => None,
        };
        Ok(scope)
    }

    /// The slice of the columns.
    pub(super) fn slice(&self) -> Slice {
        Slice {
            days: self.days,
            desks: self.desk.into_iter().collect(),
            staff: self.staff.into_iter().collect(),
            kinds: self.kind.into_iter().collect(),
            places: self.place.into_iter().collect(),
            ..Slice::default()
        }
    }

    /// The scope as it was understood.
    pub(super) fn json(&self, source: &Source) -> Value {
        let end = |at: i32| if at == i32::MIN || at == i32::MAX { Value::Null } else { day(at) };
        json!({
            "desk": self.desk.map(|desk| source.desk(desk)),
            "shift": self.shift.map(|shift| shift.to_string()),
            "from": end(self.days.first),
            "to": end(self.days.last),
            "staff": self.staff.map(|staff| source.person(staff)),
            "kind": self.kind.map(VisitorKind::name),
            "place": self.place.map(Place::name),
            "flag": self.flag,
            "now": super::source::stamp(&source.now),
        })
    }
}

/// The options, and whether they were given.
fn given(wanted: &args::Review) -> [(&'static str, bool); 16] {
    [
        ("--now", wanted.now.is_some()),
        ("--desk", wanted.desk.is_some()),
        ("--shift", wanted.shift.is_some()),
        ("--from", wanted.from.is_some()),
        ("--to", wanted.to.is_some()),
        ("--id", wanted.id.is_some()),
        ("--by", wanted.by.is_some()),
        ("--staff", wanted.staff.is_some()),
        ("--kind", wanted.kind.is_some()),
        ("--place", wanted.place.is_some()),
        ("--flag", wanted.flag.is_some()),
        ("--find", wanted.find.is_some()),
        ("--gauge", wanted.gauge.is_some()),
        ("--unit", wanted.unit.is_some()),
        ("--lag", wanted.lag.is_some()),
        ("--limit", wanted.limit.is_some()),
    ]
}

/// An option that was given and means nothing on the screen; none: all is well.
pub(super) fn not_on_screen(wanted: &args::Review) -> Option<&'static str> {
    let known = |option| matches!(option, "--desk" | "--shift");
    given(wanted).into_iter().find(|(option, given)| *given && !known(*option)).map(|(option, _)| option)
}

/// Every option means something in this view, and nothing that it needs is missing.
fn understood(source: &Source, view: View, wanted: &args::Review) -> Result<(), Stopped> {
    let given = given(wanted);
    let of = |key, option: &str| Err(Stopped::Usage(source.words(key, &[("field", option.to_owned())])));
    if let Some((option, _)) = given.iter().find(|(option, given)| *given && !view.knows(option)) {
        return of(Key::WrongNotHere, option);
    }
    let needed = match view {
        View::Encounter => Some("--id"),
        View::Card => Some("--staff"),
        View::Search => Some("--find"),
        _ => None,
    };
    if let Some((option, _)) = given.iter().find(|(option, given)| !*given && needed == Some(option)) {
        return of(Key::WrongNeeds, option);
    }
    if let (Some(from), Some(to)) = (wanted.from, wanted.to)
        && from > to
    {
        return Err(Stopped::Usage(source.words(Key::WrongDays, &[])));
    }
    match &wanted.flag {
        Some(flag) if !view.flags().contains(&flag.as_str()) => {
            let (found, words) = (text::clean(flag).into_owned(), view.flags().join(", "));
            let args = [("field", "--flag".to_owned()), ("found", found), ("words", words)];
            Err(Stopped::Usage(source.words(Key::WrongNotOneOf, &args)))
        }
        _ => Ok(()),
    }
}

fn wrong(source: &Source, key: Key, args: &[(&'static str, String)]) -> Stopped {
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, text::clean(value).into_owned())).collect();
    Stopped::Wrong(source.words(key, &args))
}

fn person(source: &Source, name: &str) -> Result<StaffId, Stopped> {
    let (wanted, id) = (text::fold(name), StaffId::parse(name));
    let is = |person: &&crate::domain::people::Staff| Some(person.id) == id || text::fold(&person.name) == wanted;
    let mut found = source.people.values().filter(is);
    let args = [("name", name.to_owned())];
    match (found.next(), found.next()) {
        (Some(person), None) => Ok(person.id),
        (None, _) => Err(wrong(source, Key::WrongNoPerson, &args)),
        (Some(_), Some(_)) => Err(wrong(source, Key::WrongManyPeople, &args)),
    }
}

fn newest(source: &mut Source, scope: &Scope) -> Result<Option<ShiftId>, Stopped> {
    Ok(source.reader.shifts(scope.desk, 1)?.first().map(|shift| shift.id))
}

/// An encounter and the shift it is of.
fn encounter(source: &mut Source, id: &str) -> Result<(EncounterId, ShiftId), Stopped> {
    let known = match EncounterId::parse(id) {
        Some(id) => source.reader.encounter(id)?.map(|visit| (visit.id(), visit.arrival.shift)),
        None => None,
    };
    known.ok_or_else(|| wrong(source, Key::WrongNoEncounter, &[("found", id.to_owned())]))
}
