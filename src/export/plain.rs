//! Rows of words, in the reader's language: what `show` prints, before it is put into columns.

use super::json::People;
use crate::domain::encounter::{Encounter, End};
use crate::domain::ids::StaffId;
use crate::domain::lang::Lang;
use crate::domain::request::{Owner, Request, Settlement};
use crate::domain::shift::{Occurrence, Shift};
use crate::domain::time::{Span, Stamp};
use crate::i18n::dates::date_numeric;
use crate::i18n::{self, DateStyle, Key, Moment, clock, say};

/// The language and calendar of the reader, and everybody's names.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// Language and calendar.
    pub style: DateStyle,
    /// Everybody by id.
    pub people: &'a People,
}

fn word(lang: Lang, group: &str, name: &str) -> String {
    Key::from_id(&format!("{group}-{name}")).map_or_else(|| name.to_owned(), |key| say(lang, key))
}

fn moment(at: &Stamp) -> Moment {
    Moment::new(at.wall, at.offset)
}

impl Reading<'_> {
    fn name(&self, id: StaffId) -> String {
        self.people.get(&id).map(|person| person.name.clone()).unwrap_or_default()
    }

    fn day(&self, at: Moment) -> String {
        date_numeric(self.style, at)
    }

    fn clock(&self, at: Moment) -> String {
        clock(self.style.lang, at)
    }

    fn number(&self, n: impl Into<i64>) -> String {
        i18n::digits::number(self.style.lang, n.into())
    }

    /// Heads of the columns of [`Reading::shift`].
    pub fn shift_heads(&self) -> Vec<String> {
        [Key::HeadDay, Key::HeadFrom, Key::HeadTo, Key::HeadEnd, Key::HeadVisits, Key::WordStaff]
            .map(|key| say(self.style.lang, key))
            .to_vec()
    }

    /// A shift: day, from, to, how it ended, visits, people.
    pub fn shift(&self, shift: &Shift) -> Vec<String> {
        let opened = moment(&shift.opened);
        let (to, end) = match &shift.ended {
            Some((at, how)) => (self.clock(moment(at)), word(self.style.lang, "shift-end", how.name())),
            None => (String::new(), say(self.style.lang, Key::OutcomeOpen)),
        };
        let people: Vec<String> = shift.everybody.iter().map(|id| self.name(*id)).collect();
        vec![
            self.day(opened),
            self.clock(opened),
            to,
            end,
            self.number(shift.tickets),
            i18n::list(self.style.lang, &people),
        ]
    }

    /// Heads of the columns of [`Reading::encounter`].
    pub fn encounter_heads(&self) -> Vec<String> {
        [
            Key::HeadDay,
            Key::HeadFrom,
            Key::WordTicket,
            Key::WordKind,
            Key::WordPlace,
            Key::WordResponseTime,
            Key::WordHandlingTime,
            Key::HeadEnd,
            Key::WordStaff,
            Key::WordVerdict,
        ]
        .map(|key| say(self.style.lang, key))
        .to_vec()
    }

    /// A visit: day, clock, ticket, kind, place, response, handling, how it ended, whose it is, verdict. A time that no
    /// clock of one machine measured stands behind a `~`; of a visit logged afterwards the response is the wait as
    /// remembered.
    pub fn encounter(&self, encounter: &Encounter) -> Vec<String> {
        let (lang, seen, at) = (self.style.lang, encounter.seen(), moment(&encounter.arrival.at));
        let measured = |span: Span| {
            let mark = if span.sure { "" } else { "~" };
            format!("{mark}{}", i18n::duration(lang, span.ms))
        };
        let response = match encounter.arrival.remembered {
            Some(wait) => Some(word(lang, "wait", wait.name())),
            None => encounter.response(&seen).map(measured),
        };
        let handling = encounter.handling(&seen).filter(|_| encounter.arrival.remembered.is_none()).map(measured);
        let end = match &encounter.end {
            End::Open => say(lang, Key::OutcomeOpen),
            End::Closed { outcome, .. } => word(lang, "outcome", outcome.name()),
        };
        vec![
            self.day(at),
            self.clock(at),
            self.number(encounter.arrival.ticket),
            word(lang, "kind", seen.kind.name()),
            word(lang, "place", seen.place.name()),
            response.unwrap_or_default(),
            handling.unwrap_or_default(),
            end,
            self.name(seen.owner),
            encounter.verdict.map(|(_, verdict)| word(lang, "face", verdict.face.name())).unwrap_or_default(),
        ]
    }

    /// Heads of the columns of [`Reading::request`].
    pub fn request_heads(&self) -> Vec<String> {
        [Key::HeadDay, Key::WordTicket, Key::WordRequest, Key::HeadDue, Key::HeadOwner, Key::HeadWhat]
            .map(|key| say(self.style.lang, key))
            .to_vec()
    }

    /// An open request: day, ticket, what it is, due, whose it is, what was promised.
    pub fn request(&self, request: &Request) -> Vec<String> {
        let lang = self.style.lang;
        let mut row = vec![
            self.day(moment(&request.at)),
            self.number(request.ticket),
            word(lang, "request", request.kind.name()),
        ];
        if let Some(settled) = &request.settled
            && let Settlement::Promised { what, owner, due, .. } = &settled.how
        {
            let due = Moment::new(*due, settled.at.offset);
            let owner = match owner {
                Owner::Desk => say(lang, Key::WordDesk),
                Owner::Staff(id) => self.name(*id),
            };
            row.extend([format!("{} {}", self.day(due), self.clock(due)), owner, what.clone()]);
        }
        row
    }

    /// Heads of the columns of [`Reading::occurrence`].
    pub fn occurrence_heads(&self) -> Vec<String> {
        [Key::HeadDay, Key::HeadFrom, Key::WordSeverity, Key::WordStaff, Key::WordOccurrence]
            .map(|key| say(self.style.lang, key))
            .to_vec()
    }

    /// An occurrence: day, clock, severity, by whom, its line.
    pub fn occurrence(&self, occurrence: &Occurrence) -> Vec<String> {
        let at = moment(&occurrence.at);
        let severity = word(self.style.lang, "severity", occurrence.severity.name());
        vec![self.day(at), self.clock(at), severity, self.name(occurrence.by), occurrence.text.clone()]
    }
}
